/** The steps that every kind has. Their forms fill nothing on the sheet; what they do is in common-apply.ts (functions only). */
import * as z from "zod";
import type { AnyStep, By, Fields, Kind, Role } from "../declare/kind.ts";
import { attachments, choice, instant, note, staff, text } from "../declare/sheet.ts";
import { listOf } from "../values/lists.ts";

const reason = note("理由", { en: "Reason" });
const duty = z.string().min(1).max(120).meta({ label: "待办", labelEn: "Duty" });

/** The names of the common steps that stand for themselves; those of a row are `{row}.extend` and so on. */
export const COMMON = [
  "note",
  "reassign",
  "waive",
  "acceptTime",
  "correct",
  "withdraw",
  "void",
  "reopen",
  "share",
  "calendarChanged",
  "adoptEdition",
  "erase",
  "printed",
  "signed",
] as const;
export type CommonName = (typeof COMMON)[number];

/** Says whether a step is one of these: its input is not merged on the sheet. */
export const isCommon = (name: string): boolean => name.includes(".") || (COMMON as readonly string[]).includes(name);

export function commonSteps(k: Kind, supervisor: Role): Record<string, AnyStep> {
  const clause = k.clause;
  const doers: readonly By<Fields>[] = [supervisor, ...doersOf(k)];
  const steps: Record<CommonName, AnyStep> = {
    note: {
      title: "备注",
      clause,
      by: "reader",
      from: "*",
      form: z.strictObject({
        text: note("备注", { en: "Note" }),
        files: attachments("附件", { en: "Attachments" }).optional(),
      }),
    },
    reassign: {
      title: "转交",
      clause,
      by: [supervisor, "system"],
      from: "*",
      form: z.strictObject({ duty, to: staff("转交给", { en: "Give to" }), reason }),
    },
    waive: { title: "免催", clause, by: supervisor, from: "*", form: z.strictObject({ duty, reason }) },
    acceptTime: {
      title: "采信时间",
      clause,
      by: supervisor,
      from: "*",
      form: z.strictObject({ duty, at: instant("采信的时间", { en: "Accepted time" }), reason }),
    },
    correct: {
      title: "更正",
      clause,
      by: doers,
      from: "*",
      form: z.strictObject({
        field: text("更正的栏目", { en: "Field" }),
        value: z
          .string()
          .max(20_000)
          .meta({ label: "更正为", labelEn: "Corrected value", widget: "long", personal: true }),
        reason,
      }),
    },
    withdraw: { title: "撤回", clause, by: "reader", from: "*", form: z.strictObject({ reason }) },
    void: { title: "作废", clause, by: supervisor, from: "*", form: z.strictObject({ reason }) },
    reopen: {
      title: "重新办理",
      clause,
      by: supervisor,
      from: "*",
      form: z.strictObject({ status: choice("回到", statusTitles(k), { en: "Back to" }), reason }),
    },
    share: {
      title: "授权阅读",
      clause,
      by: supervisor,
      from: "*",
      form: z.strictObject({ to: staff("授权给", { en: "Give access to" }), reason }),
    },
    calendarChanged: {
      title: "放假安排变更",
      clause,
      by: "system",
      from: "*",
      form: z.strictObject({ version: text("放假安排版本") }),
    },
    adoptEdition: { title: "改用新版办法", clause, by: "system", from: "*", form: z.strictObject({}) },
    erase: {
      title: "删除个人信息",
      clause,
      by: { role: "R00.privacy", title: "个人信息保护负责人" },
      from: "*",
      form: z.strictObject({ reason }),
    },
    printed: {
      title: "文书已生成",
      clause,
      by: "system",
      from: "*",
      form: z.strictObject({
        paper: text("文书"),
        title: text("文书名称"),
        signed: z.boolean().meta({ label: "须签章" }),
        for: z.string().max(128).meta({ label: "收回人" }),
      }),
    },
    signed: {
      title: "收回签字件",
      clause,
      by: doers,
      from: "*",
      form: z.strictObject({
        paper: caseRefFree(),
        files: attachments("签字件扫描", { en: "Scan" }),
        who: text("签字人", { en: "Signed by" }),
        on: z.iso.date().meta({ label: "签字日期", labelEn: "Signed on", widget: "date" }),
      }),
    },
  };
  const without: readonly string[] = k.without ?? [];
  const common = Object.fromEntries(Object.entries(steps).filter(([name]) => !without.includes(name)));
  return Object.assign(common, ...Object.entries(k.steps).map(([name, s]) => ofRow(name, s)));
}
const caseRefFree = () => z.string().min(1).max(128).meta({ label: "文书", labelEn: "Paper" });

const statusTitles = (k: Kind): [string, ...string[]] => {
  const [first = "", ...rest] = Object.values(k.statuses);
  return [first, ...rest];
};
const doersOf = (k: Kind): By<Fields>[] =>
  Object.values(k.steps).flatMap((s) => listOf(s.by).filter((b) => typeof b === "object"));

/** Extension and overdue mark of a row with a limit. */
function ofRow(name: string, s: AnyStep): Record<string, AnyStep> {
  if (!s.due) return {};
  const rows: Record<string, AnyStep> = {
    [`${name}.overdue`]: {
      title: `逾期：${s.title}`,
      clause: s.due.clause ?? s.clause,
      by: "system",
      from: "*",
      form: z.strictObject({ duty }),
    },
  };
  const e = "extend" in s.due ? s.due.extend : undefined;
  if (!e) return rows;
  const when = e.when ? { when: e.when } : {};
  return {
    ...rows,
    [`${name}.extend`]: {
      title: `申请延期：${s.title}`,
      clause: e.clause,
      by: s.by,
      from: "*",
      ...when,
      form: z.strictObject({ reason: note("特殊情况说明", { en: "Special circumstances" }) }),
    },
    [`${name}.grant`]: {
      title: `同意延期：${s.title}`,
      clause: e.clause,
      by: { chain: e.by, of: name },
      from: "*",
      ...when,
      form: z.strictObject({ opinion: note("意见", { en: "Opinion" }).optional() }),
    },
    [`${name}.deny`]: {
      title: `不同意延期：${s.title}`,
      clause: e.clause,
      by: { chain: e.by, of: name },
      from: "*",
      ...when,
      form: z.strictObject({ reason }),
    },
  };
}
