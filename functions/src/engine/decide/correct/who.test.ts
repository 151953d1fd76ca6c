/** What another case brought: whose it is while nobody has looked at that case, and once somebody has. */
import { expect, test } from "vitest";
import { LAST, matter, matterFound, people } from "../../../../../test/support/authority.ts";
import { at } from "../../../../../test/support/run.ts";
import type { Fields, Found } from "../../declare/kind.ts";
import { correctable } from "./who.ts";

const brought = () => {
  const { c } = matterFound();
  const open = c.done.open;
  if (!open) throw new Error("not opened");
  return {
    ...c,
    origin: { case: "x", kind: "R99.visit", as: "R99.clerk" },
    done: { ...c.done, open: { ...open, by: "system" } },
  };
};
const source = (ended: boolean) =>
  // No more of it is looked at.
  ({ title: "走访", number: "7", ended, active: true }) as unknown as Found<Fields>;
const open = (by: string, of?: Found<Fields> | null) => {
  const actor = {
    by,
    at: at(LAST),
    day: "2026-03-02",
    staff: people,
    setting: <T>({ example }: { example: T }) => example,
  };
  const roles = [{ role: "R99.clerk", title: "经办人" }];
  const fields = correctable({ k: matter, c: brought(), actor, roles, ...(of !== undefined && { source: of }) });
  const no = fields.find(({ field }) => field === "what")?.no;
  return no ? no.says : "open";
};

test("the app, which has not looked, offers it to the office behind it and to the supervisor", () => {
  expect([open("clerk"), open("chief")]).toEqual(["open", "open"]);
  expect(open("quality")).toBe("“内容”由系统带入，只能由总经理更正");
});

test("while the other case goes on it is that office's, then the supervisor's", () => {
  expect(open("clerk", source(false))).toBe("open");
  expect(open("chief", source(false))).toBe("“内容”由走访 7带来，只能由经办人更正");
  for (const of of [source(true), null]) {
    expect(open("clerk", of)).toBe("“内容”由系统带入，只能由总经理更正");
    expect(open("chief", of)).toBe("open");
  }
});
