import { expect, test } from "vitest";
import type { Case } from "../../../functions/src/engine/case/case.ts";
import { kind, step } from "../../../functions/src/engine/declare/kind.ts";
import { fill, note, sheet, text } from "../../../functions/src/engine/declare/sheet.ts";
import { loadKind } from "../../../functions/src/engine/load/load.ts";
import { clerk, leader, testing } from "../../../test/support/request.ts";
import { at, loaded, org, person, Run } from "../../../test/support/run.ts";
import { barredHere, type Sending } from "./barred.ts";

const Post = sheet("R99.post", { role: text("角色"), content: note("内容") });
const k = loadKind(
  kind(
    { sheet: Post, title: "岗位", clause: "R99 一", edition: 1, statuses: { open: "在用", closed: "已停" } },
    {
      open: step({
        title: "设岗",
        clause: "R99 一",
        by: clerk,
        from: null,
        to: "open",
        form: fill(Post, "role"),
        refuse: {
          unknown: {
            clause: "R99 二",
            when: ({ input, declared }) => !declared.roles.some((r) => r.role === input.role),
            says: ({ input }) => `没有角色 ${input.role}`,
          },
        },
      }),
      close: step({
        title: "停用",
        clause: "R99 一",
        by: clerk,
        from: "open",
        to: "closed",
        form: fill(Post, "content?"),
        refuse: {
          waiting: {
            clause: "R99 三",
            when: ({ duties }) => duties.some((d) => d.state === "open"),
            says: ({ duties }) => `还有待办 ${duties.filter((d) => d.state === "open").length} 项`,
          },
          proxy: { clause: "R99 四", when: (c) => c.for !== undefined, says: "须本人办理" },
          broken: {
            clause: "R99 五",
            when: ({ input }) => {
              if (input.content === "错") throw new TypeError("a rule that fails");
              return false;
            },
            says: "",
          },
        },
      }),
    },
  ),
  { id: "R99" },
);

const actor = {
  by: "zhao",
  at: at("2026-11-05 09:00"),
  day: "2026-11-05",
  staff: {},
  setting: <T>({ example }: { example: T }) => example,
};
const sending = (more: Partial<Sending>): Sending => ({
  kind: k,
  step: "open",
  case: null,
  input: {},
  for: undefined,
  ...more,
});
const barred = (more: Partial<Sending>) =>
  barredHere(sending(more), "p", actor, { regulations: [testing], roles: testing.roles, settings: [] });

/** A case with one open duty. */
function waiting(): Case {
  const run = new Run(loaded("R99.request"), org({ zhao: person("赵", [clerk, leader]) }));
  run.do("open", { grade: "急" }, { by: "zhao", at: "2026-11-05 09:00" });
  return run.c;
}

test("a rule that looks at what is declared refuses before anything is sent", () => {
  expect(barred({ input: { role: "R99.boss" } })).toMatchObject({
    code: "unknown",
    clause: "R99 二",
    says: "没有角色 R99.boss",
  });
  expect(barred({ input: { role: "R99.clerk" } })).toBeUndefined();
});

test("a rule that looks at duties does, too", () => {
  const c = waiting();
  expect(Object.values(c.duties).map((d) => d.state)).toEqual(["open", "open"]);
  expect(barred({ step: "close", case: c })).toMatchObject({
    code: "waiting",
    clause: "R99 三",
    says: "还有待办 2 项",
  });
  expect(barred({ step: "close", case: { ...c, duties: {} } })).toBeUndefined();
});

test("a rule sees on whose authority the step is taken", () => {
  const c = { ...waiting(), duties: {} };
  expect(barred({ step: "close", case: c, for: "qian" })?.says).toBe("须本人办理");
});

test("a rule that throws is seen", () => {
  const c = { ...waiting(), duties: {} };
  expect(() => barred({ step: "close", case: c, input: { content: "错" } })).toThrow("a rule that fails");
});

test("a step that needs other cases is the service's to judge", () => {
  const { refuse } = loaded("R99.yearly").steps.open ?? {};
  expect(Object.keys(refuse ?? {})).toEqual(["same"]);
  expect(barred({ kind: loaded("R99.yearly"), input: { year: "2026", of: "x" } })).toBeUndefined();
});
