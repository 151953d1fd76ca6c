/** Bulk work in a story: a table stands in it as text, and what became of each case is expected by its name. */
import { expect, test } from "vitest";
import { accounts } from "../../../test/support/bulk/accounts.ts";
import { meters } from "../../../test/support/bulk/meters.ts";
import { registryOf } from "../engine/load/manifest.ts";
import { regulation as organisation } from "../regulations/r00-organisation/index.ts";
import { play } from "./play.ts";

const kinds = registryOf([organisation, meters]);
const faultsOf = async (text: string) => (await play(text, kinds)).faults;
const head = `实例: 建卡、抄录、走访
条款: [R95 一]
人员: { 赵: 抄表员, 钱: 所长 }
经过:
`;
const cards = `  - 时: 2026-03-02 10:00
    人: 赵
    办: 抄表文件·交建卡文件
    事: 文件
    填:
      月份: 2026-03
      抄表文件:
        - 抄表.csv: |
            表号,供电所
            A1,东所
            A2,外所
            A3,西所
`;

test("lines, one case for each, and a step on each", async () => {
  const story = `${head}${cards}    则:
      - { 事: 文件, 状态: 部分未办, 表: { 文件行数: 3, 已办行数: 2, 未办理的行: [{ 行号: 3, 原因: 外所的表由外单位抄录 }] }, 据: { 状态: R95 一 } }
      - { 事: 抄表卡 2026-03 A1, 状态: 已建 }
  - { 时: 2026-03-02 11:00, 人: 赵, 办: 抄表文件·交抄录文件, 事: 读, 填: { 月份: 2026-03, 抄表文件: [{ 读.csv: "表号,读数\\nA1,12\\nA2,7\\n" }] } }
  - { 则: [{ 事: 抄表卡 2026-03 A1, 状态: 已抄, 表: { 读数: 12 } }, { 事: 读, 状态: 部分未办 }] }
  - { 时: 2026-03-02 12:00, 人: 钱, 办: 走访轮次·全部走访, 事: 春, 填: { 名称: 春 } }
  - { 则: [{ 事: 走访 春 R95.card.2026-03.A3, 状态: 待走访 }] }
  - { 时: 2026-03-02 13:00, 人: 钱, 办: 结束轮次, 事: 春 }
  - { 则: [{ 事: 春, 状态: 已结束 }] }
`;
  expect(await faultsOf(story)).toEqual([]);
});

test("a fault in the file", async () => {
  const story = `${head}${cards.replace("西所", "南所")}    则: [{ 事: 文件, 状态: 有误, 表: { 已办行数: 0 }, 据: { 状态: R95 一 } }]\n`;
  expect(await faultsOf(story)).toEqual([]);
});

test("a file that is written in another way", async () => {
  const story = `${head}  - { 时: 2026-03-02 10:00, 人: 赵, 办: 抄表文件·交建卡文件, 事: 文件, 填: { 月份: 2026-03, 抄表文件: [{ 一: 1 }] } }\n`;
  expect((await faultsOf(story)).map((f) => f.says)).toEqual([
    '“抄表文件”的每一项须写文件名，表格写作 { 文件名.csv: 内容 }，现为“{"一":1}”',
  ]);
});

test("a customer whom lines name is on file from the start, but those whom the story says are not", async () => {
  const story = (more: string) => `实例: 开户
条款: [R95 一]
人员: { 赵: 抄表员 }
${more}经过:
  - 时: 2026-03-02 10:00
    人: 赵
    办: 抄表文件·交开户文件
    事: 文件
    填: { 月份: 2026-03, 抄表文件: [{ 户.csv: "户号,客户\\n1,东山\\n2,西山\\n" }] }
`;
  const withCustomers = registryOf([organisation, accounts]);
  const opened = `${story("")}    则: [{ 事: 文件, 状态: 已办, 据: { 状态: R95 一 } }]\n`;
  const refused = `${story("未建档: [西山]\n")}    则: [{ 事: 文件, 状态: 部分未办, 表: { 已办行数: 1 }, 据: { 状态: R95 一 } }]\n`;
  expect((await play(opened, withCustomers)).faults).toEqual([]);
  expect((await play(refused, withCustomers)).faults).toEqual([]);
});
