import { expect, test } from "vitest";
import { clerk, director, leader } from "../../../../test/support/request.ts";
import { org, person, Run } from "../../../../test/support/run.ts";
import { kind, step, tell } from "../declare/kind.ts";
import { fill, sheet, text } from "../declare/sheet.ts";
import { workingDays } from "../time/period.ts";
import { loadKind } from "./load.ts";

const Errand = sheet("R99.errand", { what: text("事由"), result: text("结果") });
/** Most of its rows say no clause. */
const errand = loadKind(
  kind(
    {
      sheet: Errand,
      title: "差事",
      clause: "R99 一",
      edition: 1,
      statuses: { open: "已交办", done: "已办", closed: "已销" },
      ends: ["closed"],
      supervisor: director,
      late: [tell(leader, "差事逾期")],
    },
    {
      open: step({
        title: "交办",
        by: clerk,
        from: null,
        to: "open",
        form: fill(Errand, "what"),
        refuse: { idle: { when: ({ input }) => input.what === "无", says: "没有事由" } },
        then: [tell(leader, "已交办"), tell(leader, "另行备案", "R99 四")],
      }),
      do: step({
        title: "办理",
        clause: "R99 二",
        by: clerk,
        from: "open",
        to: "done",
        form: fill(Errand, "result"),
        due: { since: "open", within: workingDays(1), extend: { upTo: workingDays(3), by: [leader] } },
        refuse: {
          idle: { when: ({ input }) => input.result === "无", says: "没有结果" },
          other: { clause: "R99 五", when: ({ input }) => input.result === "另", says: "另有规定" },
        },
        then: [
          {
            says: "照样例办理",
            effects: ({ input }) => [tell(leader, input.result), tell(leader, "另行备案", "R99 四")],
          },
        ],
      }),
      close: step({
        title: "销差",
        clause: "R99 二",
        by: clerk,
        from: "done",
        to: "closed",
        due: {
          since: "do",
          within: workingDays(1),
          clause: "R99 三",
          extend: { upTo: workingDays(3), by: [leader] },
        },
      }),
    },
  ),
  { id: "R99" },
);
const steps = (name: string) => {
  const s = errand.steps[name];
  if (!s) throw new Error(`no ${name}`);
  return s;
};

test("a step's clause is its kind's, a limit's and an extension's its step's, where the row says none", () => {
  expect(steps("open").clause).toBe("R99 一");
  expect(steps("do").due).toMatchObject({ clause: "R99 二", extend: { clause: "R99 二" } });
  expect(steps("close").due).toMatchObject({ clause: "R99 三", extend: { clause: "R99 三" } });
  expect(["do.overdue", "do.extend", "close.overdue", "close.grant", "note"].map((n) => steps(n).clause)).toEqual([
    "R99 二",
    "R99 二",
    "R99 三",
    "R99 三",
    "R99 一",
  ]);
});

test("a refusal's and a notice's clause is its step's, where none is said", () => {
  const run = new Run(errand, org({ zhao: person("赵", [clerk]) }));
  const told = (step: string, input: object) =>
    run
      .do(step, { ...input }, { by: "zhao", at: "2026-03-02 10:00" })
      .effects.map((e) => (e.do === "tell" ? [e.what, e.clause] : []));
  const no = (step: string, input: object) => run.refused(step, { ...input }, { by: "zhao", at: "2026-03-02 10:00" });
  expect(no("open", { what: "无" })).toMatchObject({ code: "idle", clause: "R99 一" });
  expect(told("open", { what: "取件" })).toEqual([
    ["已交办", "R99 一"],
    ["另行备案", "R99 四"],
  ]);
  expect(no("do", { result: "无" })).toMatchObject({ code: "idle", clause: "R99 二" });
  expect(no("do", { result: "另" })).toMatchObject({ code: "other", clause: "R99 五" });
  expect(told("do", { result: "取到" })).toEqual([
    ["取到", "R99 二"],
    ["另行备案", "R99 四"],
  ]);
});

test("what follows from a duty that is late rests on the limit's clause", () => {
  const run = new Run(errand, org({ zhao: person("赵", [clerk]) }));
  for (const [step, input] of [["open", { what: "取件" }] as const, ["do", { result: "取到" }] as const])
    run.do(step, input, { by: "zhao", at: "2026-03-02 10:00" });
  const duty = run.duty("close").id;
  expect(run.do("close.overdue", { duty }, { by: "system", at: "2026-03-04 10:00" }).effects).toEqual([
    { do: "tell", whom: "R99.leader", what: "差事逾期", clause: "R99 三" },
  ]);
});
