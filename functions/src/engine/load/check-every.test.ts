import { expect, test } from "vitest";
import { clause } from "../../../../test/support/clause.ts";
import { type Head, type Kind, kind, ORGANISATION, role, step, today } from "../declare/kind.ts";
import type { Regulation } from "../declare/regulation.ts";
import { caseRef, customer, date, fill, sheet, staff, text, whole } from "../declare/sheet.ts";
import { checkAcross } from "./check-across.ts";
import { loadKind } from "./load.ts";

const [seller, stranger] = [role("R97.seller", "销售员"), role("R97.stranger", "外人")];
const head = { clause: "R97 一", edition: 1, statuses: { open: "待办" }, supervisor: seller } as const;
const Unit = sheet("R97.unit", { name: text("名称"), day: text("日期") });
const opening = { by: seller, from: null, to: "open" } as const;
const unit = kind(
  { ...head, sheet: Unit, title: "单位", key: ["name", "day"] },
  { open: step({ ...opening, title: "设立", form: fill(Unit, "name", "day") }) },
);
const Loose = sheet("R97.loose", { name: text("名称") });
const loose = kind(
  { ...head, sheet: Loose, title: "散件" },
  { open: step({ ...opening, title: "开立", form: fill(Loose, "name") }) },
);
const shape = {
  period: text("期间"),
  subject: caseRef("单位", "R97.unit"),
  first: date("首日"),
  last: date("末日"),
  more: text("其他"),
};
const Plan = sheet("R97.plan", shape);
const each = { period: "month", for: { each: "R97.unit" }, to: "open" } as const;
type Every = Head<typeof shape, "open">["every"];
const planOf = (every: Every, changed: Partial<Kind> = {}, rows: Kind["steps"] = {}): Kind => ({
  ...kind({ ...head, sheet: Plan, title: "计划", ...(every && { every }) }, {}),
  ...changed,
  steps: rows,
});
const regulation = (...kinds: Kind[]): Regulation => ({
  id: "R97",
  title: "定期办法",
  titleEn: "Periods",
  roles: [seller],
  clauses: [clause("R97 一", "enforced", "定期", "Periods")],
  kinds: [unit, loose, ...kinds],
  settings: [],
});
const load = (...kinds: Kind[]) => checkAcross([regulation(...kinds)]);

test("the row that it brings is the system's, called 到期, and asks what the sheet has of period, subject and days", () => {
  const { arise } = loadKind(planOf(each), { id: "R97" }).steps;
  expect(arise).toMatchObject({ title: "到期", by: "system", from: null, to: "open", clause: "R97 一" });
  expect(Object.keys(arise?.form?.shape ?? {})).toEqual(["period", "subject", "first", "last"]);
  expect(loadKind(planOf({ ...each, title: "每月开立" }), { id: "R97" }).steps.arise?.title).toBe("每月开立");
  expect(load(planOf(each)).get("R97.plan")?.rows).toEqual(["arise"]);
});

test("a field that is called so and is no day is the kind's own", () => {
  const Numbers = sheet("R97.plan", { ...shape, last: whole("末号") });
  expect(Object.keys(loadKind(planOf(each, { sheet: Numbers }), { id: "R97" }).steps.arise?.form?.shape ?? {})).toEqual(
    ["period", "subject", "first"],
  );
});

