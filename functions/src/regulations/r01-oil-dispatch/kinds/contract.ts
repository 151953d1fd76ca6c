/** 客户合同 (R01 三(三)): concluded, its text kept, reminded of before it ends, flagged where no review was passed. */
import * as z from "zod";
import type { FactsOf, On } from "../../../engine/declare/kind.ts";
import { act, because, before, fieldRef, find, kind, step, tell } from "../../../engine/declare/kind.ts";
import { expiring } from "../../../engine/declare/row/rows.ts";
import {
  attachments,
  choice,
  computed,
  customer,
  date,
  fen,
  fill,
  note,
  sheet,
  text,
} from "../../../engine/declare/sheet.ts";
import { Customer } from "../../r00-organisation/customer.ts";
import { desk, director, finance, leader, parentCompany, specialist } from "../roles.ts";
import { expiryDays } from "../settings.ts";
import { Qualification } from "./qualification.ts";

const REVIEWED = ["资质已通过审查", "资质未通过审查"] as const;
const Contract = sheet("R01.contract", {
  customer: customer("客户", { en: "Customer" }),
  code: text("合同编号", { en: "Contract number" }),
  matter: text("合同内容", { en: "What it is about" }),
  amount: fen("合同金额", { en: "Amount" }),
  signedOn: date("签订日期", { en: "Signed on", notAfter: "today" }),
  validTo: date("合同到期日", { en: "Ends on", notBefore: "signedOn" }),
  files: attachments("合同文本", { en: "Text of the contract", clause: "R01 三(三)" }),
  remark: note("备注", { en: "Remark", aside: true }),
  qualification: computed("资质情况", choice("资质情况", REVIEWED), { en: "Qualification" }),
  remindOn: computed("提醒日期", z.iso.date(), { en: "Reminder" }),
  ended: note("终止原因", { en: "Why ended" }),
});

const needs = { reviews: find(Qualification, { customer: fieldRef("customer") }) };
type Signing = On<typeof Contract, object, FactsOf<typeof needs>>;
/** A review counts once it was passed, and when it is filed while its validity runs. */
const isReviewed = ({ facts, today }: Signing) =>
  facts.reviews.some(
    ({ status, sheet: { result, validTo = "" } }) =>
      status === "passed" || (result === "通过" && status !== "expired" && validTo >= today),
  );

/** Concluding and renewing are one: flagged without a passed review, reminded of in time, a deal of the customer's. */
const signing = {
  by: [specialist, desk],
  to: "kept",
  needs,
  set: {
    qualification: {
      says: "客户有审查通过且在有效期内的资质的为资质已通过审查，否则为资质未通过审查",
      clause: "R01 三(二)",
      value: (c: Signing) =>
        isReviewed(c)
          ? because("资质已通过审查" as const, "R01 三(二)", "该客户有审查通过且在有效期内的资质")
          : because("资质未通过审查" as const, "R01 三(二)", "该客户没有审查通过且在有效期内的资质，请补办审查"),
    },
    remindOn: before(expiryDays, { from: "validTo" }),
  },
  then: [
    act(Customer, "recordDeal", fieldRef("customer"), { dealAt: fieldRef("signedOn") }),
    tell(director, "合同客户的资质未通过审查", { when: { qualification: "资质未通过审查" }, clause: "R01 三(二)" }),
  ],
} as const;

export const contract = kind(
  {
    sheet: Contract,
    title: "客户合同",
    titleEn: "Contract",
    clause: "R01 三(三)",
    edition: 1,
    statuses: { kept: "履行中", expiring: "将到期", ended: "已终止" },
    ends: ["ended"],
    readers: [specialist, desk, director, leader, finance, parentCompany],
    supervisor: director,
    customer: "customer",
    summary: "code",
    search: ["code"],
  },
  {
    conclude: step({
      title: "签订",
      ...signing,
      from: null,
      form: fill(Contract, "customer", "code", "matter", "amount?", "signedOn", "validTo", "files", "remark?"),
    }),
    renew: step({
      title: "续签",
      ...signing,
      from: ["kept", "expiring", "ended"],
      form: fill(Contract, "signedOn", "validTo", "files", "amount?", "remark?"),
    }),
    ...expiring(Contract, {
      on: "validTo",
      remindOn: "remindOn",
      from: "kept",
      to: ["expiring", "ended"],
      remind: { title: "到期提醒", tell: [specialist, director], what: "合同将到期" },
      expire: { title: "到期终止", tell: [specialist], what: "合同已到期" },
    }),
    end: step({
      title: "提前终止",
      by: director,
      from: ["kept", "expiring"],
      to: "ended",
      due: null,
      form: fill(Contract, "ended"),
    }),
  },
);
