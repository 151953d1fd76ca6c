/** What the person who knows the regulation reads of a story that is wrongly written, or that does not hold. */
import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { registryOf } from "../functions/src/engine/load/manifest.ts";
import { allRegulations } from "../functions/src/regulations/all.ts";
import { play } from "../functions/src/story/play.ts";

const kinds = registryOf(await allRegulations());
const folder = "test/fixtures/wrong-stories";
const faultsOf = async (text: string) => (await play(text, kinds)).faults.map(({ line, says }) => `${line}：${says}`);

const SAYS: Record<string, readonly string[]> = {
  "writing/empty": ["1：文件是空的，请写明实例、条款、人员和经过"],
  "writing/tab": ["5：行首用了制表符（Tab），请改用空格缩进", "5：“客户投诉·受理”还须填“性质”“投诉内容”"],
  "writing/name-twice": ["5：“人”在同一处写了两次，请删去一个", "5：“客户投诉·受理”还须填“性质”“投诉内容”"],
  "writing/full-width-colons": [
    "1：“实例”后的冒号是全角“：”，请改为半角冒号加一个空格，如“实例: ”",
    "2：“条款”后的冒号是全角“：”，请改为半角冒号加一个空格，如“条款: ”",
    "3：“人员”后的冒号是全角“：”，请改为半角冒号加一个空格，如“人员: ”",
  ],
  "writing/full-width-commas": [
    "5：“人”“办”“事”前的逗号是全角“，”，请改为半角逗号加一个空格“, ”",
    "5：“客户投诉·受理”还须填“性质”“投诉内容”",
  ],
  "writing/indent": ["7：行首空了 3 格，与上面不齐，应空 4 格"],

  "shape/entry-part": ["5：没有“填写”这一项，是不是“填”？可写：时、人、代、办、事、填、发生、据、不予办理、则"],
  "shape/expected-part": ["7：没有“状况”这一项，是不是“状态”？"],
  "shape/no-clauses": ["1：缺少“条款”，请写明，如 条款: [R01 一]"],
  "shape/no-time": ["5：缺少“时”：第一项须写明时间，如 时: 2026-11-02 09:00"],
  "shape/no-actor": ["5：缺少“人”：“受理”由投诉受理人办理，请写明由谁办理，如 人: 赵"],

  "words/clause": ["2：没有条款“R01 十一（一）”，请写作“R01 十一(一)”"],
  "words/role": ["3：没有“受理人”这个角色，是不是“投诉受理人”？"],
  "words/setting": ["4：没有设置“R01.complaint.carryOutDay”，是不是“R01.complaint.carryOutDays”？"],
  "words/substitute": ["4：人员中没有“钱”；可写：赵、孙；若有此人，请先写在“人员”中"],
  "words/kind": ["5：没有“客户投述”这类事项，是不是“客户投诉”？"],
  "words/person": ["5：人员中没有“赵六”，是不是“赵”？可写：赵、孙；若有此人，请先写在“人员”中"],
  "words/choice": ["5：“性质”没有“重大”可选，是不是“较大”？可写：一般、较大"],
  "words/column": [
    "5：“客户投诉·受理”没有“投诉内融”这一栏，是不是“投诉内容”？可写：投诉客户、客户名称（未建档）、性质、投诉内容、投诉类别、投诉时间、联系人、联系电话、照片、材料、备注",
  ],
  "words/column-in-list": [
    "6：“相关部门”没有“部门”这一栏，是不是“部门或单位”？可写：部门或单位、联系人",
    "6：“联系人”：人员中没有“钱”；可写：赵、孙；若有此人，请先写在“人员”中",
  ],
  "words/step": ["7：“客户投诉”没有“拟定意见”这一步，是不是“拟定处理意见”？"],
  "words/case": ["7：事“乙”还没有开始；可写：甲；开始一事须写“事项类型·步骤”，如 办: 客户投诉·受理"],
  "words/case-twice": ["7：“甲”已是第 5 行开始的“客户投诉”，再开始一事请另起一个名称"],
  "words/status": [
    "7：“客户投诉”没有“已经受理”这个状态，是不是“已受理”？可写：已受理、已拟意见、已审批、已告知、已办结、作废",
  ],
  "words/expected-column-and-step": [
    "7：“客户投诉”没有“告诉客户”这一步，是不是“告知客户”？可写：受理、补录客户、收集资料、联系相关部门、拟定处理意见、审批、退回、专题会议、告知客户、登记执行进展、执行完毕",
    "7：“客户投诉”没有“投诉内融”这一栏，是不是“投诉内容”？",
  ],

  "time/backwards": ["7：时间倒流：2026-11-01 09:10 早于第 5 行的 2026-11-02 09:00，请按先后排列"],
  "time/no-such-day": ["5：“时”写的是“2026-02-30 09:00”，没有 2026 年 2 月 30 日这一天"],
  "time/slashes": ["5：“时”写的是“2026/11/2 9:00”，请写作 2026-11-02 09:00"],
  "time/no-hour": ["5：“时”写的是“2026-11-02”，须写明几点几分，如 2026-11-02 09:00"],

  "demo/written": [
    "4：“演示”须写作 前10个工作日 或 前2个工作日到已受理，现为“前10天”",
    "4：没有“已经受理”这个状态，是不是“已受理”？",
  ],
  "demo/own-organisation": [
    "4：演示的单位有自己的设置，写明设置的实例不能演示",
    "5：演示的单位有自己的代理人，写明代理的实例不能演示",
    "11：演示的实例只在工作日办理，2026-11-07 为周六",
    "12：演示的实例只在工作日办理，2027-01-01 为元旦",
  ],

  "played/holds": [],
  "played/other-clause": [
    "7：“拟定处理意见”应依 R01 十一(一) 不予办理，实际依 R01 十一(二) 不予办理：由投诉受理人办理",
  ],
  "played/rests-on-nothing": [
    "2：没有一项期望以“R01 十一(一)”为据：请写一项以它为据的“则”或“不予办理”，或将它从“条款”中删去",
  ],
  "played/rests-on-little": ["R04 九(五)", "R04 十(一)", "R04 十(二)", "R04 七(一)1", "R04 九(七)", "R04 九(六)"].map(
    (clause) => `2：没有一项期望以“${clause}”为据：请写一项以它为据的“则”或“不予办理”，或将它从“条款”中删去`,
  ),
};

