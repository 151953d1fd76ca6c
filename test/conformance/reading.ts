/** What is written comes back. */
import { expect, it } from "vitest";
import { Conflict } from "../../functions/src/adapters/ports.ts";
import { EARLY, LATE, type Make, use } from "./place.ts";

export function reading(make: Make): void {
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
