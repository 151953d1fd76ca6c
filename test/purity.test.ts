/** Engine, regulations and what is stored are pure, the browser computes no deadline, and Firebase stays in the adapters and triggers. */
import { globSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { codeOf, importsOf, reachedFrom, resolved, sources } from "./support/imports.ts";

const stored = sources("functions/src/stored/**/*.ts");
const pure = [...sources("functions/src/engine/**/*.ts"), ...sources("functions/src/regulations/**/*.ts"), ...stored];
const web = [...sources("web/src/**/*.ts"), ...sources("web/src/**/*.tsx")];

/** What a pure module may import from outside: all of them compute, none reaches out. */
const LIBRARIES = new Set([
  "zod",
  "luxon",
  "chinese-days/dist/chinese-days.json",
  "csv-parse/browser/esm/sync",
  "fflate",
  "saxes",
  "@noble/hashes/sha2.js",
  "@noble/hashes/utils.js",
  "canonicalize",
]);

test("there is something to look at", () => {
  expect(pure.length).toBeGreaterThan(80);
  expect(web.length).toBeGreaterThan(40);
});

describe.each(pure)("%s", (file) => {
  test("imports neither Firebase nor Node nor the service", () => {
    const foreign = importsOf(file)
      .map((from) => resolved(file, from))
      .filter((to) => !/^functions\/src\/(engine|regulations|stored)\//.test(to) && !LIBRARIES.has(to));
    expect(foreign).toEqual([]);
  });
  test("asks for no clock, chance or environment", () => {
    expect(
      codeOf(file).match(
        /Date\.now\(|new Date\(\s*\)|Math\.random|process\.(env|argv|exit|cwd|stdout|hrtime)|globalThis|setTimeout|fetch\(/g,
      ),
    ).toBeNull();
  });
});

test("no regulation cuts the day out of an instant, whose text is of UTC: that is `c.day` or `c.local`", () => {
  const rules = sources("functions/src/regulations/**/*.ts").filter((file) => !file.endsWith(".test.ts"));
  const cuts = rules.flatMap((file) =>
    [...codeOf(file).matchAll(/\.(?:slice|substring)\(\s*(?:0|11),\s*(?:10|16)\s*\)|\.split\("T"\)/g)].map(
      ([cut]) => `${file}: ${cut}`,
    ),
  );
  expect(rules.length).toBeGreaterThan(80);
  expect(cuts).toEqual([]);
});

test("stored data are given their type in one place", () => {
  const code = globSync("{functions/src,web/src,scripts,test,bench}/**/*.{ts,tsx}").toSorted();
  const casts = code.flatMap((file) =>
    [...codeOf(file).matchAll(/\bas (?:unknown as )?(?:Partial<)?\w+Doc\b/g)].map(([cast]) => `${file}: ${cast}`),
  );
  expect(casts).toEqual([]);
  // A store on either side of the line, and projections taken for what they would be stored as.
  expect(sources("{functions,web}/src/**/*.{ts,tsx}").filter((file) => /\breadAs\b/.test(codeOf(file)))).toEqual([
    "functions/src/adapters/typed-store.ts",
    "functions/src/service/decide/holders.ts",
    "functions/src/service/read/staff-at.ts",
    "functions/src/stored/reading.ts",
    "web/src/data/firebase.ts",
  ]);
});

test("no regulation imports another; R00 is there for all, and shared/ belongs to nobody", () => {
  const folder = (path: string) => path.split("/")[3] ?? "";
  const crossing = sources("functions/src/regulations/r*/**/*.ts").flatMap((file) =>
    importsOf(file)
      .map((from) => resolved(file, from))
      .filter((to) => to.startsWith("functions/src/regulations/r") && folder(to) !== folder(file))
      .filter((to) => !folder(to).startsWith("r00-"))
      .map((to) => `${file} → ${to}`),
  );
  expect(crossing).toEqual([]);
});

test("Firebase, pdfkit and SMTP are imported in adapters, triggers and options only", () => {
  const elsewhere = sources("functions/src/**/*.ts")
    .filter((file) => !/^functions\/src\/(adapters|triggers)\/|^functions\/src\/options\.ts$/.test(file))
    .flatMap((file) =>
      importsOf(file)
        .filter((from) => /^(firebase|@google-cloud|@firebase|pdfkit|nodemailer)/.test(from))
        .map((from) => `${file} → ${from}`),
    );
  expect(elsewhere).toEqual([]);
});

/** Of engine/time what only reads and writes days: what periods are called, which days a year has. Nothing here counts one. */
const PLAIN = ["checks", "clock", "days", "festivals", "interval-keys", "lunar", "period"].map(
  (name) => `functions/src/engine/time/${name}.ts`,
);
test("the web bundles no service, adapter or arithmetic of deadlines", () => {
  // What a page loads later too: the regulations, by their folders.
  const reached = reachedFrom(["web/src/main.tsx", ...sources("functions/src/regulations/r*/index.ts")]);
  expect(reached.size).toBeGreaterThan(300);
  const foreign = [...reached.keys()]
    .filter((to) => /^functions\/src\/(engine\/time|service|pages|adapters|story|triggers)\//.test(to))
    .filter((to) => !PLAIN.includes(to));
  const heavy = [
    "luxon",
    "chinese-days/dist/chinese-days.json",
    "functions/src/engine/time/due.ts",
    "functions/src/engine/decide/decide.ts",
  ];
  const found = [...foreign, ...heavy.filter((m) => reached.has(m))];
  expect(found.map((m) => `${reached.get(m)} → ${m}`)).toEqual([]);
});

test("what a form holds is asked of its fields: types of zod are taken apart in engine/declare alone", () => {
  const elsewhere = [...sources("functions/src/**/*.ts"), ...web, ...sources("scripts/**/*.ts")]
    .filter((file) => !file.startsWith("functions/src/engine/declare/"))
    .filter((file) => /instanceof (z\.)?(core\.\$)?Zod(?!Error\b)|\._?zod\.(def|bag)|\.unwrap\(\)/.test(codeOf(file)));
  expect(elsewhere).toEqual([]);
});
