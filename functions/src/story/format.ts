/** A story (实例): actions and what must come of them, in the words of the person who knows the regulation. */
import * as z from "zod";

const value: z.ZodType<unknown> = z.unknown();
/** A part, and how one writes it. */
const part = <T extends z.ZodType>(type: T, hint: string) => type.meta({ hint });
const texts = z.array(z.string());
const byName = z.record(z.string(), z.string());

/**
 * 联: each copy by what is printed on it → who reads it, 、 between several. 标记: what is said of each printing, the oldest
 * first.
 */
const paper = z.strictObject({
  含: texts.optional(),
  联: byName.optional(),
  标记: z.array(z.enum(["无", "已更正", "待重出"])).optional(),
});

const PARTS = ["状态", "编号", "期限", "表", "待办", "文书", "知会", "信件", "可读", "不可读", "缘由"] as const;
export type Part = (typeof PARTS)[number];
const basis = z.partialRecord(z.enum(PARTS), z.string());

const whoReads = z.union([texts, z.record(z.string(), texts)]);
const expected = z.strictObject({
  事: part(z.string(), "事: 甲"),
  状态: part(z.string(), "状态: 已受理").optional(),
  编号: part(z.string(), '编号: "261101"').nullable().optional(),
  /**
   * Step title → `2026-10-08 18:00`, or 已办 逾期办 逾期 终止 免催 无期限, of its last duty; of a step that is due more than
   * once all of them, in the order in which they began.
   */
  期限: part(
    z.record(z.string(), z.union([z.string(), texts])),
    "期限: { 告知客户: 2026-10-08 18:00 }，办一次起算一次的 期限: { 走访报告: [已办, 2026-10-08 18:00] }",
  ).optional(),
  /** Field label → value; null: blank. */
  表: part(z.record(z.string(), value), "表: { 性质: 一般 }").optional(),
  /** Titles that wait now; each with whom it waits for: a role's title or a person. `[]`: none. */
  待办: part(z.union([texts, byName]), "待办: [告知客户] 或 待办: { 告知客户: 投诉受理人 }").optional(),
  /** Titles of the papers printed so far; or title → texts that it must hold, and who reads each of its copies. */
  文书: part(
    z.union([texts, z.record(z.string(), z.union([texts, paper]))]),
    "文书: [答复函] 或 文书: { 答复函: [应有的文字] }，分联的 文书: { 通知单: { 含: [应有的文字], 联: { 会计科存: 会计科、总经理 } } }，重出过的 文书: { 答复函: { 标记: [已更正, 无] } }",
  ).optional(),
  /** Notices so far: whom → a text that one of theirs holds; null: they were told nothing. */
  知会: part(z.record(z.string(), z.string().nullable()), "知会: { 主管领导: 知会的文字 }").optional(),
  /** Letters sent so far: whom (customer, person, office) → texts that one of theirs holds; null: they got none. */
  信件: part(
    z.record(z.string(), z.union([z.string(), texts.min(1)]).nullable()),
    "信件: { 客户1: 信中的文字 } 或 信件: { 客户1: [标题的文字, 正文的文字], 财务: null }",
  ).optional(),
  /** Who can read the case: role titles or persons; or label of a field in a part with readers of its own → who reads it now. */
  可读: part(whoReads, "可读: [主管领导] 或 可读: { 联系电话: [主管领导] }").optional(),
  /** Who can't. */
  不可读: part(whoReads, "不可读: [主管领导] 或 不可读: { 联系电话: [主管领导] }").optional(),
  /** Field label or 编号 or 期限：… → a text that its why holds. */
  缘由: part(byName, "缘由: { 期限：告知客户: 缘由的文字 }").optional(),
  /** The clause that what is expected here rests on: all of it, or by its part. */
  据: part(z.union([z.string(), basis]), "据: R01 一 或 据: { 期限: R01 一, 文书: R01 二 }").optional(),
});
export type Expected = z.output<typeof expected>;

