/** Customers of the factory and of the circuit board works, at home and abroad. All are invented. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import * as z from "zod";
import type { Agenda } from "../agenda.ts";
import type { Days } from "../days.ts";
import { steps } from "../doings.ts";
import { exporter, sales } from "./people.ts";

const filled = z.string().min(1);
const row = z
  .object({
    客户名称: filled,
    简称: filled,
    行业: filled,
    "法人（负责人）": filled,
    电话: z.string(),
    电子邮箱: z.string(),
    地址: filled,
    联系方式偏好: filled,
    联系人: filled,
    联系人职务: filled,
    联系人手机: z.string(),
    客户地区: z.enum(["国内", "国外"]),
  })
  .transform((r) => ({
    origin: r.客户地区,
    given: {
      name: r.客户名称,
      short: r.简称,
      nature: "单位",
      industry: r.行业,
      principal: r["法人（负责人）"],
      ...(r.电话 && { phone: r.电话 }),
      ...(r.电子邮箱 && { email: r.电子邮箱 }),
      address: r.地址,
      channel: r.联系方式偏好,
      contacts: [{ name: r.联系人, post: r.联系人职务, ...(r.联系人手机 && { mobile: r.联系人手机 }) }],
    },
  }));

export type Buyer = z.output<typeof row> & { id: string };

const file = join(import.meta.dirname, "customers.csv");
const buyers: readonly Buyer[] = z
  .array(row)
  .parse(parse(readFileSync(file, "utf8"), { columns: true }))
  .map((c, i) => ({ ...c, id: `demobuyer${String(i + 1).padStart(11, "0")}` }));

/** By its short name. */
export function buyer(short: string): Buyer {
  const found = buyers.find((c) => c.given.short === short);
  if (!found) throw new Error(`no demo buyer ${short}`);
  return found;
}

/** On file from the third day of the history on. */
export function buyersOnFile(agenda: Agenda, d: Days, start: string): void {
  const day = d.later(start, 2);
  buyers.forEach((c, i) => {
    const who = c.origin === "国外" ? exporter : sales;
    agenda.add(d.at(day, `13:${String(10 + i)}`), steps("R00.customer", c.id)(who, "create", c.given));
  });
}
