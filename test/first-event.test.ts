/** What an event loads: no regulation but that of the case which is decided, however many there are. */
import { expect, test } from "vitest";
import { loadRegulation } from "../functions/src/engine/load/load.ts";
import { Registry } from "../functions/src/engine/load/registry.ts";
import { listed } from "../functions/src/regulations/manifest.gen.ts";
import { sweep } from "../functions/src/service/clock/sweep.ts";
import { reachedFrom } from "./support/imports.ts";
import { act, staffWrite, worldOf } from "./support/memory-world.ts";

/** All that the triggers import when an event comes. */
const AT_AN_EVENT = [
  "functions/src/index.ts",
  "functions/src/triggers/env.ts",
  "functions/src/triggers/tick.ts",
  "functions/src/service/decide/drain.ts",
  "functions/src/service/outbox/index.ts",
  "functions/src/pages/handle.ts",
];

test("what the triggers import holds the manifest and no regulation", () => {
  const reached = [...reachedFrom(AT_AN_EVENT, { later: false }).keys()];
  expect(reached.length).toBeGreaterThan(100);
  expect(reached.filter((file) => file.startsWith("functions/src/regulations/"))).toEqual([
    "functions/src/regulations/manifest.gen.ts",
  ]);
});

/** The world on all regulations, and which of them were imported. */
function watched() {
  const imported: string[] = [];
  const kinds = new Registry(
    listed.map((l) => ({
      ...l,
      load: () => {
        imported.push(l.id);
        return l.load();
      },
    })),
    loadRegulation,
  );
  return { w: worldOf(kinds), imported };
}
const AT = "2026-03-02T01:00:00.000Z";

test("an action imports the regulation of its case, once", async () => {
  const { w, imported } = watched();
  await w.docs.commit([staffWrite("zhao", ["R01.desk", "R01.surveyor"])]);
  const open = (id: string) =>
    act(w, AT, "zhao", {
      kind: "R01.complaint",
      case: id,
      step: "accept",
      input: { severity: "较大", customerName: "客户一", content: "油品含水" },
      id: `accept${id.slice(6)}`,
    });
  expect((await open("complaint0000000000a")).result).toBe("accepted");
  expect((await open("complaint0000000000b")).result).toBe("accepted");
  expect(imported).toEqual(["R01"]);
});

test("an action of a kind that nobody declares imports nothing", async () => {
  const { w, imported } = watched();
  const outcome = await act(w, AT, "zhao", { kind: "R77.thing", case: "x".repeat(20), step: "do", id: "y".repeat(20) });
  expect(outcome).toMatchObject({ result: "refused", code: "no-kind" });
  expect(imported).toEqual([]);
});

test("a turn of the clock imports the regulations whose cases arise, and no other", async () => {
  const { w, imported } = watched();
  const arising = new Set(listed.filter((l) => l.kinds.some((k) => k.every)).map((l) => l.id));
  expect((await sweep(w, AT)).opened).toBeGreaterThan(0);
  expect(new Set(imported)).toEqual(arising);
  imported.length = 0;
  expect((await sweep(w, AT)).opened).toBe(0);
  expect(imported).toEqual([]);
});
