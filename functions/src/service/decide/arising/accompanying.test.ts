/** Cases that arise with another kind's, and what a customer who went into another still has. */
import { beforeEach, describe, expect, test } from "vitest";
import { on } from "../../../../../test/organisation/house.ts";
import { type ArisingHouse, arisingHouse } from "../../../../../test/support/arising/house.ts";
import { at } from "../../../../../test/support/run.ts";
import { path } from "../../../stored/paths.ts";
import { decideMany } from "../../outbox/bulk/decide-many.ts";

let house: ArisingHouse["house"];
let open: ArisingHouse["open"];
let cases: ArisingHouse["cases"];
let ids: ArisingHouse["ids"];
let sheetOf: ArisingHouse["sheetOf"];
let faults: ArisingHouse["faults"];
beforeEach(async () => {
  ({ house, open, cases, ids, sheetOf, faults } = await arisingHouse());
});

const floor = (place: string, by = "zhao") => ({
  by,
  kind: "R97.floor",
  step: "open",
  case: `R97.floor.${place}.2026-06-01`,
  input: { place, day: "2026-06-01" },
});
describe("with each case of another kind", () => {
  test("in the commit that opens that one, with its id and the last part of its key", async () => {
    await house.do(floor("东湖"));
    const id = "R98.handOver.R97.floor.东湖.2026-06-01";
    expect(cases("R98.handOver")).toEqual([[id, at("2026-06-01 12:00")]]);
    expect((await sheetOf(id))?.sheet).toEqual({ period: "2026-06-01", subject: "R97.floor.东湖.2026-06-01" });
    expect(await faults()).toEqual([]);
  });

  test("none where that one is refused, and none more with its later steps", async () => {
    expect(await house.refused(floor("东湖", "root"))).toBe("R97 一 who");
    expect(ids("R98.handOver")).toEqual([]);
    await house.do(floor("东湖"));
    await house.do({ ...floor("东湖"), step: "void", input: { reason: "误开" } });
    expect(ids("R98.handOver")).toHaveLength(1);
  });

  test("none on a day on which its regulation does not run", async () => {
    const values = {
      "R00.regulations": [
        { regulation: "R97", from: "2026-01-01" },
        { regulation: "R98", from: "2026-06-02" },
      ],
    };
    await house.env.docs.commit([{ do: "set", path: path.settings, data: { values, version: 1 } }]);
    await house.to(at("2026-06-01 12:10"));
    await house.do(floor("东湖"));
    expect(ids("R98.handOver")).toEqual([]);
    await house.to(at("2026-06-02 00:10"));
    await house.do(floor("西湖"));
    expect(ids("R98.handOver")).toEqual(["R98.handOver.R97.floor.西湖.2026-06-01"]);
  });

  test("also where the system opens that one", async () => {
    await house.do(floor("南湖", "system"));
    expect(ids("R98.handOver")).toEqual(["R98.handOver.R97.floor.南湖.2026-06-01"]);
  });

  test("each of many that are opened at once, and one where they share its key", async () => {
    const k = await house.env.kinds.kindOf("R97.floor");
    if (!k) throw new Error("no kind");
    const openings = Array.from({ length: 60 }, (_, i) => [
      {
        id: "many.1",
        case: `R97.floor.${i}.2026-06-01`,
        step: "open",
        input: { place: String(i), day: "2026-06-01" },
      },
    ]);
    const occasion = { at: house.now, cause: "u/1", now: house.now };
    await decideMany(house.env, k, openings.slice(0, 20), occasion);
    await decideMany(house.env, k, openings.slice(20), occasion);
    await house.to(at("2026-06-01 12:10"));
    expect(ids("R98.handOver")).toHaveLength(60);
    expect(ids("R98.day")).toEqual(["R98.day.2026-06-01"]);
    expect(await faults()).toEqual([]);
  });
});

describe("a customer who went into another", () => {
  const customer = (id: string, step: string, input = {}) =>
    house.do({ by: "system", kind: "R00.customer", step, case: id, input });
  test("has nothing that recurs for what is his; the other one's does", async () => {
    for (const id of ["c1", "c2"]) {
      await customer(id, "create", { name: id });
      await open(`u-${id}`, { customer: id });
    }
    await house.do(on("zhao", "appoint", { role: "R00.clerk", from: "2026-06-01" }));
    await house.do({
      by: "zhao",
      kind: "R00.customer",
      step: "merge",
      case: "c2",
      input: { into: "c1", reason: "同一" },
    });
    await house.to(at("2026-06-26 09:00"));
    expect(ids("R97.plan")).toEqual(["R97.plan.2026-06.u-c1", "R97.plan.2026-06.u-c2", "R97.plan.2026-07.u-c1"]);
  });
});
