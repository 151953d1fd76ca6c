/** The house: imports only run down its floors, files are not loaded in circles, folders are not crowded, nothing is exported for nobody. */
import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { arrowsOf } from "./support/house/arrows.ts";
import { circlesOf } from "./support/house/circles.ts";
import { across, beyond, crowded, type House, strays, upward } from "./support/house/floors.ts";
import { idleExports } from "./support/house/idle.ts";

const texts = new Map(
  globSync(["*.ts", "{functions/src,web,scripts,test,bench}/**/*.{ts,tsx,mjs}"], {
    exclude: ["**/node_modules", "**/dist", "**/*.d.ts"],
  })
    .toSorted()
    .map((file) => [file, readFileSync(file, "utf8")]),
);
const files = [...texts.keys()].filter((file) => !/\.test\.tsx?$/.test(file));
const arrows = arrowsOf(texts).filter(({ from }) => !/\.test\.tsx?$/.test(from));

/** Pages of the app by place: each is fetched alone, and what two of them share stands below. */
const PLACES = ["case", "customers", "duties", "figures", "me", "papers", "register", "regulations", "settings"];

const HOUSES: House[] = [
  {
    under: "functions/src/engine/",
    floors: [
      ["time"],
      ["values"],
      ["paper"],
      ["declare"],
      ["case"],
      ["organisation"],
      ["duties"],
      ["common"],
      ["load"],
      ["decide"],
      ["prove", "mutate"],
      ["tables"],
    ],
  },
  {
    under: "functions/src/service/",
    floors: [["env.ts"], ["read", "search"], ["decide"], ["accounts", "links", "outbox", "verify"], ["clock"]],
  },
  {
    under: "web/src/",
    floors: [["lib"], ["data", "form", "i18n", "outbox", "ui"], PLACES, ["app"], ["main.tsx"]],
  },
];

test("there is something to look at", () => {
  expect(files.length).toBeGreaterThan(550);
  expect(arrows.length).toBeGreaterThan(2_500);
});

test.each(HOUSES)("every file of $under stands on a floor, and none imports from above, not even a type", (house) => {
  expect(strays(house, files)).toEqual([]);
  expect(upward(house, arrows)).toEqual([]);
});

test("a place of the app imports no other place", () => {
  expect(across("web/src/", PLACES, arrows)).toEqual([]);
});

/** What each of these may import beside itself. */
const PARTS = [
  { part: "functions/src/engine/", others: [] },
  { part: "functions/src/regulations/", others: ["functions/src/engine/"] },
  { part: "functions/src/stored/", others: ["functions/src/engine/"] },
  { part: "web/src/", others: ["functions/src/engine/", "functions/src/regulations/", "functions/src/stored/"] },
];
test.each(PARTS)("$part imports beside itself only what stands below it, types included", ({ part, others }) => {
  expect(beyond(part, others, arrows)).toEqual([]);
});

/** Rows hold fields and fields hold rows: a list's row is drawn by what draws the form that holds the list. */
const FIELDS_IN_ROWS = ["web/src/form/choices.tsx", "web/src/form/field.tsx", "web/src/form/rows.tsx"];
test("no files are loaded because of each other", () => {
  expect(circlesOf(arrows)).toEqual([FIELDS_IN_ROWS]);
});

test("no folder of code holds more than twenty files, tests and generated files not counted", () => {
  expect(
    crowded(
      files.filter((file) => !/\.gen\.ts$/.test(file)),
      20,
    ),
  ).toEqual([]);
});

/** What is read from outside the code. */
const ENTRIES = [
  /^functions\/src\/index\.ts: /, // deployed
  /^functions\/src\/regulations\/r\d\d-[^/]+\/(index\.ts: regulation|roles\.ts: roles|en\.ts: en)$/, // found by folder
  /\.gen\.ts: /, // whatever the generator writes
  /^scripts\/generate\/[^/]+\.ts: default$/, // generators are found by folder
  /^test\/setup\/[^/]+\.ts: default$|\.config\.ts: default$/, // called by vitest and vite
  /^web\/no-re2\.ts: RE2JS$/, // what Firestore imports of re2js
  /^web\/less-zod\.ts: \w+$/, // what zod imports of its JSON Schema
  /\.test\.ts: misspelt$/, // never called: only its types are looked at
];
test("no name is exported that no second file takes", () => {
  expect(idleExports(texts, ENTRIES)).toEqual([]);
});
