/** A story (实例): actions and what must come of them, in the words of the person who knows the regulation. */
import * as z from "zod";

const value: z.ZodType<unknown> = z.unknown();
const expected = z.strictObject({
  事: z.string(),
  状态: z.string().optional(),
  编号: z.string().nullable().optional(),
  /** Step title → `2026-10-08 18:00`, or 已办 逾期办 逾期 终止 免催. */
  期限: z.record(z.string(), z.string()).optional(),
  /** Field label → value; null: blank. */
  表: z.record(z.string(), value).optional(),
  /** Titles that wait now; each with whom it waits for: a role's title or a person. `[]`: none. */
  待办: z.union([z.array(z.string()), z.record(z.string(), z.string())]).optional(),
  /** Titles of the papers printed so far; or title → texts that it must hold. */
  文书: z.union([z.array(z.string()), z.record(z.string(), z.array(z.string()))]).optional(),
  /** Notices so far: whom → a text that one of theirs holds. */
  知会: z.record(z.string(), z.string()).optional(),
  /** Who can read the case: role titles or persons. */
  可读: z.array(z.string()).optional(),
  /** Who can't. */
  不可读: z.array(z.string()).optional(),
  /** Field label or 编号 or 期限：… → a text that its why holds. */
  缘由: z.record(z.string(), z.string()).optional(),
});
export type Expected = z.output<typeof expected>;

const substitution = z.strictObject({
  为: z.string(),
  自: z.iso.date(),
  至: z.iso.date(),
  限额: z.int().optional(),
  角色: z.array(z.string()).optional(),
});

const entry = z.strictObject({
  时: z.string().optional(),
  人: z.string().optional(),
  /** The principal on whose authority the person acts. */
  代: z.string().optional(),
  办: z.string().optional(),
  事: z.string().optional(),
  填: z.record(z.string(), value).optional(),
  /** When it happened, by the device. */
  发生: z.string().optional(),
  不予办理: z.string().optional(),
  则: z.union([expected, z.array(expected)]).optional(),
});
export type Entry = z.output<typeof entry>;

export const story = z.strictObject({
  实例: z.string(),
  条款: z.array(z.string()).min(1),
  /** Regulations that run together in it, beside those of its 条款: `R02`. */
  合用: z.array(z.string().regex(/^R\d\d$/)).default([]),
  人员: z.record(z.string(), z.string()).default({}),
  部门: z.record(z.string(), z.string()).default({}),
  代理: z.record(z.string(), z.array(substitution)).default({}),
  /** Settings of the organisation. */
  设置: z.record(z.string(), value).default({}),
  经过: z.array(entry).min(1),
});
export type Story = z.output<typeof story>;
