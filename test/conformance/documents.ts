/** What every `Documents` must do. Run over memory as a unit test, over Firestore against the emulator. */
import { beforeEach, describe, expect, it } from "vitest";
import { Conflict, type DocQuery, type Documents, TooLarge } from "../../functions/src/adapters/ports.ts";

const MIB = 1_048_576;
const EARLY = "2026-09-30T09:30:00.000Z";
const LATE = "2026-09-30T09:30:00.001Z";

/** A store and a prefix that no other test uses: suites share one emulator. */
export interface Place {
  docs: Documents;
  prefix: string;
}
type Make = () => Place;

export function conformance(store: string, make: Make): void {
  describe(`${store}: get and commit`, () => reading(make));
  describe(`${store}: preconditions`, () => preconditions(make));
  describe(`${store}: limits`, () => limits(make));
  describe(`${store}: queries`, () => queries(make));
  describe(`${store}: order and pages`, () => pages(make));
}

const use = (make: Make) => {
  const place = { docs: make().docs, at: (path: string) => path };
  beforeEach(() => {
    const { docs, prefix } = make();
    place.docs = docs;
    place.at = (path) => `${prefix}${path}`;
  });
  const one = async (path: string) => (await place.docs.get([place.at(path)]))[0];
  return { place, one };
};

function reading(make: Make): void {
  const { place, one } = use(make);

  it("gives documents in the order asked, and undefined for those that are not there", async () => {
    const { docs, at } = place;
    await docs.commit([
      { do: "create", path: at("a/1"), data: { n: 1 } },
      { do: "create", path: at("a/1/b/2"), data: { n: 2 } },
    ]);
    const found = await docs.get([at("a/1/b/2"), at("a/9"), at("a/1")]);
    expect(found.map((d) => d?.data)).toEqual([{ n: 2 }, undefined, { n: 1 }]);
    expect(found[0]?.path).toBe(at("a/1/b/2"));
    expect(await docs.get([])).toEqual([]);
  });

  it("gives back what was written: all sorts of values, instants and texts that only look like them", async () => {
    const data = {
      nothing: null,
      yes: true,
      number: 1.5,
      whole: 9_007_199_254_740_991,
      text: "走访客户报告单 䶮",
      instant: EARLY,
      far: "9999-12-31T00:00:00.000Z",
      day: "2026-09-30",
      second: "2026-09-30T09:30:00Z",
      impossible: "2026-02-30T09:30:00.000Z",
      list: [1, "a", EARLY, null, { at: LATE, deep: [true] }],
      map: { "a.b": 1, "投诉 客户": { at: EARLY }, empty: {} },
      bytes: new Uint8Array([0, 255, 7]),
      none: [],
    };
    await place.docs.commit([{ do: "create", path: place.at("a/1"), data }]);
    expect((await one("a/1"))?.data).toEqual(data);
  });

  it("sets the whole document and updates single fields, replacing them whole", async () => {
    const { docs, at } = place;
    await docs.commit([{ do: "set", path: at("a/1"), data: { a: 1, map: { x: 1, y: 2 }, "k.l": 1 } }]);
    await docs.commit([{ do: "update", path: at("a/1"), data: { map: { x: 3 }, "k.l": 2, b: null } }]);
    expect((await one("a/1"))?.data).toEqual({ a: 1, map: { x: 3 }, "k.l": 2, b: null });
    await docs.commit([{ do: "set", path: at("a/1"), data: { c: 1 } }]);
    expect((await one("a/1"))?.data).toEqual({ c: 1 });
  });

  it("does not share objects with those who write and read", async () => {
    const data = { list: [{ n: 1 }] };
    await place.docs.commit([{ do: "create", path: place.at("a/1"), data }]);
    data.list[0] = { n: 2 };
    const read = await one("a/1");
    Object.assign(read?.data ?? {}, { list: [] });
    expect((await one("a/1"))?.data).toEqual({ list: [{ n: 1 }] });
  });

  it("deletes, also what is not there, and leaves what lies below", async () => {
    const { docs, at } = place;
    await docs.commit([{ do: "create", path: at("a/1"), data: { n: 1 } }]);
    await docs.commit([{ do: "create", path: at("a/1/b/1"), data: { n: 2 } }]);
    await docs.commit([
      { do: "delete", path: at("a/1") },
      { do: "delete", path: at("a/2") },
    ]);
    expect(await one("a/1")).toBeUndefined();
    expect((await one("a/1/b/1"))?.data).toEqual({ n: 2 });
  });

  it("keeps documents without a field", async () => {
    const { docs, at } = place;
    await docs.commit([{ do: "create", path: at("a/1"), data: {} }]);
    const empty = await one("a/1");
    expect(empty?.data).toEqual({});
    await docs.commit([{ do: "set", path: at("a/1"), data: {}, version: empty?.version }]);
    expect((await one("a/1"))?.data).toEqual({});
    await docs.commit([{ do: "set", path: at("a/1"), data: { n: 1 } }]);
    await expect(
      docs.commit([{ do: "set", path: at("a/1"), data: {}, version: empty?.version }]),
    ).rejects.toBeInstanceOf(Conflict);
    await docs.commit([{ do: "set", path: at("a/1"), data: {}, version: (await one("a/1"))?.version }]);
    expect((await one("a/1"))?.data).toEqual({});
    await expect(docs.commit([{ do: "update", path: at("a/1"), data: {} }])).rejects.toThrow("updates nothing");
  });

  it("takes a commit of nothing", async () => {
    await expect(place.docs.commit([])).resolves.toBeUndefined();
  });
}