const substitution = z.strictObject({
  为: part(z.string(), "为: 孙"),
  自: part(z.string(), "自: 2026-11-01"),
  至: part(z.string(), "至: 2026-11-30"),
  限额: part(z.int(), "限额: 1000000").optional(),
  角色: part(texts, "角色: [主管领导]").optional(),
});

const entry = z.strictObject({
  时: part(z.string(), "时: 2026-11-02 09:00").optional(),
  人: part(z.string(), "人: 赵").optional(),
  /** The principal on whose authority the person acts. */
  代: part(z.string(), "代: 孙").optional(),
  办: part(z.string(), "办: 客户投诉·受理").optional(),
  事: part(z.string(), "事: 甲").optional(),
  填: part(z.record(z.string(), value), "填: { 性质: 一般 }").optional(),
  /** When it happened, by the device. */
  发生: part(z.string(), "发生: 2026-11-02 08:30").optional(),
  /** The clause that the step rests on. */
  据: part(z.string(), "据: R01 一").optional(),
  不予办理: part(z.string(), "不予办理: R01 一").optional(),
  则: part(
    z.preprocess((x) => (x === undefined || Array.isArray(x) ? x : [x]), z.array(expected).optional()),
    "则: { 事: 甲, 状态: 已受理 }",
  ),
});
export type Entry = z.output<typeof entry>;

export const story = z.strictObject({
  实例: part(z.string(), "实例: 一句话说明"),
  条款: part(texts.min(1), "条款: [R01 一]"),
  /** The regulation that it is played for; of several it is read for each in turn. */
  办法: part(z.string(), "办法: R04 或 办法: [R04, R15]").optional(),
  /** Regulations that run together in it, beside those of its 条款: `R02`. */
  合用: part(texts, "合用: [R02, R07]").default([]),
  人员: part(byName, "人员: { 赵: 投诉受理人 }").default({}),
  部门: part(byName, "部门: { 赵: 企业发展部 }").default({}),
  代理: part(
    z.record(z.string(), z.array(substitution)),
    "代理: { 代: [{ 为: 孙, 自: 2026-11-01, 至: 2026-11-30 }] }",
  ).default({}),
  /** Customers who are not on file; all others that no step of the story opens are. */
  未建档: part(texts, "未建档: [某某公司]").default([]),
  /** Settings of the organisation. */
  设置: part(z.record(z.string(), value), "设置: { R00.org.name: 甲公司 }").default({}),
  /** Values of forms that repeat, by the names under which 填 takes them. */
  样例: part(z.record(z.string(), z.record(z.string(), value)), "样例: { 抱怨表: { 客户: 客户1, 数量: 20 } }").default(
    {},
  ),
  /** When it is played into the demo organisation, as often as it stands there (demo/playing.ts). */
  演示: part(
    z.preprocess((x) => (x === undefined || Array.isArray(x) ? x : [x]), texts.default([])),
    "演示: 前10个工作日 或 演示: [前10个工作日, 前2个工作日到已受理]",
  ),
  经过: part(
    z.array(entry).min(1),
    "经过: 下面每项一行，如 - { 时: 2026-11-02 09:00, 人: 赵, 办: 客户投诉·受理, 事: 甲 }",
  ),
});
/** As it is played: what its samples hold stands where they are named. */
export type Story = Omit<z.output<typeof story>, "样例">;

/** What 办 names: `办理`, `客户投诉·受理`, `R04·客户投诉·受理`. Without a kind the step stands at the head. */
export function doingOf(written: string): { head: string; tail: string | undefined } {
  const [, head = "", tail] = /^((?:R\d\d·)?[^·]*)(?:·(.*))?$/s.exec(written) ?? [];
  return { head, tail };
}

/** The parts that can stand at a place: of a story, an entry, an expectation, a substitution. */
export function partsAt(path: readonly PropertyKey[]): Readonly<Record<string, z.ZodType>> {
  if (path[0] === "经过" && path.length > 1) return path[2] === "则" && path.length > 3 ? expected.shape : entry.shape;
  return path[0] === "代理" && path.length > 2 ? substitution.shape : story.shape;
}
