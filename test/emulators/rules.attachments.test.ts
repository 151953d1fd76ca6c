/** Attachments: born with the draft, sent in pieces before their action, and of no other sort or size than stated. */
import { beforeAll, describe, expect, it } from "vitest";
import { Client, type Fields, loadRules, NOW, owner } from "./rest.ts";
import { BORN, caseDoc, PROJECT_OF, staffDoc } from "./rules.world.ts";

const PROJECT = PROJECT_OF("attachments");
const CHUNK = 900_000;
const all = owner(PROJECT);
const desk = new Client(PROJECT, "desk");
const leader = new Client(PROJECT, "leader");
let ids = 0;
const newPath = (of = BORN) => `cases/${of}/attachments/f${String(++ids).padStart(19, "0")}`;

const head = (change: Fields = {}): Fields => ({
  name: "油样.jpg",
  type: "image/jpeg",
  size: 1000,
  chunks: 1,
  by: "desk",
  at: NOW,
  named: false,
  ...change,
});
const creates = (change: Fields = {}, path = newPath(), who = desk) => who.commit({ path, fields: head(change) });
const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const table = (type: string, size: number) => ({ type, size, chunks: Math.ceil(size / CHUNK) });
const pdf = (size: number, chunks = Math.ceil(size / CHUNK)) => ({ type: "application/pdf", size, chunks });

beforeAll(async () => {
  await loadRules(PROJECT);
  await all.commit({ path: "staff/desk", fields: staffDoc("desk", ["R01.desk"]) });
  await all.commit({ path: "staff/leader", fields: staffDoc("leader", ["R01.desk"]) });
  await all.commit({ path: "staff/sales", fields: staffDoc("sales", ["R04.sales"]) });
  await all.commit({ path: `cases/${BORN}`, fields: caseDoc(["R01.desk"]) });
});

describe("an attachment", () => {
  it("is taken on a case that one reads, and on one that is not there yet", async () => {
    expect(await creates()).toBe(200);
    expect(await creates({}, newPath("n".repeat(20)))).toBe(200);
    expect(await creates({ by: "sales" }, newPath(), new Client(PROJECT, "sales"))).toBe(403);
    expect(await creates({}, newPath("R01.survey.2026"))).toBe(403);
    expect(await creates({}, newPath(), new Client(PROJECT, undefined))).toBe(403);
  });

  it("may be an image of 300 KB, a PDF of 10 MB or a table of 5 MB", async () => {
    expect(await creates(table("text/csv", 5_242_880))).toBe(200);
    expect(await creates(table(XLSX, 5_242_880))).toBe(200);
    expect(await creates({ size: 307_200 })).toBe(200);
    expect(await creates({ type: "image/png" })).toBe(200);
    expect(await creates({ type: "image/webp" })).toBe(200);
    expect(await creates(pdf(10_485_760))).toBe(200);
    expect(await creates(pdf(CHUNK))).toBe(200);
    expect(await creates(pdf(CHUNK + 1, 2))).toBe(200);
  });

  it.each<[string, Fields]>([
    ["an image of more than 300 KB", { size: 307_201 }],
    ["a PDF of more than 10 MB", pdf(10_485_761)],
    ["a table of more than 5 MB", table("text/csv", 5_242_881)],
    ["a workbook of more than 5 MB", table(XLSX, 5_242_881)],
    ["a workbook of before 2007", { type: "application/vnd.ms-excel" }],
    ["of no size", { size: 0 }],
    ["of less than no size", { size: -900_001, chunks: -1 }],
    ["of half a byte", { size: 1000.5 }],
    ["with half a piece", { type: "application/pdf", size: 460_000, chunks: 1.5 }],
    ["with too few pieces", pdf(CHUNK + 1, 1)],
    ["with too many pieces", pdf(CHUNK, 2)],
    ["with no piece", { chunks: 0 }],
    ["a page", { type: "text/html" }],
    ["a drawing that runs scripts", { type: "image/svg+xml" }],
    ["of no type", { type: null }],
    ["without a name", { name: "" }],
    ["with a list of names", { name: ["x"] }],
    ["with a name that is too long", { name: "x".repeat(201) }],
    ["by another", { by: "leader" }],
    ["named already", { named: true }],
    ["at a time of one's own", { at: "2026-09-30T09:30:00.000Z" }],
    ["with another field", { hash: "00" }],
    ["without `named`", { named: undefined }],
  ])("is refused: %s", async (_, change) => {
    const path = newPath();
    expect(await creates(change, path)).toBe(403);
    expect(await all.get(path)).toBe(404);
  });

  it("is refused under an id of another shape, and can't be changed, named or deleted", async () => {
    expect(await creates({}, `cases/${BORN}/attachments/a.b`)).toBe(403);
    const path = newPath();
    expect(await creates({}, path)).toBe(200);
    expect(await desk.commit({ path, fields: { named: true }, mask: ["named"] })).toBe(403);
    expect(await desk.commit({ path, fields: head({ size: 2 }), exists: true })).toBe(403);
    expect(await desk.commit({ path, gone: true })).toBe(403);
  });
});

