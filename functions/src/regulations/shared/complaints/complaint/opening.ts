/** From the customer's complaint to its number (九(一), 九(三)): 业务部 files the form, the registrar enters it. */
import { act, actor, fieldRef, get, rule, tell } from "../../../../engine/declare/kind.ts";
import { fill } from "../../../../engine/declare/sheet.ts";
import { sameDay } from "../../../../engine/time/period.ts";
import { monthOf } from "../months.ts";
import type { Process } from "../process.ts";
import { acceptedBy, rowOf } from "./row.ts";
import { UNDETERMINED } from "./sheet.ts";

type Form = Process["sheets"]["complaint"];
/** What the form must hold, whoever opens it. */
export const formRules = ({ at }: Process) => ({
  noLoss: rule<Form>({
    clause: at("三"),
    when: ({ input }) => input.loss === "未造成损失",
    says: "未造成损失的，请填报“异常处理单”",
  }),
  quantity: rule<Form>({
    when: ({ input }) => (input.quantityState === "已确定") !== (input.askedQuantity !== undefined),
    says: `退（换）货数量已确定的须填写数量；尚不能确定的选“${UNDETERMINED}”，不填数量`,
  }),
  sample: rule<Form>({
    when: ({ input }) => input.sample === "无法取样" && !input.sampleNote,
    says: "无法附异常样品的，请在“样品说明”中写明原因",
  }),
});

const DELIVERED = ["customer", "orderNo", "partNo", "product", "quantity", "unit", "shippedOn", "badQuantity"] as const;
const COMPLAINED = ["origin", "nature", "loss", "reason", "demand", "quantityState", "askedQuantity?"] as const;
const SAMPLE = ["sample", "sampleNote?", "photos?", "remark", "tolerance?", "previous?"] as const;
export const formFields = ({ sheets: { complaint } }: Process) =>
  fill(complaint, ...DELIVERED, ...COMPLAINED, ...SAMPLE);

export function opening(p: Process) {
  const { at, offices, sheets } = p;
  const row = rowOf(p);
  return {
    open: row({
      title: "填报",
      clause: at("九(一)"),
      by: offices.sales,
      from: null,
      to: "filed",
      form: formFields(p),
      needs: { previous: get(sheets.complaint, fieldRef("previous")) },
      refuse: {
        ...formRules(p),
        previous: {
          clause: at("九(八)"),
          when: ({ input, facts }) => input.previous !== undefined && facts.previous[0]?.status !== "closed",
          says: "原抱怨表尚未结案，不能据以重新填报",
        },
      },
      set: { seller: actor },
      then: [tell(offices.registrar, "客户抱怨处理表已送总经理室，请编号登记", at("七(三)1"))],
      with: [act(sheets.complaint, "renew", fieldRef("previous"), { renewed: fieldRef("id") })],
    }),
    complete: row({
      title: "补填退（换）货数量",
      clause: at("九(一)"),
      by: offices.sales,
      from: "*",
      when: { quantityState: UNDETERMINED },
      form: fill(sheets.complaint, "askedQuantity"),
      set: { quantityState: "已确定" },
    }),
    assist: row({
      title: "协助客户",
      clause: at("七(一)3"),
      by: offices.sales,
      from: "*",
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
