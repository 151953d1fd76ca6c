/** Customers from a spreadsheet saved as CSV: every row is checked before the first is written. */
import { sha } from "../../../functions/src/engine/case/chain.ts";
import { type Command, Refusal, text, word } from "../command.ts";
import { attempt } from "../store.ts";
import { type Row, readCustomers, sameCustomer } from "./customer-rows.ts";
import { readText } from "./files.ts";

/** Rows written at the same time. */
const WIDTH = 8;
const PROGRESS = 100;

export const command: Command = {
  usage: "文件.csv [--leave-out 栏目、栏目]",
  does: "导入客户。首行为栏目名（客户名称、电话、地址……）；有一行不合要求就一行也不导入；中断后可再次运行；--leave-out 写明不导入的栏目",
  options: { "leave-out": { type: "string" } },
  async run(given, io, store) {
    const leaveOut = (text(given, "leave-out") ?? "").split(/[、,，]/).filter((head) => head.trim() !== "");
    const { rows, faults, left } = readCustomers(readText(word(given, 0, "文件")), leaveOut);
    if (faults.length) throw new Refusal([...faults, `共 ${faults.length} 处须改正，未导入任何客户`].join("\n"));
    const env = await store();
    const counts = { imported: 0, existing: 0, refused: [] as string[] };
    const one = async ({ line, input }: Row) => {
      const outcome = await attempt(env, { kind: "R00.customer", step: "create", case: idOf(input), input });
      if (outcome.result === "accepted") counts.imported++;
      else if (outcome.code === "exists") counts.existing++;
      else counts.refused.push(`第 ${line} 行：${outcome.says}`);
      const done = counts.imported + counts.existing + counts.refused.length;
      if (done % PROGRESS === 0) io.err(`${done}/${rows.length}`);
    };
    for (let i = 0; i < rows.length; i += WIDTH) await Promise.all(rows.slice(i, i + WIDTH).map(one));
    return {
      json: { ...counts, ...(left && { left }) },
      text: [
        ...(left ? [`略去栏目：${left.join("、")}`] : []),
        ...counts.refused,
        `导入 ${counts.imported} 户，以前已导入 ${counts.existing} 户`,
      ],
      failed: counts.refused.length > 0,
    };
  },
};

/** The same row has the same id: a second run finds it there. */
const idOf = (input: Record<string, unknown>): string => sha(`import ${sameCustomer(input)}`).slice(0, 20);
