/** 重新办理: a limit that still ran goes on binding, one that was over makes no second breach (docs/adr/0029). */
import { expect, test } from "vitest";
import { closed, staff } from "../../../../../test/support/requested.ts";
import { at, loaded, org, Run } from "../../../../../test/support/run.ts";
import { doneLate } from "../lateness.ts";

/** 缓: accepted on Monday 2026-03-02 10:00, told 13:00, closed 15:00; the case's limit is Thursday 03-05 18:00. */
const reopened = (when: string, status = "已审批") => {
  const r = closed();
  r.do("reopen", { status, reason: "客户不满意" }, { by: "sun", at: when });
  return r;
};
const told = (r: Run, when: string) => r.do("tell", { told: "书面" }, { by: "zhao", at: when });

test("a case limit that still runs goes on binding, from the same start", () => {
  const r = reopened("2026-03-03 09:00");
  expect(r.duties).toEqual({ tell: "03-05 18:00" });
  expect(r.duty("tell")).toMatchObject({ id: "tell.s1", start: at("2026-03-02 10:00"), history: [] });
  expect(r.duty("tell").why.at(-1)).toBe("重新办理时期限未满，仍以此期限为准");
  expect(r.duty("tell")).not.toHaveProperty("doneAt");
  expect(reopened("2026-03-03 09:00", "已受理").duties).toEqual({
    draft: "03-05 18:00 ~tell",
    "(tell)": "03-05 18:00",
  });
});

test("so it does for a step that may also come earlier, and for what follows it", () => {
  const k = loaded("R99.request");
  const tell = k.steps.tell;
  if (!tell) throw new Error("no tell");
  const r = new Run({ ...k, steps: { ...k.steps, tell: { ...tell, from: ["drafted", "approved"] } } }, org(staff));
  r.do("open", { grade: "缓", handler: "li" }, { by: "zhao", at: "2026-03-02 10:00" });
  r.do("draft", { opinion: "同意" }, { by: "zhao", at: "2026-03-02 11:00" });
  r.do("approve", {}, { by: "qian", at: "2026-03-02 12:00" });
  r.do("tell", { told: "电话" }, { by: "zhao", at: "2026-03-02 13:00" });
  r.do("carry", {}, { by: "li", at: "2026-03-02 14:00" });
  r.do("close", {}, { by: "zhao", at: "2026-03-02 15:00" });
  r.do("reopen", { status: "已审批", reason: "客户不满意" }, { by: "sun", at: "2026-03-03 09:00" });
  expect(r.duties).toEqual({ tell: "03-05 18:00" });
  told(r, "2026-03-05 18:00:00.001");
  expect(doneLate(r.duty("tell"))).toBe(true);
});

test("the step is judged by its last doing", () => {
  const r = reopened("2026-03-03 09:00");
  told(r, "2026-03-05 18:00:00.001");
  expect([r.duty("tell").state, doneLate(r.duty("tell"))]).toEqual(["done", true]);
  const s = reopened("2026-03-03 09:00");
  told(s, "2026-03-05 18:00");
  expect(doneLate(s.duty("tell"))).toBe(false);
});

test("reopened at the very instant of the limit it is over; a moment before it still runs", () => {
  expect(reopened("2026-03-05 18:00").duties).toEqual({ tell: "03-10 18:00" });
  expect(reopened("2026-03-05 17:59:59.999").duties).toEqual({ tell: "03-05 18:00" });
});

test("a case limit that is over stays as judged; one of the same length from the reopening is a reminder", () => {
  const r = reopened("2026-03-06 09:00");
  expect(r.c.duties["tell.s1"]).toMatchObject({ state: "done", doneAt: at("2026-03-02 13:00") });
  expect(r.duties).toEqual({ tell: "03-11 18:00" });
  expect(r.duty("tell")).toMatchObject({ id: "tell.r7", start: at("2026-03-06 09:00"), vague: true });
  expect(r.duty("tell").why).toContain(
    "重新办理前期限已过，是否按期以此前的办理为准；自重新办理起另计同样的期限，只作提醒",
  );
  told(r, "2026-03-12 09:00");
  const breaches = Object.values(r.c.duties).filter((d) => !d.vague && doneLate(d));
  expect(breaches).toEqual([]);
});