const by = { ...opening, by: "system", title: "开立" } as const;
const of = (s: Parameters<typeof step>[0]) => step(s as never); // a row, wrong on purpose
const withSheet = (wrong: object) => ({ sheet: sheet("R97.plan", { ...shape, ...wrong }) });
test.each<[string, Kind, string]>([
  [
    "no row that opens it",
    planOf({ period: "month", for: ORGANISATION }, {}, { open: of({ ...opening, title: "开立" }) }),
    "no step of the system opens it",
  ],
  ["two rows", planOf(each, {}, { open: of(by) }), 'it brings its opening row, and "open" is one too'],
  ["two rows of one name", planOf(each, {}, { arise: of(by) }), "R97.plan.arise: its head brings this row"],
  [
    "a title of no row",
    planOf({ period: "month", for: ORGANISATION, title: "开立" }, {}, { open: of(by) }),
    "a title without `to`",
  ],
  [
    "a status that is none",
    planOf({ ...each, to: "nowhere" as "open" }),
    'R97.plan.arise: to "nowhere": no such status',
  ],
  [
    "a field that nobody gives",
    planOf({ period: "month", for: ORGANISATION }, {}, { open: of({ ...by, form: fill(Plan, "more") }) }),
    '"open" asks "more", which nobody gives',
  ],
  [
    "the first day, of what arises with another",
    planOf({ with: "R97.unit" }, {}, { open: of({ ...by, form: fill(Plan, "first") }) }),
    '"open" asks "first", which nobody gives',
  ],
  ["a secret subject", planOf(each, withSheet({ subject: text("对象", { personal: true }) })), '"subject" is personal'],
  ["a key that nobody gives", planOf(each, { key: ["more", "subject"] }), 'its key holds "more"'],
  ["a key of the day", planOf(each, { key: ["subject", today] }), "its key holds today"],
  ["a key without the subject", planOf(each, { key: ["period"] }), "its key leaves out the subject"],
  [
    "an office that nobody declares",
    planOf({ ...each, for: stranger }, withSheet({ subject: staff("人") })),
    'role "R97.stranger" is not declared',
  ],
  [
    "days before and a day in it",
    planOf({ ...each, ahead: 5, on: { id: "R97.day", example: "10" } }),
    "`ahead` and `on`",
  ],
  ["no whole number of days before", planOf({ ...each, ahead: 1.5 }), "ahead 1.5: a whole number of days, 1 to 28"],
  ["no day before", planOf({ ...each, ahead: 0 }), "ahead 0: a whole number of days, 1 to 28"],
  [
    "more days before than a period has",
    planOf({ ...each, period: "week", ahead: 8 }),
    "ahead 8: a whole number of days, 1 to 7",
  ],
  ["each of no kind", planOf({ ...each, for: { each: "R97.units" } }), '"R97.units" is no kind'],
  ["with no kind", planOf({ with: "R97.units", to: "open" }), '"R97.units" is no kind'],
  [
    "a subject that refers elsewhere",
    planOf({ ...each, for: { each: "R97.loose" } }),
    'its subject does not refer to "R97.loose"',
  ],
  [
    "a subject that refers to nothing",
    planOf(each, withSheet({ subject: text("单位") })),
    'its subject does not refer to "R97.unit"',
  ],
  [
    "a period of what has no key",
    planOf({ with: "R97.loose", to: "open" }, withSheet({ subject: caseRef("件", "R97.loose") })),
    '"R97.loose" has no key',
  ],
  [
    "a case for each of its own",
    planOf({ ...each, for: { each: "R97.plan" } }, withSheet({ subject: caseRef("计划", "R97.plan") })),
    "without end",
  ],
])("refused: %s", (_, wrong, says) => {
  expect(() => load(wrong)).toThrow(says);
});

test("what arises with another may ask less: no period where the other has no key", () => {
  const Own = sheet("R97.own", { subject: caseRef("件", "R97.loose") });
  const own = kind({ ...head, sheet: Own, title: "随件", every: { with: "R97.loose", to: "open" } }, {});
  expect(load(own).get("R97.own")?.rows).toEqual(["arise"]);
});

const Card = sheet("R97.card", { customer: customer("客户"), more: text("其他") });
const card = (wrong: object = {}) =>
  ({
    ...kind(
      {
        ...head,
        sheet: Card,
        title: "客户卡",
        statuses: { open: "在用", ended: "已结束" },
        ends: ["ended"],
        customer: "customer",
        key: ["customer"],
        merged: "ended",
      },
      { open: step({ ...opening, title: "建卡", form: fill(Card, "customer") }) },
    ),
    ...wrong,
  }) as Kind;
const Customers = sheet("R00.customer", { name: text("名称") });
const customers: Regulation = {
  ...regulation(),
  id: "R00",
  roles: [],
  clauses: [],
  kinds: [
    kind(
      { ...head, sheet: Customers, title: "客户" },
      { open: step({ ...opening, title: "建档", form: fill(Customers, "name") }) },
    ),
  ],
};
test("one case a customer ends when its customer goes into another, by the system, and the supervisor hears of it", () => {
  const { merged } = loadKind(card(), { id: "R97" }).steps;
  expect(merged).toMatchObject({ title: "客户已并入", by: "system", from: ["open"], to: "ended" });
  expect(merged?.then).toMatchObject([{ do: "tell", whom: "R97.seller" }]);
  expect(checkAcross([customers, regulation(card())]).get("R97.card")?.rows).toEqual(["open", "merged"]);
});
test.each([
  ["no key", { key: undefined }, "R97.card.merged: its key is not its customer"],
  ["a key of more", { key: ["customer", "more"] }, "R97.card.merged: its key is not its customer"],
  ["no end", { merged: "open", ends: [], statuses: { open: "在用" } }, 'R97.card.merged: "open" is no end'],
])("refused: a merged customer's with %s", (_, wrong, says) => {
  expect(() => checkAcross([customers, regulation(card(wrong))])).toThrow(says);
});
