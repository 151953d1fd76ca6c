import { expect, test } from "vitest";
import { clerk, director, leader } from "../../../../test/support/request.ts";
import { org, person, Run } from "../../../../test/support/run.ts";
import type { Action } from "../case/case.ts";
import { kind, step } from "../declare/kind.ts";
import { caseRef, customer, date, fill, instant, list, row, sheet, text } from "../declare/sheet.ts";
import { loadKind } from "../load/load.ts";
import { lookups } from "./decide.ts";

const Deal = sheet("R99.deal", {
  customer: customer("客户", { clause: "R99 二" }),
  request: caseRef("申请", "R99.request"),
  seen: list("抽查客户", customer("抽查客户"), { clause: "R99 三" }),
  shares: list("份额", row({ who: customer("分得客户"), what: text("份额") })),
  signedOn: date("签订日期", { notAfter: "today", clause: "R99 四" }),
  validTo: date("到期日", { notBefore: "signedOn" }),
  reportedAt: instant("报告时间", { notAfter: "now" }),
});
const deal = loadKind(
  kind(
    { sheet: Deal, title: "成交", clause: "R99 一", edition: 1, statuses: { open: "已记" }, supervisor: director },
    {
      open: step({
        title: "记录",
        by: [clerk, "system"],
        from: null,
        to: "open",
        form: fill(Deal, "customer?", "request?", "seen?", "shares?", "signedOn?", "validTo?", "reportedAt?"),
      }),
      renew: step({
        title: "续记",
        clause: "R99 五",
        by: clerk,
        from: "open",
        form: fill(Deal, "signedOn?", "validTo?"),
        refuse: { own: { when: ({ input }) => input.validTo === "2026-12-31", says: "另有规定" } },
      }),
    },
  ),
  { id: "R99" },
);
const nobody = org({});
const NOW = "2026-03-02T02:00:00.000Z";
const AT = "2026-03-02 10:00";
const run = () => new Run(deal, org({ zhao: person("赵", [clerk]), qian: person("钱", [leader, director]) }));
const on = (id: string, kind = "R00.customer", active = true) => ({ id, kind, active });
const no = (input: object, referred: object[] = [], by = "zhao") =>
  run().refused("open", { ...input }, { by, at: AT, facts: { referred } });
const yes = (input: object, referred: object[] = [], by = "zhao") =>
  run().do("open", { ...input }, { by, at: AT, facts: { referred } }).result;
const asked = (input: object, by = "zhao") => {
  const action: Action = { id: "a", case: "x", kind: deal.id, step: "open", form: 1, input: { ...input }, by, at: NOW };
  return (lookups(deal, null, action, nobody).referred ?? []).map((l) => `${l.kind} ${l.value}`);
};

test("a customer who is not there, or is another kind of case, is refused with the field's clause", () => {
  const says = "“客户”：没有这个客户，请先在“客户”中建档";
  expect(no({ customer: "c1" })).toMatchObject({ code: "unknown", clause: "R99 二", says });
  expect(no({ customer: "c1" }, [on("c2")])).toMatchObject({ code: "unknown", says });
  expect(no({ customer: "c1" }, [on("c1", "R99.request")])).toMatchObject({ code: "unknown", says });
  expect(yes({ customer: "c1" }, [on("c1")])).toBe("accepted");
});

test("one that is no longer in use is refused, and says so", () => {
  expect(no({ customer: "c1" }, [on("c1", "R00.customer", false)])).toMatchObject({
    code: "inactive",
    clause: "R99 二",
    says: "“客户”：所选的客户已不在用，请另选",
  });
  expect(no({ request: "r1" }, [on("r1", "R99.request", false)])).toMatchObject({
    code: "inactive",
    clause: "R99 一",
    says: "“申请”：所选的事项已作废或不再使用，请另选",
  });
});

test("a case is refused with the step's clause, where its field has none", () => {
  expect(no({ request: "r1" }, [on("c1")])).toMatchObject({
    code: "unknown",
    clause: "R99 一",
    says: "“申请”：没有这件事项，请重新选择",
  });
  expect(yes({ request: "r1" }, [on("r1", "R99.request")])).toBe("accepted");
});

test("each of a list and of its rows is asked about, with the list's clause", () => {
  expect(no({ seen: ["c1", "c2"] }, [on("c1")])).toMatchObject({
    code: "unknown",
    clause: "R99 三",
    says: "“抽查客户”：没有这个客户，请先在“客户”中建档",
  });
  expect(no({ shares: [{ who: "c2", what: "一半" }] }, [on("c1")])).toMatchObject({ clause: "R99 一" });
  expect(yes({ seen: ["c1", "c2"], shares: [{ who: "c2", what: "一半" }] }, [on("c1"), on("c2")])).toBe("accepted");
});

