/** A sixteenth regulation is one new folder and no other edit. */
import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { loadKinds } from "../functions/src/engine/load/load.ts";
import { registryOf } from "../functions/src/engine/load/manifest.ts";
import { calledIn } from "../functions/src/engine/tables/called.ts";
import { flowOf, tableOf } from "../functions/src/engine/tables/clerk-table.ts";
import { allRegulations } from "../functions/src/regulations/all.ts";
import { play } from "../functions/src/story/play.ts";
import { foldersIn, textOf } from "../scripts/generate/manifest.ts";
import { regulation } from "./fixtures/r16-praise/index.ts";
import { importsOf, resolved, sources } from "./support/imports.ts";

const regulations = await allRegulations();
const all = [...regulations, regulation];
const kinds = registryOf(all);

test("it loads beside the others", () => {
  const kinds = loadKinds(all);
  expect(kinds.get("R16.praise")?.title).toBe("客户表扬");
  expect(kinds.size).toBe(loadKinds(regulations).size + 1);
});

test("its story is played: number, working days over the holiday, refusal, paper, notice", async () => {
  const played = await play(readFileSync("test/fixtures/r16-praise/stories/praise.yaml", "utf8"), kinds);
  expect(played.faults, played.log.join("\n")).toEqual([]);
  expect(new Set(played.seen.clauses)).toEqual(new Set(["R16 一", "R16 二"]));
});

test("a wrong expectation in its story is a fault", async () => {
  const wrong = readFileSync("test/fixtures/r16-praise/stories/praise.yaml", "utf8").replace(
    "2026-10-09 18:00 }, 待办",
    "2026-10-10 18:00 }, 待办",
  );
  expect((await play(wrong, kinds)).faults).toEqual([
    { line: 6, says: "甲 “核实”的期限应为“2026-10-10 18:00”，实为“2026-10-09 18:00”" },
  ]);
});

test("the lists that name regulations are generated from the folders", () => {
  expect(foldersIn("test/fixtures")).toContain("r16-praise");
  expect(textOf([{ folder: "r16-praise", regulation, english: {} }])).toContain(
    'load: () => import("./r16-praise/index.ts"),',
  );
  const naming = [...sources("functions/src/**/*.ts"), ...sources("web/src/**/*.ts"), ...sources("web/src/**/*.tsx")]
    .filter((f) => !f.startsWith("functions/src/regulations/"))
    .flatMap((f) =>
      importsOf(f)
        .map((from) => resolved(f, from))
        .filter((to) => /^functions\/src\/regulations\/r(?!00-)/.test(to))
        .map((to) => `${f} → ${to}`),
    );
  expect(naming).toEqual([]);
});

test("its clerk's table and flow are drawn from it", () => {
  const praise = loadKinds(all).get("R16.praise");
  if (!praise) throw new Error("not loaded");
  expect(tableOf(praise, calledIn(all, loadKinds(all)))).toContain(
    "| 核实 | 部门经理（非登记者） | 已登记 → 已通报／不予通报 |  | 核实结果 | 登记后 2 个工作日 | R16 二 |  |",
  );
  expect(flowOf(praise)).toContain("  recorded --> known: 核实\n  recorded --> dropped: 核实");
});

test("the folder needs nothing but the engine", () => {
  const outside = globSync("test/fixtures/r16-praise/**/*.ts").flatMap((f) =>
    importsOf(f)
      .map((from) => resolved(f, from))
      .filter((to) => !/^(functions\/src\/engine\/|test\/fixtures\/r16-praise\/)/.test(to)),
  );
  expect(outside).toEqual([]);
});
