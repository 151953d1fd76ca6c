/** After the answer: thanks, and what was answered. Whoever comes again sees the first answer, kindly. */

import type { Fields } from "../../engine/declare/kind.ts";
import { formatInstant } from "../../engine/time/local.ts";
import { escapeHtml as e } from "../../engine/values/html.ts";
import { yuan } from "../../engine/values/money.ts";
import type { PageReply } from "../http.ts";
import type { Asked, Control } from "./controls.ts";
import type { Visit } from "./customer.ts";
import { answersHtml } from "./form-page.ts";
import { page } from "./layout.ts";

export function thanks({ asked, case: c, company, page: of, zone }: Visit, when: "now" | "again"): PageReply {
  const lead =
    when === "now"
      ? `<p>${e(of.thanks ?? "感谢您的答复，我们已经收到。")}</p>`
      : "<p>这份问卷已经答复过，以第一次的答复为准，不需要再填。下面是收到的答复；如需更改，请电话告诉我们。</p>";
  const main = `${lead}${answersHtml(asked, (control) => textOf(control, stands(asked, control, c.sheet), zone))}`;
  return page(200, { title: when === "now" ? "谢谢，已提交" : "已经答复过了", main, company });
}

/** What stands on the sheet for a control: a field, or the field of the question's row. */
function stands(asked: Asked, control: Control, sheet: Fields): unknown {
  if (control.question === undefined) return sheet[control.field.name];
  const rows = asked.into === undefined ? undefined : sheet[asked.into];
  const wanted = Object.entries(asked.rows[control.question] ?? {});
  const row = (Array.isArray(rows) ? rows : []).find((r: Fields) => wanted.every(([field, v]) => r[field] === v));
  return row?.[control.field.name];
}

function textOf({ field: { type, unit, named } }: Control, value: unknown, zone: string): string {
  if (value === undefined || value === null) return "";
  if (value === true) return "是";
  if (value === false) return "否";
  if (Array.isArray(value)) return value.map((word) => named?.[word] ?? word).join("、");
  if (type === "money" && typeof value === "number") return yuan(value);
  if (type === "instant" && typeof value === "string") return formatInstant(value, zone);
  const text = named?.[String(value)] ?? String(value);
  return typeof value === "number" && unit ? `${text} ${unit}` : text;
}
