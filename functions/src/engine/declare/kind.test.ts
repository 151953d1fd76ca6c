/** A misspelt name is a fault before anything runs: each line below must not compile, and `npm run check` says when one does. */
import { expect, test } from "vitest";
import { clerk, leader, Request } from "../../../../test/support/request.ts";
import { workingDays } from "../time/period.ts";
import {
  act,
  because,
  copyTo,
  fieldRef,
  find,
  kind,
  mail,
  type On,
  per,
  print,
  Reasoned,
  Refused,
  refuse,
  rule,
  step,
  tell,
} from "./kind.ts";
import { fill, sheet, text } from "./sheet.ts";

const head = {
  sheet: Request,
  title: "申请",
  clause: "R99 一",
  edition: 1,
  statuses: { opened: "已受理", closed: "已办结" },
} as const;
const row = { title: "受理", clause: "R99 一", by: clerk };
const limit = per("grade", { 急: workingDays(1) });

const Worded = sheet("R99.worded", { amount: text("金额") });
const worded = rule<typeof Worded>({ when: ({ sheet }) => sheet.amount === "多", says: "金额过大" });
const costly = rule<typeof Request>({
  when: ({ input, sheet }) => (input.amount ?? sheet.amount ?? 0) > 100,
  says: "金额过大",
});

/** Never called: only its types are looked at. */
export const misspelt = () => [
  kind(head, { open: step({ ...row, from: null, to: "opened" }) }),
  // @ts-expect-error: no such status to go to
  kind(head, { open: step({ ...row, from: null, to: "opend" }) }),
  // @ts-expect-error: no such status to come from
  kind(head, { open: step({ ...row, from: "opend" }) }),
  // @ts-expect-error: no such status to end in
  kind({ ...head, ends: ["done"] }, { open: step({ ...row, from: null, to: "opened" }) }),
  // @ts-expect-error: no such step before it
  kind(head, { open: step({ ...row, from: null, after: ["opn"] }) }),
  // @ts-expect-error: no such step that is not to be one's own
  kind(head, { open: step({ ...row, from: null, notBy: "opn" }) }),
  // @ts-expect-error: no such step to count from
  kind(head, { open: step({ ...row, from: null, due: { since: "opn", within: workingDays(1) } }) }),
  // @ts-expect-error: no such word
  kind(head, { open: step({ ...row, from: null, when: { grade: "中" } }) }),
  // @ts-expect-error: a limit for each word
  kind(head, { open: step({ ...row, from: null, due: { since: "open", within: limit } }) }),
  // @ts-expect-error: no such person in a field
  kind(head, { open: step({ ...row, from: null, by: { person: "nobody" } }) }),
  // @ts-expect-error: no such field to set
  kind(head, { open: step({ ...row, from: null, set: { says: "照样例办理", values: () => ({ nothing: 1 }) } }) }),
  // @ts-expect-error: no such property of a step
  kind(head, { open: step({ ...row, from: null, until: 1 }) }),
  // @ts-expect-error: no such field in the head
  kind({ ...head, summary: "nothing" }, { open: step({ ...row, from: null, to: "opened" }) }),
  // @ts-expect-error: no such field on the sheet
  fill(Request, "nothing"),
  // @ts-expect-error: no such field to find by
  find(Request, { nothing: fieldRef("id") }),
  // Two rows with other forms share it.
  kind(head, {
    open: step({ ...row, from: null, to: "opened", form: fill(Request, "amount"), refuse: { costly } }),
    change: step({ ...row, from: "opened", form: fill(Request, "amount?", "content"), refuse: { costly } }),
  }),
  // @ts-expect-error: a rule that looks at no field of the sheet
  rule<typeof Request>({ when: ({ input }) => input.nothing === 1, says: "" }),
  // @ts-expect-error: a rule of another sheet, whose field of that name is a text
  kind(head, { open: step({ ...row, from: null, refuse: { worded } }) }),
  // @ts-expect-error: a rule that looks at a fact which the row doesn't need
  kind(head, { open: step({ ...row, from: null, refuse: { fact: { when: needing, says: "" } } }) }),
];
const needing = ({ facts }: On<typeof Request, object, { of: readonly unknown[] }>) => facts.of.length > 0;

test("a look-up names one field of another sheet", () => {
  const Other = sheet("R99.other", { phone: text("电话"), of: text("所属") });
  expect(find(Other, { phone: fieldRef("mobile") })).toEqual({
    kind: "R99.other",
    by: "claim",
    field: "phone",
    value: { ref: "mobile" },
  });
  expect(find(Other, { phone: "1" })).toMatchObject({ value: "1" });
  expect(() => find(Other, { phone: "1", of: "x" })).toThrow("find(R99.other): name one claimed field");
  expect(() => find(Other, {})).toThrow("find(R99.other): name one claimed field");
});

test("what follows is plain data", () => {
  expect(tell(leader, "已办")).toEqual({ do: "tell", whom: "R99.leader", what: "已办" });
  expect(tell("uid", "已办", "R99 一")).toEqual({ do: "tell", whom: "uid", what: "已办", clause: "R99 一" });
  expect(print("notice")).toEqual({ do: "print", paper: "notice" });
  expect(act(Request, "open", "x", { grade: "急" })).toEqual({
    do: "act",
    kind: "R99.request",
    step: "open",
    case: "x",
    input: { grade: "急" },
  });
  expect(mail("customer", "c1", "notice")).toEqual({
    do: "mail",
    to: "customer",
    address: "c1",
    template: "notice",
    data: {},
  });
  expect(mail("office", leader, "notice", {}, { sent: "arrived" })).toEqual({
    do: "mail",
    to: "office",
    address: "R99.leader",
    template: "notice",
    data: {},
    sent: "arrived",
  });
});

test("抄送 is a notice and a letter with the same words", () => {
  const copy = { do: "mail", template: "copy", data: { what: "已收款" } };
  expect(copyTo(leader, "已收款", "R99 一")).toEqual([
    { do: "tell", whom: "R99.leader", what: "已收款", clause: "R99 一" },
    { ...copy, to: "office", address: "R99.leader" },
  ]);
  expect(copyTo("uid", "已收款")).toEqual([
    { do: "tell", whom: "uid", what: "已收款" },
    { ...copy, to: "staff", address: "uid" },
  ]);
  expect(copyTo({ person: "who", of: "name" }, "已收款", { when: { paid: true } })).toEqual([
    { do: "tell", whom: { person: "who", of: "name" }, what: "已收款", when: { paid: true } },
    { ...copy, to: "staff", address: { person: "who", of: "name" }, when: { paid: true } },
  ]);
  expect(copyTo({ office: "unit" }, "已收款")).toEqual([
    { do: "tell", whom: { office: "unit" }, what: "已收款" },
    { ...copy, to: "office", address: { office: "unit" } },
  ]);
});

test("a rule that rows share is the refusal itself, and leaves its clause to the row", () => {
  expect(costly).toMatchObject({ says: "金额过大" });
  expect(costly.clause).toBeUndefined();
});

test("a value with its reason, and a refusal, are values", () => {
  expect(because(3, "R99 一", "甲", "乙")).toEqual(new Reasoned(3, "R99 一", ["甲", "乙"]));
  expect(refuse("late", "R99 一", "逾期")).toBeInstanceOf(Refused);
});
