/** R15's own rows: a joint inspection may open the case (九2); the registrar arranges meetings (七3(3)); prevention (七2(2)). */
import type * as z from "zod";
import {
  act,
  fieldRef,
  get,
  type Query,
  type Role,
  type Row,
  type Step,
  step,
  tell,
} from "../../engine/declare/kind.ts";
import { fill, sheet, type Written } from "../../engine/declare/sheet.ts";
import { sameDay } from "../../engine/time/period.ts";
import { formFields, formRules } from "../shared/complaints/complaint/opening.ts";
import type { Name, Status } from "../shared/complaints/complaint/row.ts";
import { type ComplaintShape, complaintShape } from "../shared/complaints/complaint/sheet.ts";
import { childId } from "../shared/complaints/ids.ts";
import type { Process } from "../shared/complaints/process.ts";
import type { Terms } from "../shared/complaints/terms.ts";
import { visitShape } from "./visit-fields.ts";
import type { VisitReportSheet } from "./visit-report.ts";

type Shape = ComplaintShape & ReturnType<typeof visitShape>;
type On = Written<Shape>;
type AnyStatus = Status | "visited";
type AnyName = Name | "visit" | "attend" | "cannot" | "send" | "file" | "meet" | "prevent";
// biome-ignore lint/complexity/noBannedTypes: a step without a form fills nothing
const row = <F extends z.ZodObject = z.ZodObject<{}, z.core.$strict>, Q extends Record<string, Query> = {}>(
  r: Row<On, AnyStatus, F, Q, AnyName>,
): Step<On, AnyStatus, AnyName> => step<On, AnyStatus, AnyName, F, Q>(r);

/** The form with what R15 adds to it, for the steps that fill it. */
export const visitForm = (t: Terms) => sheet(`${t.id}.complaint`, { ...complaintShape(t), ...visitShape(t.at) });

export function visitRows(p: Process, fields: z.ZodObject<Shape, z.core.$strict>, report: VisitReportSheet, qa: Role) {
  const { at, offices, sheets } = p;
  const clause = at("", "九2");
  const prompt = { within: sameDay, vague: true } as const; // 立即
  return {
    visit: row({
      title: "反应会勘",
      clause,
      by: offices.sales,
      from: null,
      to: "visited",
      form: fill(fields, "customer", "product", "orderNo?", "partNo?", "visitAsked"),
      set: { says: "待写", values: ({ by, for: principal }) => ({ seller: principal ?? by }) },
      then: [
        tell(offices.quality, "客户投诉须会勘，请会同前往处理"),
        tell(qa, "客户投诉须会勘，请会同前往处理"),
        tell(offices.production, "客户投诉须会勘，请会同前往处理"),
      ],
    }),
    attend: row({
      title: "会同前往处理",
      clause,
      by: [offices.quality, qa, { person: "sent" }],
      from: "visited",
      once: true,
      form: fill(fields, "visitedOn", "visitors", "producers", "visitFound"),
      due: { since: "visit", ...prompt },
      set: { says: "待写", values: ({ sheet }) => ({ visits: (sheet.visits ?? 0) + 1 }) },
      then: [
        {
          says: "待写",
          effects: ({ id, sheet }) => [
            act(
              report,
              "open",
              childId(p, "visitReport", id, ...((sheet.visits ?? 1) > 1 ? [sheet.visits ?? 1] : [])),
              {
                complaint: id,
                customer: sheet.customer,
                writer: sheet.sent ?? sheet.seller,
                found: sheet.visitFound,
              },
            ),
          ],
        },
      ],
    }),
    cannot: row({
      title: "无法及时前往",
      clause,
      by: [offices.quality, qa, offices.sales],
      from: "visited",
      due: null,
      form: fill(fields, "unable"),
      then: [tell(offices.general, "质量管理部无法及时前往会勘，请指派人员")],
    }),
    send: row({
      title: "指派人员前往",
      clause,
      by: offices.general,
      from: "visited",
      after: ["cannot"],
      once: true,
      form: fill(fields, "sent"),
      due: { since: "cannot", ...prompt },
      then: [{ says: "待写", effects: ({ input }) => [tell(input.sent, "请前往会勘处理，并于处理后向总经理报告")] }],
    }),
    file: row({
      title: "会勘后填报",
      clause: at("", "九1"),
      by: offices.sales,
      from: "visited",
      to: "filed",
      after: ["attend"],
      form: formFields(p),
      needs: { previous: get(sheets.complaint, fieldRef("previous")) },
      refuse: formRules(p),
      then: [tell(offices.registrar, "客户抱怨处理表已送总经理室，请编号登记", at("", "七3(1)"))],
    }),
    meet: row({
      title: "联系立会",
      clause: at("", "七3(3)"),
      by: offices.registrar,
      from: "*",
      due: null,
      form: fill(fields, "meetingOn", "meetingPlace", "meetingWith"),
      then: [tell(offices.sales, "已联系客户投诉立会，请转告客户")],
    }),
    prevent: row({
      title: "提报防止再发",
      clause: at("", "七2(2)"),
      by: offices.quality,
      from: "*",
      due: null,
      form: fill(fields, "prevention"),
    }),
  };
}
