/** 催办单 (十四): one for each limit that passed, at once, then at most one a working day until it is met. */
import * as z from "zod";
import type { Duty } from "../../../../engine/declare/duty.ts";
import {
  act,
  because,
  type FollowRule,
  fieldRef,
  get,
  kind,
  type Late,
  type On,
  per,
  print,
  step,
  tell,
} from "../../../../engine/declare/kind.ts";
import { opened } from "../../../../engine/declare/row/rows.ts";
import { caseRef, computed, fill, instant, note, sheet, text } from "../../../../engine/declare/sheet.ts";
import { nextOpening } from "../../../../engine/time/period.ts";
import { childId } from "../ids.ts";
import { urgePaper } from "../papers/urge.ts";
import type { Process } from "../process.ts";
import { officeField, type Terms } from "../terms.ts";
import { beside } from "./of-complaint.ts";

export const urgeSheet = ({ id, at }: Terms) =>
  sheet(`${id}.urge`, {
    complaint: caseRef("客户抱怨处理表", `${id}.complaint`, { en: "Complaint" }),
    of: text("催办的事项", { en: "Case that is late" }),
    number: text("客诉编号", { en: "Number" }),
    duty: text("待办", { en: "Duty" }),
    office: officeField("承办部门"),
    step: text("逾期步骤", { en: "What is late", clause: at("十四") }),
    dueAt: instant("期限", { en: "Due" }),
    answer: note("承办部门回复", { en: "Answer of the unit" }),
    times: computed("催办次数", z.int(), { en: "Times" }),
    still: computed("是否仍逾期", z.enum(["仍逾期", "已办理"]), { en: "Still late" }),
  });

/** What follows from every limit of the process that passes; a vague one is reminded of in the app alone. */
export const urged = (p: Process): FollowRule<Late> => ({
  says: "对承办部门（整件的期限，为轮到的部门）开立“催办单”；只作提醒的除外",
  effects: ({ id, number, sheet: of, duty, duties }) =>
    duty.vague || !duty.dueAt
      ? []
      : [
          act(p.sheets.urge, "issue", childId(p, "urge", id, duty.id), {
            complaint: typeof of.complaint === "string" ? of.complaint : id,
            of: id,
            number: number ?? (typeof of.number === "string" ? of.number : "未编号"),
            duty: duty.id,
            office: holderOf(duty, duties) ?? p.offices.registrar.role,
            step: duty.title,
            dueAt: duty.dueAt,
          }),
        ],
});
/** Whoever holds what is late: for a limit of the whole case, the unit whose turn it is. */
const holderOf = (late: Duty, duties: readonly Duty[]): string | undefined => {
  const turn = duties.find((d) => d.state === "open" && d.ready);
  return (late.ready ? late : (turn ?? late)).owners[0];
};

interface Urging {
  facts: Record<"complaint" | "report", readonly { open: readonly string[] }[]>;
  sheet: { duty?: string | undefined };
}
/** What it urges to is still to be done. */
const isLate = ({ facts, sheet: { duty = "" } }: Urging): boolean =>
  [...facts.complaint, ...facts.report].some((c) => c.open.includes(duty));

export function urge(p: Process) {
  const { offices, at, sheets } = p;
  const told = ({ sheet: s }: On<Process["sheets"]["urge"]>) =>
    tell(s.office ?? offices.registrar.role, `催办：${s.number}“${s.step}”已逾期，请即办理`);
  return kind(
    {
      ...beside(p),
      sheet: sheets.urge,
      title: "催办单",
      titleEn: "Urging note",
      clause: at("十四"),
      statuses: { urging: "催办中", met: "已办理" },
      ends: ["met"],
      readers: [offices.registrar, offices.general],
      summary: "step",
      papers: { urge: urgePaper(p) },
    },
    {
      issue: opened(sheets.urge, {
        title: "开立",
        to: "urging",
        fills: ["complaint", "of", "number", "duty", "office", "step", "dueAt"],
        set: { times: because(1, at("十四"), "期限届满即催办") },
        then: [print("urge"), { says: "催“承办部门”即办理", effects: (c) => [told(c)] }],
      }),
      again: step({
        title: "再催办",
        by: "system",
        from: "urging",
        to: per("still", { 仍逾期: "urging", 已办理: "met" }),
        due: { since: ["issue", "again"], within: nextOpening },
        needs: { complaint: get(sheets.complaint, fieldRef("of")), report: get(sheets.investigation, fieldRef("of")) },
        set: {
          still: {
            says: "该步骤仍未办理的，仍逾期，每个工作日上班时催办一次；已经办理或不再需要的，停止催办",
            value: (c) => (isLate(c) ? "仍逾期" : "已办理"),
          },
          times: { says: "仍逾期的，又一次催办", value: (c) => (isLate(c) ? (c.sheet.times ?? 0) + 1 : undefined) },
        },
        then: [
          print("urge", { when: { still: "仍逾期" } }),
          { says: "仍逾期的，催“承办部门”即办理", effects: (c) => (c.sheet.still === "仍逾期" ? [told(c)] : []) },
        ],
      }),
      /** Its unit reads it: 催促有关部门. */
      answer: step({
        title: "回复",
        by: [{ office: "office" }, { person: "office" }],
        from: "urging",
        due: null,
        form: fill(sheets.urge, "answer"),
      }),
    },
  );
}
