/** Customers whom a story names and no step of it opens: they have been on file since long before it began. */
import type { Action, Case } from "../engine/case/case.ts";
import { lookups } from "../engine/decide/decide.ts";
import { REFERRED } from "../engine/declare/kind.ts";
import type { Loaded } from "../engine/declare/loaded.ts";
import { SHANGHAI } from "../engine/time/clock.ts";
import type { Instant } from "../engine/time/period.ts";
import { drain } from "../service/decide/drain.ts";
import { pendingAction } from "../service/decide/follow.ts";
import { isId, path } from "../stored/paths.ts";
import type { Story } from "./format.ts";
import type { World } from "./world.ts";

/** The kind that every customer is of (sheet.ts), and the step that opens one. */
const CUSTOMER = "R00.customer";
const OPENS = "create";
/** Customers are the organisation's own, whatever else it runs. */
const EVERYTHING = { settings: {}, zone: SHANGHAI };
const SINCE: Instant = "2000-01-01T00:00:00.000Z";

/** Names that are put on no file: the story says so, or opens them itself. */
export const notOnFile = (s: Story): ReadonlySet<string> =>
  new Set([...s.未建档, ...s.经过.flatMap(({ 办, 事 }) => (办 !== undefined && 事 !== undefined ? [事] : []))]);

/** Whoever the action names as a customer and is not there yet. The name is the id. */
export async function putOnFile(w: World, k: Loaded, before: Case | null, a: Action): Promise<void> {
  const named = (lookups(k, before, a, EVERYTHING)[REFERRED] ?? []).flatMap((l) =>
    l.kind === CUSTOMER ? [l.value] : [],
  );
  const known = w.env.manifest.kinds.has(CUSTOMER);
  for (const name of named.filter((id) => known && isId(id) && !w.notOnFile.has(id))) {
    const [there] = await w.docs.get([path.case(name)]);
    if (there) continue;
    const create = { kind: CUSTOMER, case: name, step: OPENS, input: { name } };
    await w.docs.commit(await pendingAction(w.env.kinds, create, { id: "story.on.file", at: SINCE }));
    await drain(w.env, name, SINCE);
  }
}
