import { beforeEach, expect, test } from "vitest";
import type { Case } from "../../../../functions/src/engine/case/case.ts";
import type { Fields } from "../../../../functions/src/engine/declare/kind.ts";
import { loadKind } from "../../../../functions/src/engine/load/load.ts";
import { readAs } from "../../../../functions/src/stored/reading.ts";
import { dossier, filing } from "../../../../test/fixtures/dossiers.ts";
import { act, type MemoryWorld, memoryWorld, staffWrite } from "../../../../test/support/memory-world.ts";
import { testing } from "../../../../test/support/request.ts";
import { loaded } from "../../../../test/support/run.ts";
import type { Backend, Heard } from "../backend.ts";
import { askedHere, partPaths, readCase, readsAll, watchAll } from "./read-case.ts";

const ID = "a".repeat(20);
const k = loaded("R99.request");
const DIRECTOR = ["wu", "R00.member", "R99.director"];
const CLERK = ["zhao", "R00.member", "R99.clerk"];

let world: MemoryWorld;
let asked: string[];
beforeEach(async () => {
  asked = [];
  world = memoryWorld([testing]);
  await world.docs.commit([staffWrite("zhao", ["R99.clerk"]), staffWrite("wu", ["R99.director"])]);
  const input = { grade: "急", content: "换油", secret: "欠款" };
  const opening = { kind: "R99.request", case: ID, step: "open", id: "b".repeat(20), input };
  expect(await act(world, "2026-11-05T01:00:00.000Z", "zhao", opening)).toMatchObject({ result: "accepted" });
});

/** Answers as the rules would for these keys: a part is refused to who is no reader of it. */
const backend = (keys: readonly string[]): Pick<Backend, "watch"> => ({
  watch(path, heard, failed) {
    asked.push(path);
    void world.docs.get<readonly string[]>([path]).then(([doc]) => {
      const readers = /\/parts\/(?!sheet$)/.test(path) && doc ? doc.data.readers : keys;
      if (!Array.isArray(readers) || !readers.some((r) => keys.includes(r))) return failed("permission-denied");
      heard({ rows: doc ? [{ id: path.split("/").at(-1) ?? "", path, data: readAs(doc.data) }] : [], fresh: true });
    });
    return () => {};
  },
});

test("a reader of a part sees its fields on the case", async () => {
  const c = await readCase(backend(DIRECTOR), ID, k, DIRECTOR);
  expect(c?.sheet).toMatchObject({ grade: "急", content: "换油", secret: "欠款" });
  expect(asked).toEqual([`cases/${ID}`, `cases/${ID}/parts/sheet`, `cases/${ID}/parts/inner`]);
});

test("somebody who is no reader sees the case without them, and does not ask", async () => {
  const c = await readCase(backend(CLERK), ID, k, CLERK);
  expect(c?.sheet).toMatchObject({ grade: "急", content: "换油" });
  expect(c?.sheet).not.toHaveProperty("secret");
  expect(asked).toEqual([`cases/${ID}`, `cases/${ID}/parts/sheet`]);
});

test("a part that is refused after all leaves the case as it is", async () => {
  const c = await readCase(backend(CLERK), ID, k, DIRECTOR);
  expect(c?.sheet).toMatchObject({ grade: "急" });
  expect(c?.sheet).not.toHaveProperty("secret");
});

const on = (status: string, sheet: Fields, more: Partial<Case> = {}) => ({ id: ID, status, sheet, ...more });

test("which parts somebody reads follows from his keys", () => {
  const c = on("opened", {});
  expect(partPaths(k, c, DIRECTOR)).toEqual([`cases/${ID}/parts/inner`]);
  expect(partPaths(k, c, CLERK)).toEqual([]);
  expect(partPaths(loaded("R99.yearly"), c, DIRECTOR)).toEqual([]);
  expect([readsAll(k, c, DIRECTOR), readsAll(k, c, CLERK), readsAll(loaded("R99.yearly"), c, CLERK)]).toEqual([
    true,
    false,
    true,
  ]);
});

test("a part is asked for by the person in its field, while the case is in its statuses and not void; not by a grant", () => {
  const grants = [{ who: "yi", until: "2026-11-06T10:00:00.000Z" }];
  const filed = on("filed", { owner: "jia", contacts: grants });
  const asked = (c: typeof filed, uid: string) => partPaths(dossier, c, [uid, "R89.sales"]);
  expect(asked(filed, "jia")).toEqual([`cases/${ID}/parts/contact`]);
  expect(readsAll(dossier, filed, ["jia", "R89.sales"])).toBe(false);
  expect(asked(on("gone", filed.sheet), "jia")).toEqual([]);
  expect(asked(on("filed", filed.sheet, { void: { at: "2026-11-06T10:00:00.000Z", reason: "误" } }), "jia")).toEqual(
    [],
  );
  expect(asked(filed, "yi")).toEqual([]);
});

test("rules that may look at a part are asked only where the device has the part", () => {
  const [c, kind] = [on("filed", { owner: "jia" }), loadKind(dossier, filing)];
  const rules = (keys: string[]) => Object.keys(askedHere(kind, c, keys).steps.file?.refuse ?? {});
  expect([rules(["bao", "R89.marketing"]), rules(["jia"])]).toEqual([["again"], []]);
});

test("several documents are heard once each has answered, a refused one as one that isn't there", async () => {
  const paths = [`cases/${ID}/parts/sheet`, `cases/${ID}/parts/inner`];
  const first = (keys: readonly string[]) =>
    new Promise<Heard<unknown>>((done) => {
      watchAll(backend(keys), paths, done);
    });
  expect((await first(DIRECTOR)).rows.map((r) => r.id)).toEqual(["sheet", "inner"]);
  const { rows, fresh } = await first(CLERK);
  expect([rows.map((r) => r.id), fresh]).toEqual([["sheet"], true]);
});

test("what can't be reached is not taken for what isn't there", () => {
  const heard: Heard<unknown>[] = [];
  const stopped: string[] = [];
  const b: Pick<Backend, "watch"> = {
    watch(path, _, failed) {
      failed("unavailable");
      return () => stopped.push(path);
    },
  };
  watchAll(b, ["x", "y"], (h) => heard.push(h))();
  expect([heard, stopped]).toEqual([[{ rows: [], fresh: false }], ["x", "y"]]);
});
