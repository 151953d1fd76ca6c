/** What a client may write: an action and its halves, and nothing that it could forge. */
import { beforeAll, describe, expect, it } from "vitest";
import { withParts } from "../../scripts/generate/rules.ts";
import { Client, type Fields, loadRules, NOW, owner } from "./rest.ts";
import { action, BORN, caseDoc, PROJECT_OF, staffDoc } from "./rules.world.ts";

const PROJECT = PROJECT_OF("actions");
const desk = new Client(PROJECT, "desk");
const stranger = new Client(PROJECT, "stranger");
const nobody = new Client(PROJECT, undefined);
let ids = 0;
const newId = () => `a${String(++ids).padStart(19, "0")}`;
const at = (id = newId(), of = BORN) => `cases/${of}/actions/${id}`;
const creates = (fields: Fields, path = at(), who = desk) => who.commit({ path, fields });

beforeAll(async () => {
  await loadRules(PROJECT, (rules) => withParts(rules, [["R01.complaint", ["penalty"]]]));
  const all = owner(PROJECT);
  await all.commit({ path: "staff/desk", fields: staffDoc("desk", ["R01.desk"]) });
  await all.commit({ path: "staff/stranger", fields: staffDoc("stranger", ["R04.sales"]) });
  await all.commit({ path: `cases/${BORN}`, fields: caseDoc(["R01.desk", "R01.leader"]) });
});

describe("an action", () => {
  it("is taken as the app writes it, on a case that is there and on a new one", async () => {
    expect(await creates(action("desk"))).toBe(200);
    expect(await creates(action("desk", { for: "boss", happened: new Date().toISOString() }))).toBe(200);
    expect(await creates(action("desk"), at(newId(), newId()))).toBe(200);
    expect(await creates(action("desk", { kind: "R01.survey" }), at(newId(), "R01.survey.2026"))).toBe(200);
    expect(await creates(action("desk", { step: "tell.extend" }))).toBe(200);
  });

  it("is taken once: sent again it is refused, and the first stays", async () => {
    const path = at();
    expect(await creates(action("desk"), path)).toBe(200);
    expect([403, 409]).toContain(await creates(action("desk", { input: '{"again":1}' }), path));
    expect(await desk.get(path)).toBe(200);
  });

  it.each<[string, Fields]>([
    ["by another", { by: "leader" }],
    ["by the system", { by: "system" }],
    ["by nobody", { by: null }],
    ["at a time of one's own", { at: "2026-09-30T09:30:00.000Z" }],
    ["at a text", { at: "now" }],
    ["decided already", { pending: false }],
    ["with an outcome", { outcome: { result: "accepted" } }],
    ["with a cause", { cause: "x" }],
    ["with another field", { note: "x" }],
    ["without its input", { input: undefined }],
    ["without `for`", { for: undefined }],
    ["without `happened`", { happened: undefined }],
    ["input as a map", { input: { content: "x" } }],
    ["input too short to be JSON", { input: "" }],
    ["input of more than 64 KiB", { input: `"${"x".repeat(65_535)}"` }],
    ["input of more than 64 KiB in bytes", { input: `"${"油".repeat(22_000)}"` }],
    ["kind as a number", { kind: 1 }],
    ["kind with a path", { kind: "R01.complaint/x" }],
    ["kind in other letters", { kind: "r01.complaint" }],
    ["step with a path", { step: "accept/../x" }],
    ["step as null", { step: null }],
    ["step too long", { step: "x".repeat(41) }],
    ["step of two dots", { step: "tell.extend.more" }],
    ["edition as a text", { form: "1" }],
    ["edition as a fraction", { form: 1.5 }],
    ["edition zero", { form: 0 }],
    ["edition beyond all", { form: 10_000 }],
    ["for a name that is too long", { for: "x".repeat(129) }],
    ["for a list", { for: ["boss"] }],
    ["for an empty name", { for: "" }],
    ["happened as a text", { happened: "yesterday" }],
    ["happened 31 days ago", { happened: new Date(Date.now() - 31 * 86_400_000).toISOString() }],
    ["happened tomorrow", { happened: new Date(Date.now() + 86_400_000).toISOString() }],
  ])("is refused %s", async (_, change) => {
    const path = at();
    expect(await creates(action("desk", change), path)).toBe(403);
    expect(await owner(PROJECT).get(path)).toBe(404);
  });

  it("takes the longest names and the highest edition", async () => {
    expect(
      await creates(action("desk", { for: "x".repeat(128), step: `${"x".repeat(40)}.${"y".repeat(19)}`, form: 9999 })),
    ).toBe(200);
  });

  it("takes 64 KiB of input and a time of 29 days ago", async () => {
    expect(await creates(action("desk", { input: `"${"x".repeat(65_534)}"` }))).toBe(200);
    expect(await creates(action("desk", { happened: new Date(Date.now() - 29 * 86_400_000).toISOString() }))).toBe(200);
  });

  it.each([
    ["with a dot", `${BORN}.3.1`],
    ["too short", "abc"],
    ["too long", "a".repeat(21)],
    ["of other letters", `${"a".repeat(19)}油`],
    ["with a dash", `${"a".repeat(19)}-`],
  ])("is refused under an id %s", async (_, id) => {
    expect(await creates(action("desk"), at(id))).toBe(403);
  });

  it.each([
    ["R01.complaint", "R01.survey.2026"],
    ["R01.survey", "survey.2026"],
    ["R01.survey", "R01.survey"],
    ["R01.survey", "R01.survey."],
    ["R01.survey", "R01.surveys.2026"],
    ["R01.complaint", "short"],
    ["R01.complaint", "a".repeat(21)],
    ["R01.complaint", `${"a".repeat(19)}油`],
  ])("of %s opens no case with the id %s", async (kind, id) => {
    expect(await creates(action("desk", { kind }), at(newId(), id))).toBe(403);
  });

  it.each([
    1,
    null,
    "complaint",
    "r01.complaint",
    "R1.complaint",
    "R01.投诉",
    "R01.",
    `R01.${"x".repeat(61)}`,
    "R01.a/b",
    "R01..a",
  ])("opens no case of the kind %j", async (kind) => {
    expect(await creates(action("desk", { kind }), at(newId(), newId()))).toBe(403);
  });

  it("keeps to the kind of its case", async () => {
    expect(await creates(action("desk", { kind: "R01.visit" }))).toBe(403);
  });

  it("is refused on a case that one does not read, and to those who are nobody here", async () => {
    expect(await creates(action("stranger"), at(), stranger)).toBe(403);
    expect(await creates(action("ghost"), at(), new Client(PROJECT, "ghost"))).toBe(403);
    expect(await creates(action("ghost"), at(newId(), newId()), new Client(PROJECT, "ghost"))).toBe(403);
    expect([401, 403]).toContain(await creates(action("desk"), at(), nobody));
    expect(await creates(action("stranger"), at(newId(), newId()), stranger)).toBe(200);
  });

  it("can't be changed, decided or deleted by anybody", async () => {
    const path = at();
    expect(await creates(action("desk"), path)).toBe(200);
    const outcome = { outcome: { result: "accepted", seq: 1 } };
    expect(await desk.commit({ path, fields: outcome, mask: ["outcome"] })).toBe(403);
    expect(await desk.commit({ path, fields: { pending: false }, mask: ["pending"] })).toBe(403);
    expect(await desk.commit({ path, fields: action("desk"), exists: true })).toBe(403);
    expect(await desk.commit({ path, gone: true })).toBe(403);
  });

  it("is stamped by the server only: a transform on another field is refused", async () => {
    expect(await creates(action("desk", { happened: NOW }))).toBe(200);
    expect(await creates(action("desk", { pending: NOW }))).toBe(403);
    expect(await creates(action("desk", { input: NOW }))).toBe(403);
  });
});

