import { beforeEach, expect, test } from "vitest";
import { clause } from "../../../../test/support/clause.ts";
import { act, type MemoryWorld, memoryWorld, staffWrite } from "../../../../test/support/memory-world.ts";
import { at } from "../../../../test/support/run.ts";
import { type Head, kind, role, step } from "../../engine/declare/kind.ts";
import type { Regulation } from "../../engine/declare/regulation.ts";
import { fill, sheet, text } from "../../engine/declare/sheet.ts";
import { verifyAll } from "../verify/verify.ts";
import { sweep } from "./sweep.ts";

const seller = role("R97.seller", "销售员");
const shape = { period: text("期间"), subject: text("对象") };
/** A kind that arises by itself, and is then waiting. */
const recurring = (id: string, title: string, every: Head<typeof shape, "open">["every"], key?: ["period"]) => {
  const Of = sheet(id, shape);
  return kind(
    {
      sheet: Of,
      title,
      clause: "R97 一",
      edition: 1,
      statuses: { open: "待办" },
      supervisor: seller,
      every,
      ...(key && { key }),
    },
    {
      arise: step({
        title: "到期",
        clause: "R97 一",
        by: ["system", seller],
        from: null,
        to: "open",
        form: fill(Of, "period", "subject?"),
      }),
    },
  );
};
const regulation: Regulation = {
  id: "R97",
  title: "定期办法",
  titleEn: "Periods",
  roles: [seller],
  clauses: [clause("R97 一", "enforced", "定期", "Periods")],
  kinds: [
    recurring("R97.monthly", "月报", { period: "month", for: seller }),
    recurring("R97.yearly", "年报", { period: "year", for: "organisation", on: { id: "R97.day", example: "10-09" } }, [
      "period",
    ]),
    recurring("R97.own", "自定", { period: { id: "R97.own", example: "quarter" }, for: "organisation" }),
  ],
  settings: [
    { id: "R97.day", title: "日期", clause: "R97 一", example: "10-09" },
    { id: "R97.own", title: "间隔", clause: "R97 一", example: "quarter" },
  ],
};

let w: MemoryWorld;
beforeEach(async () => {
  w = memoryWorld([regulation]);
  await w.docs.commit([staffWrite("zhao", [seller.role]), staffWrite("qian", [seller.role]), staffWrite("sun", [])]);
});
const cases = (kind: string) =>
  w.docs
    .all()
    .filter((d) => /^cases\/[^/]+$/.test(d.path) && d.data.kind === kind)
    .map((d) => [d.path.slice(6), d.data.openedAt]);
/** The clock's turn, and another when what it made has waited a minute. */
async function tick(local: string): Promise<number> {
  const { opened } = await sweep(w, at(local));
  await sweep(w, new Date(Date.parse(at(local)) + 120_000).toISOString());
  return opened;
}

test("one a period and holder of the role, at the period's beginning", async () => {
  expect(await tick("2026-03-01 00:01")).toBe(3);
  expect(cases("R97.monthly")).toEqual([
    ["R97.monthly.2026-03.qian", at("2026-03-01 00:00")],
    ["R97.monthly.2026-03.zhao", at("2026-03-01 00:00")],
  ]);
  expect(cases("R97.own")).toEqual([["R97.own.2026-Q1.organisation", at("2026-01-01 00:00")]]);
  expect((await verifyAll(w)).faults).toEqual([]);
});

test("for whoever holds the role on the day, as far as the clock has got with their keys, and for no substitute", async () => {
  const office = (from: string, to: string | null = null) => ({ appointments: [{ role: seller.role, from, to }] });
  const lent = { principal: "zhao", from: "2026-01-01", to: "2026-12-31", limit: null, roles: [] };
  await w.docs.commit([
    staffWrite("begins", [], office("2026-03-01")),
    staffWrite("ended", [seller.role], office("2026-01-01", "2026-02-28")),
    staffWrite("qian", [seller.role], { activeTo: at("2026-02-28 18:00") }),
    staffWrite("lent", [seller.role], { appointments: [], substitutions: [lent] }),
  ]);
  await tick("2026-03-01 00:01");
  expect(cases("R97.monthly").map(([id]) => id)).toEqual(["R97.monthly.2026-03.begins", "R97.monthly.2026-03.zhao"]);
});

test("asked again, nothing arises twice, also when the mark was lost", async () => {
  await tick("2026-03-01 00:01");
  expect(await tick("2026-03-31 23:50")).toBe(0);
  for (const d of w.docs.all()) if (d.path.startsWith("clock/")) await w.docs.commit([{ do: "delete", path: d.path }]);
  expect(await tick("2026-03-31 23:54")).toBe(0);
  expect(cases("R97.monthly")).toHaveLength(2);
});

