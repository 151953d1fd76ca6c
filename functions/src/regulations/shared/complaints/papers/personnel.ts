/** 人事公布单 (十二(一)): issued by 人事 from the registrar's list, and published. */
import { paper } from "../../../../engine/paper/paper.ts";
import type { Process } from "../process.ts";

export interface PersonnelData {
  order: string;
  month: string;
  people: readonly { name: string; unit: string; penalty: string; number: string }[];
  organisation: string;
  date: string;
}
export const personnelPaper = ({ id, at }: Process) =>
  paper<PersonnelData>({
    id: `${id} 人事公布单`,
    title: "人事公布单",
    clause: at("十二(一)", "十二1"),
    internal: at("九(十)", "九11"),
    example: true,
    layout: (d) => [
      { block: "number", text: `公布单号：${d.order}` },
      { block: "paragraph", text: `${d.month}结案的客诉案件，经批示的行政处分公布如下：`, indent: true },
      {
        block: "table",
        columns: [
          { title: "姓名", width: 2 },
          { title: "责任部门", width: 2 },
          { title: "处分", width: 3 },
          { title: "客诉编号", width: 2 },
        ],
        rows: d.people.map((x) => [x.name, x.unit, x.penalty, x.number]),
        empty: "无",
      },
      { block: "seal", text: `${d.organisation}人事（盖章）`, date: d.date },
    ],
  });
