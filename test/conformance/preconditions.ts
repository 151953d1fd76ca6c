/** Writes that must not be made, and many writers at once. */
import { expect, it } from "vitest";
import { Conflict } from "../../functions/src/adapters/ports.ts";
import { type Make, use } from "./place.ts";

export function preconditions(make: Make): void {
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