test("periods that an outage missed are caught up, each at its own beginning", async () => {
  await tick("2026-03-01 00:01");
  await tick("2026-06-15 10:00");
  expect(cases("R97.monthly").filter(([id]) => String(id).endsWith("zhao"))).toEqual(
    ["03", "04", "05", "06"].map((m) => [`R97.monthly.2026-${m}.zhao`, at(`2026-${m}-01 00:00`)]),
  );
  expect(cases("R97.own").map(([id]) => id)).toEqual(["R97.own.2026-Q1.organisation", "R97.own.2026-Q2.organisation"]);
});

test("only from its day in the year, and not where a person has opened it before", async () => {
  await tick("2026-10-08 23:50");
  expect(cases("R97.yearly")).toEqual([]);
  const data = { kind: "R97.yearly", step: "arise", form: 1, input: '{"period":"2026"}', by: "zhao", for: null };
  const path = `cases/R97.yearly.2026/actions/${"early".padEnd(20, "x")}`;
  await w.docs.commit([
    { do: "create", path, data: { ...data, at: at("2026-10-08 23:55"), happened: null, pending: true } },
  ]);
  await tick("2026-10-09 00:10");
  expect(cases("R97.yearly")).toEqual([["R97.yearly.2026", at("2026-10-08 23:55")]]);
  await tick("2027-10-09 00:01");
  expect(cases("R97.yearly")[1]).toEqual(["R97.yearly.2027", at("2027-10-09 00:00")]);
});

test("one that was voided is not opened again by itself; a person opens it anew", async () => {
  await tick("2026-10-09 00:10");
  const take = async (id: string, step: string, input: object, by: string, n: string) =>
    act(w, at("2026-10-09 09:00"), by, {
      kind: "R97.yearly",
      case: id,
      step,
      input: { ...input },
      id: n.padEnd(20, "x"),
    });
  expect((await take("R97.yearly.2026", "void", { reason: "误" }, "qian", "v")).result).toBe("accepted");
  for (const d of w.docs.all()) if (d.path.startsWith("clock/")) await w.docs.commit([{ do: "delete", path: d.path }]);
  expect(await tick("2026-10-10 00:10")).toBe(0);
  expect(cases("R97.yearly").map(([id]) => id)).toEqual(["R97.yearly.2026"]);
  expect((await take("R97.yearly.2026_2", "arise", { period: "2026" }, "zhao", "o")).result).toBe("accepted");
  expect((await verifyAll(w)).faults).toEqual([]);
});

test("the organisation's own interval, once it is set, begins with its next period", async () => {
  await tick("2026-02-10 09:00");
  await w.docs.commit([
    { do: "set", path: "organisation/settings", data: { values: { "R97.own": "month" }, version: 1 } },
  ]);
  await tick("2026-02-10 09:30");
  await tick("2026-03-01 00:01");
  expect(cases("R97.own").map(([id]) => id)).toEqual([
    "R97.own.2026-02.organisation",
    "R97.own.2026-03.organisation",
    "R97.own.2026-Q1.organisation",
  ]);
});

/** The setting that says what runs, as its document holds it. */
const enable = (...enabled: { regulation: string; from: string; to?: string }[]) =>
  w.docs.commit([
    { do: "set", path: "organisation/settings", data: { values: { "R00.regulations": enabled }, version: 1 } },
  ]);
const monthly = () => cases("R97.monthly").filter(([id]) => String(id).endsWith("zhao"));

test("nothing arises of a regulation that does not run; on its first day the present periods' do, from that day on", async () => {
  await enable({ regulation: "R97", from: "2026-03-10" });
  expect(await tick("2026-03-09 23:50")).toBe(0);
  expect(await tick("2026-03-10 00:01")).toBe(3);
  expect(monthly()).toEqual([["R97.monthly.2026-03.zhao", at("2026-03-10 00:00")]]);
  expect(cases("R97.own")).toEqual([["R97.own.2026-Q1.organisation", at("2026-03-10 00:00")]]);
  expect(await tick("2026-03-11 00:01")).toBe(0);
  await tick("2026-04-01 00:01");
  expect(monthly().at(-1)).toEqual(["R97.monthly.2026-04.zhao", at("2026-04-01 00:00")]);
});

test("periods in which it did not run are never caught up", async () => {
  await tick("2026-03-01 00:01");
  await enable({ regulation: "R97", from: "2026-01-01", to: "2026-03-31" });
  await tick("2026-04-01 00:01");
  await tick("2026-05-20 00:01");
  expect(monthly()).toHaveLength(1);
  await enable({ regulation: "R97", from: "2026-06-15" });
  await tick("2026-06-15 00:01");
  await tick("2026-07-01 00:01");
  expect(monthly()).toEqual([
    ["R97.monthly.2026-03.zhao", at("2026-03-01 00:00")],
    ["R97.monthly.2026-06.zhao", at("2026-06-15 00:00")],
    ["R97.monthly.2026-07.zhao", at("2026-07-01 00:00")],
  ]);
  expect((await verifyAll(w)).faults).toEqual([]);
});