test("every story of the folder is looked at", () => {
  const stories = globSync("**/*.yaml", { cwd: folder }).map((file) => file.replace(/\.yaml$/, ""));
  expect(stories.toSorted()).toEqual(Object.keys(SAYS).toSorted());
});
test.each(Object.entries(SAYS))("%s", async (file, says) => {
  expect(await faultsOf(readFileSync(`${folder}/${file}.yaml`, "utf8"))).toEqual(says);
});

const HEAD = "实例: 试\n条款: [R01 十一(一)]\n人员: { 赵: 投诉受理人, 孙: 主管领导 }\n";
const ACCEPT =
  "时: 2026-11-02 09:00, 人: 赵, 办: 客户投诉·受理, 事: 甲, 填: { 投诉客户: 客户1, 性质: 一般, 投诉内容: 甲 }";
const story = (...lines: readonly string[]) => `${HEAD}${lines.join("\n")}\n`;
const entries = (...rows: readonly string[]) => story("经过:", ...rows.map((row) => `  - { ${row} }`));

test("all faults that can be known without playing are told together, in the order of the file", async () => {
  const text = story(
    "部门: { 李: 企业发展部 }",
    "代理: { 孙: [{ 为: 李, 自: 2026-11-31, 至: 2026/12/1, 角色: [主管] }] }",
    "设置: { R01.survey.days: 十, R00.org.nmae: 甲 }",
    "经过：",
    "  - { 时: 2026-11-02 09:00, 人: 赵, 办: 客户投诉·受理, 事: 甲, 填: { 投诉客户: 客户1, 性质: 一般, 投诉内容: 甲 }, 发生: 昨天 }",
    "  - { 时: 2026-11-02 25:00, 人: 李, 办: 拟定处理意见, 事: 甲, 填: { 处理意见: 5 } }",
    "  - { 时: 2026-11-02 10:00, 人: 赵, 办: 审批, 事: 甲, 不予办理: R01 十一二 }",
  );
  expect(await faultsOf(text)).toEqual([
    "4：人员中没有“李”；可写：赵、孙；若有此人，请先写在“人员”中",
    "5：人员中没有“李”；可写：赵、孙；若有此人，请先写在“人员”中",
    "5：“自”写的是“2026-11-31”，没有 2026 年 11 月 31 日这一天",
    "5：“至”写的是“2026/12/1”，请写作 2026-12-01",
    "5：没有“主管”这个角色，是不是“主管领导”？",
    "6：设置“R01.survey.days”的值不合要求，请照示例的写法填写；示例：30",
    "6：没有设置“R00.org.nmae”，是不是“R00.org.name”？",
    "7：“经过”后的冒号是全角“：”，请改为半角冒号加一个空格，如“经过: ”",
    "8：“发生”须写作 2026-11-02 09:00，现为“昨天”",
    "9：“时”写的是“2026-11-02 25:00”，没有 25:00 这个时刻",
    "9：人员中没有“李”；可写：赵、孙；若有此人，请先写在“人员”中",
    '9：“处理意见”须为文字，请加引号，如 "5"',
    "10：没有条款“R01 十一二”，是不是“R01 十一”“R01 十二”？",
  ]);
});
test("a part that is none does not hide the faults of other lines", async () => {
  const text = story(
    "部们: { 赵: 企业发展部 }",
    "经过:",
    "  - { 时: 2026-11-02 09:00, 人: 赵, 办: 客户投诉·受理, 事: 甲, 填写: { 性质: 一般 } }",
    "  - { 人: 李, 办: 告知客户, 事: 甲, 填: { 告知方式: 电话 } }",
    "  - 则: { 事: 甲, 状态: [已告知], 待办: [执行完了] }",
  );
  expect(await faultsOf(text)).toEqual([
    "4：没有“部们”这一项，是不是“部门”？可写：实例、条款、办法、合用、人员、部门、代理、未建档、设置、样例、演示、经过",
    "6：没有“填写”这一项，是不是“填”？可写：时、人、代、办、事、填、发生、据、不予办理、则",
    "7：人员中没有“李”；可写：赵、孙；若有此人，请先写在“人员”中",
    "8：“状态”的写法不对，请写作 状态: 已受理",
  ]);
});
test.each([
  [
    "several titles",
    story("部门: {}", "经过: [{}]").replace("投诉受理人, 孙", "投诉受理人，主管领导, 孙"),
    [
      "3：没有“投诉受理人，主管领导”这个角色；几个角色之间用“、”隔开",
      "5：缺少“时”：第一项须写明时间，如 时: 2026-11-02 09:00",
    ],
  ],
  [
    "a list that is none",
    entries(ACCEPT, "人: 赵, 办: 联系相关部门, 事: 甲, 填: { 相关部门: 调度, 会商事项: x }"),
    ["6：“相关部门”须为列表，如 相关部门: [{ 部门或单位: …, 联系人: … }]"],
  ],
  [
    "rows that are none",
    entries(ACCEPT, "人: 赵, 办: 联系相关部门, 事: 甲, 填: { 相关部门: [调度], 会商事项: x }"),
    ["6：“相关部门”的每一项须写作 { 部门或单位: …, 联系人: … }，现为“调度”"],
  ],
  [
    "a row without what it must have",
    entries(ACCEPT, "人: 赵, 办: 联系相关部门, 事: 甲, 填: { 相关部门: [{ 联系人: 孙 }], 会商事项: x }"),
    ["6：“相关部门”还须填“部门或单位”"],
  ],
  [
    "people who are filled in and are nobody",
    entries(
      ACCEPT,
      "人: 孙, 办: 专题会议, 事: 甲, 填: { 与会人员: [孙, 李], 会议纪要: x, 处理意见: x }",
      "人: 赵, 办: 转交, 事: 甲, 填: { 待办: 告知客户, 转交给: 赵一, 理由: 出差 }",
    ),
    [
      "6：“与会人员”：人员中没有“李”；可写：赵、孙；若有此人，请先写在“人员”中",
      "7：“转交给”：人员中没有“赵一”，是不是“赵”？可写：赵、孙；若有此人，请先写在“人员”中",
    ],
  ],
  [
    "no case",
    entries("时: 2026-11-02 09:00, 人: 赵, 办: 客户投诉·受理"),
    ["5：缺少“事”：请给这件事起一个名称，如 事: 甲"],
  ],
  [
    "a case of a kind that is not known is not accused again",
    entries(ACCEPT.replace("客户投诉", "客户投述"), "人: 赵, 办: 拟定意见, 事: 甲", "则: { 事: 甲, 状态: 无 }"),
    ["5：没有“客户投述”这类事项，是不是“客户投诉”？"],
  ],
  [
    "what is to be refused may be of any sort, in columns that are there",
    entries(`${ACCEPT.replace("性质: 一般", "性质: 重大, 内融: 甲")}, 不予办理: R01 十一(一)`),
    [
      "5：“客户投诉·受理”没有“内融”这一栏；可写：投诉客户、客户名称（未建档）、性质、投诉内容、投诉类别、投诉时间、联系人、联系电话、照片、材料、备注",
    ],
  ],
  [
    "papers, readers, notices, due dates",
    entries(
      ACCEPT,
      "则: { 事: 甲, 文书: [客户投诉纪录], 可读: [赵, 主管领到], 知会: { 主管领到: x }, 期限: { 告知客户: 已半 }, 待办: [告知顾客] }",
    ),
    [
      "6：“告知客户”的期限须写作 2026-11-02 09:00，现为“已半”；也可写：已办、逾期办、逾期、终止、免催、无期限",
      "6：“客户投诉”没有“告知顾客”这一步，是不是“告知客户”？",
      "6：“客户投诉”没有“客户投诉纪录”这种文书；可写：客户投诉记录及处理意见",
      "6：没有“主管领到”这个角色，是不是“主管领导”？",
      "6：没有“主管领到”这个角色，是不是“主管领导”？",
    ],
  ],
])("%s", async (_, text, says) => {
  expect(await faultsOf(text)).toEqual(says);
});
