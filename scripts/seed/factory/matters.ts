/** What customers complain of, and what is found, by the labels of the forms: processing most often, then material, then carelessness. */
import * as z from "zod";
import { tableOf } from "../customers.ts";

const matter = z.looseObject({ 事由: z.string(), 责任部门: z.string(), 改善方案: z.string() });
export type Matter = z.output<typeof matter>;
const matters = z.array(matter).parse(tableOf("factory/matters.csv"));

export function matterOf(name: string): Matter {
  const found = matters.find((m) => m.事由 === name);
  if (!found) throw new Error(`no demo matter ${name}`);
  return found;
}
