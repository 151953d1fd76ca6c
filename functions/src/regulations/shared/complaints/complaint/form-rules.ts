/** What the form must hold, whoever opens it (三, 九(一), 九(八)). */
import { act, fieldRef, find, get, type On, type Refusal, rule } from "../../../../engine/declare/kind.ts";
import { runs } from "../../../../engine/organisation/running.ts";
import type { Process } from "../process.ts";
import { UNDETERMINED } from "./sheet.ts";

type Form = Process["sheets"]["complaint"];
/** Quantities that are a part of what was shipped. */
const PARTS = {
  badQuantity: "不良数量",
  askedQuantity: "要求退（换）货的数量",
  returnQuantity: "拟退（换）货的数量",
  finalQuantity: "核定退货的数量",
};

/** Of what was shipped no more can be bad, asked back, or taken back. */
export const moreThanShipped = ({ at }: Process, field: keyof typeof PARTS): Refusal<On<Form>> => ({
  clause: at("九(一)"),
  when: ({ input, sheet }) => (input[field] ?? 0) > (input.quantity ?? sheet.quantity ?? Number.POSITIVE_INFINITY),
  says: `${PARTS[field]}不能多于交运的数量，请查明后改正`,
});

/** Where both regulations run, the class of the product says which of them the complaint belongs to (R15 三). */
export const byProduct = ({ id, at, products }: Process): Refusal<On<Form>> => ({
  clause: at("三"),
  when: (c) => {
    const both = [id, products.others].every((r) => isHere(c, r) && runs(c.setting, r, c.today));
    return both && (c.input.productClass ?? c.sheet.productClass) !== products.are;
  },
  about: "两部客户投诉办法都启用时，PCB 依 R15，其他产品依 R04",
  says: ({ input, sheet, declared }) => {
    const other = `《${declared.regulations.find((r) => r.id === products.others)?.title}》（${products.others}）`;
    return (input.productClass ?? sheet.productClass) === undefined
      ? `请选择产品类别：${products.are}在此填报，否则依${other}填报`
      : `本办法只办${products.are}的投诉，请依${other}填报`;
  },
});
const isHere = ({ declared }: On<Form>, regulation: string) => declared.regulations.some((r) => r.id === regulation);

export const formRules = (p: Process) => ({
  noLoss: rule<Form>({
    clause: p.at("三"),
    when: ({ input }) => input.loss === "未造成损失",
    says: "未造成损失的，请填报“异常处理单”",
  }),
  product: byProduct(p),
  quantity: rule<Form>({
    when: ({ input }) => (input.quantityState === "已确定") !== (input.askedQuantity !== undefined),
    says: `退（换）货数量已确定的须填写数量；尚不能确定的选“${UNDETERMINED}”，不填数量`,
  }),
  bad: moreThanShipped(p, "badQuantity"),
  asked: moreThanShipped(p, "askedQuantity"),
  sample: rule<Form>({
    when: ({ input }) => input.sample === "无法取样" && !input.sampleNote,
    says: "无法附异常样品的，请在“样品说明”中写明原因",
  }),
});

interface Renewing {
  input: { previous?: string | undefined; customer?: string | undefined };
  facts: {
    previous: readonly { sheet: { accepted?: string | undefined; customer?: string | undefined } }[];
    renewals: readonly unknown[];
  };
}
/** A new form after one whose conclusion the customer did not accept: what is asked of the old one, and that it is linked. */
export const renewing = ({ at, sheets: { complaint } }: Process) => ({
  needs: {
    previous: get(complaint, fieldRef("previous")),
    renewals: find(complaint, { previous: fieldRef("previous") }),
  },
  refuse: {
    accepted: {
      clause: at("九(八)"),
      when: ({ facts: { previous } }: Renewing) => previous.some((c) => c.sheet.accepted !== "未接受"),
      says: "原抱怨表的结论客户未接受的，才另填新表；会决后又不接受的，先在原抱怨表上登记客户的答复",
    },
    customer: {
      clause: at("九(八)"),
      when: ({ input, facts: { previous } }: Renewing) => previous.some((c) => c.sheet.customer !== input.customer),
      says: "原抱怨表是另一客户的，请改正",
    },
    twice: {
      clause: at("九(八)"),
      when: ({ facts: { renewals } }: Renewing) => renewals.length > 0,
      says: "原抱怨表已另填新表，请在新表上办理",
    },
  },
  with: [act(complaint, "renew", fieldRef("previous"), { renewed: fieldRef("id") })],
});