test("what is asked of the store: each once, and of people and customers alone", () => {
  const input = { customer: "c1", request: "c1", seen: ["c1", "c2"], shares: [{ who: "c3", what: "一半" }] };
  expect(asked(input)).toEqual(["R00.customer c1", "R99.request c1", "R00.customer c2", "R00.customer c3"]);
  expect(asked(input, "customer:x")).toHaveLength(4);
  expect(asked(input, "system")).toEqual([]);
  expect(yes(input, [], "system")).toBe("accepted");
  // A form that is refused anyway has nothing looked up.
  expect(asked({ ...input, other: 1 })).toEqual([]);
});

test("an action names at most thirty", () => {
  const names = (n: number) => Array.from({ length: n }, (_, i) => `c${i}`);
  expect(asked({ seen: names(30) })).toHaveLength(30);
  const rows = names(5).map((who) => ({ who, what: "一份" }));
  expect(asked({ seen: names(26), shares: rows })).toEqual([]);
  expect(no({ seen: names(26), shares: rows })).toMatchObject({
    code: "references",
    clause: "R99 一",
    says: "一次最多选 30 个客户或事项，请分次办理",
  });
  expect(no({ seen: names(31) })).toMatchObject({ code: "form", clause: "R99 三", says: "“抽查客户”最多 30 项" });
});

test("days in disorder are refused with the field's clause, before the step's own rules", () => {
  expect(no({ signedOn: "2026-03-03" })).toMatchObject({
    code: "date",
    clause: "R99 四",
    says: "“签订日期”不能晚于今天，请改正",
  });
  expect(no({ reportedAt: "2026-03-02T02:00:00.001Z" })).toMatchObject({
    code: "date",
    clause: "R99 一",
    says: "“报告时间”不能晚于现在，请改正",
  });
  const r = run();
  r.do("open", { signedOn: "2026-03-01" }, { by: "zhao", at: AT });
  expect(r.refused("renew", { validTo: "2026-02-28" }, { by: "zhao", at: AT })).toMatchObject({
    code: "date",
    clause: "R99 五",
    says: "“到期日”不能早于“签订日期”，请改正",
  });
  expect(r.refused("renew", { validTo: "2026-12-31" }, { by: "zhao", at: AT }).code).toBe("own");
  r.do("renew", { validTo: "2026-03-01" }, { by: "zhao", at: AT });
});

test("a missing or faulty field is refused with its own clause, and what is no field with the step's", () => {
  expect(no({ signedOn: "昨天" })).toMatchObject({ code: "form", clause: "R99 四" });
  expect(no({ validTo: "昨天" })).toMatchObject({ code: "form", clause: "R99 一" });
  expect(no({ other: 1 })).toMatchObject({ code: "form", clause: "R99 一" });
});

test("days are in order for the system too, and the day is the organisation's", () => {
  expect(no({ signedOn: "2026-03-03" }, [], "system").code).toBe("date");
  const late = { by: "zhao", at: "2026-03-03 00:00" };
  expect(run().do("open", { signedOn: "2026-03-03" }, late).result).toBe("accepted");
});

test("a correction is asked the same as the step that fills the field", () => {
  const opened = () => {
    const r = run();
    r.do("open", { customer: "c1", signedOn: "2026-03-01" }, { by: "zhao", at: AT, facts: { referred: [on("c1")] } });
    return r;
  };
  const correct = (field: string, value: string, facts = {}) =>
    opened().refused("correct", { field, value, reason: "误" }, { by: "zhao", at: AT, facts });
  expect(correct("客户", "c2")).toMatchObject({ code: "unknown", clause: "R99 二" });
  expect(correct("签订日期", "2026-03-03")).toMatchObject({ code: "date", clause: "R99 四" });
  const action = { id: "a", case: "x", kind: deal.id, step: "correct", form: 1, by: "zhao", at: NOW };
  expect(lookups(deal, opened().c, { ...action, input: { field: "客户", value: "c2", reason: "误" } }, nobody)).toEqual(
    {
      referred: [{ kind: "R00.customer", by: "id", field: "id", value: "c2" }],
    },
  );
  const r = opened();
  r.do(
    "correct",
    { field: "客户", value: "c2", reason: "误" },
    { by: "zhao", at: AT, facts: { referred: [on("c2")] } },
  );
  expect(r.c.sheet.customer).toBe("c2");
});
