/** Whose business hours a case runs by that the system opens: those of the case that it follows from, or of the person it arose for. */
import { beforeEach, expect, test } from "vitest";
import { clause } from "../../../../test/support/clause.ts";
import {
  act as acts,
  customerWrite,
  type MemoryWorld,
  memoryWorld,
  settle,
  staffWrite,
} from "../../../../test/support/memory-world.ts";
import { at } from "../../../../test/support/run.ts";
import { act, fieldRef, kind, openForEach, role, step } from "../../engine/declare/kind.ts";
import type { Regulation } from "../../engine/declare/regulation.ts";
import { customer, fill, sheet, text } from "../../engine/declare/sheet.ts";
import { sameDay } from "../../engine/time/period.ts";
import { sweep } from "../clock/sweep.ts";
import { loadCase } from "../read/load-case.ts";
import { verifyAll } from "../verify/verify.ts";

const seller = role("R95.seller", "售楼员");
const Reception = sheet("R95.reception", { along: text("同时登记"), after: text("随后登记") });
const Registration = sheet("R95.registration", { next: text("其后"), customer: customer("客户") });
const Daily = sheet("R95.daily", { period: text("期间"), subject: text("对象") });
const head = { clause: "R95 一", edition: 1, supervisor: seller, ends: ["done"] as const };
const statuses = { open: "待办", done: "已办" };

const reception = kind(
  { ...head, sheet: Reception, title: "接待", statuses },
  {
    open: step({
      title: "接待",
      by: seller,
      from: null,
      to: "open",
      form: fill(Reception, "along", "after"),
      with: [act(Registration, "open", fieldRef("along"), {})],
      then: [
        act(Registration, "open", fieldRef("after"), { next: "R95.third" }),
        openForEach({ list: "activeCustomers", months: 24 }, Registration, "open", "customer", ["customer"], {}),
      ],
    }),
    finish: step({ title: "结束", by: seller, from: "open", to: "done" }),
  },
);
const registration = kind(
  { ...head, sheet: Registration, title: "登记", statuses },
  {
    open: step({
      title: "开立",
      by: "system",
      from: null,
      to: "open",
      form: fill(Registration, "next?", "customer?"),
      then: [act(Registration, "open", fieldRef("next"), {})],
    }),
    register: step({
      title: "登记",
      by: seller,
      from: "open",
      to: "done",
      due: { since: "open", within: sameDay },
    }),
  },
);
const daily = kind(
  { ...head, sheet: Daily, title: "日报", statuses, every: { period: "month", for: seller } },
  {
    arise: step({ title: "到期", by: "system", from: null, to: "open", form: fill(Daily, "period", "subject?") }),
    write: step({ title: "填报", by: seller, from: "open", to: "done", due: { since: "arise", within: sameDay } }),
  },
);
const regulation: Regulation = {
  id: "R95",
  title: "接待办法",
  titleEn: "Receptions",
  roles: [seller],
  clauses: [clause("R95 一", "enforced", "接待", "Receptions")],
  kinds: [reception, registration, daily],
  settings: [],
};

const SATURDAY = "2026-11-07 15:00";
let w: MemoryWorld;
beforeEach(async () => {
  w = memoryWorld([regulation]);
  const floor = { opens: "10:00", closes: "20:00", days: "everyDay" };
  await w.docs.commit([
    staffWrite("zhao", [seller.role], { department: "售楼部" }),
    staffWrite("qian", [seller.role]),
    customerWrite("c1"),
    {
      do: "set",
      path: "organisation/settings",
      data: { values: { "R00.time.departments": { 售楼部: floor } }, version: 2 },
    },
  ]);
});
const dueOf = async (id: string) => {
  const c = (await loadCase(w, id))?.case;
  return [c?.department, Object.values(c?.duties ?? {}).find((d) => d.rule)?.dueAt];
};
const receive = (by: string) =>
  acts(w, at(SATURDAY), by, {
    kind: "R95.reception",
    case: "receptionxxxxxxxxxxx",
    step: "open",
    input: { along: "R95.first", after: "R95.second" },
    id: "actionxxxxxxxxxxxxxx",
  });

test("opened together, afterwards, by what follows in turn, or one for each of many", async () => {
  expect(await receive("zhao")).toMatchObject({ result: "accepted" });
  await settle(w, at(SATURDAY));
  for (const id of ["R95.first", "R95.second", "R95.third", "R95.registration.c1"])
    expect([id, ...(await dueOf(id))]).toEqual([id, "售楼部", at("2026-11-07 20:00")]);
  expect((await verifyAll(w)).faults).toEqual([]);
});

test("from a case of an office that is closed on Saturday, the next working day", async () => {
  await receive("qian");
  await settle(w, at(SATURDAY));
  expect(await dueOf("R95.first")).toEqual(["企业发展部", at("2026-11-09 18:00")]);
});

test("what arises for a person runs by the hours of his department", async () => {
  await sweep(w, at("2026-11-01 00:01"));
  await settle(w, at("2026-11-01 00:03"));
  // The first of November is a Sunday.
  expect(await dueOf("R95.daily.2026-11.zhao")).toEqual(["售楼部", at("2026-11-01 20:00")]);
  expect(await dueOf("R95.daily.2026-11.qian")).toEqual(["企业发展部", at("2026-11-02 18:00")]);
  expect((await verifyAll(w)).faults).toEqual([]);
});
