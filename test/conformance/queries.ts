/** What a query finds, and what it may not ask. */
import { expect, it } from "vitest";
import { type DocQuery, Unstorable } from "../../functions/src/adapters/ports.ts";
import { EARLY, LATE, type Make, use } from "./place.ts";

type Clause = DocQuery["where"][number];

export function queries(make: Make): void {
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

  it("ranges over texts of several parts, whatever they hold", async () => {
    const { docs, at } = place;
    const places = [".\t1", ".!\t1", ".甲\t2", ".甲乙\t1", ".\u{FFFD}\t1", ".\u{1F600}\t1"];
    await docs.commit([
      ...places.map((text, i) => ({ do: "create" as const, path: at(`s/${i}`), data: { place: text } })),
      { do: "create", path: at("s/other"), data: { place: "2609000000001" } },
    ]);
    const found = await docs.query({
      from: at("s"),
      where: [
        ["place", ">", "."],
        ["place", "<=", "/"],
      ],
      order: [["place", "asc"]],
      limit: 50,
    });
    expect(found.map((d) => d.data.place)).toEqual(places);
  });

  it("finds in a list, by an equal value and by one of several at once, page after page", async () => {
    const { docs, at } = place;
    const row = (parents: string[], kind: string, status: string) => ({ parents, kind, status });
    await docs.commit(
      Object.entries({
        a: row(["p", "q"], "visit", "open"),
        b: row(["q"], "visit", "done"),
        c: row(["q", "p"], "visit", "kept"),
        d: row(["q"], "other", "open"),
        e: row([], "visit", "open"),
        f: row(["q"], "visit", "gone"),
      }).map(([id, data]) => ({ do: "create" as const, path: at(`r/${id}`), data })),
    );
    const q: DocQuery = {
      from: at("r"),
      where: [
        ["parents", "array-contains", "q"],
        ["kind", "==", "visit"],
        ["status", "in", ["open", "done", "kept"]],
      ],
      order: [],
      limit: 2,
    };
    const first = await docs.query(q);
    const after = first.at(-1);
    const second = await docs.query({ ...q, ...(after && { after }) });
    expect([first, second].map((page) => page.map((d) => d.path.split("/").at(-1)))).toEqual([["a", "b"], ["c"]]);
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
      expect(place.docs.query({ from: place.at("q"), where: [], limit: 10, ...q })).rejects.toBeInstanceOf(Unstorable);
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
