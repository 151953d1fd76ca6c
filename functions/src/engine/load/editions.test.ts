import { expect, test } from "vitest";
import { request, testing } from "../../../../test/support/request.ts";
import type { Clause, Regulation } from "../declare/regulation.ts";
import { checkAcross } from "./check-across.ts";
import { editionOf } from "./editions.ts";
import { loadRegulation } from "./load.ts";
import { registryOf } from "./manifest.ts";

const clauses: Clause[] = testing.clauses.map((c) => ({ ...c, id: c.id.replace("R99", "R98"), as: c.id }));
/** The testing regulation under another number. */
const edition = (more: Partial<Regulation> = {}): Regulation => ({
  ...{ id: "R98", title: "另一版", titleEn: "Another edition", roles: [], settings: [], kinds: [] },
  clauses,
  ...more,
});
const with1 = (wrong: Partial<Clause>) => edition({ clauses: clauses.map((c, i) => (i ? c : { ...c, ...wrong })) });

test("another edition of a text has clauses alone: it loads, and the manifest says whose it is", () => {
  expect([...checkAcross([testing, edition()]).keys()]).toEqual(["R99.request", "R99.yearly"]);
  expect([editionOf(edition()), editionOf(testing)]).toEqual(["R99", undefined]);
  const { regulations } = registryOf([testing, edition()]).manifest;
  expect(regulations.map((r) => [r.id, r.editionOf, r.kinds.length])).toEqual([
    ["R99", undefined, 2],
    ["R98", "R99", 0],
  ]);
});

test("a world of the edition alone has the kinds of its text", () => {
  const all = registryOf([testing, edition()]);
  expect([...all.only(new Set(["R98"])).manifest.kinds.keys()]).toEqual(["R99.request", "R99.yearly"]);
  expect(all.only(new Set(["R99"])).manifest.regulations.map((r) => r.id)).toEqual(["R99"]);
});

test.each<[string, Regulation[], string]>([
  ["a clause that is not there", [with1({ as: "R99 九" })], 'R98 一: as "R99 九", which is no clause'],
  ["its own", [with1({ as: "R98 二" })], 'R98 一: as "R98 二", which is a clause of no other regulation'],
  ["no clause at all", [with1({ as: "一" })], 'as "一", which is a clause of no other regulation'],
  ["another disposition", [with1({ disposition: "conduct" })], 'R98 一: is conduct, but "R99 一" is'],
  [
    "two texts",
    [edition({ clauses: [...clauses, { id: "R98 末", disposition: "none", zh: "末", en: "Last", as: "R97 一" }] })],
    'R98 末: as "R97 一": an edition is of one text, and this one is of R99',
  ],
  [
    "an edition of an edition",
    [
      edition(),
      edition({ id: "R97", clauses: clauses.map((c) => ({ ...c, id: c.id.replace("R98", "R97"), as: c.id })) }),
    ],
    "R97: an edition of R98, which is one of R99 itself",
  ],
])("%s is named", (_, others, says) => {
  expect(() => checkAcross([testing, ...others])).toThrow(says);
});

test("rules name the text's own clauses", () => {
  const wrong = { ...testing, kinds: [{ ...request, clause: "R98 一" }] };
  expect(() => checkAcross([wrong, edition()])).toThrow('R99.request.clause: "R98 一" is not in a clause table');
});

test("within one regulation it is seen when that loads", () => {
  expect(() => loadRegulation(with1({ as: "R98 二" }))).toThrow("which is a clause of no other regulation");
});
