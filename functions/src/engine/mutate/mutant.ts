/** A mutant: a regulation of which one thing is said otherwise. Its stories should notice. */
import type { AnyStep, Kind } from "../declare/kind.ts";
import type { LoadedStep } from "../declare/loaded.ts";
import type { Regulation } from "../declare/regulation.ts";
import type { Given } from "./given.ts";

interface SortText {
  title: string;
  /** What a story would have to say so that it notices. */
  expects: string;
}
const sort = (title: string, expects: string): SortText => ({ title, expects });
/** The sorts of change, as they are counted. */
export const SORTS = {
  refusal: sort("不予办理的情形删去", "写一项正合此情形的办理，并写明“不予办理”的条款"),
  effect: sort("后续删去", "办理之后在“则”中写明知会、文书，或后续事项的状态"),
  limit: sort("期限改一日", "在“则”的“期限”中写明到期的时刻"),
  band: sort("核决权限改一分", "写金额恰为界限和多一分的两件事项，在“则”的“待办”中写明由谁办理"),
  count: sort("数目改一", "写恰在界上和差一的两种情形，或在“则”中写明算出的值、编号"),
  office: sort("换一个角色", "由此角色的人办理一次，或在“则”的“待办”中写明由谁办理"),
  fourEyes: sort("不得由同一人办理删去", "由办理前一步的人来办，并写明“不予办理”的条款"),
  condition: sort(
    "条件删去",
    "在条件不成立时来办，并写明“不予办理”的条款，或在“则”的“待办”中写明没有这一步、在“知会”中写 null",
  ),
  order: sort("先后、一次删去", "在前一步未办时或第二次来办，并写明“不予办理”的条款"),
  reader: sort("限定阅读人改一处", "在“则”中写明此栏此时谁可读、谁不可读，如 可读: { 联系电话: [甲] }"),
  clause: sort("依据改写为另一条款", "写明期望以哪一条款为据，或由无权的人来办而写明“不予办理”的条款"),
} as const;
export type Sort = keyof typeof SORTS;

/** What is changed, and in whose words. */
interface Changed {
  sort: Sort;
  /** The clause that the changed place rests on. */
  clause: string;
  /** Where, and from what to what. */
  says: string;
}
/** Where it may show: where one of its rows is asked for; also where one is owed as a duty; wherever a case of its kinds is. */
type Shows = "asked" | "owed" | "anywhere";
export interface Mutant extends Changed {
  /** `R04.complaint.approve.notBy.draft`: the same from run to run. */
  id: string;
  /** Kinds whose cases may show it. */
  kinds: readonly string[];
  /** The rows changed, `R04.complaint.approve`. */
  rows: readonly string[];
  shows: Shows;
  /** A changed copy. */
  apply: (r: Regulation) => Regulation;
}

/** A row as it is declared, with what is known around it. */
export interface Place {
  r: Regulation;
  k: Kind;
  /** `R04.complaint.approve` */
  at: string;
  s: AnyStep;
  /** The row with every clause that it leaves to be understood. */
  cited: LoadedStep;
  given: Given;
}
/** A row of which one thing is said otherwise; `what` tells it from the row's other changes. */
export interface RowChange extends Changed {
  what: string;
  shows: Shows;
  step: AnyStep;
}

export function without<T extends object, K extends keyof T>(whole: T, key: K): Omit<T, K> {
  const { [key]: _, ...rest } = whole;
  return rest;
}
/** The next one of a list, from the first again after the last: a slip that a writer makes. */
export function nextOf<T>(
  all: readonly T[],
  is: (x: T) => boolean,
  may: (x: T) => boolean = () => true,
): T | undefined {
  const at = all.findIndex(is);
  return [...all.slice(at + 1), ...all.slice(0, Math.max(at, 0))].find((x) => may(x) && !is(x));
}
export const anotherClause = (r: Regulation, clause: string): string =>
  nextOf(r.clauses, (c) => c.id === clause)?.id ?? clause;
