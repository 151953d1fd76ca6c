import { expect, test } from "vitest";
import { instantIn } from "../../time/local.ts";
import { rowsOf } from "../../values/file/rows.ts";
import {
  attachments,
  choice,
  choices,
  date,
  email,
  fen,
  fill,
  instant,
  list,
  note,
  number,
  phone,
  row,
  sheet,
  text,
  whole,
  yes,
} from "../sheet.ts";
import { linesOf } from "./lines.ts";

const Meter = sheet("R99.meter", {
  number: text("表号", { en: "Meter" }),
  place: text("用电地址"),
  phone: phone("联系电话"),
  email: email("电子邮箱"),
  kind: choice("类别", ["大工业用电", "一般工商业用电", "居民用电"]),
  ways: choices("通知方式", ["电话", "短信", "邮件"]),
  installed: date("安装日期"),
  readAt: instant("抄表时间"),
  price: fen("电价"),
  factor: number("功率因数", { min: 0, max: 1 }),
  load: number("负荷", { unit: "千瓦" }),
  turns: whole("倍率"),
  urgent: yes("加急"),
  remark: note("备注"),
  contacts: list("联系人", row({ name: text("姓名"), mobile: phone("手机").optional() })),
  phones: list("值班电话", phone("值班电话")),
  photos: attachments("照片"),
});
const place = { instantOf: (typed: string) => instantIn(typed, "Asia/Shanghai") };
type Name = keyof typeof Meter.shape | `${keyof typeof Meter.shape}?`;
const read = (csv: string, names: readonly Name[], more: Partial<Parameters<typeof linesOf>[2]> = {}) =>
  linesOf(rowsOf(csv).rows, fill(Meter, ...names), { place, ...more });

test("columns are found by the labels of the form, in any order and writing; cells are read as its fields", () => {
  const csv = [
    "类 别*,表号（必填）,联系电话,电子邮箱,通知方式,安装日期,抄表时间,电价(元),功率因数,负荷（千瓦）,倍率,加急,备注",
    "居民 用电,0012,0755 1234567,zhang＠example．com,短信、邮件,２０２６年１１月５日,2026/11/5 9:05,1234.5元,0.95,32.5千瓦,1,是,",
  ].join("\n");
  const names = ["number", "phone", "email", "kind", "ways", "installed", "readAt", "price", "factor"] as const;
  const { lines, faults } = read(csv, [...names, "load", "turns", "urgent", "remark?"]);
  expect({ lines, faults }).toEqual({
    lines: [
      {
        line: 2,
        input: {
          number: "0012",
          phone: "0755-1234567",
          email: "zhang@example.com",
          kind: "居民用电",
          ways: ["短信", "邮件"],
          installed: "2026-11-05",
          readAt: "2026-11-05T01:05:00.000Z",
          price: 123450,
          factor: 0.95,
          load: 32.5,
          turns: 1,
          urgent: true,
        },
      },
    ],
    faults: [],
  });
});

test("a field's own name and its English are heads too", () => {
  expect(read("number,place\n1,甲\n", ["number", "place"]).lines).toEqual([
    { line: 2, input: { number: "1", place: "甲" } },
  ]);
  expect(read("Meter,用电地址\n1,甲\n", ["number", "place"]).lines.length).toBe(1);
});

test("what is wrong is said by the line and the column's head, with the nearest word", () => {
  const csv = [
    "表号,电话,邮箱,类别,通知方式,安装日期,抄表时间,电价,功率因数,负荷,倍率,加急",
    `${"1".repeat(201)},12345,zhang,居名用电,电话、微信,11/5/2026,昨天,一百,1.5,多,1.5,也许`,
    ",1,a@b.cn,农业,,0026-11-04,2026-11-05 09:05,1,0.5,1,1,是",
  ].join("\n");
  const names = ["number", "phone", "email", "kind", "ways", "installed", "readAt", "price", "factor"] as const;
  const heads = { phone: ["电话"], email: ["邮箱"] };
  expect(read(csv, [...names, "load", "turns", "urgent"], { heads })).toMatchObject({
    lines: [],
    faults: [
      "第 2 行：“表号”最多 200 个字，现有 201 个",
      "第 2 行：“电话”不是电话号码：12345",
      "第 2 行：“邮箱”的格式不对，邮箱须写作 name@example.com：zhang",
      "第 2 行：“类别”没有“居名用电”，是不是“居民用电”？可写：大工业用电、一般工商业用电、居民用电",
      "第 2 行：“通知方式”没有“微信”，是不是“短信”？可写：电话、短信、邮件",
      "第 2 行：“安装日期”请写作 2026-11-05：11/5/2026",
      "第 2 行：“抄表时间”请写作 2026-11-05 09:00：昨天",
      "第 2 行：“电价”请写金额，单位元，最多两位小数：一百",
      "第 2 行：“功率因数”不能大于 1：1.5",
      "第 2 行：“负荷”请写数字：多",
      "第 2 行：“倍率”请写整数：1.5",
      "第 2 行：“加急”请写“是”或“否”：也许",
      "第 3 行：请填写“表号”",
      "第 3 行：“电话”不是电话号码：1",
      "第 3 行：“类别”没有“农业”；可写：大工业用电、一般工商业用电、居民用电",
      "第 3 行：请填写“通知方式”",
      "第 3 行：“安装日期”的格式不对，年份须在 1900 至 2100 之间，写满四位：0026-11-04",
    ],
  });
});

