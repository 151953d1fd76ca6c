/** The demo's customers: thirty of oil, fifteen of the factory and its board works. All are invented; area code 0900 is no place's. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import * as z from "zod";

const filled = z.string().min(1);
const general = z.object({
  客户名称: filled,
  简称: filled,
  行业: filled,
  "法人（负责人）": filled,
  电话: z.string(),
  电子邮箱: z.string(),
  传真: z.string().default(""),
  地址: filled,
  联系方式偏好: filled,
  联系人: filled,
  联系人职务: filled,
  联系人手机: z.string(),
});
/** What their file at R00 is filled with. */
const givenOf = (r: z.output<typeof general>) => ({
  name: r.客户名称,
  short: r.简称,
  nature: "单位",
  industry: r.行业,
  principal: r["法人（负责人）"],
  ...(r.电话 && { phone: r.电话 }),
  ...(r.电子邮箱 && { email: r.电子邮箱 }),
  ...(r.传真 && { fax: r.传真 }),
  address: r.地址,
  channel: r.联系方式偏好,
  contacts: [{ name: r.联系人, post: r.联系人职务, ...(r.联系人手机 && { mobile: r.联系人手机 }) }],
});

const oil = general
  .extend({
    类别: z.enum(["重点客户", "一般客户", "潜力客户"]),
    等级: z.enum(["A", "B", "C", "D"]),
    年需求量: z.coerce.number(),
    油品: filled,
  })
  // The volume is in tonnes a year.
  .transform((r) => ({ given: givenOf(r), class: r.类别, grade: r.等级, volume: r.年需求量, product: r.油品 }));
const bought = general
  .extend({ 客户地区: z.enum(["国内", "国外"]), 办法: filled, 事由: filled })
  .transform((r) => ({ given: givenOf(r), origin: r.客户地区, regulation: r.办法, matter: r.事由 }));
export type DemoCustomer = z.output<typeof oil> & { id: string };
type Buyer = z.output<typeof bought> & { id: string };

/** Rows of a table that lies with the seeds. */
export const tableOf = (file: string): unknown =>
  parse(readFileSync(join(import.meta.dirname, file), "utf8"), { columns: true });
const idOf = (what: string, i: number): string => `demo${what}${String(i + 1).padStart(16 - what.length, "0")}`;

export const customers: readonly DemoCustomer[] = z
  .array(oil)
  .parse(tableOf("customers.csv"))
  .map((c, i) => ({ ...c, id: idOf("customer", i) }));
/** So many of them buy; the last ones never have. */
export const ACTIVE = 28;
export const buyers: readonly Buyer[] = z
  .array(bought)
  .parse(tableOf("factory/buyers.csv"))
  .map((c, i) => ({ ...c, id: idOf("buyer", i) }));
