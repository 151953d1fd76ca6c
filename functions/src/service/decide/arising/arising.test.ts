/** Cases that arise for each case of a kind, days before their period, and in mid-period. */
import { beforeEach, describe, expect, test } from "vitest";
import { hire, on } from "../../../../../test/organisation/house.ts";
import { type ArisingHouse, arisingHouse } from "../../../../../test/support/arising/house.ts";
import { at } from "../../../../../test/support/run.ts";
import { path } from "../../../stored/paths.ts";
import { loadCase } from "../../read/load-case.ts";
import { arisingWith } from "./newcomers.ts";

let house: ArisingHouse["house"];
let unit: ArisingHouse["unit"];
let open: ArisingHouse["open"];
let cases: ArisingHouse["cases"];
let ids: ArisingHouse["ids"];
let sheetOf: ArisingHouse["sheetOf"];
let faults: ArisingHouse["faults"];
beforeEach(async () => {
  ({ house, unit, open, cases, ids, sheetOf, faults } = await arisingHouse());
});

describe("for each case of a kind that is under way", () => {
  test("one a period, for none that has ended or is void, and none twice", async () => {
    for (const id of ["u1", "u2", "u3"]) await open(id);
    await unit("u2", "close");
    await unit("u3", "void", { reason: "误开" });
    await house.to(at("2026-06-26 00:00"));
    expect(ids("R97.plan").filter((id) => String(id).includes("2026-07"))).toEqual(["R97.plan.2026-07.u1"]);
    await house.env.docs.commit([{ do: "delete", path: path.clock("every.R97.plan.month") }]);
    await house.to(at("2026-06-26 09:00"));
    expect(ids("R97.plan")).toHaveLength(4);
    expect(await faults()).toEqual([]);
  });

  test("page by page, each once, also where a part of a page was opened before", async () => {
    const many = Array.from({ length: 230 }, (_, i) => `u${String(i).padStart(3, "0")}`);
    for (const id of many) await open(id);
    await house.to(at("2026-06-25 23:59"));
    expect(ids("R97.plan")).toHaveLength(230);
    const from = "cases/R97.plan.2026-06.u007/actions/every.2026-06";
    const [first] = await house.env.docs.get([from]);
    const { outcome: _, ...asked } = first?.data ?? {};
    const input = { period: "2026-07", subject: "u007", first: "2026-07-01", last: "2026-07-31" };
    const data = { ...asked, at: at("2026-06-26 00:00"), pending: true, input: JSON.stringify(input) };
    await house.env.docs.commit([{ do: "create", path: path.action("R97.plan.2026-07.u007", "every.2026-07"), data }]);
    await house.to(at("2026-06-26 00:00"));
    expect(ids("R97.plan")).toHaveLength(460);
  });
});