test.each([
  ["联系电话", "phone", "1.38E+10", "是科学记数（1.38E+10），末几位已丢失，请将该栏格式设为“文本”后重新填写"],
  ["表号", "number", "4.40301E+17", "是科学记数（4.40301E+17），末几位已丢失，请将该栏格式设为“文本”后重新填写"],
  ["联系电话", "phone", "53188880000", "不是电话号码：53188880000，是不是少了前面的 0？请写作 0531-88880000"],
  ["安装日期", "installed", "46331", "是日期的序号（46331），请将该栏格式设为“日期”，写作 2026-11-05"],
  ["安装日期", "installed", "2026-11-05 09:05", "只写日期，不写时刻：2026-11-05 09:05"],
] as const)("what a spreadsheet spoilt is told with what to do: %s %s %s", (head, name, typed, says) =>
  expect(read(`${head}\n${typed}\n`, [name]).faults).toEqual([`第 2 行：“${head}”${says}`]),
);

test("a required column that is not there, or is empty all the way, is told once", () => {
  expect(read("表号\n1\n2\n", ["number", "place", "kind", "remark?"])).toMatchObject({
    lines: [],
    faults: ["缺少栏目“用电地址”“类别”"],
  });
  expect(read("表号,用电地址\n1,\n2,\nx,\n", ["number", "place"])).toMatchObject({
    lines: [],
    faults: ["“用电地址”一栏全是空的，请填写"],
  });
  expect(read("表号,用电地址\n1,甲\n2,\n", ["number", "place"])).toMatchObject({
    lines: [{ line: 2 }],
    faults: ["第 3 行：请填写“用电地址”"],
  });
});

test("extra columns are named, or left out on request; two columns for one field are told", () => {
  const csv = "代码,表号,\nC1,1,x\n";
  expect(read(csv, ["number"])).toMatchObject({ unknown: ["代码", "第3列"], left: [] });
  expect(read(csv, ["number"], { leaveOut: ["代码", "第3列"] })).toMatchObject({
    lines: [{ line: 2, input: { number: "1" } }],
    unknown: [],
    left: ["代码", "第3列"],
    faults: [],
  });
  expect(read(csv, ["number"], { leaveOut: ["颜色"] }).absent).toEqual(["颜色"]);
  expect(read("表号,Meter\n1,2\n", ["number"])).toMatchObject({
    lines: [],
    faults: ["“表号”和“Meter”都是“表号”，请只留一栏"],
  });
});

test("what is given for every line needs no column", () => {
  const given = { installed: "2026-11-05" };
  expect(read("表号\n1\n", ["number", "installed"], { given }).lines).toEqual([
    { line: 2, input: { number: "1", installed: "2026-11-05" } },
  ]);
  expect(read("表号,安装日期\n1,2026-11-06\n", ["number", "installed"], { given }).unknown).toEqual(["安装日期"]);
});

test("a line that is the same as one before is told, where the caller says what is the same", () => {
  const same = (input: object) => JSON.stringify(input);
  expect(read("表号,备注\n1,\n2,\n1,\n", ["number", "remark?"], { same })).toMatchObject({
    lines: [{ line: 2 }, { line: 3 }],
    faults: ["第 4 行：与第 2 行相同"],
  });
});

test("a title above the heads, and heads of two lines, are passed over", () => {
  expect(read("电表台账\n编制：甲,,\n表号,用电地址\n1,乙\n", ["number", "place"]).lines).toEqual([
    { line: 4, input: { number: "1", place: "乙" } },
  ]);
  // A row that happens to hold words like heads is none where the first row has as many.
  expect(read("表号,用电地址\n表号,用电地址\n", ["number", "place"]).lines.length).toBe(1);
});

test("a row of a list, and a list of single values, stand in one line", () => {
  const csv =
    '表号,联系人姓名,联系人手机,值班电话\n1,王五,13800138000,"0531-88880000、0531-88880001"\n2,,,\n3,,13800138000,\n';
  const { lines, faults } = read(csv, ["number", "contacts?", "phones?"]);
  expect(lines).toEqual([
    {
      line: 2,
      input: {
        number: "1",
        contacts: [{ name: "王五", mobile: "13800138000" }],
        phones: ["0531-88880000", "0531-88880001"],
      },
    },
    { line: 3, input: { number: "2" } },
  ]);
  expect(faults).toEqual(["第 4 行：请填写“联系人姓名”"]);
});

test("a form that a line can't fill, a line beyond the heads, and a file of nothing are told", () => {
  expect(read("表号\n1\n", ["number", "photos"]).faults).toEqual(["“照片”不能从文件读入，这一步请在页面上办理"]);
  expect(read("表号\n1\n", ["number", "photos?"]).lines.length).toBe(1);
  expect(read("表号\n1,多余\n", ["number"]).faults).toEqual(["第 2 行：比首行多出栏目"]);
  expect(read("", ["number"]).faults).toEqual(["文件是空的"]);
  expect(read("表号\n", ["number"]).faults).toEqual(["首行以下没有内容"]);
});

test("days out of order are told where the present is known", () => {
  const Two = sheet("R99.two", {
    from: date("自", { notAfter: "today" }),
    to: date("至", { notBefore: "from" }),
  });
  const { rows } = rowsOf("自,至\n2026-11-05,2026-11-04\n2026-11-07,2026-11-08\n");
  const dates = { present: { today: "2026-11-06", now: "2026-11-06T01:00:00.000Z" }, sheet: [], values: {} };
  expect(linesOf(rows, fill(Two, "from", "to"), { place: { ...place, dates } }).faults).toEqual([
    "第 2 行：“至”不能早于“自”",
    "第 3 行：“自”不能晚于今天",
  ]);
});
