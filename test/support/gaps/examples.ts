/** What each part of a regulation looks like when it is written: 客户表扬, in so few lines that it can be typed over. */

/** The other parts that an example names are those of the other examples. */
export const EXAMPLES = {
  clause: (id: string) =>
    `${id.replace(/^R\d\d /, "")} | 强制 | 客户的表扬由接待员登记，经理核实 | Praise is recorded and checked`,
  roles: (id: string) => `import { role } from "../../engine/declare/kind.ts";

export const desk = role("${id}.desk", "接待员");
export const manager = role("${id}.manager", "部门经理");

export const roles = [desk, manager] as const;
`,
  kind: (id: string, clause: string) => `import { kind, step } from "../../../engine/declare/kind.ts";
import { fill, note, sheet } from "../../../engine/declare/sheet.ts";
import { workingDays } from "../../../engine/time/period.ts";
import { desk, manager } from "../roles.ts";

const Praise = sheet("${id}.praise", {
  deed: note("事迹", { en: "What was done" }),
  finding: note("核实情况", { en: "What was found" }),
});

export const praise = kind(
  {
    sheet: Praise,
    title: "客户表扬",
    titleEn: "Praise",
    clause: "${clause}",
    edition: 1,
    statuses: { recorded: "待核实", checked: "已核实" },
    ends: ["checked"],
    supervisor: manager,
  },
  {
    record: step({ title: "登记", by: desk, from: null, to: "recorded", form: fill(Praise, "deed") }),
    check: step({
      title: "核实",
      by: manager,
      from: "recorded",
      to: "checked",
      form: fill(Praise, "finding"),
      due: { since: "record", within: workingDays(2) },
    }),
  },
);
`,
  english: `import { english } from "../../engine/tables/english.ts";

export const en = english({
  steps: { 登记: "Record", 核实: "Check" },
  statuses: { 待核实: "To be checked", 已核实: "Checked" },
  offices: { 接待员: "Receptionist", 部门经理: "Manager" },
});
`,
  story: (clause: string) => `实例: 登记的表扬在两个工作日内核实
条款: [${clause}]
人员: { 赵: 接待员, 钱: 部门经理 }
经过:
  - { 时: 2026-11-04 09:00, 人: 赵, 办: 客户表扬·登记, 事: 甲, 填: { 事迹: 雪夜送油 } }
  - 则: { 事: 甲, 状态: 待核实, 期限: { 核实: 2026-11-06 18:00 }, 待办: { 核实: 部门经理 } }
`,
};
