/** A value of a sheet in words: by the same widget that the form asks for it with. */
import { rowsIn } from "../../../functions/src/engine/declare/field/raw.ts";
import { ORGANISATION } from "../../../functions/src/engine/declare/kind.ts";
import { phoneShown } from "../../../functions/src/engine/values/typed.ts";
import { isInstant } from "../../../functions/src/stored/instant.ts";
import type { Names } from "../data/names.ts";
import { type Field, wordOf } from "../form/fields.ts";
import { t } from "../i18n/index.ts";
import { day, instant } from "../i18n/when.ts";

const YUAN = new Intl.NumberFormat("zh-CN", { style: "currency", currency: "CNY" });
export const money = (fen: number): string => YUAN.format(fen / 100);

const isNothing = (v: unknown): boolean =>
  v === undefined || v === null || v === "" || (Array.isArray(v) && v.length === 0);
const isRow = (v: unknown): v is Record<string, unknown> => typeof v === "object" && v !== null && !Array.isArray(v);

export function sayField(f: Field, value: unknown, names: Names): string {
  if (isNothing(value)) return "—";
  if (Array.isArray(value)) return sayList(f, value, names);
  if (f.type === "table") return sayList(f, rowsIn(value), names);
  if (f.type === "group") return sayRow(f.row ?? [], value, names);
  if (typeof value === "boolean") return t(value ? "app.yes" : "app.no");
  const unit = f.unit ? ` ${f.unit}` : "";
  if (typeof value === "number") return f.type === "money" ? money(value) : `${value.toLocaleString("zh-CN")}${unit}`;
  const text = plain(value);
  switch (f.type) {
    case "staff":
      return names.person(text);
    case "role":
      return names.office(text, f.regulation);
    case "customer":
      return names.customer(text) || text;
    case "date":
      return day(text);
    case "instant":
      return instant(text);
    case "phone":
      return phoneShown(text);
    case "choice":
      return wordOf(f, text);
    default:
      return `${known(text, names, f.regulation)}${unit}`;
  }
}

function sayList(f: Field, values: readonly unknown[], names: Names): string {
  if (f.type === "attachments") return t("case.fileCount", values.length);
  const [only] = f.row ?? [];
  if (!f.row || only?.name === "")
    return values.map((v) => (only ? sayField(only, v, names) : wordOf(f, plain(v)))).join("、");
  return values.map((v) => sayRow(f.row ?? [], v, names)).join("\n");
}
const sayRow = (row: readonly Field[], value: unknown, names: Names): string =>
  isRow(value)
    ? row
        .filter((f) => !isNothing(value[f.name]))
        .map(
          (f) =>
            (f.label === f.name && !/\p{Script=Han}/u.test(f.name) ? "" : `${f.label}：`) +
            sayField(f, value[f.name], names),
        )
        .join("，")
    : plain(value);

/** Lists that the engine keeps have no widgets: what is plainly a reference or a date is read as one. */
function known(text: string, names: Names, regulation: string): string {
  if (isInstant(text)) return instant(text);
  if (/^\d{4}-\d\d-\d\d$/.test(text)) return day(text);
  if (/^R\d\d\.[a-z][a-z-]*$/.test(text)) return names.office(text, regulation);
  if (text === ORGANISATION) return t("who.organisation");
  return names.has(text) ? names.person(text) : text;
}
const plain = (v: unknown): string => (typeof v === "string" ? v : JSON.stringify(v));
