/** R15's own rows: a joint inspection may open the case (九2); the registrar arranges meetings (七3(3)); prevention (七2(2)). */
import { act, actor, fieldRef, find, tell, unlessFilled } from "../../engine/declare/kind.ts";
import { rowsOf } from "../../engine/declare/row/rows.ts";
import { fill, sheet } from "../../engine/declare/sheet.ts";
import { sameDay } from "../../engine/time/period.ts";
import { byProduct, formRules, renewing } from "../shared/complaints/complaint/form-rules.ts";
import { formFields, lateReport, reportedSets } from "../shared/complaints/complaint/opening.ts";
import { STATUSES } from "../shared/complaints/complaint/row.ts";
import { complaintShape } from "../shared/complaints/complaint/sheet.ts";
import { childId } from "../shared/complaints/ids.ts";
import type { Visited } from "../shared/complaints/kinds/exception.ts";
import type { Process } from "../shared/complaints/process.ts";
import { qualityGroup } from "./roles.ts";
import { visitShape } from "./visit-fields.ts";
import { VisitReport } from "./visit-report.ts";

/** A joint inspection comes before the form. */
export const VISIT_STATUSES = { visited: "会勘中", noLoss: "未造成损失", ...STATUSES };
/** The form with what R15 adds to it. */
const formOf = (p: Process) => sheet("R15.complaint", { ...complaintShape(p), ...visitShape });
/** The slip of an inspection that found no loss ends it (三): the one that it names, else the only one that it can be. */
export const visitEnds = (p: Process): Visited => ({
  needs: { visits: find(formOf(p), { visiting: fieldRef("customer") }) },
  of: {
    says: "所选的会勘；未选的，为同一客户、同一品名、已会同前往而没有造成损失的唯一一件会勘",
    value: ({ input, facts }) => {
      const visits = facts.visits.filter(
        ({ active, sheet: s }) => active && s.visitedOn && s.product === input.product && s.loss !== "已造成损失",
      );
      return visits.length === 1 ? visits[0]?.id : undefined;
    },
  },
  ends: [act(formOf(p), "endVisit", fieldRef("visit"), { exception: fieldRef("id"), customer: fieldRef("customer") })],
});

export function visitRows(p: Process) {
  const { sales, quality, production, registrar, general } = p.offices;
  const fields = formOf(p);
  const renewal = renewing(p);
  const row = rowsOf(fields, VISIT_STATUSES);
  const clause = "R15 九2";
  const prompt = { within: sameDay, vague: true } as const; // 立即
  return {
    visit: row({
      title: "反应会勘",
      clause,
      by: sales,
      from: null,
      to: "visited",
      form: fill(fields, "customer", "product", "productClass?", "reportedOn?", "orderNo?", "partNo?", "visitAsked"),
      refuse: { product: byProduct(p) },
      set: { seller: actor, visiting: fieldRef("customer"), ...reportedSets(p) },
      then: [
        tell(quality, "客户投诉须会勘，请会同前往处理"),
        tell(qualityGroup, "客户投诉须会勘，请会同前往处理"),
        tell(production, "客户投诉须会勘，请会同前往处理"),
        ...lateReport(p),
      ],
    }),
    attend: row({
      title: "会同前往处理",
      clause,
      by: [quality, qualityGroup, { person: "sent" }],
      from: "visited",
      once: true,
      form: fill(fields, "visitedOn", "visitors", "producers", "visitFound", "loss?"),
      due: { since: "visit", ...prompt },
      set: { attendedAt: unlessFilled({ says: "首次会勘之时", value: ({ at }: { at: string }) => at }) },
      then: [
        {
          says: "由“指派人员”（未指派的，由“业务员”）提出“会勘报告”",
          effects: ({ id, at, sheet: { customer, sent, seller, visitFound: found, attendedAt } }) => [
            act(
              VisitReport,
              "open",
              childId(p, "visitReport", id, ...(attendedAt === at ? [] : [at.replaceAll(/\D/g, "")])),
              {
                complaint: id,
                customer,
                writer: sent ?? seller,
                found,
              },
            ),
          ],
        },
        tell(sales, "会勘未造成损失，请填报异常处理单", { when: { loss: "未造成损失" }, clause: "R15 三" }),
      ],
    }),
    endVisit: row({
      title: "会勘了结，另填异常处理单",
      clause: "R15 三",
      by: "system",
      from: "visited",
      to: "noLoss",
      after: ["attend"],
      form: fill(fields, "exception", "customer"),
      set: { visiting: null },
      refuse: {
        loss: { when: ({ sheet }) => sheet.loss === "已造成损失", says: "会勘已造成损失的，请填报客户抱怨处理表" },
        customer: {
          when: ({ input, sheet }) => input.customer !== sheet.customer,
          says: "所选的会勘是另一客户的，请改正",
        },
      },
    }),
    cannot: row({
      title: "无法及时前往",
      clause,
      by: [quality, qualityGroup, sales],
      from: "visited",
      due: null,
      form: fill(fields, "unable"),
      then: [tell(general, "质量管理部无法及时前往会勘，请指派人员")],
    }),
    send: row({
      title: "指派人员前往",
      clause,
      by: general,
      from: "visited",
      after: ["cannot"],
      once: true,
      form: fill(fields, "sent"),
      due: { since: "cannot", ...prompt },
      then: [tell({ person: "sent" }, "请前往会勘处理，并于处理后向总经理报告")],
    }),
    file: row({
      title: "会勘后填报",
      clause: "R15 九1",
      by: sales,
      from: "visited",
      to: "filed",
      after: ["attend"],
      form: formFields(p),
      needs: renewal.needs,
      refuse: { ...formRules(p), ...renewal.refuse },
      set: { visiting: null },
      then: [tell(registrar, "客户抱怨处理表已送总经理室，请编号登记", "R15 七3(1)")],
      with: renewal.with,
    }),
    meet: row({
      title: "联系立会",
      clause: "R15 七3(3)",
      by: registrar,
      from: "*",
      due: null,
      form: fill(fields, "meetingOn", "meetingPlace", "meetingWith"),
      then: [tell(sales, "已联系客户投诉立会，请转告客户")],
    }),
    prevent: row({
      title: "提报防止再发",
      clause: "R15 七2(2)",
      by: quality,
      from: "*",
      due: null,
      form: fill(fields, "prevention"),
    }),
  };
}
