import { expect, test } from "vitest";
import { stringify } from "yaml";
import type { AnyStep } from "../engine/declare/kind.ts";
import type { Regulation } from "../engine/declare/regulation.ts";
import { idOf } from "../engine/declare/sheet.ts";
import { loadKinds } from "../engine/load/load.ts";
import { registryOf } from "../engine/load/manifest.ts";
import { prove } from "../engine/prove/prove.ts";
import { allRegulations } from "../regulations/all.ts";
import { storyOf } from "./from-way.ts";
import { play } from "./play.ts";

const regulations = await allRegulations();
const roles = regulations.flatMap((r) => r.roles);
/** The regulations with one row changed, and what the proof of its regulation finds there. */
function spoilt(kind: string, row: string, wrong: Partial<AnyStep>) {
  const changed = regulations.map(
    (r): Regulation => ({
      ...r,
      kinds: r.kinds.map((k) => {
        const s = idOf(k.sheet) === kind ? k.steps[row] : undefined;
        return s ? { ...k, steps: { ...k.steps, [row]: { ...s, ...wrong } } } : k;
      }),
    }),
  );
  const kinds = loadKinds(changed);
  const k = kinds.get(kind);
  const found = changed.flatMap((r) => prove(r, kinds).findings).find((f) => f.at.startsWith(`${kind}.`));
  return { changed, story: k && found && storyOf(found, k, kinds, roles) };
}
const played = async ({ changed, story }: ReturnType<typeof spoilt>) =>
  (await play(stringify(story), registryOf(changed))).faults;

test("steps, people and values lead to the state where nobody is obliged, and the story holds when it is played", async () => {
  const idle = spoilt("R01.visit", "feedback", { due: null });
  expect(idle.story).toMatchObject({
    实例: "反例（有人负责）：客户走访“已评分”时没有人负责下一步",
    条款: ["R01 附件1"],
    人员: { 档案员: "R00.clerk", 业务开发专员: "R01.specialist", 某人: "" },
    经过: [
      { 时: "2026-03-02 09:00", 人: "档案员", 办: "客户·建档", 事: "客户" },
      { 时: "2026-03-02 09:10", 人: "业务开发专员", 办: "客户走访·记录走访", 事: "甲" },
      { 时: "2026-03-02 09:20", 人: "业务开发专员", 办: "客户评分", 事: "甲" },
      { 则: { 事: "甲", 状态: "已评分" } },
    ],
  });
  expect(await played(idle)).toEqual([]);
});

test("a word that the state rests on is filled in, and steps of the system are taken", async () => {
  const failed = spoilt("R01.qualification", "file", { due: null });
  expect(failed.story?.经过.at(-1)).toEqual({ 则: { 事: "甲", 状态: "待备案", 待办: [] } });
  expect(failed.story?.经过.at(-2)).toMatchObject({ 办: "审查", 填: { 审查结论: "通过" } });
  expect(await played(failed)).toEqual([]);
  expect(await played(spoilt("R04.inquiry", "answer", { due: null }))).toEqual([]);
});

test("whoever may not do two steps has a second one beside him", async () => {
  const idle = spoilt("R04.goodsReturn", "receive", { due: null });
  expect(idle.story?.人员).toMatchObject({ 业务部: "R04.sales", 业务部经理: "R04.sales-head" });
});

test("what is not about a state has no story", () => {
  const kinds = loadKinds(regulations);
  const [k] = kinds.values();
  expect(k && storyOf({ check: "条款有据", at: "R01 一", says: "" }, k, kinds, roles)).toBeUndefined();
});
