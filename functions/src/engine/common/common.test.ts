import { expect, test } from "vitest";
import { clerk, director } from "../../../../test/support/request.ts";
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
import { at, loaded, org, person, Run, substitutes } from "../../../../test/support/run.ts";
import { commonOf } from "./index.ts";

test("a note changes nothing but that it was made", () => {
  const r = opened();
  const { change } = r.do("note", { text: "客户来电" }, { by: "qian", at: DRAFT });
  expect(change).toEqual({ seq: 2, done: { note: { at: at(DRAFT), by: "qian", seq: 2, times: 1 } } });
});

test("only a reader may add a note; a substitute reads what the principal reads", () => {
  const r = opened();
  expect(r.refused("note", { text: "看看" }, { by: "wu", at: DRAFT }).says).toBe("您不是本事项的阅读人");
  expect(r.refused("note", { text: "看看" }, { by: "li", for: "zhao", at: DRAFT }).says).toBe("您不是本事项的阅读人");
  expect(r.refused("note", { text: "看看" }, { by: "wu", for: "nobody", at: DRAFT }).code).toBe("who");
  r.do("note", { text: "代看" }, { by: "wu", for: "zhao", at: DRAFT });
});

test("a duty is given to another of its office, who reads the case, and to nobody else", () => {
  const r = opened();
  r.do("reassign", { duty: "draft.s1", to: "zhou", reason: "赵出差" }, { by: "sun", at: DRAFT });
  expect(r.duty("draft")).toMatchObject({ owners: ["zhou"], reassigned: true, givenFrom: ["R99.clerk"] });
  expect(r.c.readers).toContain("zhou");
  expect(
    r.refused("reassign", { duty: "draft.s1", to: "li", reason: "赵出差" }, { by: "sun", at: DRAFT }),
  ).toMatchObject({ code: "who", clause: "R99 二", says: "不能转交给李：由经办人办理" });
  r.do("draft", { opinion: "同意" }, { by: "zhou", at: DRAFT });
  // And not his own approval.
  expect(r.duty("approve").owners).toEqual(["R99.leader"]);
});

test("a duty is given only to somebody who works here", () => {
  const r = opened();
  for (const to of ["nobody", "gone", ""])
    expect(r.try("reassign", { duty: "draft.s1", to, reason: "出差" }, { by: "sun", at: DRAFT }).result).toBe(
      "refused",
    );
  expect(r.refused("share", { to: "nobody", reason: "协助" }, { by: "sun", at: DRAFT })).toMatchObject({
    code: "no-person",
    says: "没有这位同事，或其账号已停用，请另选",
  });
  expect(r.refused("reassign", { duty: "draft.s9", to: "li", reason: "出差" }, { by: "sun", at: DRAFT }).code).toBe(
    "no-duty",
  );
});

test("a waiver ends the reminders and moves no date", () => {
  const r = opened();
  r.do("waive", { duty: "tell.s1", reason: "客户已知" }, { by: "sun", at: DRAFT });
  expect(r.duty("tell")).toMatchObject({
    state: "open",
    waived: "客户已知",
    marked: true,
    dueAt: at("2026-03-05 18:00"),
  });
  expect(r.refused("waive", { duty: "tell.s1", reason: "同上" }, { by: "zhao", at: DRAFT }).says).toBe("由主任办理");
});

test("the time that is accepted is the one that was claimed, and no other", () => {
  const r = approved();
  expect(r.refused("acceptTime", { duty: "tell.s1", at: at(TELL), reason: "离线" }, { by: "sun", at: TELL }).code).toBe(
    "no-duty",
  );
  r.do("tell", { told: "电话" }, { by: "zhao", at: "2026-03-06 09:00", happened: "2026-03-05 17:30" });
  const accept = (local: string) =>
    r.try(
      "acceptTime",
      { duty: "tell.s1", at: at(local), reason: "油库无信号" },
      { by: "sun", at: "2026-03-06 10:00" },
    );
  for (const other of ["2026-03-02 09:59", "2026-03-05 17:29", "2026-03-06 09:01"])
    expect(accept(other)).toMatchObject({
      code: "time",
      clause: "R99 一",
      says: "只能采信办理人所说的时间：2026-03-05 17:30",
    });
  expect(accept("2026-03-05 17:30")).toMatchObject({
    result: "accepted",
    why: [{ what: "采信时间：告知客户", because: [expect.stringContaining("采信"), "油库无信号"] }],
  });
  expect(r.duty("tell")).toMatchObject({ acceptedAt: at("2026-03-05 17:30"), doneAt: at("2026-03-06 09:00") });
});

