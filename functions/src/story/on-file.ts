/** Customers whom a story names and no step of it opens: they have been on file since long before it began. */
import type { Action, Case } from "../engine/case/case.ts";
import { lookups } from "../engine/decide/decide.ts";
import { fieldsOf } from "../engine/declare/field/field.ts";
import { type AnyStep, isFollowRule, REFERRED } from "../engine/declare/kind.ts";
import { linesOf } from "../engine/declare/lines/lines.ts";
import type { Loaded } from "../engine/declare/loaded.ts";
import { SHANGHAI } from "../engine/time/clock.ts";
import type { Instant } from "../engine/time/period.ts";
import { readTable } from "../engine/values/file/table.ts";
import { drain } from "../service/decide/drain.ts";
import { pendingAction } from "../service/decide/follow.ts";
import { lineForm } from "../service/outbox/bulk/line-target.ts";
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
  const named = lookups(k, before, a, EVERYTHING)[REFERRED] ?? [];
  await putAll(
    w,
    named.flatMap((l) => (l.kind === CUSTOMER ? [l.value] : [])),
  );
}

/** Whoever the lines of a table name, by the steps that the row has taken for each. */
export async function putListed(w: World, row: Pick<AnyStep, "then"> | undefined, tables: readonly string[]) {
  for (const e of row?.then ?? []) {
    const k = !isFollowRule(e) && e.do === "lines" ? await w.env.kinds.kindOf(e.kind) : undefined;
    if (!k || isFollowRule(e) || e.do !== "lines") continue;
    const form = lineForm(k, e.step, e.input);
    const fields = fieldsOf(form).filter((f) => f.type === "customer");
    for (const text of tables) {
      const { lines } = linesOf(readTable(Buffer.from(text)).rows, form, { place: { instantOf: () => undefined } });
      await putAll(
        w,
        lines.flatMap(({ input }) => fields.flatMap(({ name }) => (input[name] ? [String(input[name])] : []))),
      );
    }
  }
}

async function putAll(w: World, names: readonly string[]): Promise<void> {
  const known = w.env.manifest.kinds.has(CUSTOMER);
  for (const name of names.filter((id) => known && isId(id) && !w.notOnFile.has(id))) {
    const [there] = await w.docs.get([path.case(name)]);
    if (there) continue;
    const create = { kind: CUSTOMER, case: name, step: OPENS, input: { name } };
    await w.docs.commit(await pendingAction(w.env.kinds, create, { id: "story.on.file", at: SINCE }));
    await drain(w.env, name, SINCE);
  }
}
