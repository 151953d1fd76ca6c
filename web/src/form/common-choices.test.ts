import { expect, test } from "vitest";
import { newCase } from "../../../functions/src/engine/case/fold.ts";
import { registryOf } from "../../../functions/src/engine/load/manifest.ts";
import { regulation } from "../../../functions/src/regulations/r00-organisation/index.ts";
import { officesOf } from "./common-choices.ts";

test("of the offices that a record names, it is appointed to those of its own rows that are in force", async () => {
  const k = await registryOf([regulation]).kindOf("R00.staff");
  if (!k) throw new Error("no kind");
  const appointments = [
    { role: "R01.desk", from: "2026-01-01", to: null },
    { role: "R01.leader", from: "2026-01-01", to: "2026-06-01" },
    { role: "R01.finance", from: "2026-01-01", to: "2026-05-31" },
    { role: "R01.director", from: "2026-06-02", to: null },
  ];
  const held = [{ role: "R01.dispatch", from: "2026-01-01", to: null }];
  const substitutions = [{ principal: "li", from: "2026-01-01", to: "2026-12-31", limit: null, roles: [], held }];
  const opened = { case: "wang", kind: "R00.staff", by: "root", at: "2026-01-01T01:00:00.000Z" };
  const c = newCase(opened, 1, { appointments, substitutions });
  expect(officesOf(k, c, "2026-06-01").held).toEqual(["R01.desk", "R01.leader"]);
  expect(officesOf(k, c, "2026-06-01").named.has("R01.finance")).toBe(true);
  expect(officesOf(k, null, "2026-06-01")).toEqual({ named: new Set(), held: [] });
});
