/** What a story says of an expectation that does not hold: the line, what was expected, what came of it. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { registryOf } from "../functions/src/engine/load/manifest.ts";
import { allRegulations } from "../functions/src/regulations/all.ts";
import { play } from "../functions/src/story/play.ts";
import { samplesBeside } from "../scripts/stories.ts";
import { regulation } from "./fixtures/r16-praise/index.ts";

const kinds = registryOf([...(await allRegulations()), regulation]);
const HEAD = '实例: 试\n条款: [R16 一]\n人员: { 赵: 接待员, 钱: 部门经理, 孙: "" }\n';
const faultsOf = (...rows: readonly string[]) => faultsIn(HEAD, ...rows);
const faultsIn = async (head: string, ...rows: readonly string[]) => {
  const { faults } = await play(`${head}经过:\n${rows.map((row) => `  - { ${row} }\n`).join("")}`, kinds);
  return faults.map(({ line, says }) => `${line}：${says}`);
};
const RECORD =
  "时: 2026-09-30 10:00, 人: 赵, 办: 客户表扬·登记, 事: 甲, 填: { 被表扬人: 孙, 事迹: 雪夜送油, 表扬方式: 来信 }";
const CHECK = "时: 2026-10-09 18:00, 人: 钱, 办: 核实, 事: 甲, 填: { 核实结果: 属实 }";

test("status, number, due date, sheet and duties", async () => {
  expect(
    await faultsOf(
      RECORD,
      "则: { 事: 甲, 状态: 已通报, 编号: R16-2026002, 期限: { 核实: 已办 }, 表: { 事迹: 送油, 核实结果: 属实, 被表扬人: 钱 }, 待办: [] }",
      "则: { 事: 甲, 待办: { 核实: 接待员 } }",
    ),
  ).toEqual([
    "6：甲 的状态应为“已通报”，实为“已登记”",
    "6：甲 的编号应为“R16-2026002”，实为“R16-2026001”",
    "6：甲 “核实”的期限应为“已办”，实为“2026-10-09 18:00”",
    "6：甲 的“事迹”应为“送油”，实为“雪夜送油”",
    "6：甲 的“核实结果”应为“属实”，实为空",
    "6：甲 的“被表扬人”应为“钱”，实为“孙”",
    "6：甲 的待办应为[]，实为[核实]",
    "7：甲 的待办应为{ 核实: 接待员 }，实为{ 核实: 部门经理 }",
  ]);
});
test("reasons, papers, notices and readers", async () => {
  expect(
    await faultsOf(
      RECORD,
      CHECK,
      "则: { 事: 甲, 缘由: { 编号: 第 2 个, 期限：核石: x }, 文书: [], 知会: { 孙: 您受到批评, 钱: x }, 可读: [档案员], 不可读: [赵] }",
      "则: { 事: 甲, 文书: { 表扬通报: [雪夜送油, 雪夜送炭] } }",
      "则: { 事: 甲, 文书: { 表扬通报: { 标记: [已更正, 无] } } }",
      "则: { 事: 甲, 知会: { 孙: null, 钱: null } }",
    ),
  ).toEqual([
    "7：甲 “编号”的缘由应含“第 2 个”，实为“2026 期间第 1 个，按送达先后；R16 一”",
    "7：甲 没有“期限：核石”的缘由，是不是“期限：核实”？可写：编号、期限：核实",
    "7：甲 的文书应为[]，实为[表扬通报]",
    "7：甲 给孙的知会应含“您受到批评”，实有：“您受到客户表扬”",
    "7：甲 给钱的知会应含“x”，实有：无",
    "7：“档案员”应能读到 甲，实际读不到",
    "7：“赵”应读不到 甲，实际能读到",
    "8：甲 的文书“表扬通报”中没有“雪夜送炭”（相近的有“雪夜送油”）",
    "9：甲 的文书“表扬通报”的标记应为[已更正, 无]，实为[无]",
    "10：甲 不应知会孙，实有：“您受到客户表扬”",
  ]);
});
test("what was done and should be refused, what was refused and should be done, and by which clause", async () => {
  expect(
    await faultsOf(
      RECORD,
      "时: 2026-09-30 11:00, 人: 赵, 办: 核实, 事: 甲, 填: { 核实结果: 属实 }",
      "时: 2026-09-30 11:01, 人: 赵, 办: 核实, 事: 甲, 填: { 核实结果: 属实 }, 不予办理: R16 一",
      `${CHECK}, 不予办理: R16 二`,
    ),
  ).toEqual([
    "6：“核实”没有办成：依 R16 二 不予办理，由部门经理办理",
    "7：“核实”应依 R16 一 不予办理，实际依 R16 二 不予办理：由部门经理办理",
    "8：“核实”应依 R16 二 不予办理，实际办成了",
  ]);
});
test("by which clause a step was taken", async () => {
  expect(await faultsOf(`${RECORD}, 据: R16 一`, `${CHECK}, 据: R16 一`)).toEqual([
    "6：“核实”应以“R16 一”为据，实以“R16 二”为据",
  ]);
});
test("a case that did not begin is lamented once", async () => {
  expect(await faultsOf(RECORD.replace("人: 赵", "人: 钱"), CHECK, "则: { 事: 甲, 状态: 已通报 }")).toEqual([
    "5：“客户表扬·登记”没有办成：依 R16 一 不予办理，由接待员办理",
  ]);
});
test("a case that comes by itself and has not come", async () => {
  const survey = "则: { 事: 满意度调查 2027, 状态: 进行中 }";
  expect(await faultsIn(`${HEAD}合用: [R01]\n`, RECORD, survey)).toEqual([
    "7：事“满意度调查 2027”此时还没有，是不是“满意度调查 2026”？可写：满意度调查 2026",
  ]);
});
test("rows of a list and cases are shown as the story would write them", async () => {
  const text = `实例: 试
条款: [R01 十一(二)]
人员: { 赵: 投诉受理人 }
经过:
  - { 时: 2026-11-02 09:00, 人: 赵, 办: 客户投诉·受理, 事: 甲, 填: { 投诉客户: 客户1, 性质: 一般, 投诉内容: 甲 } }
  - { 时: 2026-11-02 09:10, 人: 赵, 办: 联系相关部门, 事: 甲, 填: { 相关部门: [{ 部门或单位: 调度, 联系人: 赵 }], 会商事项: x } }
  - 则: { 事: 甲, 表: { 相关部门: [{ 部门或单位: 财务, 联系人: 赵 }] } }
`;
  expect((await play(text, kinds)).faults).toEqual([
    {
      line: 7,
      says: "甲 的“相关部门”应为[{ 部门或单位: 财务, 联系人: 赵 }]，实为[{ 部门或单位: 调度, 联系人: 赵 }]",
    },
  ]);
});

test("a clause that an expectation does not rest on, as a whole or by its parts", async () => {
  expect(
    await faultsOf(
      RECORD,
      "则: { 事: 甲, 状态: 已登记, 编号: R16-2026001, 据: R16 一 }",
      "则: { 事: 甲, 期限: { 核实: 2026-10-09 18:00 }, 表: { 事迹: 雪夜送油, 表扬方式: 来信 }, 据: { 期限: R16 一, 表: R16 二 } }",
      CHECK,
      "则: { 事: 甲, 状态: 已通报, 文书: [表扬通报], 知会: { 孙: 您受到客户表扬 }, 据: R16 一 }",
    ),
  ).toEqual([
    "7：甲 的“核实”的期限应以“R16 一”为据，实以“R16 二”为据",
    "7：甲 的“事迹”应以“R16 二”为据，实以“R16 一”为据",
    "7：甲 的“表扬方式”应以“R16 二”为据，实以“R16 一”为据",
    "9：甲 的状态应以“R16 一”为据，实以“R16 二”为据",
    "9：甲 的文书“表扬通报”应以“R16 一”为据，实以“R16 二”为据",
    "9：甲 的给孙的知会应以“R16 一”为据，实以“R16 二”为据",
  ]);
});
test("a clause for what is not expected, and one that is none", async () => {
  expect(await faultsOf(RECORD, "则: { 事: 甲, 状态: 已登记, 据: { 编号: R16 一, 状态: R16 九 } }")).toEqual([
    "6：这里没有“编号”的期望，不能写它以何为据",
    "6：没有条款“R16 九”，是不是“R16 一”“R16 二”“R16 三”？",
  ]);
});
test("copies of a paper that has none", async () => {
  expect(
    await faultsOf(RECORD, CHECK, "则: { 事: 甲, 文书: { 表扬通报: { 含: [雪夜送油], 联: { 存根: 接待员 } } } }"),
  ).toEqual(["7：“表扬通报”不分联"]);
});
test("copies that the paper has not, and readers who are nobody", async () => {
  const text = `实例: 试
条款: [R04 十二(二)]
人员: { 王: 总经理 }
经过:
  - { 时: 2026-11-02 09:00, 则: { 事: 奖罚通知单 甲 1, 文书: { 奖罚通知单: { 联: { 会计单位查合: 会计科、王, 罚扣部门: 总经里 } } } } }
`;
  expect((await play(text, kinds)).faults.map(({ says }) => says)).toEqual([
    "“奖罚通知单”没有“会计单位查合”这一联，是不是“会计单位查核”？可写：总经理室存、会计单位查核、罚扣部门",
    "没有“总经里”这个角色，是不是“总经理”？",
  ]);
});
test("a copy that other offices read; where no reader is named, the clause of the copies is not seen", async () => {
  const file = "functions/src/regulations/shared/complaints/stories/allowances.yaml";
  const playing = { samples: samplesBeside(file), of: "R04" };
  const text = readFileSync(file, "utf8");
  const [copies = ""] = /,\s*联: \{[^}]*\}/.exec(text) ?? [];
  const [right, less, none] = await Promise.all(
    [copies, copies.replace("业务部经理、", ""), ""].map((held) => play(text.replace(copies, held), kinds, playing)),
  );
  expect(less?.faults.map(({ says }) => says)).toEqual([
    "让一 的文书“销货折让证明单”各联应为{ 业务部存: 业务部、总经理, 会计作帐: 业务部、业务部经理、会计科、总经理 }，实为{ 业务部存: 业务部、业务部经理、总经理, 会计作帐: 业务部、业务部经理、会计科、总经理 }",
  ]);
  expect([right, none].map((played) => [played?.faults, played?.seen.clauses.includes("R04 十三(一)1")])).toEqual([
    [[], true],
    [[], false],
  ]);
});
