/** 客户抱怨案件登记追踪表 (九(三)). */
import { type Printing, paperOf } from "../../../../engine/declare/printed.ts";
import { periodInWords, small } from "../../../../engine/paper/boxes.ts";
import { amount } from "../../../../engine/values/money.ts";
import type { Process } from "../process.ts";

export const registerPaper = ({ id, at }: Process) =>
  paperOf({
    id: `${id} 客户抱怨案件登记追踪表`,
    title: "客户抱怨案件登记追踪表",
    clause: at("九(三)"),
    internal: at("九(十)"),
    example: true,
    data: ({ sheet, names, at }: Printing<Process["sheets"]["register"]>) => ({
      month: periodInWords(sheet.period),
      date: names.day(at),
      total: sheet.total ?? 0,
      // Days without their year: all of them are of the month or soon after.
      rows: (sheet.entries ?? []).map((e) => ({
        ...e,
        customer: names.customer(e.customer),
        value: amount(e.value),
        registeredOn: e.registeredOn.slice(5),
        closedOn: (e.closedOn ?? "").slice(5),
      })),
    }),
    layout: (d) => [
      { block: "paragraph", text: `${d.month}登记，共 ${d.total} 件；${d.date}汇集`, align: "center" },
      {
        block: "table",
        columns: [
          { title: "编号", width: 4 },
          { title: "登记", width: 2.4 },
          { title: "客户", width: 4 },
          { title: "品名", width: 3 },
          { title: "料号", width: 3 },
          { title: "处理进度", width: 3 },
          { title: "责任部门", width: 3 },
          { title: "核决金额（元）", width: 3.4, align: "right" },
          { title: "结案", width: 2.4 },
        ],
        rows: d.rows.map((r) => [
          ...[r.number, r.registeredOn, r.customer, r.product, r.partNo],
          ...[r.status, r.unit, r.value, r.closedOn],
        ]),
        empty: "该月没有登记的案件",
      },
      ...(d.total > d.rows.length ? [small(`自本表末一件起另有 ${d.total - d.rows.length} 件，请续印。`)] : []),
    ],
  });