function preconditions(make: Make): void {
  const { place, one } = use(make);
  const conflict = async (doing: Promise<void>) => {
    const failure = await doing.then(
      () => undefined,
      (error: unknown) => error,
    );
    expect(failure).toBeInstanceOf(Conflict);
    return failure instanceof Conflict ? failure.path : undefined;
  };

  it("creates once", async () => {
    const { docs, at } = place;
    await docs.commit([{ do: "create", path: at("a/1"), data: { n: 1 } }]);
    await conflict(docs.commit([{ do: "create", path: at("a/1"), data: { n: 2 } }]));
    expect((await one("a/1"))?.data).toEqual({ n: 1 });
  });

  it("updates only what is there", async () => {
    await conflict(place.docs.commit([{ do: "update", path: place.at("a/1"), data: { n: 1 } }]));
  });

  it("changes the version with every change, and takes only the version last written", async () => {
    const { docs, at } = place;
    await docs.commit([{ do: "create", path: at("a/1"), data: { n: 1, old: true } }]);
    const first = (await one("a/1"))?.version;
    await docs.commit([{ do: "update", path: at("a/1"), data: { n: 2 }, version: first }]);
    const second = (await one("a/1"))?.version;
    expect(second).not.toBe(first);
    await conflict(docs.commit([{ do: "update", path: at("a/1"), data: { n: 3 }, version: first }]));
    await conflict(docs.commit([{ do: "set", path: at("a/1"), data: { n: 3 }, version: first }]));
    await conflict(docs.commit([{ do: "delete", path: at("a/1"), version: first }]));
    expect((await one("a/1"))?.data).toEqual({ n: 2, old: true });
    await docs.commit([{ do: "set", path: at("a/1"), data: { n: 4, "new.one": 1 }, version: second }]);
    const third = await one("a/1");
    expect(third?.data).toEqual({ n: 4, "new.one": 1 });
    await docs.commit([{ do: "delete", path: at("a/1"), version: third?.version }]);
    expect(await one("a/1")).toBeUndefined();
    await conflict(docs.commit([{ do: "set", path: at("a/1"), data: { n: 5 }, version: third?.version }]));
    expect(await one("a/1")).toBeUndefined();
  });

  it("writes all or nothing", async () => {
    const { docs, at } = place;
    await docs.commit([{ do: "create", path: at("a/2"), data: { n: 1 } }]);
    await conflict(
      docs.commit([
        { do: "create", path: at("a/1"), data: { n: 1 } },
        { do: "create", path: at("a/2"), data: { n: 2 } },
        { do: "set", path: at("a/3"), data: { n: 3 } },
      ]),
    );
    expect(await docs.get([at("a/1"), at("a/3")])).toEqual([undefined, undefined]);
  });

  it("lets one of many writers of the same version through", async () => {
    const { docs, at } = place;
    await docs.commit([{ do: "create", path: at("a/1"), data: { by: -1 } }]);
    const version = (await one("a/1"))?.version;
    const tried = await Promise.allSettled(
      Array.from({ length: 12 }, (_, by) => docs.commit([{ do: "update", path: at("a/1"), data: { by }, version }])),
    );
    const won = tried.flatMap((t, by) => (t.status === "fulfilled" ? [by] : []));
    expect(won).toHaveLength(1);
    expect((await one("a/1"))?.data).toEqual({ by: won[0] });
    expect(tried.filter((t) => t.status === "rejected" && t.reason instanceof Conflict)).toHaveLength(11);
  });
}

