import { expect, test } from "vitest";
import { Request, request, testing } from "../../../../test/support/request.ts";
import { loaded } from "../../../../test/support/run.ts";
import { fieldRef, get, kind, step, takenFrom, unlessFilled } from "../declare/kind.ts";
import { computed, customer, date, fill, list, sheet, staff, text } from "../declare/sheet.ts";
import { loadKind, loadKinds } from "../load/load.ts";
import { workingDays } from "../time/period.ts";
import { calledIn } from "./called.ts";
import { flowOf, tableOf } from "./clerk-table.ts";

const called = calledIn([testing], loadKinds([testing]));

test("the clerk's table has a line for each row of the kind", () => {
  const lines = tableOf(loaded("R99.request"), called).split("\n");
  expect(lines[0]).toBe("## 申请（R99 一，第 1 版）");
  expect(lines.slice(2, 4)).toEqual([
    "| 步骤 | 谁 | 从 → 到 | 仅当 | 填 | 期限 | 条款 | 不予办理 |",
    "| --- | --- | --- | --- | --- | --- | --- | --- |",
  ]);
  expect(lines.slice(4, 9)).toEqual([
    "| 受理 | 经办人 | ○ → 已受理 |  | 等级 内容（选填） 金额（选填） 承办人（选填） 联系人（选填） 电话（选填） 明细（选填） 内部评价（选填） |  | R99 一 |  |",
    "| 拟定意见 | 经办人 | 已受理 → 已拟意见 |  | 意见 |  | R99 二 |  |",
    "| 审批 | 负责人（非拟定意见者） | 已拟意见 → 已审批 |  | 完成日期（选填） |  | R99 二 |  |",
    "| 退回 | 负责人 | 已拟意见 → 已受理 |  | 退回意见 |  | R99 二 |  |",
    "| 告知客户 | 经办人 | 已审批 → 已告知 |  | 告知方式 | 受理后 急 1 个工作日，缓 3 个工作日；经主任→负责人批准，合计至 7 个工作日 | R99 三 |  |",
  ]);
  expect(lines).toContain("- 有步骤逾期的：知会负责人：“有步骤逾期”。");
  expect(lines.at(-1)).toBe(
    "转交、免催、采信时间、作废、重新办理由主任。核决、判定的步骤：审批、付款。更正后不影响决定的栏目：电话。“内部评价”不对其他阅读人公开：主任可看。",
  );
});

test("a keyed kind says so; a limit that the organisation sets is marked as an example", () => {
  const table = tableOf(loaded("R99.yearly"), called);
  expect(table).toContain("每组“年度”只有一件");
  expect(table).toContain("编制、检查后 5 个工作日（示例），只作提醒");
  expect(table).toContain("| 开展 | 经办人 | 编制中 → 不变 |  |  | “开展日期”09:00 | R99 六 |  |");
});

test("a limit's clause is said where it is another than the step's", () => {
  const carry = { ...request.steps.carry, title: "执行", by: "reader", from: "told" } as const;
  const limited = (clause: string) =>
    tableOf(
      loadKind(
        { ...request, steps: { carry: { ...carry, due: { since: "tell", within: workingDays(2), clause } } } },
        { id: "R99" },
      ),
      called,
    );
  expect(limited("R99 四")).toContain("| tell后 2 个工作日 | R99 四 |");
  expect(limited("R99 五")).toContain("| tell后 2 个工作日（R99 五） | R99 四 |");
});

test("what a row's fields refuse by themselves is said before its own rules", () => {
  const Deal = sheet("R99.deal", {
    signedOn: date("签订日期", { notAfter: "today" }),
    validTo: date("到期日", { notBefore: "signedOn" }),
    seen: list("抽查客户", customer("抽查客户")),
    who: list("与会人员", staff("与会人员"), { least: 2, most: 20 }),
    other: list("明细", text("明细"), { mayBeEmpty: true }),
    counted: computed("统计", list("统计", text("统计"), { most: 3 })),
  });
  const k = kind(
    { sheet: Deal, title: "成交", clause: "R99 一", edition: 1, statuses: { open: "已签" } },
    {
      open: step({
        title: "签订",
        by: "reader",
        from: null,
        to: "open",
        form: fill(Deal, "signedOn", "validTo?", "seen", "who", "other", "counted"),
        refuse: { own: { when: () => false, says: "另有规定" } },
      }),
    },
  );
  expect(tableOf(loadKind(k, { id: "R99" }), called)).toContain(
    "| R99 一 | “签订日期”不能晚于今天；“到期日”不能早于“签订日期”；“与会人员”至少 2 项；“与会人员”最多 20 项；另有规定 |",
  );
});

test("what is taken from another case is said by that kind's words", () => {
  const Copy = sheet("R99.copy", { of: text("申请"), what: text("事由"), code: text("原编号") });
  const k = kind(
    { sheet: Copy, title: "抄件", clause: "R99 一", edition: 1, statuses: { open: "已抄" } },
    {
      open: step({
        title: "抄录",
        by: "reader",
        from: null,
        to: "open",
        form: fill(Copy, "of"),
        needs: { request: get(Request, fieldRef("of")) },
        set: { what: unlessFilled(takenFrom("request", "content")), code: takenFrom("request", "number") },
      }),
    },
  );
  expect(tableOf(loadKind(k, { id: "R99" }), called)).toContain(
    "- 抄录：“事由”未填的取自申请的“内容”；“原编号”取自申请的编号。",
  );
});

test("who decides up to which amount is said once below the table", () => {
  const bands = {
    id: "R99.bands",
    example: [
      { upTo: 500_000, role: "R99.leader", title: "负责人" },
      { upTo: null, role: "R99.director", title: "主任" },
    ],
  };
  const decides = {
    ...request.steps.approve,
    title: "核决",
    clause: "R99 二",
    from: "drafted",
    by: { authority: "amount", bands },
  } as const;
  const k = loadKind({ ...request, steps: { one: decides, two: { ...decides, title: "再核决" } } }, { id: "R99" });
  const lines = tableOf(k, called).split("\n");
  expect(lines.filter((l) => l.includes("按“金额”核决"))).toHaveLength(2);
  expect(lines.at(-1)).toContain("核决权限（示例）：¥5,000.00 以内由负责人，更大的由主任。");
});

test("the flow is a Mermaid diagram", () => {
  expect(flowOf(loaded("R99.yearly"))).toBe(
    [
      "stateDiagram-v2",
      "  open: 编制中",
      "  done: 已完成",
      "  [*] --> open: 编制",
      "  open --> done: 完成",
      "  done --> [*]",
    ].join("\n"),
  );
});
