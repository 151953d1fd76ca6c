import { expect, test } from "vitest";
import { dayOf, emailOf, fenOf, numberOf, phoneOf, phoneShown, yuanTyped } from "./typed.ts";

test.each([
  ["13800138000", "13800138000"],
  ["１３８ 0013 8000", "13800138000"],
  ["+86 138-0013-8000", "13800138000"],
  ["0592-5551234", "0592-5551234"],
  ["（0592）5551234", "0592-5551234"],
  ["05925551234", "0592-5551234"],
  ["010 8888 6666", "010-88886666"],
  ["021—88886666—12", "021-88886666-12"],
  ["400-820-8820", "4008208820"],
  ["+1 (212) 555-0100", "+12125550100"],
  ["0049 30 901820", "+4930901820"],
  ["+49", undefined],
  ["5551234", undefined],
  ["238001380001", undefined],
])("%s → %s", (typed, phone) => expect(phoneOf(typed)).toBe(phone));

test.each([
  // An area code after +86 without its 0, as address books and business cards write it.
  ["+86 21 5206 0000", "021-52060000"],
  ["+86 10 6552 0000", "010-65520000"],
  ["0086-755-88880000", "0755-88880000"],
  ["+86 531 8888 0000", "0531-88880000"],
  ["+86 (0)10 6552 0000", "010-65520000"],
  ["+86 021 52060000", "021-52060000"],
  ["(+86)138 0000 0000", "13800000000"],
  ["+86 400 820 8820", "4008208820"],
  // 86 without a plus sign, as exports write it.
  ["8613800000000", "13800000000"],
  ["86-13800000000", "13800000000"],
  ["86 10 6552 0000", "010-65520000"],
  // Signs without a shape, as they are copied out of address books, letters and PDFs.
  ["\u202d13800000000\u202c", "13800000000"],
  ["\u206813800000000\u2069", "13800000000"],
  ["138\u200b0000\u200b0000", "13800000000"],
  ["\u200e0531-88880000", "0531-88880000"],
  ["138-0000-0000\ufe0d", "13800000000"],
  // Extensions.
  ["010-65520000转801", "010-65520000-801"],
  ["010-65520000 转分机：801", "010-65520000-801"],
  ["010-65520000 ext.801", "010-65520000-801"],
  ["010-65520000x801", "010-65520000-801"],
  ["010-65520000*801", "010-65520000-801"],
  ["400-820-8820-1", "4008208820-1"],
  ["4008208820转1", "4008208820-1"],
  // Numbers in groups.
  ["0531-8888-0000", "0531-88880000"],
  ["010-6552-0000-801", "010-65520000-801"],
  ["0592-555-1234", "0592-5551234"],
  ["电话：0531 8888 0000", "0531-88880000"],
  ["tel:+86-138-0000-0000", "13800000000"],
  ["手机号码：138-0000-0000", "13800000000"],
  ["联系电话:0755 1234567", "0755-1234567"],
  ["Mobile: 13800000000", "13800000000"],
  // A number that a program wrote with a decimal point.
  ["13800138000.0", "13800138000"],
  // A mobile with the 0 that calls from another city needed.
  ["013800000000", "13800000000"],
  // Abroad with the 0 of home in brackets, or there by mistake.
  ["+44 (0)20 7946 0000", "+442079460000"],
  ["+44 020 7946 0000", "+442079460000"],
  ["+886-02-2771-1234", "+886227711234"],
  ["+852 2123 4567", "+85221234567"],
  ["+39 06 698 1234", "+39066981234"],
])("%s is put right: %s", (typed, phone) => expect(phoneOf(typed)).toBe(phone));

test.each([
  "10-65520000-1",
  "+86 10 6552 00001",
  "10655200001",
  "021-5206000",
  "053-18888000",
  "0531-888800",
  "0531-888800001",
  "13800000000转801",
  "13800000000/13900000000",
  "13800000000、0531-88880000",
  "010-65520000-801转2",
  "010-65520000-8012345",
  "1.38E+10",
  "1.3800138E10",
  // Its 0 was lost: another code may begin so.
  "53188880000",
  "7551234567",
  "10 65520000",
  "1380000000①",
  "+39 (0)6 698 1234",
  "+7 (0)495 123 4567",
  "+1 212 555 0100 ext 5",
  "+1 012 555 0100",
  "+86",
  "",
])("%s can't be known", (typed) => expect(phoneOf(typed)).toBeUndefined());

