/** 附件1 and 附件2: the layouts that the text gives. */
import { expect, it } from "vitest";
import { blocksOf, doneBy, printed, texts } from "../../../../../test/support/print.ts";
import type { Block, Cell } from "../../../engine/paper/paper.ts";
import { complaintRecord } from "./complaint-record.ts";
import { visitReport } from "./visit-report.ts";

const cell = (block: Block | undefined, row: number, column: number): Partial<Cell> => {
  const found = block?.block === "grid" ? block.rows[row]?.[column] : undefined;
  return typeof found === "object" ? found : {};
};

const COMPLAINT = {
  complainedAt: "2026-09-30T09:30:00.000Z",
  customer: "c1",
  content: "油品含水",
  opinion: "换油",
  remark: "10月8日电话告知",
};

it("附件2 has the six rows of the annex, with room to write and to sign", () => {
  const [grid] = blocksOf(complaintRecord, COMPLAINT);
  expect(texts(grid)).toEqual([
    ["投诉时间", "2026年9月30日 17:30"],
    ["投诉客户", "客户一"],
    ["投诉内容", "油品含水"],
    ["处理结果", "换油"],
    ["经办人签字", "赵敏"],
    ["备注", "10月8日电话告知"],
  ]);
  expect(cell(grid, 3, 1).minHeight).toBe(60);
  expect(cell(grid, 4, 1).foot).toBe("　　年　　月　　日");
  expect(complaintRecord.paper).toMatchObject({ id: "R01 附件2", signed: true, example: false, copies: [] });
});

it("附件2 of a customer who is not on file, told and answered", () => {
  const sheet = { customerName: "东山", content: "含水", opinion: "换油", told: "电话", reply: "同意" } as const;
  const [grid] = blocksOf(complaintRecord, sheet, { done: { tell: doneBy("qian", "2026-11-06") } });
  expect(texts(grid)).toEqual([
    ["投诉时间", "2026年11月5日 09:05"],
    ["投诉客户", "东山"],
    ["投诉内容", "含水"],
    ["处理结果", "换油\n2026年11月6日以电话方式告知客户。\n客户答复：同意"],
    ["经办人签字", "钱进"],
    ["备注", ""],
  ]);
});

it("附件2 before anything was decided: no result, the handler is who accepted it", () => {
  const [grid] = blocksOf(complaintRecord, { customer: "c1", content: "含水" });
  expect(texts(grid).slice(3, 5)).toEqual([
    ["处理结果", ""],
    ["经办人签字", "赵敏"],
  ]);
});

it("附件2 prints on one page, number above the table", async () => {
  const pdf = await printed(complaintRecord, COMPLAINT, {}, { number: "R01-2026-001" });
  expect(pdf.texts).toHaveLength(1);
  expect(pdf.texts[0]).toMatch(
    /客户投诉记录及处理意见\n编号：R01-2026-001\n投诉时间 2026年9月30日 17:30\n投诉客户 客户一\n/,
  );
  expect(pdf.texts[0]).toContain("赵敏");
});

it("附件2 carries a long complaint over to further pages and keeps its end", async () => {
  const content = `${"油罐车卸油后检出含水，客户要求换油并说明原因。".repeat(120)}完`;
  const pdf = await printed(complaintRecord, { ...COMPLAINT, content });
  expect(pdf.texts.length).toBeGreaterThan(2);
  const all = pdf.pages
    .flat()
    .map((run) => run.text)
    .join("");
  expect(all.match(/油罐车卸油后检出含水/g)).toHaveLength(120);
  expect(all).toContain("完");
});

const VISIT = {
  customer: "huabei",
  address: "石家庄市裕华区",
  principal: "孙立",
  quality: "优良",
  attitude: "恶劣",
  fame: "知名度较高",
  advice: "节前提前安排调运。",
  contacts: [{ name: "孙立", post: "总经理", phone: "0311-88880000", mobile: "13800138000" }],
} as const;
/** `as const` makes its list one that can't be changed. */
const visit = { ...VISIT, contacts: [...VISIT.contacts] };

it("附件1 shows every word of each row, and the points in the chosen box only", () => {
  const [particulars, opinions] = blocksOf(visitReport, visit);
  expect(texts(particulars)).toEqual([
    ["客户单位名称", "华北物流有限公司"],
    ["客户地址", "石家庄市裕华区"],
    ["客户单位法人（负责人）", "孙立"],
  ]);
  expect(texts(opinions)).toEqual([
    ["用户意见"],
    ["质量", "非常优良\n", "优良\n√ 90", "良好\n", "一般\n", "合格\n", "不合格\n", ""],
    ["服务态度", "非常优良\n", "优良\n", "良好\n", "一般\n", "不好\n", "恶劣\n√ 0", ""],
    ["产品的知名度", "非常驰名\n", "驰名\n", "知名度高\n", "知名度较高\n√ 80", "知名\n", "知道\n", "不知道\n"],
  ]);
});

it("附件1 leaves 45 mm for the customer's seal, and rows for three contacts", () => {
  const [, , suggestions, contacts] = blocksOf(visitReport, visit);
  expect(cell(suggestions, 0, 2)).toMatchObject({
    text: "客户单位盖章（签名）",
    minHeight: 45,
    foot: "　　年　　月　　日",
  });
  expect(texts(contacts)).toEqual([
    ["客户单位主要负责人，业务主办联系方式", "姓名", "职务", "电话", "手机"],
    ["孙立", "总经理", "0311-88880000", "13800138000"],
    ["", "", "", ""],
    ["", "", "", ""],
  ]);
});

it("附件1 prints on one page with what each box is worth, filled in or blank", async () => {
  const pdf = await printed(visitReport, visit, {}, { number: "R01-2026-002" });
  expect(pdf.texts).toHaveLength(1);
  expect(pdf.texts[0]).toContain("√ 80");
  expect(pdf.texts[0]).toContain("质量：非常优良 100，优良 90，良好 85，一般 80，合格 70，不合格 60；");
  expect(pdf.texts[0]).toContain("服务态度：非常优良 100，优良 90，良好 85，一般 80，不好 30，恶劣 0；");
  const blank = await printed(visitReport, { customer: "c1" });
  expect(blank.texts).toHaveLength(1);
  expect(blank.texts[0]).not.toContain("√");
});
