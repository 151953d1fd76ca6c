import { expect, test } from "vitest";
import {
  APPROVE,
  approved,
  closed,
  DRAFT,
  drafted,
  OPEN,
  opened,
  staff,
  TELL,
} from "../../../../test/support/requested.ts";
import { loaded, org, Run } from "../../../../test/support/run.ts";

test("a correction withdraws the approvals that rested on it", () => {
  const r = approved();
  expect(r.c.status).toBe("approved");
  const { why } = r.do("correct", { field: "意见", value: "不同意", reason: "误" }, { by: "zhao", at: TELL });
  expect(r.c.status).toBe("drafted");
  expect(r.c.sheet.opinion).toBe("不同意");
  expect(r.c.done.approve).toBeUndefined();
  expect(r.c.done.draft).toBeDefined();
  expect(r.duties).toEqual({ approve: "03-05 18:00 ~tell", "(tell)": "03-05 18:00" });
  expect(why[0]).toMatchObject({ what: "更正：意见", field: "opinion", value: "不同意", because: ['原为 "同意"'] });
  expect(why[1]).toMatchObject({ what: "状态", value: "已拟意见" });
});

test("a correction before any approval leaves the status", () => {
  const r = drafted();
  r.do("correct", { field: "opinion", value: "再议", reason: "误" }, { by: "zhao", at: APPROVE });
  expect([r.c.status, r.c.sheet.opinion]).toEqual(["drafted", "再议"]);
});

test("what has come to its end is not opened again by a correction, but by the supervisor", () => {
  const r = closed();
  const correct = (field: string, value: string) => ["correct", { field, value, reason: "误" }] as const;
  const later = { by: "zhao", at: "2026-03-03 10:00" };
  expect(r.refused(...correct("意见", "不同意"), later)).toMatchObject({
    code: "ended",
    clause: "R99 二",
    says: "申请已办结，更正“意见”会撤回“审批”；请先由主任“重新办理”，再更正",
  });
  // Nothing was approved on it.
  r.do(...correct("告知方式", "书面"), later);
  expect([r.c.status, r.c.sheet.told]).toEqual(["closed", "书面"]);
  r.do("reopen", { status: "已拟意见", reason: "意见有误" }, { by: "sun", at: "2026-03-03 10:10" });
  r.do(...correct("意见", "不同意"), { by: "zhao", at: "2026-03-03 10:20" });
  expect([r.c.status, r.c.sheet.opinion]).toEqual(["drafted", "不同意"]);
});

test("what can't be corrected is refused, with what to do", () => {
  const r = opened({ amount: 5 });
  const says = (field: string, value: string) =>
    r.refused("correct", { field, value, reason: "误" }, { by: "zhao", at: DRAFT }).says;
  expect(says("没有的栏", "1")).toBe("申请没有“没有的栏”这一栏");
  expect(says("次数", "1")).toBe("“次数”由系统计算，不能更正；请更正它所依据的栏目");
  expect(says("金额", "很多")).toBe("“金额”不能是“很多”，请按原表的写法填写");
  expect(says("意见", "同意")).toBe("“意见”还没有填过，请在相应步骤填写");
  r.do("correct", { field: "金额", value: "700", reason: "误" }, { by: "zhao", at: DRAFT });
  expect(r.c.sheet.amount).toBe(700);
});

test("the key of a case can't be corrected: its id follows from it", () => {
  const r = new Run(loaded("R99.yearly"), org(staff), "R99.yearly.2026");
  r.do("open", { year: "2026" }, { by: "zhao", at: OPEN });
  expect(r.refused("correct", { field: "年度", value: "2027", reason: "误" }, { by: "zhao", at: DRAFT })).toMatchObject(
    {
      code: "key",
      says: "“年度”决定了事项的标识，不能更正；请作废后重新办理",
    },
  );
});

test("a correction of a sealed field tells its reasons without the value", () => {
  const r = opened({ contact: "王某", secret: "欠款" });
  for (const [field, value] of [
    ["联系人", "李某"],
    ["内部评价", "已清"],
  ]) {
    const { why } = r.do("correct", { field, value, reason: "误" }, { by: "zhao", at: DRAFT });
    expect(JSON.stringify(why)).not.toMatch(/王某|李某|欠款|已清/);
  }
  expect([r.c.sheet.contact, r.c.sheet.secret]).toEqual(["李某", "已清"]);
});
