/** A faulty form in the user's words: which field, and what to do. */
import type * as z from "zod";
import { type Field, fieldIn } from "./field/field.ts";

/** One sentence for each fault, by the field's label. */
export function issuesOf(form: z.ZodObject | undefined, error: z.ZodError): string {
  return [...new Set(error.issues.map((i) => sentence(form, i)))].slice(0, 8).join("；");
}
/** The clause of the first fault's field, or of the field whose row it is in; undefined where they have none. */
export function clauseOfIssues(form: z.ZodObject, error: z.ZodError): string | undefined {
  const [top, ...below] = error.issues[0]?.path ?? [];
  let field = fieldIn(form, String(top));
  let clause = field?.clause;
  for (const name of below) {
    const cell: Field | undefined = field?.row?.find((f) => f.name === name);
    field = cell ?? field;
    clause = cell?.clause ?? clause;
  }
  return clause;
}
/** The sentence of one fault. `language` is the reader's. */
export function sentence(form: z.ZodObject | undefined, i: z.core.$ZodIssue, language: "zh" | "en" = "zh"): string {
  if (i.code === "unrecognized_keys")
    return language === "zh"
      ? `表中没有这些栏目：${i.keys.join("、")}`
      : `The form has no such fields: ${i.keys.join(", ")}`;
  const field = form && fieldIn(form, String(i.path[0]));
  const label = (language === "en" ? field?.labelEn : undefined) ?? field?.label ?? i.path.join(".");
  return language === "zh" ? chinese(i, label, field) : english(i, label, field);
}

/** A bound in the field's own measure: an amount's in yuan. */
const bound = (n: number | bigint, f: Field | undefined): string =>
  `${f?.type === "money" ? Number(n) / 100 : n}${f?.unit ?? ""}`;

function chinese(i: z.core.$ZodIssue, label: string, f: Field | undefined): string {
  switch (i.code) {
    case "invalid_type":
      return `请填写“${label}”`;
    case "invalid_value":
      return i.values.length > 8 ? `“${label}”请从所列中选择` : `“${label}”请选：${i.values.join("、")}`;
    case "too_small":
      if (i.origin === "array") return tooFew(label, Number(i.minimum), f);
      return i.origin === "string" ? `请填写“${label}”` : `“${label}”不能小于 ${bound(i.minimum, f)}`;
    case "too_big":
      if (i.origin === "string") return `“${label}”最多 ${i.maximum} 个字，请写短一些，或作为附件`;
      return i.origin === "array" ? `“${label}”最多 ${i.maximum} 项` : `“${label}”不能大于 ${bound(i.maximum, f)}`;
    default:
      if (f?.type === "phone") return `“${label}”请填 11 位手机号、区号-号码，或以 + 开头的境外号码`;
      // zod's own messages are English and for developers; a sheet's own sentence says how it is written.
      return `“${label}”的格式不对，${/\p{Script=Han}/u.test(i.message) ? i.message : "请按栏目的提示填写"}`;
  }
}
function tooFew(label: string, least: number, f: Field | undefined): string {
  if (least > 1) return `“${label}”至少 ${least} 项`;
  if (f?.type === "attachments") return `请附上“${label}”`;
  return f?.type === "choices" ? `“${label}”请选：${f.words?.join("、")}` : `请填写“${label}”`;
}
function english(i: z.core.$ZodIssue, label: string, f: Field | undefined): string {
  switch (i.code) {
    case "invalid_type":
      return `Please fill in “${label}”`;
    case "invalid_value":
      return `“${label}”: please choose one of ${i.values.join(", ")}`;
    case "too_small":
      return i.origin === "string" || i.origin === "array"
        ? `Please fill in “${label}”`
        : `“${label}” must be at least ${bound(i.minimum, f)}`;
    case "too_big":
      return i.origin === "string"
        ? `“${label}” takes at most ${i.maximum} characters`
        : `“${label}” must be at most ${bound(i.maximum, f)}`;
    default:
      return `“${label}” is not in the right form`;
  }
}