function limits(make: Make): void {
  const { place, one } = use(make);
  const refused = (data: Record<string, unknown>) =>
    expect(place.docs.commit([{ do: "set", path: place.at("a/1"), data }])).rejects.toBeInstanceOf(TooLarge);

  it("keeps a document of nearly 1 MiB and refuses a larger one", async () => {
    const { docs, at } = place;
    await docs.commit([{ do: "create", path: at("a/1"), data: { bytes: new Uint8Array(MIB - 2000) } }]);
    expect((await one("a/1"))?.data.bytes).toHaveLength(MIB - 2000);
    await refused({ bytes: new Uint8Array(MIB) });
    await refused({ text: "油".repeat(MIB / 3) });
  });

  it("refuses an update by which the document outgrows 1 MiB", async () => {
    const { docs, at } = place;
    await docs.commit([{ do: "create", path: at("a/1"), data: { one: "x".repeat(MIB * 0.6) } }]);
    const outgrow = docs.commit([{ do: "update", path: at("a/1"), data: { two: "x".repeat(MIB * 0.6) } }]);
    await expect(outgrow).rejects.toBeInstanceOf(TooLarge);
    expect(Object.keys((await one("a/1"))?.data ?? {})).toEqual(["one"]);
  });

  it("takes 500 writes in a commit, not 501", async () => {
    const { docs, at } = place;
    const writes = (n: number) =>
      Array.from({ length: n }, (_, i) => ({ do: "create" as const, path: at(`a/${i}`), data: { i } }));
    await expect(docs.commit(writes(501))).rejects.toBeInstanceOf(TooLarge);
    expect(await one("a/0")).toBeUndefined();
    await docs.commit(writes(500));
    expect((await one("a/499"))?.data).toEqual({ i: 499 });
  });

  it("refuses undefined, lists in lists, numbers that are none, classes and dates", async () => {
    await refused({ a: undefined });
    await refused({ a: { b: [{ c: undefined }] } });
    await refused({ a: [[1]] });
    await refused({ a: Number.NaN });
    await refused({ a: Number.POSITIVE_INFINITY });
    await refused({ a: new Date(0) });
    await refused({ a: new Map() });
    await refused({ a: () => 1 });
    await refused({ a: 1n });
    expect(await one("a/1")).toBeUndefined();
  });

  it("refuses names that Firestore keeps for itself, and values nested too deep", async () => {
    await refused({ "": 1 });
    await refused({ __name__: 1 });
    await refused({ ["x".repeat(1501)]: 1 });
    const nested = (levels: number): unknown => (levels ? { in: nested(levels - 1) } : 1);
    await refused({ a: nested(20) });
    await place.docs.commit([{ do: "set", path: place.at("a/1"), data: { a: nested(19) } }]);
    for (const path of ["a", "a//b/c", "a/..", "a/__x__", `a/${"x".repeat(1501)}`])
      await expect(
        place.docs.commit([{ do: "set", path: path === "a" ? path : place.at(path), data: { n: 1 } }]),
      ).rejects.toBeInstanceOf(TooLarge);
  });

  it("refuses to write a document twice in one commit", async () => {
    const twice = { do: "set" as const, path: place.at("a/1"), data: { n: 1 } };
    await expect(place.docs.commit([twice, twice])).rejects.toThrow("written twice");
  });
}

type Clause = DocQuery["where"][number];

