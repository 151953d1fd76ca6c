import { expect, test } from "vitest";
import { clerk, director, leader } from "../../../../test/support/request.ts";
import { at, loaded, org, person, Run } from "../../../../test/support/run.ts";

const staff = {
  zhao: person("赵", [clerk]),
  qian: person("钱", [leader]),
  sun: person("孙", [director]),
  li: person("李", []),
};
const run = () => new Run(loaded("R99.request"), org(staff));
const opened = (grade = "缓") => {
  const r = run();
  r.do("open", { grade, handler: "li" }, { by: "zhao", at: "2026-03-02 10:00" });
  return r;
};

test("a forward step without a limit shares the next limited one's", () => {
  const r = opened();
  expect(r.duties).toEqual({ draft: "03-05 18:00 ~tell", "(tell)": "03-05 18:00" });
  expect(r.duty("draft").owners).toEqual(["R99.clerk"]);
  r.do("draft", { opinion: "同意" }, { by: "zhao", at: "2026-03-02 11:00" });
  expect(r.duties).toEqual({ approve: "03-05 18:00 ~tell", "(tell)": "03-05 18:00" });
});

test("the word in the field chooses the limit", () => {
  expect(opened("急").duties).toEqual({ draft: "03-03 18:00 ~tell", "(tell)": "03-03 18:00" });
});

test("a limit that has begun is not begun anew by a return", () => {
  const r = opened();
  r.do("draft", { opinion: "一" }, { by: "zhao", at: "2026-03-02 11:00" });
  r.do("return", { returned: "重拟" }, { by: "qian", at: "2026-03-04 09:00" });
  expect(r.duties).toEqual({ draft: "03-05 18:00 ~tell", "(tell)": "03-05 18:00" });
  expect(r.duty("draft").id).toBe("draft.s3");
  expect(r.duty("tell").id).toBe("tell.s1");
});

test("done and what cannot come any more is no duty", () => {
  const r = opened();
  r.do("draft", { opinion: "一" }, { by: "zhao", at: "2026-03-02 11:00" });
  r.do("approve", {}, { by: "qian", at: "2026-03-02 12:00" });
  r.do("tell", { told: "电话" }, { by: "zhao", at: "2026-03-02 13:00" });
  expect(r.duties).toEqual({ carry: "03-04 18:00", "(lapse)": "03-12 18:00" });
  expect(r.duty("tell")).toMatchObject({ state: "done", doneBy: "zhao", doneAt: at("2026-03-02 13:00") });
  expect(r.duty("carry").owners).toEqual(["li"]);
  r.do("carry", {}, { by: "li", at: "2026-03-02 14:00" });
  // The last step has no limit of its own, and only the clock's lies ahead: it shares none.
  expect(r.duties).toEqual({ close: "-", "(lapse)": "03-12 18:00" });
  r.do("close", {}, { by: "zhao", at: "2026-03-02 15:00" });
  expect(r.duties).toEqual({});
  expect(r.duty("lapse").state).toBe("lapsed");
});

test("a duty's place in the list is taken over by the next", () => {
  const r = opened();
  expect([r.duty("draft").slot, r.duty("tell").slot]).toEqual([0, undefined]);
  r.do("draft", { opinion: "一" }, { by: "zhao", at: "2026-03-02 11:00" });
  expect([r.duty("draft").slot, r.duty("approve").slot]).toEqual([undefined, 0]);
});

test("voiding ends every duty", () => {
  const r = opened();
  r.do("void", { reason: "重复" }, { by: "sun", at: "2026-03-02 11:00" });
  expect(r.duties).toEqual({});
  expect([r.duty("draft").state, r.duty("tell").state]).toEqual(["lapsed", "lapsed"]);
});

test("a step that counts from itself comes again, by the setting when there is one", () => {
  const r = new Run(loaded("R99.yearly"), org(staff), "R99.yearly.2026");
  r.do("open", { year: "2026" }, { by: "zhao", at: "2026-03-02 10:00" });
  expect(r.duties).toEqual({ check: "03-09 18:00", finish: "03-09 18:00 ~check" });
  expect(r.duty("check").rule).toEqual({
    period: { unit: "workingDays", n: 5 },
    setting: "R99.check",
    example: true,
  });
  r.org = org(staff, { "R99.check": { unit: "workingDays", n: 1 } });
  r.do("check", {}, { by: "zhao", at: "2026-03-03 10:00" });
  expect(r.duties).toEqual({ check: "03-04 18:00", finish: "03-04 18:00 ~check" });
  expect(r.duty("check").id).toBe("check.s2");
});

test("a day in a field is the limit, and another day another one", () => {
  const r = new Run(loaded("R99.yearly"), org(staff), "R99.yearly.2026");
  r.do("open", { year: "2026", plan: "2026-04-01" }, { by: "zhao", at: "2026-03-02 10:00" });
  expect(r.duties).toMatchObject({ start: "04-01 09:00" });
  r.do("correct", { field: "开展日期", value: "2026-04-02", reason: "误" }, { by: "zhao", at: "2026-03-02 11:00" });
  expect(r.duties).toMatchObject({ start: "04-02 09:00" });
  r.do("start", {}, { by: "zhao", at: "2026-03-03 10:00" });
  expect(r.duties).not.toHaveProperty("start");
});
