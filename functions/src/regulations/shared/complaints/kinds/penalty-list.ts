/** 行政处分名单 (十二(一)): last month's penalties that are administrative go to 人事, who issue and publish 人事公布单. */
import * as z from "zod";
import { aggregate, aggregator, kind, per, print, step, tell } from "../../../../engine/declare/kind.ts";
import { arises } from "../../../../engine/declare/row/rows.ts";
import { computed, fill, note, row, sheet, staff, text } from "../../../../engine/declare/sheet.ts";
import { dayOfMonth } from "../../../../engine/time/period.ts";
import type { Basis } from "../basis.ts";
import type { OnComplaint } from "../complaint/sheet.ts";
import { childId } from "../ids.ts";
import { lastMonth } from "../months.ts";
import { personnelPaper } from "../papers/personnel.ts";
import type { Process } from "../process.ts";

const penalised = row({
  person: staff("人员", { en: "Person" }),
  unit: text("责任部门", { en: "Department responsible" }),
  penalty: text("惩处种类", { en: "Kind of sanction" }),
  number: text("客诉编号", { en: "Complaint number" }),
});
type Penalised = z.output<typeof penalised>;
/** A month names so many people. */
const MOST = 200;

export const penaltyListSheet = ({ id, at, settings }: Basis) =>
  sheet(`${id}.penaltyList`, {
    period: text("审视月份", { en: "Reviewed in" }),
    month: computed("结案月份", z.string().max(7), { en: "Cases closed in" }),
    found: computed("有无行政处分", z.enum(["有", "无"]), { en: "Any" }),
    people: computed("行政处分人员", z.array(penalised).max(MOST), { en: "People", clause: at("十二(一)") }),
    review: note("审视意见", { en: "Remark of the registrar", standard: settings.penalty.id }),
    order: text("公布单号", { en: "Order" }),
    place: text("公布处所", { en: "Published at", hint: "如公布栏" }),
  });

/** The administrative ones of closed cases. */
const administrative = aggregator<{ people: readonly Penalised[] }, OnComplaint>({
  start: { people: [] },
  add: (state, { id, status, number, sheet: of }) => {
    if (status !== "closed") return state;
    const rows = (of.penalties ?? [])
      .filter((x) => x.administrative === "是")
      .map(({ person, penalty }) => ({ person, penalty, unit: of.confirmed ?? "", number: number ?? id }));
    return { people: [...state.people, ...rows].slice(0, MOST) };
  },
  end: (state) => state,
});

export function penaltyList(p: Process) {
  const { registrar, personnel, general } = p.offices;
  const of = p.sheets.penaltyList;
  return kind(
    {
      sheet: of,
      title: "行政处分名单",
      titleEn: "Administrative penalties",
      clause: p.at("十二(一)"),
      edition: 1,
      statuses: {
        reviewing: "汇集中",
        listed: "待送人事",
        none: "无行政处分",
        sent: "待提报公布单",
        issued: "待公布",
        published: "已公布",
      },
      ends: ["none", "published"],
      readers: [registrar, personnel, general],
      supervisor: general,
      summary: "month",
      key: ["period"],
      every: { period: "month", for: "organisation" },
      aggregators: { administrative },
      papers: { order: personnelPaper(p) },
    },
    {
      arise: arises(of, {
        title: "每月审视",
        to: "reviewing",
        set: { month: { says: "审视上月份结案的案件", value: ({ input }) => lastMonth(input.period ?? "") } },
        then: [
          {
            says: "汇总上月份结案的客户抱怨处理表，汇集“行政处分名单”",
            effects: ({ id, input: { period = "" } }) => [
              aggregate(p.sheets.complaint, childId(p, "statistics", period), "administrative", {
                kind: of,
                step: "list",
                case: id,
              }),
            ],
          },
        ],
      }),
      list: step({
        title: "汇集行政处分",
        by: "system",
        from: "reviewing",
        to: per("found", { 有: "listed", 无: "none" }),
        form: fill(of, "people"),
        set: {
          found: { says: "名单上有人的为有", value: ({ input }) => (input.people.length ? "有" : "无") },
        },
      }),
      send: step({
        title: "送人事单位",
        by: registrar,
        from: "listed",
        to: "sent",
        form: fill(of, "review?"),
        due: { since: "arise", within: dayOfMonth(10) }, // R04 十二(一), R15 十二1
        then: [tell(personnel, "行政处分名单请提报人事公布单")],
      }),
      issue: step({
        title: "提报人事公布单",
        by: personnel,
        from: "sent",
        to: "issued",
        form: fill(of, "order"),
        then: [print("order")],
      }),
      publish: step({
        title: "公布",
        by: personnel,
        from: "issued",
        to: "published",
        form: fill(of, "place"),
        due: { since: "issue", within: p.settings.publish, vague: true },
      }),
    },
  );
}