function queries(make: Make): void {
  const { place } = use(make);
  const rows: Record<string, Record<string, unknown>> = {
    null: { v: null, tags: [] },
    no: { v: false },
    one: { v: 1, tags: ["R01.read", "u1"], deep: { v: 1 } },
    two: { v: 2, tags: ["R01.read"] },
    early: { v: EARLY, tags: ["u2"] },
    late: { v: LATE },
    text: { v: "2026-09-30", tags: ["u1", "u2"] },
    list: { v: ["a"] },
    map: { v: { a: 1 } },
    missing: { other: 1 },
  };
  const write = () =>
    place.docs.commit(
      Object.entries(rows).map(([id, data]) => ({ do: "create" as const, path: place.at(`q/${id}`), data })),
    );
  const ids = async (...where: Clause[]) =>
    (await place.docs.query({ from: place.at("q"), where, limit: 50 })).map((d) => d.path.split("/").at(-1)).sort();

  it("compares by value, and a missing field equals nothing, not even null", async () => {
    await write();
    expect(await ids(["v", "==", null])).toEqual(["null"]);
    expect(await ids(["v", "==", 1])).toEqual(["one"]);
    expect(await ids(["v", "==", EARLY])).toEqual(["early"]);
    expect(await ids(["v", "==", ["a"]])).toEqual(["list"]);
    expect(await ids(["v", "==", { a: 1 }])).toEqual(["map"]);
    expect(await ids(["deep.v", "==", 1])).toEqual(["one"]);
    expect(await ids(["nowhere", "==", null])).toEqual([]);
    expect(await ids()).toEqual(Object.keys(rows).sort());
  });

  it("ranges within one sort of values", async () => {
    await write();
    expect(await ids(["v", "<=", LATE])).toEqual(["early", "late"]);
    expect(await ids(["v", "<", LATE])).toEqual(["early"]);
    expect(await ids(["v", ">", 1])).toEqual(["two"]);
    expect(await ids(["v", ">=", 1], ["v", "<", 2])).toEqual(["one"]);
    expect(await ids(["v", ">=", "2"])).toEqual(["text"]);
  });

  it("finds in lists", async () => {
    await write();
    expect(await ids(["tags", "array-contains", "R01.read"])).toEqual(["one", "two"]);
    expect(await ids(["tags", "array-contains-any", ["u1", "u2"]])).toEqual(["early", "one", "text"]);
    expect(await ids(["tags", "array-contains", "u1"], ["v", "==", 1])).toEqual(["one"]);
    expect(await ids(["v", "in", [1, 2, EARLY, "no"]])).toEqual(["early", "one", "two"]);
  });

  it("finds a group of collections wherever they lie, and only those of that name", async () => {
    const { docs, at } = place;
    const group = at("g");
    await docs.commit([
      { do: "create", path: `${group}/1`, data: { n: 1 } },
      { do: "create", path: at(`x/1/${group}/2`), data: { n: 2 } },
      { do: "create", path: at(`x/1/y/2/${group}/3`), data: { n: 3 } },
      { do: "create", path: at(`x/1/${group}x/4`), data: { n: 4 } },
    ]);
    const found = await docs.query({ from: group, group: true, where: [["n", ">", 0]], limit: 10 });
    expect(found.map((d) => d.path)).toEqual([`${group}/1`, at(`x/1/${group}/2`), at(`x/1/y/2/${group}/3`)]);
    expect(await docs.query({ from: at(`x/1/${group}`), where: [], limit: 10 })).toHaveLength(1);
  });

  it("refuses what Firestore refuses", async () => {
    const many = (n: number) => Array.from({ length: n }, (_, i) => `k${i}`);
    const refusedQuery = (q: Partial<DocQuery>) =>
      expect(place.docs.query({ from: place.at("q"), where: [], limit: 10, ...q })).rejects.toBeInstanceOf(TooLarge);
    await refusedQuery({ where: [["tags", "array-contains-any", many(31)]] });
    await refusedQuery({ where: [["v", "in", many(31)]] });
    await refusedQuery({ where: [["v", "in", []]] });
    await refusedQuery({
      where: [
        ["tags", "array-contains-any", many(16)],
        ["v", "in", [1, 2]],
      ],
    });
    await refusedQuery({
      where: [
        ["tags", "array-contains", "a"],
        ["tags", "array-contains", "b"],
      ],
    });
    await refusedQuery({ where: [["v", "==", undefined]] });
    await refusedQuery({ where: [["v", "<", null]] });
    await refusedQuery({
      where: [
        ["v", ">", 1],
        ["w", "<", 2],
      ],
    });
    await refusedQuery({ where: [["v", ">", 1]], order: [["w", "asc"]] });
    await refusedQuery({
      order: [
        ["v", "asc"],
        ["v", "desc"],
      ],
    });
    await refusedQuery({ limit: 0 });
    await refusedQuery({ from: place.at("q/one") });
    await refusedQuery({ from: place.at("q/one/x"), group: true });
    expect(await ids(["tags", "array-contains-any", many(30)])).toEqual([]);
  });
}

