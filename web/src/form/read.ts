/** From what was typed to the action's input, or to what is wrong with it, by path and in the words of the field. */

import type { DateBound, DatesBeside } from "../../../functions/src/engine/declare/field/dates.ts";
import type { Field } from "../../../functions/src/engine/declare/field/field.ts";
import type { Raw } from "../../../functions/src/engine/declare/field/raw.ts";
import { type Fault as Found, readForm } from "../../../functions/src/engine/declare/field/reading.ts";
import type { Fields } from "../../../functions/src/engine/declare/kind.ts";
import { t, type Word } from "../i18n/index.ts";
import { instantOf } from "../i18n/when.ts";

export interface Fault {
  /** The path in `Raw`, which is the name of the element to go to. */
  path: string;
  says: string;
}
interface Reading {
  input: Fields;
  faults: Fault[];
}

/** Faults stand in the order of the fields. `dates`: what days are compared with, where the form fills a sheet. */
export function read(fields: readonly Field[], raw: Raw, dates?: DatesBeside): Reading {
  const { input, faults } = readForm(fields, raw, { instantOf, boxes: true, ...(dates && { dates }) });
  return { input, faults: faults.map((f) => ({ path: f.path, says: sentence(f) })) };
}

const CHOSEN: ReadonlySet<Field["type"]> = new Set([
  "choice",
  "choices",
  "staff",
  "role",
  "customer",
  "case",
  "attachments",
]);

function sentence({ field, what, bound = 0, length = 0, says, broken }: Found): string {
  const { label, type } = field;
  const most = type === "money" ? bound / 100 : bound;
  switch (what) {
    case "missing":
      return t(CHOSEN.has(type) ? "form.choose" : "form.required", label);
    case "unpicked":
      return t("pick.must", label);
    case "unreadable":
      return t(UNREADABLE[type] ?? "form.wrong", label);
    case "fraction":
      return t("form.notWhole", label);
    case "below":
      return t("form.least", label, most);
    case "above":
      return t("form.most", label, most);
    case "few":
      return t("form.tooFew", label, bound);
    case "many":
      return t("form.tooMany", label, bound);
    case "long":
      return t("form.tooLong", label, bound, length);
    case "twice":
      return t("set.twice", says ?? "");
    case "disordered":
      return broken ? boundSaid(broken) : "";
    case "wrong":
      if (type === "date" && !says) return t("form.notDate", label);
      return t("form.wrong", label) + (says ? `：${says}` : "");
  }
}
const boundSaid = ({ field, is, than }: DateBound): string =>
  t(`form.${is}`, field.label, typeof than === "string" ? t(`form.than.${than}`) : than.label);
const UNREADABLE: Partial<Record<Field["type"], Word>> = {
  number: "form.notNumber",
  whole: "form.notNumber",
  money: "form.notMoney",
  phone: "form.notPhone",
  date: "form.notDate",
  instant: "form.notDate",
};
