import { expect, test } from "vitest";
import { arrowsOf } from "./arrows.ts";
import { circlesOf } from "./circles.ts";
import { across, beyond, crowded, strays, upward } from "./floors.ts";
import { idleExports } from "./idle.ts";

const texts = (files: Record<string, string>) => new Map(Object.entries(files));
const arrows = (files: Record<string, string>) => arrowsOf(texts(files));

test("an arrow joins two files of the code; packages and style sheets are none", () => {
  const found = arrows({
    "web/src/main.tsx": 'import "./main.css"; import { render } from "preact"; import { App } from "./app/app.tsx";',
    "web/src/app/app.tsx": "export const App = 1;",
  });
  expect(found).toEqual([
    { from: "web/src/main.tsx", to: "web/src/app/app.tsx", names: ["App"], type: false, later: false },
  ]);
});

const house = { under: "src/", floors: [["ground"], ["left", "right"], ["main.ts"]] };

test("what runs back up a floor is named, for its types alone too", () => {
  const found = arrows({
    "src/ground/a.ts": 'import type { B } from "../left/b.ts"; import("../main.ts");',
    "src/left/b.ts": 'export { A } from "../ground/a.ts"; import { C } from "../right/c.ts";',
    "src/right/c.ts": 'import type { B } from "../left/b.ts";',
    "src/main.ts": 'import { A } from "./ground/a.ts";',
  });
  expect(upward(house, found)).toEqual(["src/ground/a.ts → src/left/b.ts", "src/ground/a.ts → src/main.ts"]);
});

test("a file that stands on no floor is named", () => {
  expect(strays(house, ["src/attic/d.ts", "src/e.ts", "src/main.ts", "src/left/b.ts", "elsewhere/f.ts"])).toEqual([
    "src/attic/d.ts",
    "src/e.ts",
  ]);
});

test("what reaches into a neighbour's room is named", () => {
  const found = arrows({
    "src/left/a.ts": 'import { B } from "./b.ts"; import { C } from "../right/c.ts";',
    "src/left/b.ts": 'import { D } from "../ground/d.ts";',
    "src/right/c.ts": 'export type * from "../left/b.ts";',
    "src/ground/d.ts": "",
  });
  expect(across("src/", ["left", "right"], found)).toEqual([
    "src/left/a.ts → src/right/c.ts",
    "src/right/c.ts → src/left/b.ts",
  ]);
});

test("what leaves its part for one that is closed to it is named", () => {
  const found = arrows({
    "web/a.ts":
      'import { B } from "./b.ts"; import { E } from "../engine/e.ts"; import type { S } from "../service/s.ts";',
    "web/b.ts": "",
    "engine/e.ts": "",
    "service/s.ts": 'import { E } from "../engine/e.ts";',
  });
  expect(beyond("web/", ["engine/"], found)).toEqual(["web/a.ts → service/s.ts"]);
});

test("files that are loaded because of each other make a circle; for types or later on they may", () => {
  const circle = circlesOf(
    arrows({
      "a.ts": 'import { b } from "./b.ts";',
      "b.ts": 'export * from "./c.ts";',
      "c.ts": 'import "./a.ts"; import "./d.ts";',
      "d.ts": 'import type { a } from "./a.ts"; import("./a.ts");',
      "e.ts": 'import "./a.ts";',
    }),
  );
  expect(circle).toEqual([["a.ts", "b.ts", "c.ts"]]);
});

test("a folder with too many files is named, without those below it", () => {
  expect(crowded(["a/1.ts", "a/2.ts", "a/b/3.ts", "a/b/4.ts", "a/b/5.ts"], 2)).toEqual(["a/b holds 3"]);
});

test("an export that no second file takes is named", () => {
  const found = idleExports(
    texts({
      "a.ts": "export const one = 1, two = one; export interface Three {} export default two;",
      "b.ts": 'import two, { one } from "./a.ts"; export const four = one + two;',
      "c.ts": 'import type { Three } from "./a.ts"; const { four } = await import("./b.ts");',
      "d.ts": "export default function D() {} export type E = 1;",
    }),
  );
  expect(found).toEqual(["a.ts: two", "d.ts: default", "d.ts: E"]);
});

test("a name that is handed on is used where it is taken from there", () => {
  const found = idleExports(
    texts({
      "face.ts": 'export * from "./a.ts"; export { three as four, five } from "./b.ts";',
      "a.ts": 'export const one = 1, two = 2; export * from "./face.ts";',
      "b.ts": "export const three = 3, five = 5;",
      "user.ts": 'import { one, four } from "./face.ts";',
    }),
  );
  expect(found).toEqual(["face.ts: five", "a.ts: two", "b.ts: five"]);
});

test("of a module that is handed on whole all names are used, and so is what an entry hands on", () => {
  const found = idleExports(
    texts({
      "index.ts": 'export { run } from "./run.ts";',
      "run.ts": "export const run = 1, walk = 2;",
      "all.ts": "export const a = 1; export const b = 2;",
      "user.ts": 'import * as all from "./all.ts"; show(all); const load = () => import("./later.ts");',
      "later.ts": "export const command = 1;",
    }),
    [/^index\.ts: /],
  );
  expect(found).toEqual(["run.ts: walk"]);
});
