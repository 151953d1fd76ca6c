/** 人事公布单 (十二(一)): issued by 人事 from the registrar's list, and published. */
import { type Printing, paperOf } from "../../../../engine/declare/printed.ts";
import { organisationName } from "../../../../engine/organisation/settings.ts";
import { periodInWords } from "../../../../engine/paper/boxes.ts";
import type { Process } from "../process.ts";

export const personnelPaper = ({ id, at }: Process) =>
  paperOf({
    id: `${id} 人事公布单`,
    title: "人事公布单",
    clause: at("十二(一)"),
    internal: at("九(十)"),
    example: true,
    data: ({ sheet, names, at, setting }: Printing<Process["sheets"]["penaltyList"]>) => ({
      order: sheet.order ?? "",
      month: periodInWords(sheet.month),
      people: (sheet.people ?? []).map((x) => ({ ...x, person: names.person(x.person) })),
      organisation: setting(organisationName),
      date: names.day(at),
    }),
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
        rows: d.people.map((x) => [x.person, x.unit, x.penalty, x.number]),
        empty: "无",
      },
      { block: "seal", text: `${d.organisation}人事（盖章）`, date: d.date },
    ],
  });