test("what was put right stays as it is", () => {
  for (const phone of ["13800138000", "010-88886666-12", "0592-5551234", "4008208820", "4008208820-1", "+442079460000"])
    expect(phoneOf(phone)).toBe(phone);
});

test("a mobile is shown in groups", () => {
  expect(phoneShown("13800138000")).toBe("138 0013 8000");
  expect(phoneShown("0592-5551234")).toBe("0592-5551234");
});

test.each([
  ["1234.5", 123450],
  ["1,234.50", 123450],
  ["0.07", 7],
  ["１２。３", 1230],
  ["100元", 10000],
  ["￥１，２３４．５", 123450],
  ["¥ 1 234 567 元", 123456700],
  ["1234元整", 123400],
  ["人民币1,234.50元", 123450],
  ["RMB 1234.5", 123450],
  ["CNY1234.5", 123450],
  // Zeros behind the fen say nothing.
  ["1234.5000", 123450],
  ["1.234", undefined],
  ["1.2340", undefined],
  ["(1,234.50)", undefined],
  ["1.38E+10", undefined],
  ["-1", undefined],
  ["一百", undefined],
  ["1,5", undefined],
  ["100万元", undefined],
])("%s yuan → %s fen", (typed, fen) => expect(fenOf(typed)).toBe(fen));

test("fen go back into the field as yuan", () => expect(yuanTyped(123407)).toBe("1234.07"));
test("a number is not a word", () => {
  expect(numberOf("1e5")).toBeUndefined();
  expect(numberOf(".5")).toBe(0.5);
});

test.each([
  ["１２３４．５", 1234.5],
  ["1，234，567", 1234567],
  ["-1,234.5", -1234.5],
  ["－３", -3],
  ["−3", -3],
  [" 12 ", 12],
  ["12\u00a0345", 12345],
  ["007", 7],
  ["1\u200b2", 12],
  ["123456789012345", 123456789012345],
  // What may mean something else.
  ["1,5", undefined],
  ["12,34", undefined],
  ["1,2345", undefined],
  ["1 5", undefined],
  ["1,234 567", undefined],
  ["10²", undefined],
  ["①", undefined],
  ["½", undefined],
  ["1.5万", undefined],
  ["1234567890123456.7", undefined],
  ["", undefined],
  [".", undefined],
])("%s is the number %s", (typed, number) => expect(numberOf(typed)).toBe(number));

test.each([
  ["2026-11-05", "2026-11-05"],
  ["2026-11-5", "2026-11-05"],
  ["2026/11/5", "2026-11-05"],
  ["2026.11.05", "2026-11-05"],
  ["20261105", "2026-11-05"],
  ["2026 年 11 月 5 日", "2026-11-05"],
  ["２０２６年１１月５号", "2026-11-05"],
  ["２０２６年１１月５日", "2026-11-05"],
  ["2026年11月5", "2026-11-05"],
  // With the midnight that programs put behind a day.
  ["2026-11-05 00:00", "2026-11-05"],
  ["2026/11/5 0:00:00", "2026-11-05"],
  ["2026-11-05T00:00:00", "2026-11-05"],
  ["2026-11-05 00:00:00.000", "2026-11-05"],
  // With the day of the week, where it is the one of that day.
  ["2026年11月5日星期四", "2026-11-05"],
  ["2026年11月5日（周四）", "2026-11-05"],
  ["2026/11/5 星期四", "2026-11-05"],
  ["2026年11月5日星期五", undefined],
  ["2026-02-31 周二", undefined],
  // An hour is more than a day; a serial number has two systems.
  ["2026-11-05 09:05", undefined],
  ["46331", undefined],
  ["二〇二六年十一月五日", undefined],
  ["26-11-05", undefined],
  ["26年11月5日", undefined],
  ["11/5/2026", undefined],
  ["2026-11/5", undefined],
  ["2026-11", undefined],
])("%s is the day %s", (typed, day) => expect(dayOf(typed)).toBe(day));

test.each([
  ["zhang＠example．com", "zhang@example.com"],
  ["zhang@example.com;", "zhang@example.com"],
  ["zhang@example.com；", "zhang@example.com"],
  ["邮箱：zhang@example.com", "zhang@example.com"],
  ["E-mail: zhang@example.com", "zhang@example.com"],
  ["<zhang@example.com>，", "zhang@example.com"],
])("%s is put right: %s", (typed, address) => expect(emailOf(typed)).toBe(address));

test("an address that can't be known stays what it is", () =>
  expect(emailOf("张三 ＠ example")).toBe("张三 @ example"));