test("a time that nobody claimed, or that lies outside start and arrival, is none; nobody accepts his own", () => {
  const done = (happened?: string, by = "zhao") => {
    const r = approved();
    r.org = org({
      ...staff,
      both: person("兼", [clerk, director]),
      deputy: person("代", [director], { substitutions: [substitutes("zhao")] }),
    });
    const whose = by === "deputy" ? { for: "zhao" } : {};
    r.do("tell", { told: "电话" }, { by, ...whose, at: "2026-03-06 09:00", ...(happened && { happened }) });
    return (claimed: string, by: string) =>
      r.refused("acceptTime", { duty: "tell.s1", at: at(claimed), reason: "无信号" }, { by, at: "2026-03-06 10:00" });
  };
  expect(done()("2026-03-05 17:30", "sun")).toMatchObject({ code: "unclaimed", clause: "R99 一" });
  for (const claimed of ["2026-03-02 09:59", "2026-03-06 09:01"])
    expect(done(claimed)(claimed, "sun")).toMatchObject({ code: "time", clause: "R99 一" });
  expect(done("2026-03-05 17:30", "both")("2026-03-05 17:30", "both")).toMatchObject({
    code: "own",
    clause: "R99 一",
    says: "“告知客户”是本人所办，请由另一位主管办理",
  });
  expect(done("2026-03-05 17:30", "deputy")("2026-03-05 17:30", "deputy").code).toBe("own");
});

test("nobody ends the reminders of his own duty, or of what decides on his draft", () => {
  const r = opened();
  r.org = org({ ...staff, both: person("兼", [clerk, director]) });
  expect(r.refused("waive", { duty: "tell.s1", reason: "忙" }, { by: "both", at: DRAFT })).toMatchObject({
    code: "own",
    clause: "R99 一",
    says: "“告知客户”是本人的待办，请由另一位主管办理",
  });
  r.do("draft", { opinion: "同意" }, { by: "both", at: DRAFT });
  expect(r.refused("waive", { duty: "approve.s2", reason: "忙" }, { by: "both", at: APPROVE }).says).toBe(
    "“审批”事关本人，请由另一位主管办理",
  );
  r.do("waive", { duty: "approve.s2", reason: "出差" }, { by: "sun", at: APPROVE });
});

test("a step is taken back by who took it, until the next has acted", () => {
  const r = drafted();
  const before = { ...opened().c };
  expect(r.refused("withdraw", { reason: "误" }, { by: "qian", at: APPROVE }).code).toBe("not-own");
  r.do("withdraw", { reason: "误" }, { by: "zhao", at: APPROVE });
  expect(r.c.status).toBe("opened");
  expect(r.c.sheet).toEqual(before.sheet);
  expect(r.c.done.draft).toBeUndefined();
  expect(r.duties).toEqual({ draft: "03-05 18:00 ~tell", "(tell)": "03-05 18:00" });
  expect(r.c.entered).toEqual({ seq: 1, at: at(OPEN) });
  expect(r.refused("withdraw", { reason: "误" }, { by: "zhao", at: APPROVE }).code).toBe("too-late");
  r.do("draft", { opinion: "同意" }, { by: "zhao", at: APPROVE });
  r.do("approve", {}, { by: "qian", at: TELL });
  expect(r.refused("withdraw", { reason: "误" }, { by: "zhao", at: TELL }).code).toBe("not-own");
});

test("a duty of a step taken back is open again, as if it had not been done", () => {
  const r = approved();
  r.do("tell", { told: "电话" }, { by: "zhao", at: TELL });
  r.do("withdraw", { reason: "误" }, { by: "zhao", at: "2026-03-02 14:00" });
  expect(r.duties).toEqual({ tell: "03-05 18:00" });
  expect(r.duty("tell")).not.toHaveProperty("doneAt");
  expect(r.duty("tell")).not.toHaveProperty("doneBy");
});

