import { expect, test } from "vitest";
import { complaintRecordData, marketReportData, questionnaireData } from "./paper-data.ts";

const mark = (at: string, by: string) => ({ at, by, seq: 1, times: 1 });
const context = <S>(sheet: S, done = {}) => ({
  id: "abc",
  number: undefined,
  status: "told",
  sheet,
  done,
  openedAt: "2026-11-05T01:05:00.000Z",
  openedBy: "赵",
  at: "2026-11-06T01:05:00.000Z",
  names: {
    person: (uid: string | undefined) => `${uid}（人）`,
    customer: (id: string | undefined) => `${id}（客户）`,
    instant: (at: string | undefined) => at ?? "",
    day: (at: string | undefined) => at?.slice(0, 10) ?? "",
    link: (id: string, step: string) => `https://banfa.example/s/${id}/${step}`,
  },
  setting: <T>({ example }: { example: T }) => example,
});

test("附件2 of a customer who is not on file, told and answered", () => {
  const sheet = { customerName: "东山", content: "含水", opinion: "换油", told: "电话" as const, reply: "同意" };
  expect(complaintRecordData(context(sheet, { tell: mark("2026-11-06T01:00:00.000Z", "钱") }))).toEqual({
    at: "2026-11-05T01:05:00.000Z",
    customer: "东山",
    content: "含水",
    result: "换油\n2026-11-06以电话方式告知客户。\n客户答复：同意",
    handler: "钱（人）",
    remark: undefined,
  });
});

test("附件2 before anything was decided: no result, the handler is who accepted it", () => {
  expect(complaintRecordData(context({ customer: "c1", content: "含水" }))).toMatchObject({
    customer: "c1（客户）",
    result: "",
    handler: "赵（人）",
  });
});

test.each([
  ["2026-11", "2026年11月"],
  ["2026-01", "2026年1月"],
  ["2026-Q4", "2026年第4季度"],
  ["2026", "2026年"],
  ["2026-W07", "2026年第7周"],
])("a report on %s says %s", (period, words) => {
  expect(marketReportData(context({ period })).period).toBe(words);
});

test("a customer's questionnaire has its own link", () => {
  const sheet = {
    year: "2026",
    customer: "c1",
    closesOn: "2026-11-08",
    questions: [{ text: "信誉", about: "公司形象" as const }],
  };
  expect(questionnaireData(context(sheet))).toEqual({
    organisation: "本单位",
    year: 2026,
    questions: [{ text: "信誉", choices: ["非常满意", "满意", "一般", "不满意", "很不满意"] }],
    until: "2026-11-08",
    contact: "企业发展部",
    customer: "c1（客户）",
    link: "https://banfa.example/s/abc/answer",
  });
});
