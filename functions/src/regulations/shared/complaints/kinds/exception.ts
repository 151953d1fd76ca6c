/** 异常处理单 (三): no loss was caused; the unit concerned is asked to improve. */
import {
  type Found,
  kind,
  print,
  type Query,
  step,
  type Then,
  tell,
  unlessFilled,
} from "../../../../engine/declare/kind.ts";
import {
  caseRef,
  choice,
  customer,
  date,
  fill,
  note,
  type Sheet,
  sheet,
  text,
} from "../../../../engine/declare/sheet.ts";
import { exceptionPaper } from "../papers/exception.ts";
import type { Process } from "../process.ts";
import { officeField, type Terms } from "../terms.ts";
import { ASKED, unitOffice } from "../units.ts";

const exceptionShape = (t: Terms) => ({
  customer: customer("客户", { en: "Customer" }),
  orderNo: text("订单编号", { en: "Order" }),
  partNo: text("料号", { en: "Part number" }),
  product: text("品名", { en: "Product" }),
  found: note("异常情形", { en: "What was found", clause: t.at("三") }),
  visited: date("前往处理日期", { en: "Handled on", notAfter: "today" }),
  handled: note("现场处理情形", { en: "How it was handled" }),
  unit: choice("改善部门", ASKED, { en: "Unit to improve" }),
  office: officeField("承办部门"),
  measure: note("改善情形", { en: "Improvement" }),
  checked: note("确认意见", { en: "Confirmation" }),
});
const visitedShape = ({ id }: Terms) => ({
  visit: caseRef("会勘的抱怨处理表", `${id}.complaint`, {
    en: "Joint inspection",
    hint: "会勘未造成损失的选该会勘，会勘即告了结",
  }),
});
type Shape = ReturnType<typeof exceptionShape> & ReturnType<typeof visitedShape>;
/** `visited`: it may name a joint inspection. Without, no row fills that field or looks at it. */
const exceptionSheet = (t: Terms, visited: boolean) =>
  sheet(`${t.id}.exception`, { ...exceptionShape(t), ...(visited && visitedShape(t)) }) as unknown as Sheet<Shape>;

const FOUND = ["customer", "orderNo?", "partNo?", "product", "found", "visited", "handled", "unit"] as const;

export type ExceptionSheet = ReturnType<typeof exceptionSheet>;

interface Visit {
  product?: string;
  visitedOn?: string;
  loss?: string;
}
/** A joint inspection that may come before the form (R15 九2). */
export interface Visited {
  /** Those of the slip's customer that are under way. */
  needs: { visits: Query<Found<Visit>> };
  /** The one that a slip is about. */
  of: {
    says: string;
    value: (c: { input: { product: string }; facts: { visits: readonly Found<Visit>[] } }) => string | undefined;
  };
  /** What the slip does to it. */
  ends: readonly Then<"visit" | "customer", never, unknown>[];
}
const UNVISITED: Partial<Visited> = {};

/** `visited`: where a joint inspection may come before the form; else the slip asks for none. */
export function exception(p: Process, visited?: Visited) {
  const { needs, of: about, ends } = visited ?? UNVISITED;
  const { sales, quality, production, service, registrar, general } = p.offices;
  const of = exceptionSheet(p, visited !== undefined);
  return kind(
    {
      sheet: of,
      title: "异常处理单",
      titleEn: "Exception slip",
      clause: p.at("三"),
      edition: 1,
      statuses: { filed: "待改善", improved: "待确认", confirmed: "已确认" },
      ends: ["confirmed"],
      readers: [sales, quality, production, registrar, general],
      supervisor: general,
      customer: "customer",
      summary: "product",
      papers: { exception: exceptionPaper(p, of) },
    },
    {
      open: step({
        title: "填报异常",
        by: [sales, quality, production, service],
        from: null,
        to: "filed",
        form: fill(of, ...FOUND, ...(visited ? (["visit?"] as const) : [])),
        ...(needs && { needs }),
        writes: { office: true },
        set: {
          office: { says: "“改善部门”的角色", value: ({ input }) => unitOffice(p, input.unit).role },
          ...(about && { visit: unlessFilled(about) }),
        },
        then: [print("exception"), tell({ office: "office" }, "异常处理单：请改善")],
        ...(ends && { with: ends }),
      }),
      improve: step({
        title: "改善",
        by: { office: "office" },
        from: "filed",
        to: "improved",
        form: fill(of, "measure"),
        due: { since: "open", within: p.settings.improve, vague: true },
      }),
      confirm: step({
        title: "确认改善",
        by: quality,
        notBy: "improve",
        from: "improved",
        to: "confirmed",
        form: fill(of, "checked?"),
      }),
    },
  );
}
