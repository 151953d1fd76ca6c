/** What a kind refers to beside fields, in the clerk's words. */
import { expect, test } from "vitest";
import { following } from "../../../../test/support/references/follower.ts";
import { diary, Floor, floor, referring } from "../../../../test/support/references/kinds.ts";
import { actor, fieldRef, keyed, takenFrom, today } from "../declare/kind.ts";
import { loadKind, loadKinds } from "../load/load.ts";
import { calledIn } from "./called.ts";
import { tableOf } from "./clerk-table.ts";
import { followsTable } from "./follows-table.ts";

const called = calledIn([referring], loadKinds([referring]));
const table = (k: Parameters<typeof loadKind>[0]) => tableOf(loadKind(k, referring), called);

test("who opens it and the day are parts of a key", () => {
  expect(table(diary)).toContain("每组“办理人、办理之日”只有一件");
  expect(table(floor)).toContain("每组“门店、办理之日”只有一件");
});

test("one of several persons in a list", () => {
  expect(table(floor)).toContain("| 巡查 | “组员”之一 | 当日 → 已查 |");
});

test("what the same person does on another case with his own right", () => {
  expect(table(diary)).toContain("- 交出：同时由同一办理人以本人的权限在“本人行程”上办理行程“到达”。");
});

test("what is set to who acts and to the day, and what is taken from a case found by its key", () => {
  expect(table(diary)).toContain("- 填写：“填写人”为办理人（代理的，为被代理人）；“填写日”为办理之日。");
  const { hand } = diary.steps;
  if (!hand) throw new Error("no hand");
  const taking = (needs: typeof hand.needs) =>
    table({
      ...diary,
      steps: { ...diary.steps, hand: { ...hand, needs, set: { today: takenFrom("floor", "said") } } },
    });
  expect(taking({ floor: keyed(Floor, fieldRef("shop"), today) })).toContain(
    "“今日小结”取自“门店”、办理之日的到岗记录的“记事”",
  );
  expect(taking({ floor: { kind: "R97.floor", by: "id", field: "id", value: actor } })).toContain(
    "“今日小结”取自办理人的到岗记录的“记事”",
  );
});

test("what a regulation lets follow from another's steps", () => {
  const both = calledIn([referring, following], loadKinds([referring, following]));
  expect(followsTable(following, both)).toBe(
    [
      "## 随其他办法的步骤",
      "",
      "- 到岗记录·巡查之后（R95 二）：知会稽核：“门店已巡查”；开立稽核记录“记入”；每次巡查知会办理人。",
      "- 到岗记录·收班之后（R95 二）：门店为东门的，知会“组员”：“已收班”。",
    ].join("\n"),
  );
  expect(followsTable(referring, both)).toBe("");
});