describe("its pieces", () => {
  const piece = (path: string, n: number | string, size: number, who = desk, more: Fields = {}) =>
    who.commit({ path: `${path}/bytes/${n}`, fields: { bytes: new Uint8Array(size), ...more } });

  it("are taken once each, of the size that the description says", async () => {
    const path = newPath();
    await creates(pdf(CHUNK + 10), path);
    expect(await piece(path, 0, CHUNK)).toBe(200);
    expect(await piece(path, 1, 10)).toBe(200);
    expect([403, 409]).toContain(await piece(path, 0, CHUNK));
    expect(await desk.get(`${path}/bytes/0`)).toBe(200);
    expect(await leader.get(`${path}/bytes/0`)).toBe(403);
  });

  it("are taken in one commit with the description", async () => {
    const path = newPath();
    const bytes = { path: `${path}/bytes/0`, fields: { bytes: new Uint8Array(1000) } };
    expect(await desk.commit({ path, fields: head() }, bytes)).toBe(200);
  });

  it("are refused: of another size, beyond the last, by another, without a description, or changed later", async () => {
    const path = newPath();
    await creates(pdf(CHUNK + 10), path);
    expect(await piece(path, 0, CHUNK - 1)).toBe(403);
    expect(await piece(path, 0, CHUNK + 1)).toBe(403);
    expect(await piece(path, 1, 11)).toBe(403);
    expect(await piece(path, 2, 10)).toBe(403);
    expect(await piece(path, 2, CHUNK)).toBe(403);
    for (const n of ["x", "-1", "00", "01", "0.0", "1e0"]) expect([n, await piece(path, n, CHUNK)]).toEqual([n, 403]);
    expect(await desk.commit({ path: `${path}/bytes/1`, fields: { bytes: "x".repeat(10) } })).toBe(403);
    expect(await piece(path, 1, 10, leader)).toBe(403);
    expect(await piece(path, 1, 10, desk, { more: 1 })).toBe(403);
    expect(await piece(newPath(), 0, 10)).toBe(403);
    expect(await piece(path, 1, 10)).toBe(200);
    expect(await desk.commit({ path: `${path}/bytes/1`, fields: { bytes: new Uint8Array(10) }, exists: true })).toBe(
      403,
    );
    expect(await desk.commit({ path: `${path}/bytes/1`, gone: true })).toBe(403);
  });

  it("and their description are closed to an author who is no longer active", async () => {
    const path = newPath();
    const brief = new Client(PROJECT, "brief");
    await all.commit({ path: "staff/brief", fields: staffDoc("brief", ["R01.desk"]) });
    expect(await creates({ ...pdf(CHUNK + 10), by: "brief" }, path, brief)).toBe(200);
    expect(await piece(path, 0, CHUNK, brief)).toBe(200);
    expect([await brief.get(path), await brief.get(`${path}/bytes/0`)]).toEqual([200, 200]);
    await all.commit({ path: "staff/brief", fields: { active: false }, mask: ["active"] });
    expect([await brief.get(path), await brief.get(`${path}/bytes/0`)]).toEqual([403, 403]);
    expect(await piece(path, 1, 10, brief)).toBe(403);
    expect(await creates({ by: "brief" }, newPath(), brief)).toBe(403);
    expect(await creates({ by: "brief" }, newPath("m".repeat(20)), brief)).toBe(403);
  });

  it("are refused once an action names the attachment", async () => {
    const path = newPath();
    await creates(pdf(CHUNK + 10), path);
    await all.commit({ path, fields: { named: true }, mask: ["named"] });
    expect(await piece(path, 1, 10)).toBe(403);
    expect(await leader.get(path)).toBe(200);
  });
});
