/** Thirty customers such as an oil dispatcher has. Names, addresses and telephones are invented (area code 0900 is no place's). */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import * as z from "zod";

const filled = z.string().min(1);
const row = z
  .object({
    客户名称: filled,
    简称: filled,
    行业: filled,
    "法人（负责人）": filled,
    电话: filled,
    电子邮箱: z.string(),
    传真: z.string(),
    地址: filled,
    联系方式偏好: filled,
    联系人: filled,
    联系人职务: filled,
    联系人手机: filled,
    类别: z.enum(["重点客户", "一般客户", "潜力客户"]),
    等级: z.enum(["A", "B", "C", "D"]),
    年需求量: z.coerce.number(),
    油品: filled,
  })
  .transform((r) => ({
    name: r.客户名称,
    short: r.简称,
    industry: r.行业,
    principal: r["法人（负责人）"],
    phone: r.电话,
    ...(r.电子邮箱 && { email: r.电子邮箱 }),
    ...(r.传真 && { fax: r.传真 }),
    address: r.地址,
    channel: r.联系方式偏好,
    contacts: [{ name: r.联系人, post: r.联系人职务, mobile: r.联系人手机 }],
    class: r.类别,
    grade: r.等级,
    /** Tonnes a year. */
    volume: r.年需求量,
    product: r.油品,
  }));

export type DemoCustomer = z.output<typeof row> & { id: string };

const file = join(import.meta.dirname, "customers.csv");
export const customers: readonly DemoCustomer[] = z
  .array(row)
  .parse(parse(readFileSync(file, "utf8"), { columns: true }))
  .map((c, i) => ({ ...c, id: `democustomer${String(i + 1).padStart(8, "0")}` }));

/** By its short name, so that the seed reads like a story. */
export function customer(short: string): DemoCustomer {
  const found = customers.find((c) => c.short === short);
  if (!found) throw new Error(`no demo customer ${short}`);
  return found;
}
