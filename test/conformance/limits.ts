/** What a store does not hold. */
import { expect, it } from "vitest";
import { Unstorable } from "../../functions/src/adapters/ports.ts";
import { type Make, use } from "./place.ts";

const MIB = 1_048_576;

export function limits(make: Make): void {
  const { place, one } = use(make);
  const refused = (data: Record<string, unknown>) =>
    expect(place.docs.commit([{ do: "set", path: place.at("a/1"), data }])).rejects.toBeInstanceOf(Unstorable);

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
    await expect(outgrow).rejects.toBeInstanceOf(Unstorable);
    expect(Object.keys((await one("a/1"))?.data ?? {})).toEqual(["one"]);
  });

  it("takes 500 writes in a commit, not 501", async () => {
    const { docs, at } = place;
    const writes = (n: number) =>
      Array.from({ length: n }, (_, i) => ({ do: "create" as const, path: at(`a/${i}`), data: { i } }));
    await expect(docs.commit(writes(501))).rejects.toBeInstanceOf(Unstorable);
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
      ).rejects.toBeInstanceOf(Unstorable);
  });

  it("takes every whole character, and no half of one", async () => {
    const whole = { text: "油💧\u0000\u202e", "💧": ["𠮷"] };
    await place.docs.commit([{ do: "set", path: place.at("a/1"), data: whole }]);
    expect((await one("a/1"))?.data).toEqual(whole);
    await refused({ text: "油\ud83d" });
    await refused({ list: [{ text: "\udca7" }] });
    await refused({ "\ud83d": 1 });
    await expect(place.docs.commit([{ do: "set", path: place.at("a/\ud83d"), data: { n: 1 } }])).rejects.toBeInstanceOf(
      Unstorable,
    );
  });

  it("refuses to write a document twice in one commit", async () => {
    const twice = { do: "set" as const, path: place.at("a/1"), data: { n: 1 } };
    await expect(place.docs.commit([twice, twice])).rejects.toThrow("written twice");
  });
}
