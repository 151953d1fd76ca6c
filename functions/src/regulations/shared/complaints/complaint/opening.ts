/** From the customer's complaint to its number (九(一), 九(三)): 业务部 files the form, the registrar enters it. */
import { actor, because, type On, tell, unlessFilled } from "../../../../engine/declare/kind.ts";
import { fill } from "../../../../engine/declare/sheet.ts";
import { sameDay } from "../../../../engine/time/period.ts";
import { monthOf } from "../months.ts";
import type { Process } from "../process.ts";
import { formRules, moreThanShipped, renewing } from "./form-rules.ts";
import { acceptedBy, rowOf } from "./row.ts";
import { type OnComplaint, UNDETERMINED } from "./sheet.ts";

type Form = Process["sheets"]["complaint"];
type Filing = OnComplaint["filing"];

const DELIVERED = [
  "customer",
  "productClass?",
  "reportedOn?",
  "orderNo",
  "partNo",
  "product",
  "quantity",
  "unit",
  "shippedOn",
  "badQuantity",
] as const;
const COMPLAINED = ["origin", "nature", "loss", "reason", "demand", "quantityState", "askedQuantity?"] as const;
const SAMPLE = ["sample", "sampleNote?", "photos?", "remark", "tolerance?", "previous?"] as const;
export const formFields = ({ sheets: { complaint } }: Process) =>
  fill(complaint, ...DELIVERED, ...COMPLAINED, ...SAMPLE);

/** 应即: whether it was reported on the customer's day; later is reminded of, no breach (九(一)). */
export const reportedSets = ({ at }: Process) => ({
  reportedOn: unlessFilled({ says: "不填的为填报当日", value: ({ today }: On<Form>) => today }),
  filing: {
    says: "客户反映当日的为“当日填报”，以后的为“逾日填报”，只作提醒",
    clause: at("九(一)"),
    value: ({ input: { reportedOn }, today }: On<Form>) =>
      reportedOn === undefined || reportedOn === today
        ? because<Filing>("当日填报", at("九(一)"), "接到反映即填报")
        : because<Filing>("逾日填报", at("九(一)"), `客户于 ${reportedOn} 反映，${today} 填报：应即填具，只作提醒`),
  },
});
export const lateReport = ({ at, offices }: Process) => [
  tell(offices.salesHead, "客户反映的当日未填报，逾日填报，请提醒", {
    when: { filing: "逾日填报" },
    clause: at("九(一)"),
  }),
];

export function opening(p: Process) {
  const { at, offices, sheets } = p;
  const row = rowOf(p);
  const renewal = renewing(p);
  return {
    open: row({
      title: "填报",
      clause: at("九(一)"),
      by: offices.sales,
      from: null,
      to: "filed",
      form: formFields(p),
      needs: renewal.needs,
      refuse: { ...formRules(p), ...renewal.refuse },
      set: { seller: actor, ...reportedSets(p) },
      then: [tell(offices.registrar, "客户抱怨处理表已送总经理室，请编号登记", at("七(三)1")), ...lateReport(p)],
      with: renewal.with,
    }),
    complete: row({
      title: "补填退（换）货数量",
      clause: at("九(一)"),
      by: offices.sales,
      from: "*",
      due: null,
      when: { quantityState: UNDETERMINED },
      form: fill(sheets.complaint, "askedQuantity"),
      refuse: { shipped: moreThanShipped(p, "askedQuantity") },
      set: { quantityState: "已确定" },
    }),
    assist: row({
      title: "协助客户",
      clause: at("七(一)3"),
      by: offices.sales,
      from: "*",
      due: null,
      form: fill(sheets.complaint, "help", "photos?"),
    }),
    register: row({
      title: "编号登记",
      clause: at("九(三)"),
      by: offices.registrar,
      from: "filed",
      to: "registered",
      number: { ...p.number, clause: at("八(一)") },
      due: { since: acceptedBy(p), within: sameDay, cap: "close" }, // 即
      set: {
        registeredOn: { says: "登记之日", value: ({ today }) => today },
        numberedIn: {
          says: "编号周期为登记的年度月份，每月重新起编",
          clause: at("八(二)"),
          value: ({ today }) => monthOf(today),
        },
      },
      then: [tell(offices.quality, "客户抱怨处理表请追查原因")],
    }),
  };
}
