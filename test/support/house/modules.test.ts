import { expect, test } from "vitest";
import { moduleOf } from "./modules.ts";

const importsIn = (text: string) => moduleOf("a/b/here.tsx", text).imports;
const exportsIn = (text: string) => moduleOf("a/b/here.tsx", text).exports;

test("an import is a module with the names that it takes", () => {
  expect(importsIn('import first, { second, third as other } from "../c.ts";')).toEqual([
    { from: "../c.ts", names: ["default", "second", "third"], type: false, later: false },
  ]);
  expect(importsIn('import "./d.css"; import * as z from "zod"; z.int(); z.string();')).toEqual([
    { from: "./d.css", names: [], type: false, later: false },
    { from: "zod", names: ["int", "string"], type: false, later: false },
  ]);
});

test("an import of types alone says so, however it is written", () => {
  const types = importsIn(
    'import type { A } from "./a.ts"; import { type B } from "./b.ts"; import { type C, d } from "./c.ts";',
  );
  expect(types.map(({ from, type }) => [from, type])).toEqual([
    ["./a.ts", true],
    ["./b.ts", true],
    ["./c.ts", false],
  ]);
  expect(importsIn('type P = typeof import("./p.ts").p;')).toEqual([
    { from: "./p.ts", names: "*", type: true, later: true },
  ]);
});

test("a module of which the whole is handed on gives all its names", () => {
  expect(importsIn('import * as all from "./all.ts"; show(all);')[0]?.names).toBe("*");
  expect(importsIn('const all = await import("./all.ts"); all.one();')[0]?.names).toBe("*");
});

test.each([
  ['const { one, two: other } = await import("./x.ts");', ["one", "two"]],
  ['const [{ one }, { two }] = await Promise.all([import("./w.ts"), import("./x.ts")]);', ["two"]],
  ['(await import("./x.ts")).one();', ["one"]],
  ['const Page = fetched(() => import("./x.ts"));', ["default"]],
  ['const { one, ...rest } = await import("./x.ts");', "*"],
  ['const load = () => import("./x.ts");', "*"],
])("what a later import takes: %s", (text, names) => {
  expect(importsIn(text).at(-1)).toEqual({ from: "./x.ts", names, type: false, later: true });
});

test("words in comments and texts import nothing", () => {
  expect(importsIn('/* import { a } from "./a.ts"; */ const s = `import("./b.ts")`; // import "./c.ts"')).toEqual([]);
});

test("an export is a name, of another module where it is handed on", () => {
  expect(
    exportsIn(
      "export const { a, b: [c] } = d; export interface E {} export default function F() {} export type { G };",
    ),
  ).toEqual(["a", "c", "E", "default", "G"].map((name) => ({ name })));
  expect(exportsIn('export { h, i as j, default as k } from "../l.ts"; export * from "./m.ts";')).toEqual([
    { name: "h", from: "../l.ts", of: "h" },
    { name: "j", from: "../l.ts", of: "i" },
    { name: "k", from: "../l.ts", of: "default" },
    { name: "*", from: "./m.ts", of: "*" },
  ]);
  expect(importsIn('export type * from "./m.ts";')).toEqual([{ from: "./m.ts", names: [], type: true, later: false }]);
});
