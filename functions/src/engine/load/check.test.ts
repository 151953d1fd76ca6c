import { expect, test } from "vitest";
import type * as z from "zod";
import { clerk, Request, request, testing } from "../../../../test/support/request.ts";
import { type AnyStep, paperOf, print, role, tell } from "../declare/kind.ts";
import { date, list, note, row, sheet, text } from "../declare/sheet.ts";
import type { PaperKind } from "../paper/paper.ts";
import { workingDays } from "../time/period.ts";
import { FaultyKind } from "./check.ts";
import { checkAcross } from "./check-across.ts";

/** The request kind with something wrong. */
const load = (wrong: object, steps: Record<string, object> = {}) => {
  const changed = Object.fromEntries(
    Object.entries({ ...request.steps, ...steps }).map(([n]) => {
      const s: AnyStep = { ...(request.steps[n] ?? request.steps.draft), ...steps[n] } as AnyStep; // a row, wrong on purpose
      return [n, s];
    }),
  );
  return checkAcross([{ ...testing, kinds: [{ ...request, steps: changed, ...wrong }] }]);
};
const stranger = role("R98.stranger", "外人");
/** Papers of the request kind, with one that is wrong. */
const papers = (wrong: Partial<PaperKind<unknown>>) => ({
  papers: {
    slip: paperOf({ id: "R99 单", title: "单", clause: "R99 一", data: () => ({}), layout: () => [], ...wrong }),
  },
});

/** The same, signed in a step. */
const signedIn = (step: string) => ({ papers: { slip: { ...papers({}).papers.slip, signedIn: [step] } } });

/** The request's sheet, with fields that are wrong. */
const fields = (wrong: z.ZodRawShape) => ({ sheet: sheet("R99.request", { ...Request.shape, ...wrong }) });

test("as it is, it loads", () => {
  expect(load({}).get("R99.request")?.rows).toHaveLength(11);
});