describe("a sealed half", () => {
  const both = (path: string, part: string, fields: Fields, who = desk, by = "desk") =>
    who.commit({ path, fields: action(by) }, { path: `${path}/sealed/${part}`, fields });

  it("is taken with its action, in one commit", async () => {
    const path = at();
    expect(await both(path, "personal", { input: '{"phone":"13800000000"}' })).toBe(200);
  });

  it("is taken under the name of a part that its kind has, and under no other", async () => {
    expect(await both(at(), "penalty", { input: "{}" })).toBe(200);
    for (const part of ["other", "inner", "open", "Penalty", "facts"])
      expect([part, await both(at(), part, { input: "{}" })]).toEqual([part, 403]);
    const half = { fields: { input: "{}" } };
    const survey = at(newId(), "R01.survey.2026");
    const of = { path: survey, fields: action("desk", { kind: "R01.survey" }) };
    expect(await desk.commit(of, { path: `${survey}/sealed/penalty`, ...half })).toBe(403);
    expect(await desk.commit(of, { path: `${survey}/sealed/personal`, ...half })).toBe(200);
    expect(await owner(PROJECT).get(`${survey}/sealed/penalty`)).toBe(404);
  });

  it("is refused alone, later, to another's action, or as facts", async () => {
    const path = at();
    expect(await desk.commit({ path: `${path}/sealed/personal`, fields: { input: "{}" } })).toBe(403);
    expect(await creates(action("desk"), path)).toBe(200);
    expect(await desk.commit({ path: `${path}/sealed/personal`, fields: { input: "{}" } })).toBe(403);
    expect(await both(at(), "facts", { input: "{}" })).toBe(403);
    expect(await both(at(), "Personal", { input: "{}" })).toBe(403);
  });

  it.each<[string, Fields]>([
    ["another field", { input: "{}", change: { phone: "1" } }],
    ["a salt", { input: "{}", salt: "00" }],
    ["no input", { other: "{}" }],
    ["a map", { input: {} }],
    ["more than 64 KiB", { input: `"${"x".repeat(65_535)}"` }],
  ])("is refused with %s, and its action with it", async (_, fields) => {
    const path = at();
    expect(await both(path, "personal", fields)).toBe(403);
    expect(await owner(PROJECT).get(path)).toBe(404);
  });

  it("can't be changed or deleted", async () => {
    const path = at();
    expect(await both(path, "personal", { input: "{}" })).toBe(200);
    const half = `${path}/sealed/personal`;
    expect(await desk.commit({ path: half, fields: { input: "[]" }, mask: ["input"] })).toBe(403);
    expect(await desk.commit({ path: half, gone: true })).toBe(403);
  });
});
