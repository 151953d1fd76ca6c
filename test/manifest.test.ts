/** The manifest says of every kind what the kind itself says: whoever reads it need not load the kind. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { actorOf } from "../functions/src/engine/decide/actor.ts";
import { offers, openings } from "../functions/src/engine/decide/offers.ts";
import { manifestOf } from "../functions/src/engine/declare/manifest.ts";
import { checkAcross } from "../functions/src/engine/load/check-across.ts";
import { allRegulations } from "../functions/src/regulations/all.ts";
import { listed } from "../functions/src/regulations/manifest.gen.ts";
import manifest from "../scripts/generate/manifest.ts";
import { org, person, substitutes } from "./support/run.ts";

const regulations = await allRegulations();
const kinds = checkAcross(regulations);
const entries = manifestOf(listed).kinds;
const AT = "2026-03-02T02:00:00.000Z";

test("it is up to date, and names every kind once", async () => {
  for (const [path, text] of Object.entries(await manifest())) expect(readFileSync(path, "utf8")).toBe(text);
  expect([...entries.keys()]).toEqual([...kinds.keys()]);
});

test("each office may open by the entry what it may open by the kind, itself and by a substitute", () => {
  const roles = regulations.flatMap((r) => r.roles);
  const opened = new Set<string>();
  for (const role of roles) {
    const staff = { holder: person("任", [role]), stand: person("代", [], { substitutions: [substitutes("holder")] }) };
    for (const by of ["holder", "stand"]) {
      const actor = actorOf({ by, at: AT }, org(staff));
      for (const [id, k] of kinds) {
        const open = offers(k, null, actor).flatMap((o) => (o.open ? [o.step] : []));
        const entry = entries.get(id);
        expect([id, by, role.role, entry && openings(entry, actor)]).toEqual([id, by, role.role, open]);
        for (const step of open) opened.add(`${id}.${step}`);
      }
    }
  }
  expect(opened.size).toBeGreaterThan(20);
});

test("nobody may open a case of a regulation that does not run", () => {
  const all = person(
    "任",
    regulations.flatMap((r) => r.roles),
  );
  const on = org({ all }, { "R00.regulations": [{ regulation: "R04", from: "2026-03-02" }] });
  const open = (at: string) =>
    new Set(
      [...entries.values()].flatMap((k) => (openings(k, actorOf({ by: "all", at }, on)).length ? [k.regulation] : [])),
    );
  expect(open("2026-03-01T15:59:59.000Z")).toEqual(new Set(["R00"]));
  expect(open("2026-03-01T16:00:00.000Z")).toEqual(new Set(["R00", "R04"]));
});
