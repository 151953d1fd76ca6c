/** A duty that a step of another case fulfils: a person's, with a limit, which the system takes for him (docs/adr/0029). */
import { beforeEach, expect, test } from "vitest";
import { chief, clerk, groups } from "../../../../test/support/limits/group.ts";
import { act, type MemoryWorld, memoryWorld, settle, staffWrite } from "../../../../test/support/memory-world.ts";
import { at } from "../../../../test/support/run.ts";
import { doneLate } from "../../engine/duties/lateness.ts";
import { sweep } from "../clock/sweep.ts";
import { loadCase } from "../read/load-case.ts";
import { verifyAll } from "../verify/verify.ts";

const GROUP = "groupxxxxxxxxxxxxxxx";
let w: MemoryWorld;
beforeEach(async () => {
  w = memoryWorld([groups]);
  await w.docs.commit([staffWrite("zhao", [clerk.role]), staffWrite("sun", [chief.role])]);
  await act(w, at("2026-11-02 10:00"), "zhao", {
    kind: "R96.group",
    case: GROUP,
    step: "found",
    input: { foundedOn: "2026-11-02" },
    id: "foundxxxxxxxxxxxxxxx",
  });
});
const duty = async (step: string) => {
  const c = (await loadCase(w, GROUP))?.case;
  const d = Object.values(c?.duties ?? {}).find((x) => x.step === step);
  if (!d) throw new Error(`no duty of ${step}`);
  return d;
};
const state = async (step: string) => {
  const d = await duty(step);
  return [d.state, d.doneBy, doneLate(d), d.marked ?? false];
};
const visit = async (when: string) => {
  await act(w, at(when), "zhao", {
    kind: "R96.visit",
    case: "visitxxxxxxxxxxxxxxx",
    step: "make",
    input: { group: GROUP },
    id: "makexxxxxxxxxxxxxxxx",
  });
  await settle(w, at(when));
};

test("it is the person's, stated or vague: nobody does it because it is due", async () => {
  expect(await duty("visited")).toMatchObject({ owners: ["R96.clerk"], slot: expect.any(Number), state: "open" });
  expect((await duty("visited")).dueAt).toBe(at("2026-11-04 18:00"));
  await sweep(w, at("2026-11-05 09:00"));
  await settle(w, at("2026-11-05 09:00"));
  expect(await state("visited")).toEqual(["open", undefined, false, true]);
  expect(await duty("asked")).toMatchObject({ state: "open", vague: true, marked: true });
});

test("another case's step fulfils it, stated or vague, in time or late by its arrival", async () => {
  await visit("2026-11-04 18:00");
  expect(await state("visited")).toEqual(["done", "system", false, false]);
  expect(await state("asked")).toEqual(["done", "system", false, false]);
  expect((await verifyAll(w)).faults).toEqual([]);
});

test("late, it is done late", async () => {
  await visit("2026-11-05 09:00");
  expect(await state("visited")).toEqual(["done", "system", true, true]);
  expect(await duty("asked")).toMatchObject({ state: "done", vague: true });
  expect((await verifyAll(w)).faults).toEqual([]);
});

test("what was founded earlier and entered late is late at once; what is over before it began is marked at once", async () => {
  await act(w, at("2026-12-01 10:00"), "zhao", {
    kind: "R96.group",
    case: GROUP,
    step: "activity",
    input: { heldOn: "2026-10-12" },
    id: "activityxxxxxxxxxxxx",
  });
  await sweep(w, at("2026-12-01 10:05"));
  await settle(w, at("2026-12-01 10:05"));
  const c = (await loadCase(w, GROUP))?.case;
  const late = Object.values(c?.duties ?? {}).find((d) => d.step === "activity" && d.rule?.from === "2026-10-12");
  expect(late).toMatchObject({ state: "open", dueAt: at("2026-11-30 18:00"), marked: true });
  expect(Object.values(c?.duties ?? {}).find((d) => d.id === "explain.s1")).toMatchObject({ state: "overdue" });
  expect((await verifyAll(w)).faults).toEqual([]);
});
