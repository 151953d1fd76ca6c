import { describe, expect, it } from "vitest";
import { registryOf } from "../../engine/load/manifest.ts";
import { path } from "../../stored/paths.ts";
import { makeWorld } from "../../story/world.ts";
import { tidy } from "./tidy.ts";

const NOW = "2026-11-24T09:00:00.000Z";
const refused = { pending: false, refused: true };

describe("tidy", () => {
  it("lets refused actions lapse after 180 days, and never an accepted one", async () => {
    const w = makeWorld(registryOf([]));
    await w.docs.commit([
      { do: "create", path: path.action("c1", "old"), data: { ...refused, at: "2026-05-28T08:59:59.999Z" } },
      { do: "create", path: path.sealed("c1", "old", "personal"), data: { input: "{}" } },
      { do: "create", path: path.sealed("c1", "old", "stray"), data: { input: "{}" } },
      { do: "create", path: path.action("c1", "young"), data: { ...refused, at: "2026-05-28T09:00:00.000Z" } },
      {
        do: "create",
        path: path.action("c1", "good"),
        data: { pending: false, outcome: { result: "accepted" }, at: "2020-01-01T00:00:00.000Z" },
      },
    ]);
    expect(await tidy(w.env, NOW)).toBe(1);
    const left = w.docs
      .all()
      .map((d) => d.path)
      .filter((p) => p.startsWith("cases/"));
    expect(left).toEqual(["cases/c1/actions/good", "cases/c1/actions/young"]);
  });

  it("takes away an action with more halves than a page after them, a page a turn", async () => {
    const w = makeWorld(registryOf([]));
    const halves = Array.from({ length: 101 }, (_, i) => path.sealed("c1", "old", `h${i}`));
    await w.docs.commit([
      { do: "create", path: path.action("c1", "old"), data: { ...refused, at: "2026-05-01T09:00:00.000Z" } },
      ...halves.map((half) => ({ do: "create" as const, path: half, data: { input: "{}" } })),
    ]);
    const left = () => w.docs.all().filter((d) => d.path.startsWith("cases/")).length;
    await tidy(w.env, NOW);
    expect(left()).toBe(2);
    await tidy(w.env, "2026-11-24T10:00:00.000Z");
    expect(left()).toBe(0);
  });

  it("takes away attachments that no action named within 30 days, their bytes too, once an hour", async () => {
    const w = makeWorld(registryOf([]));
    const attachment = (id: string, at: string, named: boolean) => [
      { do: "create" as const, path: path.attachment("c1", id), data: { named, at, chunks: 1 } },
      { do: "create" as const, path: path.attachmentBytes("c1", id, 0), data: { bytes: new Uint8Array([1]) } },
    ];
    await w.docs.commit([
      ...attachment("orphan", "2026-10-25T08:59:59.999Z", false),
      ...attachment("kept", "2026-10-25T08:59:59.999Z", true),
      ...attachment("new", "2026-10-25T09:00:00.000Z", false),
    ]);
    expect(await tidy(w.env, NOW)).toBe(1);
    expect(w.docs.all().map((d) => d.path)).toEqual([
      "cases/c1/attachments/kept",
      "cases/c1/attachments/kept/bytes/0",
      "cases/c1/attachments/new",
      "cases/c1/attachments/new/bytes/0",
      "clock/tidy",
    ]);
    expect(await tidy(w.env, "2026-11-24T09:59:59.999Z")).toBe(0);
    expect(await tidy(w.env, "2026-11-24T10:00:00.000Z")).toBe(1);
  });
});
