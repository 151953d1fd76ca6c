/** 客户抱怨案件登记追踪表 (九(三)). */
import { paper } from "../../../../engine/paper/paper.ts";
import type { Process } from "../process.ts";
import { small } from "./parts.ts";

export interface RegisterData {
  month: string;
  /** When it was drawn up, as printed. */
  date: string;
  total: number;
  rows: readonly {
    number: string;
    registeredOn: string;
    customer: string;
    product: string;
    partNo: string;
    status: string;
    unit: string;
    value: string;
    closedOn: string;
  }[];
}

export const registerPaper = ({ id, at }: Process) =>
  paper<RegisterData>({
    id: `${id} 客户抱怨案件登记追踪表`,
    title: "客户抱怨案件登记追踪表",
    clause: at("九(三)", "九4"),
    internal: at("九(十)", "九11"),
    example: true,
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
          r.number,
          r.registeredOn,
          r.customer,
          r.product,
          r.partNo,
          r.status,
          r.unit,
          r.value,
          r.closedOn,
        ]),
        empty: "该月没有登记的案件",
      },
      ...(d.total > d.rows.length ? [small(`自本表末一件起另有 ${d.total - d.rows.length} 件，请续印。`)] : []),
    ],
  });
