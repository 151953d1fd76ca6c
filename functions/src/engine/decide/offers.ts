/** What a person can do with a case now, and for the other steps why not. Pure; the web shows it before anything is sent. */

import type { Case } from "../case/case.ts";
import { commonOf } from "../common/index.ts";
import { type Refused, refuse } from "../declare/kind.ts";
import type { Loaded } from "../declare/loaded.ts";
import type { KindEntry } from "../declare/manifest.ts";
import { opensCase } from "../declare/row/way.ts";
import { isForward, isFrom, matches } from "../duties/flow.ts";
import { type Actor, active, authorize } from "../organisation/authorize.ts";
import { runs } from "../organisation/running.ts";
import { listOf } from "../values/lists.ts";
import type { Asking } from "./asking.ts";
import { isRefused, permitted, ruledOutEarly, unavailable } from "./availability.ts";
import { correctable } from "./correct/who.ts";

export interface Offer {
  step: string;
  title: string;
  clause: string;
  open: boolean;
  /** Why it is closed. */
  no?: { code: string; clause: string; says: string };
  /** The principal on whose authority it is open, when not on one's own. */
  for?: string;
  /** On the main path: the case's next step. */
  main: boolean;
  common: boolean;
  /** Needs a connection. */
  online: boolean;
}

/** Every step that a person could take on the case, or that could open one (`c` null). */
export function offers(k: Loaded, c: Case | null, actor: Omit<Actor, "for">): Offer[] {
  return Object.entries(k.steps)
    .filter(
      ([, s]) =>
        listOf(s.by).some((b) => b !== "system" && b !== "customer") && (c === null ? opensCase(s) : s.from !== null),
    )
    .map(([name]) => offer(k, name, c, actor));
}

/** One step: open on one's own authority, else on that of a principal one substitutes for today. */
export function offer(k: Loaded, name: string, c: Case | null, actor: Omit<Actor, "for">): Offer {
  const s = k.steps[name];
  if (!s) throw new Error(`${k.id} has no step ${name}`);
  const common = commonOf(name) !== undefined;
  const base = {
    step: name,
    title: s.title,
    clause: s.clause,
    main: !common && (c ? isFrom(s, c) && isForward(k, s, c.status) && s.due !== null : true),
    common,
    online: s.online === true,
  };
  const answers = authoritiesOf(actor).map((principal) => {
    const a: Asking = { k, name, s, c, seen: c?.sheet ?? {}, actor: { ...actor, for: principal } };
    return { principal, p: unavailable(a) ?? ruledOutEarly(a) ?? nothingToCorrect(a) ?? permitted(a) };
  });
  const yes = answers.find(({ p }) => !isRefused(p));
  if (yes) return { ...base, open: true, ...(yes.principal !== undefined && { for: yes.principal }) };
  const no = answers[0]?.p;
  return { ...base, open: false, ...(isRefused(no) && { no: { code: no.code, clause: no.clause, says: no.says } }) };
}

/** 更正 is offered to whoever may correct one of the fields at least. */
function nothingToCorrect({ k, s, c, actor }: Asking): Refused | undefined {
  if (!s.corrects || !c || correctable({ k, c, actor }).some(({ no }) => !no)) return undefined;
  return refuse("who", s.clause, "没有由您填写、可以由您更正的栏目；各栏由最后填写它的步骤的承办人更正");
}

/** The steps by which a person may open a case of the kind, on one's own authority or a principal's: its entry is enough. */
export const openings = (k: KindEntry, actor: Omit<Actor, "for">): string[] =>
  Object.entries(k.starts).flatMap(([step, s]) => {
    const mayOn = (principal: string | undefined) =>
      "as" in authorize(s.by, { ...actor, for: principal }, null, {}, k.readerRoles);
    const open = runs(actor.setting, k.regulation, actor.day) && matches(s.when, {});
    return open && authoritiesOf(actor).some(mayOn) ? [step] : [];
  });

/** One's own, and those of whom one substitutes for today. */
function authoritiesOf({ staff, by, at, day }: Omit<Actor, "for">): (string | undefined)[] {
  const self = staff[by];
  const lent = active(self, at) ? self.substitutions.filter((x) => x.from <= day && day <= x.to) : [];
  return [undefined, ...lent.map((x) => x.principal)];
}
