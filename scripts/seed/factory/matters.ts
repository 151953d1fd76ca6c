/** What customers complain of, and what is found: processing most often, then material, then carelessness. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import * as z from "zod";

const filled = z.string().min(1);
const row = z
  .object({
    事由: filled,
    品名: filled,
    料号: filled,
    单位: filled,
    单价: z.coerce.number().positive(),
    客诉理由: filled,
    客户要求: filled,
    处理方式: filled.transform((list) => list.split("、")),
    原因类别: filled,
    发生原因: filled,
    样品检验结果: filled,
    责任部门: filled,
    生产单位: filled,
    机班别: filled,
    生产人员: filled,
    异常原因分析: filled,
    处理对策: filled,
    改善方案: z.string(),
  })
  .transform((r) => ({
    name: r.事由,
    product: r.品名,
    partNo: r.料号,
    unit: r.单位,
    /** For one, in the currency of the order. */
    price: r.单价,
    reason: r.客诉理由,
    demand: r.客户要求,
    disposals: r.处理方式,
    cause: r.原因类别,
    causeText: r.发生原因,
    sampleResult: r.样品检验结果,
    blamed: r.责任部门,
    productionUnit: r.生产单位,
    machine: r.机班别,
    workers: r.生产人员,
    analysis: r.异常原因分析,
    countermeasure: r.处理对策,
    /** Empty: carelessness and what the customer did are not tracked. */
    improvement: r.改善方案,
  }));
export type Matter = z.output<typeof row>;

const file = join(import.meta.dirname, "matters.csv");
const matters = z.array(row).parse(parse(readFileSync(file, "utf8"), { columns: true }));

export function matter(name: string): Matter {
  const found = matters.find((m) => m.name === name);
  if (!found) throw new Error(`no demo matter ${name}`);
  return found;
}
