import { expect, it } from "vitest";
import { inChinese } from "../../../../engine/declare/figures/figures.ts";
import { surveyFigures } from "./figures.ts";

const COUNTED = {
  period: "2025",
  sent: 5,
  answered: 3,
  rate: 60,
  mean: 65.83,
  channels: [
    { channel: "电话", sent: 1, answered: 1, rate: 100, ids: ["i2"] },
    { channel: "链接", sent: 3, answered: 2, rate: 66.7, ids: ["i1", "i3"] },
  ],
  scores: [
    { no: 1, question: "调运及时吗", about: "服务质量", answers: 3, mean: 70, ids: ["i1", "i2", "i3"] },
    { no: 2, question: "开票快吗", about: "服务质量", answers: 3, mean: 61.67, ids: ["i1", "i2", "i3"] },
  ],
  classes: [{ class: "重点客户", answered: 2, mean: 73.75, ids: ["i1", "i2"] }],
  lowest: [2, 1],
  comments: [{ id: "i1", text: "多派车" }],
  commented: 1,
};

it("has nothing to show before the survey is counted", () => {
  expect(surveyFigures({ sheet: { period: "2025", closesOn: "2025-10-30" } })).toBeUndefined();
});

it("gives totals, scores, returns and comments, each with the questionnaires behind it", () => {
  const found = surveyFigures({ sheet: COUNTED });
  expect(found?.totals.map((t) => [t.key, t.value, t.count, t.ids])).toEqual([
    ["sent", 5, 5, []],
    ["answered", 3, 3, ["i2", "i1", "i3"]],
    ["rate", 60, 3, ["i2", "i1", "i3"]],
    ["mean", 65.83, 3, ["i2", "i1", "i3"]],
  ]);
  expect(found?.tables.map((t) => t.rows.map((r) => [r.key, r.count, r.ids.length, ...r.cells]))).toEqual([
    [
      ["q1", 3, 3, "调运及时吗", "服务质量", 3, 70],
      ["q2", 3, 3, "开票快吗", "服务质量", 3, 61.67],
    ],
    [
      ["c-电话", 1, 1, "电话", 1, 1, 100],
      ["c-链接", 2, 2, "链接", 3, 2, 66.7],
    ],
    [["k-重点客户", 2, 2, "重点客户", 2, 73.75]],
  ]);
  expect(found?.comments).toMatchObject({ count: 1, list: [{ id: "i1", text: "多派车" }] });
  expect(found?.empty).toBeUndefined();
});

it("says the finding in the charts' titles; of a single one there is none", () => {
  expect(surveyFigures({ sheet: COUNTED })?.tables.map((t) => t.chart && inChinese(t.chart.title))).toEqual([
    "“开票快吗”得分最低，为 61.7 分",
    "“链接”回收率最低，为 66.7%",
    "各类客户得分",
  ]);
});

it("nobody answered: says so, without a mean", () => {
  const found = surveyFigures({ sheet: { period: "2025", sent: 2, answered: 0, rate: 0, channels: [], scores: [] } });
  expect(found?.empty?.zh).toBe("没有收回问卷");
  expect(found?.totals[3]).toMatchObject({ key: "mean", value: null });
});
