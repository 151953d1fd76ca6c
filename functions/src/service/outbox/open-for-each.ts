/**
 * One case for each row of a list, a page a turn. Ids follow from the row and are only ever created, so nobody gets two; one
 * that was voided is not opened anew by itself.
 */
import type { Doc, DocQuery, Write } from "../../adapters/ports.ts";
import { keyOf, type Now } from "../../engine/case/case-key.ts";
import type { Fields, Rows } from "../../engine/declare/kind.ts";
import { plusMonths } from "../../engine/time/days.ts";
import { dateOf } from "../../engine/time/local.ts";
import { path } from "../../stored/paths.ts";
import { queries } from "../../stored/queries.ts";
import type { CustomerDoc } from "../../stored/shapes.ts";
import { pendingAction, type Target } from "../decide/follow.ts";
import { orgFor } from "../read/org.ts";
import { atCursor, cursorOf, type EffectOf, finished, type Job, PermanentError, type Worker } from "./job.ts";
import { openMany } from "./open-many.ts";

/** Rows a turn: some seconds of work, and a small part of what a process can hold. */
const ROWS = 400;

interface List {
  query: (job: Job<EffectOf<"openForEach">>, after: Doc<unknown> | undefined) => Promise<DocQuery<CustomerDoc>>;
  /** What the cursor must hold beside the path. */
  order: readonly (keyof CustomerDoc)[];
}
const LISTS: Partial<Record<Rows["list"], List>> = {
  activeCustomers: {
    query: async ({ env, doc, effect, now }, after) => {
      if (effect.of.list !== "activeCustomers") throw new Error("another list");
      const org = await orgFor(env, [], Date.parse(now));
      const today = dateOf(doc.at, org.zone);
      return queries.activeCustomers(plusMonths(today, -effect.of.months), after);
    },
    // A deal only moves a customer on, so nobody slips past the cursor.
    order: ["lastDealAt"],
  },
};

export const openForEach: Worker<"openForEach"> = async (job) => {
  const { env, doc, effect, now } = job;
  const list = LISTS[effect.of.list];
  if (!list) throw new PermanentError(`系统不会逐个办理“${effect.of.list}”，请联系管理员`);
  const rows = await env.docs.query({ ...(await list.query(job, atCursor(doc.cursor))), limit: ROWS });
  const { zone } = await orgFor(env, [], Date.parse(now));
  const present = { actor: "system", today: dateOf(doc.at, zone) };
  const targets = rows.map((row) => targetOf(effect, row, present));
  const there = await env.docs.get(targets.map((t) => path.case(t.case)));
  const cause = `${doc.case}/${doc.cause}`;
  const fresh = targets.filter((_, i) => !there[i]);
  const writes = await opened(job, fresh, cause);
  const last = rows.at(-1);
  const progress = doc.progress + rows.length;
  if (!last || rows.length < ROWS) return finished(writes, { progress });
  return { writes, patch: { cursor: cursorOf(last, list.order), progress, attempts: 0, wakeAt: now }, enqueueAt: now };
};

/** Opens them here and now; where order across cases matters they are left to the kind's queue, in the same commit. */
async function opened({ env, id, doc, now }: Job, fresh: readonly Target[], cause: string): Promise<Write[]> {
  const [first] = fresh;
  const k = first && (await env.kinds.kindOf(first.kind));
  if (!k || k.order) {
    const writes = fresh.map((target) =>
      pendingAction(env.kinds, target, { id, at: doc.at, cause, department: doc.department }),
    );
    return (await Promise.all(writes)).flat();
  }
  await openMany(env, k, fresh, { id, at: doc.at, cause, department: doc.department, now });
  return [];
}

/** The case that a row is to have; its id follows from its key. */
function targetOf(effect: EffectOf<"openForEach">, row: Doc<unknown>, present: Now) {
  const input: Fields = { ...effect.input, [effect.field]: row.path.slice(row.path.lastIndexOf("/") + 1) };
  return {
    kind: effect.kind,
    case: keyOf({ id: effect.kind, key: effect.key }, input, present),
    step: effect.step,
    input,
  };
}
