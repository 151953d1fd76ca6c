import type { PaperCtx } from "../../../../../engine/declare/kind.ts";
import { amount } from "../../../../../engine/values/money.ts";
import { monthText } from "../../months.ts";
import type { RegisterData } from "../../papers/register.ts";
import type { Entry } from "./entry.ts";

interface Register {
  period?: string;
  entries?: Entry[];
  total?: number;
}
/** The rows of the register, names and amounts as they are printed; days without their year. */
export const registerData = ({ sheet: s, names, at }: PaperCtx<Register>): RegisterData => ({
  month: monthText(s.period),
  date: names.day(at),
  total: s.total ?? 0,
  rows: (s.entries ?? []).map((e) => ({
    ...e,
    customer: names.customer(e.customer),
    value: amount(e.value),
    registeredOn: e.registeredOn.slice(5),
    closedOn: (e.closedOn ?? "").slice(5),
  })),
});
