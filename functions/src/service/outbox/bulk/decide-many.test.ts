/** What many steps write at once is as much as the store takes, whatever a case of their kind needs. */
import { expect, test } from "vitest";
import { metersWorld } from "../../../../../test/support/bulk/sent.ts";
import { type Documents, Unstorable } from "../../../adapters/ports.ts";
import { decideMany } from "./decide-many.ts";

const AT = "2026-03-02T02:00:00.000Z";
/** The store as if it took so many documents a commit. */
const taking = (docs: Documents, most: number, sizes: number[]): Documents => ({
  get: (paths) => docs.get(paths),
  query: (q) => docs.query(q),
  commit: async (writes) => {
    if (writes.length > most) throw new Unstorable(writes[0]?.path ?? "", "too many writes");
    sizes.push(writes.length);
    await docs.commit(writes);
  },
});
async function open(most: number): Promise<{ opened: number; sizes: number[]; failed: unknown }> {
  const world = await metersWorld();
  const k = await world.kinds.kindOf("R95.card");
  if (!k) throw new Error("no cards");
  const sizes: number[] = [];
  const groups = Array.from({ length: 50 }, (_, i) => [
    {
      id: `open${i}`.padEnd(20, "x"),
      case: `R95.card.2026-03.A${i}`,
      step: "make",
      input: { month: "2026-03", meter: `A${i}`, station: "东所" },
    },
  ]);
  const env = { ...world, docs: taking(world.docs, most, sizes) };
  const failed = await decideMany(env, k, groups, { cause: "x", at: AT, now: AT, by: "zhao" }).then(
    () => undefined,
    (error: unknown) => error,
  );
  const opened = world.docs.all().filter((d) => /^cases\/R95\.card[^/]*$/.test(d.path)).length;
  return { opened, sizes, failed };
}

test("more than a commit takes goes in halves, each case once", async () => {
  const { opened, sizes, failed } = await open(80);
  expect(failed).toBeUndefined();
  expect(opened).toBe(50);
  expect(sizes.length).toBeGreaterThan(1);
});

test("what no commit takes alone is said, not tried for ever", async () => {
  const { opened, failed } = await open(1);
  expect(failed).toBeInstanceOf(Unstorable);
  expect(opened).toBe(0);
});
