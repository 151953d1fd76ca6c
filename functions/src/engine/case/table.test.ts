import { expect, test } from "vitest";
import * as z from "zod";
import { Request, request, testing } from "../../../../test/support/request.ts";
import { allRegulations } from "../../regulations/all.ts";
import type { Kind } from "../declare/kind.ts";
import { sheet, text } from "../declare/sheet.ts";
import { loadKind } from "../load/load.ts";
import { tableHash } from "./table.ts";

const hashOf = (k: Kind) => tableHash(loadKind(k, testing));
const { draft, tell: told } = request.steps;
if (!draft || !told?.due) throw new Error("R99.request has both");
const withStep = (more: object): Kind => ({ ...request, steps: { ...request.steps, draft: { ...draft, ...more } } });
const set = (says: string, values: () => object) => withStep({ set: { says, values } });

test("the same table has the same hash, however often it is loaded", () => {
  expect(hashOf(request)).toBe(hashOf({ ...request }));
  expect(hashOf(request)).toMatch(/^[0-9a-f]{64}$/);
});

test.each<[string, Kind]>([
  ["a title", withStep({ title: "拟办" })],
  ["a clause", withStep({ clause: "R99 三" })],
  ["who", withStep({ by: "reader" })],
  ["a form", withStep({ form: z.strictObject({}) })],
  ["words of a function", set("另一条规则", () => ({}))],
  ["a function where there was none", withStep({ refuse: { no: { when: () => true, says: "不" } } })],
  ["a limit", { ...request, steps: { ...request.steps, tell: { ...told, due: null } } }],
  ["a status", { ...request, statuses: { ...request.statuses, closed: "已结" } }],
  ["the order of statuses", { ...request, statuses: Object.fromEntries(Object.entries(request.statuses).reverse()) }],
  ["the order of rows", { ...request, steps: Object.fromEntries(Object.entries(request.steps).reverse()) }],
  ["a label", { ...request, sheet: sheet("R99.request", { ...Request.shape, content: text("内容二") }) }],
  ["the edition", { ...request, edition: 2 }],
])("%s makes another", (_, other) => {
  expect(hashOf(other)).not.toBe(hashOf(request));
});

test("what a function does is the build's, not the table's", () => {
  expect(hashOf(set("照样例", () => ({ opinion: "一" })))).toBe(hashOf(set("照样例", () => ({ opinion: "二" }))));
});

test("every kind has a hash of its own", async () => {
  const all = await allRegulations();
  const hashes = all.flatMap((r) => r.kinds.map((k) => tableHash(loadKind(k, r))));
  expect(hashes.length).toBeGreaterThan(20);
  expect(new Set(hashes).size).toBe(hashes.length);
  expect(all.flatMap((r) => r.kinds.map((k) => tableHash(loadKind(k, r))))).toEqual(hashes);
});
