import { expect, test } from "vitest";
import { kind, step } from "../kind.ts";
import { actor } from "../lookup.ts";
import { date, fill, note, sheet, staff, text } from "../sheet.ts";
import { role } from "../who.ts";
import { approval, arises, expiring, opened, rowsOf, task } from "./rows.ts";

const [leader, clerk] = [role("R99.leader", "主管"), role("R99.clerk", "经办人")];
const Paper = sheet("R99.paper", {
  period: text("期间"),
  subject: staff("责任人"),
  draft: note("草案"),
  remark: note("意见"),
  returned: note("退回意见"),
  owner: staff("承办人"),
  done: note("办理情况"),
  by: date("期限"),
  validTo: date("有效期至"),
  remindOn: date("提醒日期"),
});
const fields = (s: { form?: { shape: object } }) => Object.keys(s.form?.shape ?? {});

test("a decision has four eyes and a way back", () => {
  const { approve, sendBack } = approval(Paper, {
    approve: ["approve", "审批"],
    sendBack: ["sendBack", "退回"],
    clause: "R99 二",
    by: leader,
    of: ["write", "rewrite"],
    from: "drafted",
    to: "approved",
    back: "returned",
    opinion: "remark?",
    why: "returned",
    set: { owner: actor },
  });
  const { form: _, ...yes } = approve;
  expect(yes).toEqual({
    title: "审批",
    clause: "R99 二",
    by: leader,
    notBy: ["write", "rewrite"],
    from: "drafted",
    to: "approved",
    set: { owner: actor },
  });
  const { form: __, ...no } = sendBack;
  const back = { title: "退回", clause: "R99 二", by: leader, from: "drafted", to: "returned" };
  expect(no).toEqual({ ...back, decides: true });
  expect([fields(approve), fields(sendBack)]).toEqual([["remark"], ["returned"]]);
  expect(approve.form?.safeParse({}).success).toBe(true);
});

test("a task is done by one and confirmed by another, or done again", () => {
  const rows = task(Paper, {
    do: ["improve", "改进"],
    by: { person: "owner" },
    from: "asked",
    to: "improved",
    fills: ["done"],
    due: { on: "by" },
    confirm: {
      approve: ["confirm", "确认"],
      sendBack: ["again", "退回"],
      by: leader,
      to: "confirmed",
      why: "returned",
    },
  });
  expect(Object.keys(rows)).toEqual(["improve", "confirm", "again"]);
  expect(rows.improve).toMatchObject({
    title: "改进",
    by: { person: "owner" },
    from: "asked",
    to: "improved",
    due: { on: "by" },
  });
  expect(rows.confirm).toMatchObject({ notBy: "improve", from: "improved", to: "confirmed" });
  expect(rows.again).toMatchObject({ title: "退回", from: "improved", to: "asked" });
  const statuses = { asked: "待办", improved: "待确认", confirmed: "已确认" };
  const form = fill(Paper, "owner", "by");
  const of = kind(
    { sheet: Paper, title: "改进", clause: "R99 三", edition: 1, statuses },
    { ask: step({ title: "提出", by: clerk, from: null, to: "asked", form }), ...rows },
  );
  expect(Object.keys(of.steps)).toEqual(["ask", "improve", "confirm", "again"]);
});

test("a validity is reminded of before its last day, and ends with it", () => {
  const { remind, expire } = expiring(Paper, {
    on: "validTo",
    remindOn: "remindOn",
    from: "kept",
    to: ["expiring", "ended"],
    remind: { title: "到期提醒", tell: [leader, clerk], what: "将到期" },
    expire: { title: "到期", tell: [clerk], what: "已到期" },
  });
  expect(remind).toEqual({
    title: "到期提醒",
    by: "system",
    from: "kept",
    to: "expiring",
    due: { on: "remindOn", at: "09:00" },
    then: [
      { do: "tell", whom: "R99.leader", what: "将到期" },
      { do: "tell", whom: "R99.clerk", what: "将到期" },
    ],
  });
  expect(expire).toMatchObject({ from: ["kept", "expiring"], to: "ended", due: { on: "validTo" } });
});

test("a case that arises by itself gets its period, and whose it is", () => {
  const row = arises(Paper, { to: "due" });
  expect(row).toMatchObject({ title: "到期", by: "system", from: null, to: "due" });
  expect(fields(row)).toEqual(["period", "subject"]);
  expect(arises(Paper, { to: "due", title: "每月开立" }).title).toBe("每月开立");
});

test("a case that another opens is asked what that one gives it", () => {
  const row = opened(Paper, { title: "应提交", to: "due", fills: ["draft", "owner?"], set: { remark: "待办" } });
  const { form: _, ...rest } = row;
  expect(rest).toEqual({ title: "应提交", by: "system", from: null, to: "due", set: { remark: "待办" } });
  expect(fields(row)).toEqual(["draft", "owner"]);
  expect([{ draft: "稿" }, {}].map((input) => row.form?.safeParse(input).success)).toEqual([true, false]);
  // @ts-expect-error no field "drafts"
  expect(() => opened(Paper, { title: "应提交", to: "due", fills: ["drafts"] })).toThrow('no field "drafts"');
});

test("rows of a word stand among a kind's own, and what they name is checked with them", () => {
  const head = { sheet: Paper, title: "文件", clause: "R99 二", edition: 1 } as const;
  const statuses = { drafted: "待批", approved: "已批" };
  const decided = { by: leader, from: "drafted", to: "approved", back: "drafted", why: "returned" } as const;
  const titles = { approve: ["approve", "审批"], sendBack: ["sendBack", "退回"] } as const;
  const form = fill(Paper, "draft");
  const of = kind(
    { ...head, statuses },
    {
      write: step({ title: "拟订", by: clerk, from: null, to: "drafted", form }),
      ...approval(Paper, { ...titles, ...decided, of: "write" }),
    },
  );
  expect(Object.keys(of.steps)).toEqual(["write", "approve", "sendBack"]);
  kind(
    { ...head, statuses },
    // @ts-expect-error no row "wrote"
    {
      write: step({ title: "拟订", by: clerk, from: null, to: "drafted", form }),
      ...approval(Paper, { ...titles, ...decided, of: "wrote" }),
    },
  );
  // @ts-expect-error no field "why"
  expect(() => approval(Paper, { ...titles, ...decided, of: "write", why: "why" })).toThrow('no field "why"');
});

test("rows of one kind stand in several files, and what they name is checked where they come together", () => {
  const statuses = { drafted: "待批", approved: "已批" };
  const row = rowsOf(Paper, statuses);
  const form = fill(Paper, "draft");
  const write = row({ title: "拟订", by: clerk, from: null, to: "drafted", form, set: { owner: actor } });
  const approve = row({ title: "审批", by: leader, notBy: "write", from: "drafted", to: "approved" });
  const head = { sheet: Paper, title: "文件", clause: "R99 二", edition: 1, statuses } as const;
  expect(Object.keys(kind(head, { write, approve }).steps)).toEqual(["write", "approve"]);
  expect(write).toMatchObject({ title: "拟订", set: { owner: actor } });
  // @ts-expect-error no row "write"
  kind(head, { draft: write, approve });
  // @ts-expect-error no status "done"
  row({ title: "办结", by: leader, from: "approved", to: "done" });
  row({
    title: "改写",
    by: clerk,
    from: "drafted",
    form,
    // @ts-expect-error the form has no "remark"
    refuse: { none: { when: ({ input }) => input.remark === "", says: "请填写意见" } },
  });
});
