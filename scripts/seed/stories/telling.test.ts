import { expect, it } from "vitest";
import { shippedCalendar } from "../../../functions/src/engine/time/published.ts";
import { allRegulations } from "../../../functions/src/regulations/all.ts";
import { path } from "../../../functions/src/stored/paths.ts";
import { Moved } from "../../../functions/src/story/demo/moved.ts";
import { readStories } from "../../../functions/src/story/read.ts";
import { Agenda } from "../agenda.ts";
import { Days } from "../days.ts";
import { memoryEnv } from "../memory-env.ts";
import { organisation } from "../organisation.ts";
import { leader, li, zhao } from "../people.ts";
import { World } from "../world.ts";
import { type Told, tell } from "./telling.ts";

const regulations = await allRegulations();
const NOW = "2026-11-24T02:00:00.000Z";
const STORY = `实例: 试
条款: [R01 十]
人员: { 周: 业务开发专员、主管领导, 郑: 业务开发专员, 吴: 档案员, 钱: 主管领导 }
经过:
  - { 时: 2026-09-30 09:00, 人: 吴, 办: 客户·建档, 事: 东山, 填: { 客户名称: 东山加油站 } }
  - { 时: 2026-09-30 09:10, 人: 周, 办: 目标客户·建立目标客户档案, 事: 标, 填: { 目标客户名称: 东山加油站, 信息来源: 走访 } }
  - { 时: 2026-09-30 09:20, 人: 钱, 办: 目标客户·建立目标客户档案, 事: 误, 填: { 目标客户名称: 他, 信息来源: 走访 }, 不予办理: R01 五(一) }
  - { 时: 2026-10-08 10:00, 人: 郑, 办: 客户走访·记录走访, 事: 走, 填: { 走访客户: 东山, 走访日期: "2026-09-30", 走访人: [周, 郑], 市场信息: 郑, 服务质量: 好, 客户需求: 无, 客户期望: 无 } }
  - { 时: 2026-10-09 10:00, 人: 郑, 办: 反馈客户意见, 事: 走, 填: { 客户意见: [{ 意见: 迟到, 责任部门: 调度管理部, 部门联系人: 郑 }] } }
  - { 时: 2026-10-09 11:00, 人: 郑, 办: 改进, 事: 改进事项 走 1, 填: { 改进情况: 已改 } }
  - { 时: 2026-10-10 09:00, 人: 钱, 办: 确认改进, 事: 改进事项 走 1 }
`;
const [reading] = readStories(STORY);

/** Played from a Wednesday on, five working days before today. */
async function played(more: Partial<Told> = {}) {
  if (!reading?.story) throw new Error("no story");
  const env = memoryEnv(regulations, { render: async () => new Uint8Array() });
  const [agenda, d] = [new Agenda(), new Days(NOW)];
  organisation(agenda, d, "2026-08-03");
  const moved = new Moved(shippedCalendar(), "2026-09-30", "2026-11-18");
  tell(agenda, { story: reading.story, moved, prefix: "河口", customer: (name) => name, ...more });
  await agenda.play(new World(env, d.at("2026-08-03", "08:00")), NOW);
  const all = env.docs.all();
  const sheets = (kind: string) =>
    all.filter((doc) => doc.data.kind === kind && /^cases\/[^/]+$/.test(doc.path)).map((doc) => doc.path);
  const sheet = async (kind: string) => {
    const [place = ""] = sheets(kind);
    return (await env.docs.get([path.sheet(place.slice("cases/".length))]))[0]?.data.sheet;
  };
  const actions = all
    .filter((doc) => /^cases\/[^/]+\/actions\/[^/]+$/.test(doc.path) && String(doc.data.kind).startsWith("R01."))
    .filter((doc) => doc.data.by !== "system")
    .map(({ data }) => `${data.at} ${data.by} ${data.kind} ${data.step}`);
  return { sheet, actions: actions.toSorted() };
}

it("plays a story's people as who holds the office, on days that keep their distance, under names of its own", async () => {
  const { sheet, actions } = await played();
  // The National Day lies between the first two days of the story.
  expect(actions).toEqual([
    `2026-11-18T01:10:00.000Z ${zhao.uid} R01.target create`,
    `2026-11-19T02:00:00.000Z ${li.uid} R01.visit record`,
    `2026-11-20T02:00:00.000Z ${li.uid} R01.visit feedback`,
    `2026-11-20T03:00:00.000Z ${li.uid} R01.improvementTask improve`,
    `2026-11-23T01:00:00.000Z ${leader.uid} R01.improvementTask confirm`,
  ]);
  expect(await sheet("R00.customer")).toMatchObject({ name: "河口东山加油站" });
  expect(await sheet("R01.target")).toMatchObject({ name: "河口东山加油站", source: "走访" });
  expect(await sheet("R01.visit")).toMatchObject({
    visitedOn: "2026-11-18",
    visitors: [zhao.uid, li.uid],
    market: li.name,
  });
}, 60_000);

it("ends with the status that it is played for, and takes other values where it is told to", async () => {
  const { sheet, actions } = await played({ until: "已反馈", instead: { 市场信息: "需求上升", 信息来源: "其他" } });
  expect(actions.map((action) => action.split(" ").at(-1))).toEqual(["create", "record", "feedback"]);
  expect([(await sheet("R01.visit"))?.market, (await sheet("R01.target"))?.source]).toEqual(["需求上升", "其他"]);
}, 60_000);

it("says which story never comes to the status that it is played for", async () => {
  await expect(played({ until: "已到期" })).rejects.toThrow("no case of “试” ever is 已到期");
}, 60_000);
