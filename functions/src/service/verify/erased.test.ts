/** What was erased can't be decided again, nor what came after it on that case; nothing else is wrong with it. */
import { expect, test } from "vitest";
import { act, memoryWorld, settle, staffWrite } from "../../../../test/support/memory-world.ts";
import { clerk, testing } from "../../../../test/support/request.ts";
import { at } from "../../../../test/support/run.ts";
import type { Fields } from "../../engine/declare/kind.ts";
import { verifyAll } from "./verify.ts";

const ID = "requestxxxxxxxxxxxxx";
test.each<[string, Fields, unknown[]]>([
  ["personal fields", { contact: "王某" }, [0, { erased: 4 }]],
  ["fields of a part with readers of its own are nobody's personal ones and stay", { secret: "内" }, [4, {}]],
  ["both", { contact: "王某", secret: "内" }, [0, { erased: 4 }]],
])("%s", async (_, sealed, again) => {
  const w = memoryWorld([testing]);
  await w.docs.commit([staffWrite("zhao", [clerk.role]), staffWrite("sun", ["R00.privacy"])]);
  const steps: [step: string, when: string, by: string, input: Fields][] = [
    ["open", "2020-03-02 10:00", "zhao", { grade: "缓", ...sealed }],
    ["draft", "2020-03-02 11:00", "zhao", { opinion: "一" }],
    // Its limit passed meanwhile: a fourth.
    ["erase", "2026-03-02 10:00", "sun", { reason: "本人申请" }],
  ];
  for (const [step, when, by, input] of steps) {
    const action = { kind: "R99.request", case: ID, step, input, id: step.padEnd(20, "x") };
    expect(await act(w, at(when), by, action)).toMatchObject({ result: "accepted" });
  }
  await settle(w, at("2026-03-02 10:00"));
  const { redecided, left, faults } = await verifyAll(w);
  expect([redecided, left, faults]).toEqual([...again, []]);
});

test("a half that is marked as erased though nothing was erased is found", async () => {
  const w = memoryWorld([testing]);
  await w.docs.commit([staffWrite("zhao", [clerk.role])]);
  const opening = {
    kind: "R99.request",
    case: ID,
    step: "open",
    input: { grade: "缓", secret: "内" },
    id: "open".padEnd(20, "x"),
  };
  await act(w, at("2026-03-02 10:00"), "zhao", opening);
  const half = `cases/${ID}/actions/${opening.id}/sealed/inner`;
  await w.docs.commit([{ do: "set", path: half, data: { input: "{}", erased: true } }]);
  expect((await verifyAll(w)).faults).toEqual([{ case: ID, what: "the fold differs from what is stored: sheet" }]);
});
