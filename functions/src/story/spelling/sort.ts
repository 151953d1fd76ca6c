/** Whether a value is of the sort that its field holds; what can only be reckoned is left to the form. */
import type { Field } from "../../engine/declare/field/field.ts";
import { instead } from "../../engine/values/nearest.ts";
import { isInstant } from "../../stored/instant.ts";
import { fileOf } from "../written/files.ts";
import { dayFault, instantFault } from "./time.ts";

const LISTS = new Set(["list", "choices", "attachments"]);
const NUMBERS = new Set(["number", "whole", "money"]);
const TEXTS = new Set(["text", "long", "phone", "staff", "customer", "case", "role", "choice", "date"]);

export function sortFault(f: Field, value: unknown): string | undefined {
  if (LISTS.has(f.type))
    return Array.isArray(value) ? rowFault(f, value) : `须为列表，如 ${f.label}: [${exampleOf(f)}]`;
  if (NUMBERS.has(f.type) && typeof value !== "number") return `须为数字，现为“${said(value)}”`;
  if (f.type === "yes" && typeof value !== "boolean") return `须写 true（是）或 false（否），现为“${said(value)}”`;
  if (f.type === "instant" && typeof value === "string") return isInstant(value) ? undefined : instantFault(value);
  if (!TEXTS.has(f.type)) return undefined;
  if (typeof value === "number" || typeof value === "boolean") return `须为文字，请加引号，如 "${value}"`;
  if (typeof value !== "string") return `须为文字，现为“${said(value)}”`;
  return f.type === "date" ? dayFault(value) : wordFault(f, value);
}
const said = (value: unknown): string => (typeof value === "string" ? value : JSON.stringify(value));

function rowFault(f: Field, rows: readonly unknown[]): string | undefined {
  const [only] = f.row ?? [];
  if (f.type === "attachments") {
    const faulty = rows.find((row) => !fileOf(row));
    return faulty === undefined
      ? undefined
      : `的每一项须写文件名，表格写作 { 文件名.csv: 内容 }，现为“${said(faulty)}”`;
  }
  const single = !f.row || only?.name === "";
  const wrong = rows.find((row) => (typeof row === "object" && row !== null) === single);
  if (wrong !== undefined) return `的每一项须写作 ${exampleOf(f)}，现为“${said(wrong)}”`;
  return rows.map((row) => (f.type === "choices" ? wordFault(f, row) : undefined)).find(Boolean);
}
function exampleOf(f: Field): string {
  const [only] = f.row ?? [];
  if (f.row && only?.name !== "") return `{ ${f.row.map(({ label }) => `${label}: …`).join(", ")} }`;
  return f.words?.slice(0, 2).join(", ") ?? "…";
}

/** A word to choose that is none of them. */
export function wordFault(f: Field, value: unknown): string | undefined {
  if (!f.words || typeof value !== "string" || f.words.includes(value)) return undefined;
  return `没有“${value}”可选${instead(value, f.words)}`;
}