test("what was opened, corrected or numbered is not taken back", () => {
  const r = opened();
  expect(r.refused("withdraw", { reason: "误" }, { by: "zhao", at: DRAFT })).toMatchObject({
    code: "too-late",
    says: "没有可以撤回的步骤：后面的人已经办理，或已有文书、信件发出",
  });
});

test("taking back a step keeps what has happened to the duties and readers since", () => {
  const r = approved();
  r.do("share", { to: "li", reason: "协助" }, { by: "sun", at: TELL });
  r.do("waive", { duty: "tell.s1", reason: "客户已知" }, { by: "sun", at: TELL });
  r.do("withdraw", { reason: "误" }, { by: "qian", at: TELL });
  expect(r.c.status).toBe("drafted");
  expect(r.c.readers).toEqual(["li"]);
  expect(r.duty("tell")).toMatchObject({ state: "open", waived: "客户已知", marked: true });
});

test("void keeps the case and its number, and closes everything but a note", () => {
  const r = drafted();
  r.do("void", { reason: "重复受理" }, { by: "sun", at: APPROVE });
  expect(r.c.void).toEqual({ at: at(APPROVE), reason: "重复受理" });
  expect(r.refused("approve", {}, { by: "qian", at: TELL })).toMatchObject({
    code: "void",
    says: "申请已作废，不能再审批",
  });
  expect(r.refused("reopen", { status: "已受理", reason: "误" }, { by: "sun", at: TELL }).code).toBe("void");
  r.do("note", { text: "见另件" }, { by: "zhao", at: TELL });
});

test("reopening starts new step limits; a case limit that was over only reminds again", () => {
  const r = closed();
  expect(
    r.refused("reopen", { status: "已办结", reason: "客户不满意" }, { by: "sun", at: "2026-04-01 09:00" }).code,
  ).toBe("status");
  r.do("reopen", { status: "已审批", reason: "客户不满意" }, { by: "sun", at: "2026-04-01 09:00" });
  // 告知 was done in time: nobody is late at once.
  expect(r.duties).toEqual({ tell: "04-07 18:00" });
  expect(r.duty("tell")).toMatchObject({ owners: ["R99.clerk"], vague: true });
  r.do("tell", { told: "书面" }, { by: "zhao", at: "2026-04-02 10:00" });
  expect(r.duties).toEqual({ carry: "04-07 18:00", "(lapse)": "04-13 18:00" });
  r.do("carry", {}, { by: "li", at: "2026-04-02 11:00" });
  r.do("close", {}, { by: "zhao", at: "2026-04-02 12:00" });
  expect(r.c.status).toBe("closed");
});

test("reopened in the middle, a step's limit runs from the reopening", () => {
  const r = closed();
  r.do("reopen", { status: "已告知", reason: "未执行" }, { by: "sun", at: "2026-04-01 09:00" });
  expect(r.duties).toEqual({ carry: "04-03 18:00", "(lapse)": "04-13 18:00" });
  expect(r.duty("carry").id).toBe("carry.r7");
});

test("a case limit that was not yet over goes on after the reopening", () => {
  const k = loaded("R99.request");
  const tell = k.steps.tell;
  if (!tell) throw new Error("no tell");
  // 审批 may end it: then 告知 lapses with its limit still running.
  const r = new Run({ ...k, ends: ["approved", "closed"] }, org(staff));
  r.do("open", { grade: "缓" }, { by: "zhao", at: OPEN });
  r.do("draft", { opinion: "同意" }, { by: "zhao", at: DRAFT });
  r.do("approve", {}, { by: "qian", at: APPROVE });
  expect(r.duty("tell").state).toBe("lapsed");
  r.do("reopen", { status: "已受理", reason: "误结" }, { by: "sun", at: TELL });
  expect(r.duties).toEqual({ draft: "03-05 18:00 ~tell", "(tell)": "03-05 18:00" });
});

