import { expect, test } from "vitest";
import { clerk, director, leader } from "../../../../test/support/request.ts";
import { at, loaded, org, person, Run, substitutes } from "../../../../test/support/run.ts";
import { actorOf } from "./actor.ts";
import { offer, offers } from "./offers.ts";

const people = {
  zhao: person("赵", [clerk]),
  qian: person("钱", [leader]),
  sun: person("孙", [director]),
  wu: person("吴", [], { substitutions: [substitutes("qian")] }),
  left: person("何", [clerk], { activeTo: "2021-01-01T00:00:00.000Z" }),
};
const k = loaded("R99.request");
const opened = () => {
  const r = new Run(k, org(people));
  r.do("open", { grade: "缓", handler: "zhao" }, { by: "zhao", at: "2026-03-02 10:00" });
  return r;
};
const actor = (by: string) => actorOf({ by, at: at("2026-03-02 12:00") }, org(people));
const open = (r: Run, by: string) =>
  offers(k, r.case, actor(by))
    .filter((o) => o.open)
    .map((o) => (o.for ? `${o.step}←${o.for}` : o.main ? `${o.step}!` : o.step));

test("what each person can do now, the next step marked", () => {
  const r = opened();
  expect(open(r, "zhao")).toEqual(["draft!", "broken", "note", "correct", "tell.extend"]);
  expect(open(r, "qian")).toEqual(["note"]);
  expect(open(r, "sun")).toEqual(["note", "reassign", "waive", "void", "share"]);
  expect(open(r, "left")).toEqual([]);
  r.do("draft", { opinion: "一" }, { by: "zhao", at: "2026-03-02 11:00" });
  expect(open(r, "qian")).toEqual(["approve!", "return", "note"]);
  expect(open(r, "wu")).toEqual(["approve←qian", "return←qian", "note←qian"]);
  expect(open(r, "zhao")).toContain("withdraw");
});

test("a closed step says why", () => {
  const r = opened();
  expect(offer(k, "approve", r.c, actor("qian"))).toEqual({
    step: "approve",
    title: "审批",
    clause: "R99 二",
    open: false,
    no: { code: "not-now", clause: "R99 二", says: "申请现为“已受理”，不能审批" },
    main: false,
    common: false,
    online: false,
  });
  expect(offer(k, "close", { ...r.c, status: "told" }, actor("zhao")).no?.says).toBe("须先“执行”");
  expect(offer(k, "draft", r.c, actor("qian")).no?.says).toBe("由经办人办理");
});

test("who can begin a case; the system's and the customer's own steps are offered to nobody", () => {
  expect(offers(k, null, actor("zhao")).map((o) => [o.step, o.open])).toEqual([["open", true]]);
  expect(offers(k, null, actor("qian")).map((o) => [o.step, o.open])).toEqual([["open", false]]);
  const steps = offers(k, opened().c, actor("zhao")).map((o) => o.step);
  for (const name of ["lapse", "answer", "tell.overdue", "printed", "calendarChanged", "adoptEdition"])
    expect(steps).not.toContain(name);
});

test("a step that the system may take beside people is offered to them", () => {
  const yearly = loaded("R99.yearly");
  expect(offers(yearly, null, actor("zhao")).map((o) => [o.step, o.open])).toEqual([["open", true]]);
});

test("a rule that looks at the sheet alone closes its step before anything is filled in", () => {
  const draft = k.steps.draft;
  const once = {
    clause: "R99 一",
    when: ({ sheet }: { sheet: Record<string, unknown> }) => sheet.grade === "缓",
    says: "缓办的不必拟",
  };
  const ruled = (early: object) =>
    ({ ...k, steps: { ...k.steps, draft: { ...draft, refuse: { slow: { ...once, ...early } } } } }) as typeof k; // the row with a rule
  expect(offer(ruled({ early: true }), "draft", opened().case, actor("zhao")).no?.says).toBe("缓办的不必拟");
  expect(offer(ruled({}), "draft", opened().case, actor("zhao")).open).toBe(true);
});
