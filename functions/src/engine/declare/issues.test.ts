import { expect, test } from "vitest";
import * as z from "zod";
import { clauseOfIssues, issuesOf, sentence } from "./issues.ts";
import { attachments, choice, choices, date, fen, list, note, phone, row, text, whole, yes } from "./sheet.ts";

const form = z.strictObject({
  name: text("名称", { en: "Name" }),
  grade: choice("等级", ["急", "缓"], { en: "Grade" }),
  amount: fen("金额", { unit: "分" }),
  score: whole("得分", { min: 1, max: 5, en: "Score" }),
  day: date("日期"),
  phone: phone("电话"),
  sure: yes("是否"),
  paid: fen("货款").optional(),
  remark: note("备注").optional(),
  lines: list("明细", row({ what: text("品名") })).optional(),
  ways: choices("方式", ["电话", "走访"]).optional(),
  two: z.array(text("与会人")).min(2).meta({ label: "与会人员", widget: "list" }).optional(),
  files: attachments("附件").optional(),
});
const good = { name: "甲", grade: "急", amount: 1, score: 1, day: "2026-03-02", phone: "13800138000", sure: true };
const says = (wrong: object) => {
  const result = form.safeParse({ ...good, ...wrong });
  return result.success ? "" : issuesOf(form, result.error);
};

test.each<[object, string]>([
  [{ name: undefined }, "请填写“名称”"],
  [{ name: "  " }, "请填写“名称”"],
  [{ name: "x".repeat(201) }, "“名称”最多 200 个字，请写短一些，或作为附件"],
  [{ grade: "中" }, "“等级”请选：急、缓"],
  [{ amount: -1 }, "“金额”不能小于 0分"],
  [{ paid: 1e13 + 1 }, "“货款”不能大于 100000000000"],
  [{ score: 6 }, "“得分”不能大于 5"],
  [{ score: "5" }, "请填写“得分”"],
  [{ day: "2026-02-30" }, "“日期”的格式不对，请按栏目的提示填写"],
  [{ phone: "12345" }, "“电话”请填 11 位手机号、区号-号码，或以 + 开头的境外号码"],
  [{ sure: "是" }, "请填写“是否”"],
  [{ other: 1, more: 2 }, "表中没有这些栏目：other、more"],
  [{ name: undefined, grade: "中" }, "请填写“名称”；“等级”请选：急、缓"],
  [{ lines: Array(201).fill({ what: "油" }) }, "“明细”最多 200 项"],
  [{ lines: [{ what: "" }, { what: "" }] }, "请填写“明细”"],
  [{ lines: [] }, "请填写“明细”"],
  [{ ways: [] }, "“方式”请选：电话、走访"],
  [{ two: ["甲"] }, "“与会人员”至少 2 项"],
  [{ files: [] }, "请附上“附件”"],
])("%o", (wrong, text) => {
  expect(says(wrong)).toBe(text);
});

test("in English where the reader wants it", () => {
  const issues = form.safeParse({ ...good, name: undefined, score: 9, grade: "x" }).error?.issues ?? [];
  expect(issues.map((i) => sentence(form, i, "en"))).toEqual([
    "Please fill in “Name”",
    "“Grade”: please choose one of 急, 缓",
    "“Score” must be at most 5",
  ]);
});

test("no more than eight sentences at once", () => {
  const many = z.strictObject(Object.fromEntries(Array.from({ length: 20 }, (_, i) => [`f${i}`, text(`栏${i}`)])));
  expect(issuesOf(many, many.safeParse({}).error ?? new z.ZodError([])).split("；")).toHaveLength(8);
});

test("the clause is the first faulty field's, or that of the field whose row it is in", () => {
  const cited = z.strictObject({
    plain: text("名称"),
    cited: text("事由", { clause: "R99 一" }),
    lines: list("明细", row({ what: text("品名"), who: text("收货人", { clause: "R99 三" }) }), { clause: "R99 二" }),
    files: attachments("附件", { clause: "R99 四" }).optional(),
  });
  const right = { plain: "甲", cited: "乙", lines: [{ what: "丙", who: "丁" }] };
  const clause = (wrong: object) => {
    const result = cited.safeParse({ ...right, ...wrong });
    return result.success ? "fits" : clauseOfIssues(cited, result.error);
  };
  expect(clause({})).toBe("fits");
  expect(clause({ plain: "" })).toBeUndefined();
  expect(clause({ cited: undefined })).toBe("R99 一");
  expect(clause({ plain: "", cited: "" })).toBeUndefined();
  expect(clause({ lines: [] })).toBe("R99 二");
  expect(clause({ lines: [{ what: "", who: "丁" }] })).toBe("R99 二");
  expect(clause({ lines: [{ what: "丙", who: "" }] })).toBe("R99 三");
  expect(clause({ files: [] })).toBe("R99 四");
  expect(clause({ other: 1 })).toBeUndefined();
});