function pages(make: Make): void {
  const { place } = use(make);
  const write = (rows: Record<string, Record<string, unknown>>) =>
    place.docs.commit(
      Object.entries(rows).map(([id, data]) => ({ do: "create" as const, path: place.at(`q/${id}`), data })),
    );
  const ids = async (q: Partial<DocQuery>) =>
    (await place.docs.query({ from: place.at("q"), where: [], limit: 50, ...q })).map((d) => d.path.split("/").at(-1));

  it("sorts values by sort and by value, ties by path, and leaves out what lacks the field", async () => {
    await write({
      z: { v: null },
      y: { v: true },
      x: { v: 3 },
      w: { v: -1.5 },
      v: { v: LATE },
      u: { v: EARLY },
      t: { v: "a" },
      s: { v: "一" },
      r: { v: "A" },
      q: { v: "" },
      p: { v: ["a", 2] },
      o: { v: ["a"] },
      n: { v: { a: 2 } },
      m: { v: { a: 1, b: 1 } },
      l: { w: 1 },
      k: { v: 3 },
    });
    const up = ["z", "y", "w", "k", "x", "u", "v", "q", "r", "t", "s", "o", "p", "m", "n"];
    expect(await ids({ order: [["v", "asc"]] })).toEqual(up);
    expect(await ids({ order: [["v", "desc"]] })).toEqual(up.toReversed());
  });

  it("sorts texts by their bytes, not by their UTF-16 units", async () => {
    await write({ a: { v: "\u{1f600}" }, b: { v: "\uffee" }, c: { v: "z" } });
    expect(await ids({ order: [["v", "asc"]] })).toEqual(["c", "b", "a"]);
  });

  it("sorts by several fields, and by path alone when none is named", async () => {
    await write({ c: { a: 1, b: 1 }, b: { a: 1, b: 2 }, a: { a: 2, b: 1 }, D: { a: 2, b: 2 } });
    expect(
      await ids({
        order: [
          ["a", "desc"],
          ["b", "asc"],
        ],
      }),
    ).toEqual(["a", "D", "c", "b"]);
    expect(await ids({})).toEqual(["D", "a", "b", "c"]);
    expect(await ids({ where: [["a", ">=", 1]] })).toEqual(["b", "c", "D", "a"]);
  });

  it("goes on after a document, page by page, without repeating or skipping any", async () => {
    const rows = Array.from({ length: 25 }, (_, i) => [`d${String(i).padStart(2, "0")}`, { v: i % 4, on: true }]);
    await write(Object.fromEntries(rows));
    for (const way of ["asc", "desc"] as const) {
      const q: DocQuery = { from: place.at("q"), where: [["on", "==", true]], order: [["v", way]], limit: 4 };
      const all = await ids({ ...q, limit: 50 });
      const seen: (string | undefined)[] = [];
      let page = await place.docs.query(q);
      for (let turns = 0; page.length && turns < 20; turns++) {
        seen.push(...page.map((d) => d.path.split("/").at(-1)));
        page = await place.docs.query({ ...q, after: page.at(-1) });
      }
      expect(all).toHaveLength(25);
      expect(seen).toEqual(all);
    }
  });

  it("goes on after a document that has moved or is gone, by what was read of it", async () => {
    await write({ a: { v: 1 }, b: { v: 2 }, c: { v: 3 }, d: { v: 4 } });
    const q: DocQuery = { from: place.at("q"), where: [["v", "<=", 9]], order: [["v", "asc"]], limit: 2 };
    const [, b] = await place.docs.query(q);
    await place.docs.commit([
      { do: "update", path: place.at("q/a"), data: { v: 9 } },
      { do: "delete", path: place.at("q/b") },
    ]);
    expect(await ids({ ...q, after: b })).toEqual(["c", "d"]);
    // A cursor that was kept as plain data works too.
    expect(await ids({ ...q, after: structuredClone(b) })).toEqual(["c", "d"]);
  });

  it("pages through a group of collections", async () => {
    const { docs, at } = place;
    const group = at("g");
    await docs.commit(
      Array.from({ length: 7 }, (_, i) => ({
        do: "create" as const,
        path: at(`x/${i}/${group}/${7 - i}`),
        data: { at: i % 2 ? EARLY : LATE, pending: true },
      })),
    );
    const q: DocQuery = {
      from: group,
      group: true,
      where: [
        ["pending", "==", true],
        ["at", "<=", LATE],
      ],
      order: [["at", "asc"]],
      limit: 3,
    };
    const first = await docs.query(q);
    const second = await docs.query({ ...q, after: first.at(-1) });
    const third = await docs.query({ ...q, after: second.at(-1) });
    expect([...first, ...second, ...third].map((d) => d.path.split("/")[1])).toEqual([
      "1",
      "3",
      "5",
      "0",
      "2",
      "4",
      "6",
    ]);
  });
}
