/** What is decided together, and what nobody may undercut, on Firestore. */
import { afterAll, expect, it } from "vitest";
import { drain } from "../../functions/src/service/decide/drain.ts";
import { claimPath } from "../../functions/src/service/decide/facts.ts";
import { verifyAll } from "../../functions/src/service/verify/verify.ts";
import { path } from "../../functions/src/stored/paths.ts";
import { clerk, crossing } from "../support/deliver/crossing-kinds.ts";
import { RACE_NOW, races, winners } from "../support/deliver/race.ts";
import { type FirestoreWorld, firestoreWorld } from "../support/firestore-world.ts";
import { act, staffWrite } from "../support/memory-world.ts";
import { at } from "../support/run.ts";

const worlds: FirestoreWorld[] = [];
afterAll(() => Promise.all(worlds.map((w) => w.close())));
function world(order?: "arrival"): FirestoreWorld {
  const w = firestoreWorld(`demo-crossing-${Date.now().toString(36)}-${worlds.length}`, [crossing(order)]);
  worlds.push(w);
  return w;
}
const id = (name: string) => name.padEnd(20, "x");

it.each([[undefined], ["arrival"]] as const)("cases decided together see each other (order: %s)", async (order) => {
  const w = world(order);
  await w.docs.commit([staffWrite("zhao", [clerk.role])]);
  const take = async (kind: string, of: string, step: string, input: object, when: string) =>
    (
      await act(w, at(when), "zhao", {
        kind: `R97.${kind}`,
        case: of,
        step,
        input: { ...input },
        id: id(`a${when.slice(-2)}`),
      })
    ).result;
  const [old, fresh, posting, ledger] = [id("old"), id("new"), id("posting"), "R97.ledger.甲"];
  expect([
    await take("entry", old, "enter", { phone: "1" }, "2026-03-02 10:00"),
    await take("entry", fresh, "amend", { phone: "1", old }, "2026-03-02 10:01"),
    await take("ledger", ledger, "open", { name: "甲" }, "2026-03-02 10:02"),
    await take("posting", posting, "post", { ledger }, "2026-03-02 10:03"),
    await take("posting", posting, "file", {}, "2026-03-02 10:04"),
  ]).toEqual(Array(5).fill("accepted"));
  expect((await w.docs.get([claimPath(w, "R97.entry", "phone", "1")]))[0]?.data.ids).toEqual([fresh]);
  expect((await w.docs.get([path.sheet(ledger)]))[0]?.data.sheet.total).toBe(7);
  const slips = await w.docs.get([path.case(`${posting}.0`), path.case(`${posting}.1`)]);
  expect(slips.map((doc) => doc?.data.number)).toEqual(["2026001", "2026002"]);
  expect((await verifyAll(w)).faults).toEqual([]);
});

it("of two kinds that ask about each other, one has the value", { timeout: 60_000 }, async () => {
  const w = world();
  const { runs, before, at: arrived } = races(20);
  await w.docs.commit(before);
  for (const { referral } of runs) await drain(w, referral, RACE_NOW);
  await w.docs.commit(arrived);
  for (const { referral, entry } of runs)
    await Promise.all([drain(w, referral, RACE_NOW), drain({ ...w }, entry, RACE_NOW)]);
  const won = await winners(w.docs, runs);
  expect(won.filter((who) => who !== "referral" && who !== "entry")).toEqual([]);
});
