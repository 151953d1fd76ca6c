/** A letter, in the clerk's words: to whom, with whose text, and what the case does when it has left. */
import { COPY, type Follow, isRef, LETTER, type Whom } from "../declare/kind.ts";
import type { Loaded } from "../declare/loaded.ts";
import { fieldLabel } from "../declare/sheet.ts";

type Letter = Extract<Follow<string, unknown>, { do: "mail" }>;

export function letterWords(k: Loaded, t: Letter, whomWords: (whom: string | Whom<string>) => string): string {
  const sent = t.sent === undefined ? "" : `，发出后办理“${k.steps[t.sent]?.title ?? t.sent}”`;
  return `${textWords(k, t)}发邮件给${addressee(k, t, whomWords)}${sent}`;
}

/** Where the text stands on the case itself. */
function textWords(k: Loaded, { template, data }: Letter): string {
  if (template === COPY) return "抄送，";
  const own = template === LETTER && data.case === undefined ? k.letter : undefined;
  return own ? `以${[own.subject, own.text].map((f) => `“${fieldLabel(k.sheet, f)}”`).join("")}为标题和正文` : "";
}

function addressee(k: Loaded, { to, address }: Letter, whomWords: (whom: string | Whom<string>) => string): string {
  if (isRef(address)) return `“${fieldLabel(k.sheet, address.ref)}”`;
  if (to === "office" || typeof address !== "string") return whomWords(address);
  return to === "customer" ? "客户" : "同事";
}