test("a case under way is not reopened, a closed one has no duty to give away", () => {
  expect(opened().refused("reopen", { status: "已受理", reason: "误" }, { by: "sun", at: DRAFT }).code).toBe(
    "not-ended",
  );
  expect(
    closed().refused("reassign", { duty: "tell.s1", to: "li", reason: "误" }, { by: "sun", at: "2026-03-03 09:00" })
      .code,
  ).toBe("ended");
});

test("a case of an older edition is carried over by a step of its own", () => {
  const r = new Run(loaded("R99.yearly"), org(staff), "R99.yearly.2025");
  r.do("open", { year: "2025" }, { by: "zhao", at: OPEN });
  r.case = { ...r.c, status: "draft", edition: 1 };
  r.do("adoptEdition", {}, { by: "system", at: DRAFT });
  expect([r.c.status, r.c.edition]).toEqual(["open", 2]);
  expect(r.duties).toMatchObject({ finish: "03-09 18:00 ~check" });
});

test("erasing is refused while the law keeps the case, and blanks personal fields afterwards", () => {
  const r = opened({ contact: "王某", mobile: "13800138000", content: "内容", lines: [{ what: "油", who: "张某" }] });
  expect(r.refused("erase", { reason: "本人要求" }, { by: "privacy", at: "2029-03-02 09:59" })).toMatchObject({
    code: "retention",
    clause: "R99 一",
    says: "依法须保存至 2029-03-02：合同资料须保存三年",
  });
  r.do("erase", { reason: "本人要求" }, { by: "privacy", at: "2029-03-02 10:00" });
  expect(r.c.erased).toBe(true);
  expect(r.c.sheet).toEqual({ grade: "缓", handler: "li", content: "内容", times: 0 });
});

test("what a step names on the case can be chosen, and is read back in words", () => {
  const names = (step: string, field: string) => {
    const reference = commonOf(step)?.refersTo?.[field];
    if (!reference) throw new Error(`${step} names no ${field}`);
    return reference;
  };
  const r = approved();
  const on = { k: r.k, c: r.c, input: {} };
  expect(names("waive", "duty").among?.(r.k, r.c)).toEqual([
    { value: "tell.s1", title: "告知客户", dueAt: at("2026-03-05 18:00") },
  ]);
  expect(names("acceptTime", "duty").among?.(r.k, r.c)).toEqual([]);
  expect(names("reassign", "duty").named("tell.s1", on)).toMatchObject({ title: "告知客户" });
  expect(names("tell.overdue", "duty").named("carry.s9", on)).toEqual({ title: "执行" });
  expect(names("correct", "field").among?.(r.k, r.c)).toEqual(
    ["grade", "handler", "opinion"].map((field) => ({ value: field, field })),
  );
  expect(names("correct", "field").named("constructor", on)).toBeUndefined();
  const paper = { paper: "aaaa.1.0", title: "告知书", signed: true, for: "zhao" };
  expect(names("printed", "paper").named("aaaa.1.0", { ...on, input: paper })).toEqual({ title: "告知书" });
  r.do("printed", paper, { by: "system", at: TELL });
  expect(names("signed", "paper").among?.(r.k, r.c)).toEqual([{ value: "aaaa.1.0", title: "收回签字件：告知书" }]);
});

test("a paper that is to be signed makes a duty until the signed copy is there", () => {
  const r = opened();
  const paper = { paper: "aaaa.1.0", title: "告知书", signed: true, for: "zhao", clause: "R99 附件1" };
  r.do("printed", paper, { by: "system", at: DRAFT });
  expect(r.duty("signed").along).toBeUndefined();
  expect(r.duty("signed").dueAt).toBeNull();
  expect(r.duty("signed")).toMatchObject({ title: "收回签字件：告知书", owners: ["zhao"], state: "open", ready: true });
  const scan = { files: ["abcdefghijklmnopqrst"], who: "张某", on: "2026-03-03" };
  expect(r.refused("signed", { paper: "another", ...scan }, { by: "zhao", at: TELL }).code).toBe("no-duty");
  // By the paper's clause, not the kind's.
  expect(r.do("signed", { paper: "aaaa.1.0", ...scan }, { by: "zhao", at: TELL }).clause).toBe("R99 附件1");
  expect(r.duty("signed")).toMatchObject({ state: "done", doneBy: "zhao", clause: "R99 附件1" });
});
