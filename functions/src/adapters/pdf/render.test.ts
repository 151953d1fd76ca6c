import { expect, it } from "vitest";
import { readPdf } from "../../../../test/support/read/pdf.ts";
import { type Block, issue, label, type Paper, paper } from "../../engine/paper/paper.ts";
import { lacking } from "./lacking.ts";
import { render } from "./render.ts";

const AT = "2026-11-05T01:02:03.000Z";
const of = (blocks: Block[], more: Partial<Paper> = {}): Paper => ({ title: "异常处理单", blocks, ...more });
const read = async (blocks: Block[], more: Partial<Paper> = {}) => readPdf(await render(of(blocks, more), AT));
const paragraph = (text: string): Block => ({ block: "paragraph", text });

const ALLOWANCE = paper<string>({
  id: "R04 销货折让证明单",
  title: "销货折让证明单",
  clause: "R04 十三(一)",
  copies: ["业务部", "会计科"],
  layout: (customer) => [{ block: "grid", columns: [1, 3], rows: [[label("客户"), customer]] }],
});

it("prints a copy with title, number, cells, page and holder, in the right face at the right place", async () => {
  const [, second] = issue(ALLOWANCE, "中石化北京公司", { number: "R04-2611-07" });
  const pdf = await readPdf(await render(second ?? of([]), AT));
  expect(pdf.title).toBe("销货折让证明单 R04-2611-07");
  expect(pdf.created).toBe("D:20261105010203Z");
  expect(pdf.texts).toEqual([
    "销货折让证明单\n编号：R04-2611-07\n客户 中石化北京公司\n编号：R04-2611-07 第 1 页 共 1 页 第二联 会计科",
  ]);
  const find = (text: string) => pdf.pages[0]?.find((run) => run.text === text);
  expect(find("销货折让证明单")).toMatchObject({ size: 18, font: "NotoSansSC-Bold", x: 85.27 });
  expect(find("客户")).toMatchObject({ size: 10.5, font: "NotoSansSC-Bold" });
  expect(find("中石化北京公司")).toMatchObject({ size: 10.5, font: "NotoSansSC-Regular", x: 68.05 });
  expect(find("第二联 会计科")).toMatchObject({ y: 285 });
});

it("gives the same bytes for the same paper, whatever was printed before", async () => {
  const first = await render(of([paragraph("á、一 与 fi 123")]), AT);
  await render(of([paragraph("a´一，与 fi，其它文字")]), AT);
  expect(await render(of([paragraph("á、一 与 fi 123")]), AT)).toEqual(first);
  expect(await render(of([paragraph("á、一 与 fi 124")]), AT)).not.toEqual(first);
});

it("keeps every character as it was written, rare names too", async () => {
  const text = "䶮𬍛㛃𬱖·一 Ångström fi ¥1,234.50 ㎡ ‰ ℃ （“引号”）——……①";
  expect((await read([paragraph(text)])).texts[0]).toContain(text);
});

it("writes radicals, as copied out of other PDFs, as the characters they look like", async () => {
  expect((await read([paragraph("⽤⼾意⻅")])).texts[0]).toContain("用户意见");
});

it("refuses a character that the font lacks, and names it", async () => {
  const blocks: Block[] = [{ block: "grid", columns: [1], rows: [["客户𠮷野"]] }];
  await expect(render(of(blocks), AT)).rejects.toMatchObject({
    name: "MissingGlyph",
    code: "missing-glyph",
    character: "𠮷",
    message: expect.stringContaining("“𠮷”（U+20BB7）"),
  });
});

it("knows beforehand what it can't print", () => {
  expect(lacking("油样含H₂S，CO₂超标\t👍\u200b\n换行")).toEqual(["₂", "👍"]);
  expect(lacking("⽤户á 123")).toEqual([]);
});

it("drops what has no shape, so that pasted text prints", async () => {
  const pdf = await read([paragraph("零\u200b宽\ufe0f\u0007与\t制表\r\n换行")]);
  expect(pdf.texts[0]).toMatch(/零宽与 +制表\n换行/);
});

it("names the reader and the number on every page, the marks on the first", async () => {
  const blocks: Block[] = [paragraph("甲"), { block: "page" }, paragraph("乙"), { block: "page" }, paragraph("丙")];
  const pdf = await read(blocks, {
    number: "R10-1",
    reader: "赵一（工号 1001，2026年11月5日 09:05）",
    marks: ["复印件", "未签回"],
    example: true,
  });
  expect(pdf.pages).toHaveLength(3);
  for (const [i, text] of pdf.texts.entries()) {
    expect(text).toContain("内部文书，请勿外传。打开：赵一（工号 1001，2026年11月5日 09:05）");
    expect(text).toContain(`编号：R10-1 第 ${i + 1} 页 共 3 页`);
  }
  expect(pdf.texts.map((t) => /版式为示例.*复印件.*未签回|未签回.*复印件.*版式为示例/.test(t))).toEqual([
    true,
    false,
    false,
  ]);
});

it("keeps 25 mm at the left and 20 mm at the right free of text", async () => {
  const words = "油品含水，客户要求换货（全部）。".repeat(60);
  const blocks: Block[] = [
    paragraph(words),
    { block: "list", items: [words], ordered: true },
    { block: "grid", columns: [1, 1], rows: [[words, { text: words, align: "right", tick: true }]] },
    { block: "table", columns: ["甲", { title: "乙", align: "right" }], rows: [[words, "1,234.50"]] },
    { block: "signature", rows: [{ label: "经办人" }, { label: "主管" }, { label: "总（副）经理" }] },
    { block: "seal", text: "客户单位（盖章）" },
  ];
  const { pages } = await read(blocks, { number: "R01-2026-001", copy: { ordinal: 1, holder: "业务部" } });
  const runs = pages.flat();
  expect(Math.min(...runs.map((r) => r.x))).toBeGreaterThanOrEqual(24.99);
  expect(Math.max(...runs.map((r) => r.x + r.width))).toBeLessThanOrEqual(190.02);
});

it("is small: a form of one page stays under 40 KB", async () => {
  const rows = [
    [label("投诉客户"), "客户一"],
    [label("投诉内容"), "油品含水，要求换货。"],
    [label("备注"), ""],
  ];
  const bytes = await render(of([{ block: "grid", columns: [1, 3], rows }]), AT);
  expect(bytes.length).toBeLessThan(40_000);
});