test("reopened twice: still ahead both times it binds; over at the second time it reminds from there", () => {
  const r = reopened("2026-03-03 09:00");
  told(r, "2026-03-03 10:00");
  r.do("carry", {}, { by: "li", at: "2026-03-03 11:00" });
  r.do("close", {}, { by: "zhao", at: "2026-03-03 12:00" });
  r.do("reopen", { status: "已审批", reason: "仍不满意" }, { by: "sun", at: "2026-03-04 09:00" });
  expect(r.duties).toEqual({ tell: "03-05 18:00" });
  told(r, "2026-03-04 10:00");
  r.do("carry", {}, { by: "li", at: "2026-03-04 11:00" });
  r.do("close", {}, { by: "zhao", at: "2026-03-04 12:00" });
  r.do("reopen", { status: "已审批", reason: "仍不满意" }, { by: "sun", at: "2026-03-09 09:00" });
  expect(r.duties).toEqual({ tell: "03-12 18:00" });
  expect(r.duty("tell").vague).toBe(true);
  expect(r.duty("tell").why.filter((w) => w.startsWith("重新办理"))).toHaveLength(1);
});

test("a step's limit begins anew with the reopening, and is stated", () => {
  const r = reopened("2026-03-03 09:00", "已告知");
  expect(r.duties).toMatchObject({ carry: "03-05 18:00" });
  expect(r.duty("carry")).not.toHaveProperty("vague");
  // Its step is taken again after the reopening: from there, as the first time.
  const s = reopened("2026-03-03 09:00");
  told(s, "2026-03-04 10:00");
  expect(s.duties).toMatchObject({ carry: "03-06 18:00" });
});

test("reopened after the limit was over, then the field that chose it is corrected: the longer one still binds", () => {
  const r = new Run(loaded("R99.request"), org(staff));
  r.do("open", { grade: "急", handler: "li" }, { by: "zhao", at: "2026-03-02 10:00" });
  r.do("draft", { opinion: "同意" }, { by: "zhao", at: "2026-03-02 11:00" });
  r.do("approve", {}, { by: "qian", at: "2026-03-02 12:00" });
  r.do("tell", { told: "电话" }, { by: "zhao", at: "2026-03-02 13:00" });
  r.do("carry", {}, { by: "li", at: "2026-03-02 14:00" });
  r.do("close", {}, { by: "zhao", at: "2026-03-02 15:00" });
  r.do("reopen", { status: "已受理", reason: "客户不满意" }, { by: "sun", at: "2026-03-04 09:00" });
  expect(r.duties).toEqual({ draft: "03-05 18:00 ~tell", "(tell)": "03-05 18:00" });
  expect(r.duty("tell").vague).toBe(true);
  r.do("correct", { field: "等级", value: "缓", reason: "选错" }, { by: "zhao", at: "2026-03-04 09:10" });
  expect(r.duties).toEqual({ draft: "03-05 18:00 ~tell", "(tell)": "03-05 18:00" });
  const binding = r.c.duties["tell.s1"];
  expect(binding).toMatchObject({ state: "open", start: at("2026-03-02 10:00"), dueAt: at("2026-03-05 18:00") });
  expect(binding).not.toHaveProperty("vague");
  expect(r.c.duties["tell.r7"]?.state).toBe("lapsed");
});

test("a step that borrows a reminder's limit is reminded of, too", () => {
  const r = reopened("2026-03-06 09:00", "已受理");
  expect(r.duty("draft")).toMatchObject({ along: "tell", vague: true });
  const s = reopened("2026-03-03 09:00", "已受理");
  expect(s.duty("draft")).not.toHaveProperty("vague");
});