describe("days before its period", () => {
  test("at the midnight of that day, with the period's key and days, due by the last working day before it", async () => {
    await open("u1");
    await house.to(at("2026-11-25 23:59"));
    expect(ids("R97.plan")).not.toContain("R97.plan.2026-12.u1");
    await house.to(at("2026-11-26 00:00"));
    expect(cases("R97.plan")).toContainEqual(["R97.plan.2026-12.u1", at("2026-11-26 00:00")]);
    const doc = await sheetOf("R97.plan.2026-12.u1");
    expect(doc?.sheet).toMatchObject({ period: "2026-12", subject: "u1", first: "2026-12-01", last: "2026-12-31" });
    expect(Object.values(doc?.duties ?? {}).map((d) => d.dueAt)).toEqual([at("2026-11-30 18:00")]);
  });

  test("an outage misses none, and each is as old as it should be", async () => {
    await open("u1");
    await house.to(at("2026-09-10 10:00"));
    expect(cases("R97.plan")).toEqual([
      ["R97.plan.2026-06.u1", at("2026-06-01 12:00")],
      ["R97.plan.2026-07.u1", at("2026-06-26 00:00")],
      ["R97.plan.2026-08.u1", at("2026-07-27 00:00")],
      ["R97.plan.2026-09.u1", at("2026-08-27 00:00")],
    ]);
  });

  test("over the end of a leap February, and of a year", async () => {
    await house.to(at("2028-01-01 09:00"));
    await open("u1");
    await house.to(at("2028-02-25 00:00"));
    expect(cases("R97.plan").at(-1)).toEqual(["R97.plan.2028-03.u1", at("2028-02-25 00:00")]);
    await house.to(at("2028-12-27 00:00"));
    expect(cases("R97.plan").at(-1)).toEqual(["R97.plan.2029-01.u1", at("2028-12-27 00:00")]);
  });

  test("at first the present period's, there from that day on, and the next one's where its day has come", async () => {
    await open("u1");
    const gone = house.env.docs.all().filter((d) => d.path.includes("R97.plan"));
    await house.env.docs.commit(gone.map((d) => ({ do: "delete", path: d.path })));
    await house.to(at("2026-06-28 10:00"));
    expect(cases("R97.plan")).toEqual([
      ["R97.plan.2026-06.u1", at("2026-06-28 00:00")],
      ["R97.plan.2026-07.u1", at("2026-06-26 00:00")],
    ]);
  });
});

