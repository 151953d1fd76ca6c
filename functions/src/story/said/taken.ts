/** Every accepted action of a story, in the order of its case, with the case before and after it. */
import type { Case } from "../../engine/case/case.ts";
import { fold, newCase } from "../../engine/case/fold.ts";
import type { Effect } from "../../engine/declare/kind.ts";
import type { Kinds, Loaded, LoadedStep } from "../../engine/declare/loaded.ts";
import { blank } from "../../engine/declare/sheet.ts";
import type { ActionDoc, OutcomeDoc } from "../../stored/shapes.ts";
import { isOnFile } from "../staff.ts";
import type { World } from "../world.ts";

export interface Taken {
  k: Loaded;
  s: LoadedStep;
  step: string;
  data: ActionDoc;
  outcome: OutcomeDoc;
  /** Open fields only: what is sealed lies elsewhere. */
  before: Case;
  after: Case;
  /** What followed, and what it took along on other cases in its own commit. */
  effects: readonly Effect[];
}

interface Found {
  case: string;
  id: string;
  data: ActionDoc;
}

/** Also gives the kinds of the story's cases, and of those that its effects go to. */
export async function takenIn(w: World): Promise<{ taken: readonly Taken[]; kinds: Kinds }> {
  const docs = await w.docs.query<ActionDoc>({ from: "actions", group: true, where: [], limit: 100_000 });
  const found = docs
    .filter(({ data }) => data.outcome?.change)
    .map(({ path: at, data }) => {
      const [, of = "", , id = ""] = at.split("/");
      return { case: of, id, data };
    });
  const kinds = await kindsOf(w, found);
  const along = Map.groupBy(found, ({ data }) => data.cause ?? "");
  const cases = [...Map.groupBy(found, (a) => a.case).values()];
  return { taken: cases.flatMap((actions) => inTurn(actions, kinds, along)), kinds };
}

async function kindsOf(w: World, found: readonly Found[]): Promise<Kinds> {
  const ids = found.flatMap(({ data }) => [
    data.kind,
    ...(data.outcome?.effects ?? []).flatMap((e) => ("kind" in e ? [e.kind] : [])),
  ]);
  const kinds = await Promise.all([...new Set(ids)].map((id) => w.kinds.kindOf(id)));
  return new Map(kinds.flatMap((k) => (k ? [[k.id, k]] : [])));
}

function inTurn(actions: readonly Found[], kinds: Kinds, along: ReadonlyMap<string, readonly Found[]>): Taken[] {
  let now: Case | undefined;
  return actions
    .toSorted((a, b) => (a.data.outcome?.seq ?? 0) - (b.data.outcome?.seq ?? 0))
    .flatMap(({ case: id, id: action, data }): Taken[] => {
      const { kind, step, by, at, outcome } = data;
      const k = kinds.get(kind);
      const s = k?.steps[step];
      if (!k || !s || !outcome?.change) return [];
      const before = now ?? newCase({ case: id, kind, by, at }, outcome.edition, blank(k.sheet));
      const after = fold(before, outcome.change);
      now = after;
      if (isOnFile(outcome)) return [];
      const joined = (along.get(`${id}/${action}`) ?? []).filter((a) => JOINED.test(a.id)).map(actOf);
      return [{ k, s, step, data, outcome, before, after, effects: [...(outcome.effects ?? []), ...joined] }];
    });
}

/** How the actions are numbered that a commit took along. */
const JOINED = /\.w\d+$/;
const actOf = ({ case: id, data: { kind, step } }: Found): Effect => ({ do: "act", kind, step, case: id, input: {} });
