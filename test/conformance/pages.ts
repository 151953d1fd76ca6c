/** In which order, and how to go on. */
import { expect, it } from "vitest";
import type { DocQuery } from "../../functions/src/adapters/ports.ts";
import { EARLY, LATE, type Make, use } from "./place.ts";

export function pages(make: Make): void {
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
