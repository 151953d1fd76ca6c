/** Writes that must not be made, and many writers at once. */
import { expect, it } from "vitest";
import { Conflict, type Write } from "../../functions/src/adapters/ports.ts";
import { EARLY, type Make, use } from "./place.ts";

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

  it("checks what it does not write: a version that stands, or that there is none", async () => {
    const { docs, at } = place;
    await docs.commit([{ do: "create", path: at("a/1"), data: { n: 1, at: EARLY } }]);
    const first = (await one("a/1"))?.version ?? "";
    const both = (version?: string): Write[] => [
      { do: "check", path: at("a/1"), ...(version !== undefined && { version }) },
      { do: "set", path: at("a/2"), data: { n: 1 } },
    ];
    await docs.commit(both(first));
    // Who checks changes nothing, so that many may check one document.
    expect(await one("a/1")).toEqual({ path: at("a/1"), data: { n: 1, at: EARLY }, version: first });
    expect((await one("a/2"))?.data).toEqual({ n: 1 });
    expect(await conflict(docs.commit(both()))).toBe(at("a/1"));
    await docs.commit([{ do: "update", path: at("a/1"), data: { n: 2 } }]);
    await conflict(docs.commit(both(first)));
    await docs.commit([{ do: "delete", path: at("a/1") }]);
    await conflict(docs.commit(both(first)));
    await docs.commit([
      { do: "check", path: at("a/1") },
      { do: "update", path: at("a/2"), data: { n: 2 } },
    ]);
    expect([await one("a/1"), (await one("a/2"))?.data]).toEqual([undefined, { n: 2 }]);
  });

  it("of two that each write what the other checks, never both are let through", async () => {
    const { docs, at } = place;
    const crosswise = (mine: string, others: string): Write[] => [
      { do: "check", path: at(others) },
      { do: "create", path: at(mine), data: { n: 1 } },
    ];
    const tried = await Promise.allSettled([
      docs.commit(crosswise("a/1", "a/2")),
      docs.commit(crosswise("a/2", "a/1")),
    ]);
    const through = tried.filter((t) => t.status === "fulfilled").length;
    expect(through).toBeLessThan(2);
    expect((await docs.get([at("a/1"), at("a/2")])).filter(Boolean)).toHaveLength(through);
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