describe("in mid-period", () => {
  test("a unit gets the present period's at once, and the next one's where that is there for the others", async () => {
    await house.to(at("2026-06-25 10:00"));
    await open("u1");
    await house.to(at("2026-06-26 10:00"));
    await open("u2");
    expect(cases("R97.plan")).toEqual([
      ["R97.plan.2026-06.u1", at("2026-06-25 10:00")],
      ["R97.plan.2026-06.u2", at("2026-06-26 10:00")],
      ["R97.plan.2026-07.u1", at("2026-06-26 00:00")],
      ["R97.plan.2026-07.u2", at("2026-06-26 10:00")],
    ]);
    expect(await faults()).toEqual([]);
  });

  test("one that comes back gets what it has not; what it had is not opened again, ended or void", async () => {
    await open("u1");
    await house.do({
      by: "zhao",
      kind: "R97.plan",
      step: "void",
      case: "R97.plan.2026-06.u1",
      input: { reason: "误" },
    });
    await unit("u1", "close");
    await unit("u1", "back");
    expect(ids("R97.plan")).toEqual(["R97.plan.2026-06.u1"]);
    await unit("u1", "close");
    await house.to(at("2026-07-10 10:00"));
    await unit("u1", "back");
    expect(cases("R97.plan")).toEqual([
      ["R97.plan.2026-06.u1", at("2026-06-01 12:00")],
      ["R97.plan.2026-07.u1", at("2026-07-10 10:00")],
    ]);
  });

  test("whoever takes an office gets the present period's on his first day, and never twice", async () => {
    await house.do(hire("qian", "1002"));
    await house.do(on("qian", "appoint", { role: "R97.seller", from: "2026-06-10", to: "2026-06-12" }));
    await house.to(at("2026-06-09 23:59"));
    expect(ids("R97.report")).toEqual(["R97.report.2026-06.zhao"]);
    await house.to(at("2026-06-10 00:03"));
    expect(cases("R97.report")[0]).toEqual(["R97.report.2026-06.qian", at("2026-06-10 00:00")]);
    await house.to(at("2026-06-15 09:00"));
    await house.do(on("qian", "appoint", { role: "R97.seller", from: "2026-06-15" }));
    expect(ids("R97.report")).toHaveLength(2);
    await house.do(on("qian", "suspend", { reason: "试" }));
    await house.to(at("2026-07-06 09:00"));
    expect(ids("R97.report")).not.toContain("R97.report.2026-07.qian");
    await house.do(on("qian", "resume", { reason: "试" }));
    expect(cases("R97.report")).toContainEqual(["R97.report.2026-07.qian", at("2026-07-06 09:00")]);
    expect(await faults()).toEqual([]);
  });

  test("one whose opening waited while the next period came gets that one's too, from its day on", async () => {
    await house.to(at("2026-06-25 23:00"));
    const input = JSON.stringify({ name: "u1" });
    const waits = {
      kind: "R97.unit",
      step: "open",
      form: 1,
      input,
      by: "zhao",
      for: null,
      happened: null,
      pending: true,
    };
    const data = { ...waits, at: at("2026-06-25 23:59") };
    await house.env.docs.commit([{ do: "create", path: path.action("u1", "x".repeat(20)), data }]);
    await house.to(at("2026-06-26 00:01"));
    expect(cases("R97.plan")).toEqual([
      ["R97.plan.2026-06.u1", at("2026-06-25 23:59")],
      ["R97.plan.2026-07.u1", at("2026-06-26 00:00")],
    ]);
  });

  test("one whose regulation has come to its last day gets none", async () => {
    const values = { "R00.regulations": [{ regulation: "R97", from: "2026-01-01", to: "2026-06-10" }] };
    await house.env.docs.commit([{ do: "set", path: path.settings, data: { values, version: 1 } }]);
    await house.to(at("2026-06-11 09:00"));
    await house.do({ by: "system", kind: "R97.unit", step: "open", case: "u1", input: { name: "u1" } });
    expect(ids("R97.plan")).toEqual([]);
  });

  test("an office of a unit is the office: moved to another unit, its holder has no second", async () => {
    await house.do(hire("wang", "1004", { department: "东区" }));
    await house.do(on("wang", "appoint", { role: "R97.chief", from: "2026-06-01" }));
    expect(cases("R97.count")).toEqual([["R97.count.2026-06.wang", at("2026-06-01 12:00")]]);
    house.stay(at("2026-07-02 09:00"));
    await house.do(on("wang", "change", { department: "西区" }));
    await house.to(at("2026-08-03 09:00"));
    expect(cases("R97.count")).toEqual([
      ["R97.count.2026-06.wang", at("2026-06-01 12:00")],
      ["R97.count.2026-07.wang", at("2026-07-01 00:00")],
      ["R97.count.2026-08.wang", at("2026-08-01 00:00")],
    ]);
  });

  test("a substitute holds no office, and an outage gives nobody what is from before his time", async () => {
    await house.do(hire("qian", "1002"));
    await house.do(hire("sun", "1003"));
    await house.do(on("sun", "appoint", { role: "R97.seller", from: "2026-08-10" }));
    await house.do(on("zhao", "delegate", { substitute: "qian", from: "2026-06-02", to: "2026-12-31" }, "zhao"));
    await house.to(at("2026-08-20 09:00"));
    expect(cases("R97.report")).toEqual([
      ["R97.report.2026-06.zhao", at("2026-06-01 09:00")],
      ["R97.report.2026-07.zhao", at("2026-07-01 00:00")],
      ["R97.report.2026-08.sun", at("2026-08-10 00:00")],
      ["R97.report.2026-08.zhao", at("2026-08-01 00:00")],
    ]);
  });
});

test("a step with which nothing can arise reads no more", async () => {
  const k = await house.env.kinds.kindOf("R97.report");
  const c = (await loadCase(house.env, "R97.report.2026-06.zhao", k))?.case;
  if (!k || !c) throw new Error("no case");
  const docs = new Proxy(house.env.docs, {
    get: () => {
      throw new Error("it reads");
    },
  });
  const org = { zone: "Asia/Shanghai", settings: {} };
  const action = { id: "a", case: c.id, kind: k.id, step: "arise", form: 1, input: {}, by: "system", at: house.now };
  expect(
    await arisingWith({ ...house.env, docs }, { k, action, org, before: null, after: c, as: "system", now: house.now }),
  ).toEqual([]);
});
