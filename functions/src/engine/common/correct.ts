/** 更正: a field gets the value that it should have had. Who may, and what it does to the case, is decided in decide/correct/. */
import * as z from "zod";
import { metaOf, text } from "../declare/sheet.ts";
import { commonStep } from "./common-step.ts";
import { reason } from "./fields.ts";

export const correct = commonStep({
  name: "correct",
  title: "更正",
  en: "Correct",
  says: "由最后填写该栏的步骤的承办人（依事项现在的角色、核决权限、部门；指定的人或与其同岗的人）办理，按该步骤的表单和不予办理的情形、以该步骤办理之日判断；新旧两值都不合的不阻止。系统带入的栏目在来源事项更正，来源已了结或没有的由主管人员更正；客户本人的答复、计算的值、累计或追加的步骤所填的不更正。此后所作的核决、判定一并撤回，事项退回其前的状态，其后在该流程上办理的须重新办理；只改写法（全半角、异体、间隔号、引号、空格）的和各表所列不影响决定的栏目不撤回。撤回会牵动已开出的其他事项、已发给客户的信件、已给的编号的，先作废那些；已了结的，先重新办理。印有更正内容的文书即行重出，旧件留存并标记已更正；其步骤被撤回的标记待重出，重新办理时印出；未收回的签字件随新件收回。依据为填写该栏的步骤、所违反的规则或被撤回的决定的条款。",
  by: ["reader"],
  form: z.strictObject({
    field: text("更正的栏目", { en: "Field" }),
    value: z.string().max(20_000).meta({ label: "更正为", labelEn: "Corrected value", widget: "long", personal: true }),
    reason,
  }),
  refersTo: {
    field: {
      among: (k, c) =>
        Object.entries(k.sheet.shape)
          .filter(([f, type]) => c.sheet[f] !== undefined && c.sheet[f] !== null && !metaOf(type).computed)
          .map(([field]) => ({ value: field, field })),
      named: (field, { k }) => (Object.hasOwn(k.sheet.shape, field) ? { field } : undefined),
    },
  },
  optional: true,
  corrects: true,
  afterEnd: true,
  undo: "ends",
  apply: (a) => a.corrected(a.input.field, a.input.value),
});