test.each<[string, object, Record<string, object>, string]>([
  [
    "an id of another regulation",
    { sheet: sheet("R01.request", Request.shape) },
    {},
    "R01.request.sheet: its id must be Rnn.word of its regulation",
  ],
  ["a clause that is in no table", { clause: "R99 九" }, {}, 'R99.request.clause: "R99 九" is not in a clause table'],
  [
    "a step's clause",
    {},
    { draft: { clause: "R99 九" } },
    'R99.request.draft: clause "R99 九" is not in a clause table',
  ],
  [
    "a refusal's clause",
    {},
    { pay: { refuse: { nothing: { clause: "R99 九", when: () => false, says: "无" } } } },
    'R99.request.pay: clause "R99 九" is not in a clause table',
  ],
  [
    "a limit's clause",
    {},
    { carry: { due: { since: "tell", within: workingDays(1), clause: "R99 九" } } },
    'R99.request.carry: clause "R99 九" is not in a clause table',
  ],
  [
    "a notice's clause",
    {},
    { tell: { then: [tell(clerk, "已告知客户", "R99 九")] } },
    'R99.request.tell: clause "R99 九" is not in a clause table',
  ],
  [
    "the clause of a value that is worked out",
    {},
    { draft: { set: { amount: { says: "按意见计算", clause: "R99 九", value: () => 1 } } } },
    'R99.request.draft: clause "R99 九" is not in a clause table',
  ],
  [
    "a paper that is printed when a limit has passed",
    { late: [print("nothing")] },
    {},
    'R99.request.late: prints "nothing", which the kind doesn\'t declare',
  ],
  [
    "a function without words for what follows a limit",
    { late: [{ says: "", effects: () => [] }] },
    {},
    "R99.request.late: a function says in words what it does",
  ],
  [
    "a field's clause",
    fields({ opinion: note("意见", { clause: "R99 九" }) }),
    {},
    'R99.request.opinion: clause "R99 九" is not in a clause table',
  ],
  [
    "a clause of a row's field",
    fields({ lines: list("明细", row({ what: text("品名", { clause: "R99 九" }) })) }),
    {},
    'R99.request.lines.what: clause "R99 九" is not in a clause table',
  ],
  [
    "a day bound by no field",
    fields({ day: date("完成日期", { notAfter: "nothing" }) }),
    {},
    'R99.request.day: bound by "nothing": neither the present nor a field of its type beside it',
  ],
  [
    "a day bound by no day",
    fields({ day: date("完成日期", { notBefore: "content" }) }),
    {},
    'R99.request.day: bound by "content": neither the present nor a field of its type beside it',
  ],
  [
    "a day bound by an instant",
    fields({ day: date("完成日期", { notAfter: "now" }) }),
    {},
    'R99.request.day: bound by "now": neither the present nor a field of its type beside it',
  ],
  [
    "a day bound by itself",
    fields({ day: date("完成日期", { notAfter: "day" }) }),
    {},
    'R99.request.day: bound by "day": neither the present nor a field of its type beside it',
  ],
  ["a status of the inactive", { inactive: ["nowhere"] }, {}, 'R99.request.head: no status "nowhere"'],
  [
    "a need with the engine's own name",
    {},
    { draft: { needs: { referred: { kind: "R99.request", by: "id", field: "id", value: "x" } } } },
    'R99.request.draft: needs "referred": the engine\'s own name',
  ],
  [
    "a role that nobody declares",
    {},
    { draft: { by: stranger } },
    'R99.request.draft: role "R98.stranger" is not declared',
  ],
  [
    "a role within a chain",
    {},
    { draft: { by: { chain: [clerk, stranger], of: "tell" } } },
    'role "R98.stranger" is not declared',
  ],
  ["a supervisor", { supervisor: stranger }, {}, 'role "R98.stranger" is not declared'],
  ["a status to come from", {}, { draft: { from: "nowhere" } }, 'R99.request.draft: from "nowhere": no such status'],
  ["a status to go to", {}, { draft: { to: "nowhere" } }, 'R99.request.draft: to "nowhere": no such status'],
  [
    "a status that nothing leads to",
    { statuses: { ...request.statuses, lost: "丢失" } },
    {},
    'R99.request.statuses: nothing leads to "lost"',
  ],
  ["an end that is no status", { ends: ["nowhere"] }, {}, 'R99.request.head: no status "nowhere"'],
  ["a kind that nothing opens", {}, { open: { from: "opened" } }, "R99.request.steps: no step opens it"],
  [
    "a common step that no kind may do without",
    { without: ["correct", "note"] },
    {},
    'R99.request.head: without "note": no step that a kind may do without',
  ],
  ["a field that is not there", { summary: "nothing" }, {}, 'R99.request.head: no field "nothing" on the sheet'],
  [
    "an earlier step that is not there",
    {},
    { draft: { after: ["nothing"] } },
    'R99.request.draft: "nothing": no such step',
  ],
  [
    "an own step that is not there",
    {},
    { approve: { notBy: "nothing" } },
    'R99.request.approve: "nothing": no such step',
  ],
  [
    "a limit since nothing",
    {},
    { carry: { due: { since: "nothing", within: workingDays(1) } } },
    'due since "nothing": no such step',
  ],
  ["a limit on no field", {}, { carry: { due: { on: "nothing" } } }, 'due on "nothing": no such field'],
  ["a limit on a field without a day", {}, { carry: { due: { on: "opinion" } } }, 'due on "opinion": not a day'],
  [
    "a cap without a length",
    {},
    { carry: { due: { on: "day" } }, tell: { due: { since: "open", within: workingDays(1), cap: "carry" } } },
    'R99.request.tell: due no later than "carry": it has no length',
  ],
  [
    "caps in a circle",
    {},
    {
      carry: { due: { since: "tell", within: workingDays(1), cap: "tell" } },
      tell: { due: { since: "open", within: workingDays(1), cap: "carry" } },
    },
    'R99.request.tell: due no later than "tell": it is no later than this one',
  ],
  [
    "a word without a limit",
    {},
    { tell: { due: { since: "open", within: { per: "grade", table: { 急: workingDays(1) } } } } },
    'per "grade": nothing for 缓',
  ],
  [
    "a limit by no choice",
    {},
    { tell: { due: { since: "open", within: { per: "content", table: {} } } } },
    'per "content": not a choice',
  ],
  [
    "a limit by a field that is not yet there",
    {},
    {
      tell: { due: { since: "draft", within: { per: "told", table: { 电话: workingDays(1), 书面: workingDays(1) } } } },
    },
    'the limit depends on "told", which is not fixed when it begins',
  ],
  [
    "a paper that it does not have",
    {},
    { draft: { then: [print("nothing")] } },
    'R99.request.draft: prints "nothing", which the kind doesn\'t declare',
  ],
  ["a paper's clause", papers({ clause: "R99 九" }), {}, 'R99.request.papers.slip: clause "R99 九" is not in a clause'],
  [
    "a clause that keeps a paper in the house",
    papers({ internal: "R99 九" }),
    {},
    'R99.request.papers.slip: internal by "R99 九", which is not in a clause table',
  ],
  [
    "readers that are not those of its copies",
    papers({ copies: ["甲存", "乙存"], readers: [["R99.clerk"]] }),
    {},
    "R99.request.papers.slip: readers for each copy, no more",
  ],
  [
    "a reader whose role nobody declares",
    papers({ readers: [["R98.stranger"]] }),
    {},
    'R99.request.papers.slip: role "R98.stranger" is not declared',
  ],
  [
    "a step that a paper shows as signed",
    signedIn("aprove"),
    {},
    'R99.request.papers.slip: signed in the step "aprove", which the kind doesn\'t have',
  ],
  [
    "a step with the title of one that every kind has",
    {},
    { draft: { title: "备注" } },
    'R99.request.note: "draft" has',
  ],
  ["two steps of one title", {}, { draft: { title: "审批" } }, "has the same title 审批"],
  [
    "a step's name of two words",
    {},
    { "draft.two": { title: "另拟" } },
    "R99.request.draft.two: a step's name is one word",
  ],
  [
    "a look-up by no field",
    {},
    { draft: { needs: { x: { kind: "R99.request", by: "id", field: "id", value: { ref: "nothing" } } } } },
    'needs "nothing": no such field',
  ],
])("%s is named", (_, wrong, steps, says) => {
  expect(() => load(wrong, steps)).toThrow(FaultyKind);
  expect(() => load(wrong, steps)).toThrow(says);
});

test("two titles that are equal within a regulation", () => {
  const roles = [...testing.roles, role("R99.other", clerk.title)];
  expect(() => checkAcross([{ ...testing, roles }])).toThrow(`R99: two roles have the title ${clerk.title}`);
  const again = { ...request, sheet: sheet("R99.again", Request.shape) };
  expect(() => checkAcross([{ ...testing, kinds: [request, again] }])).toThrow("R99: two kinds have the title 申请");
  const settings = [...testing.settings, { ...testing.settings[0], id: "R99.again" }] as typeof testing.settings; // the first one twice
  expect(() => checkAcross([{ ...testing, settings }])).toThrow(
    `R99: two settings have the title ${testing.settings[0]?.title}`,
  );
});

test("two kinds of one id", () => {
  expect(() => checkAcross([{ ...testing, kinds: [request, request] }])).toThrow(
    "R99.request.sheet: two kinds have this id",
  );
});

test("a field of that name in the sheet of another kind does not count", () => {
  expect(() => load({ sheet: sheet("R99.request", { other: text("其他") }) })).toThrow(FaultyKind);
});
