/** The form as HTML: one question after the other, its choices one a line, what is wrong said above and beside. */
import { escapeHtml as e } from "../../engine/values/html.ts";
import type { Company } from "../../service/read/company.ts";
import type { PageReply } from "../http.ts";
import type { Asked, Control, Item } from "./controls.ts";
import { page } from "./layout.ts";
import type { Typed } from "./read-answers.ts";
import { labelOf } from "./read-answers.ts";

interface FormPage {
  status: number;
  company: Company;
  title: string;
  intro: string;
  asked: Asked;
  nonce: string;
  typed?: Typed;
  /** Sentences by control; those of no control stand under other names. */
  faults?: Readonly<Record<string, string>>;
}

/** Seconds that a question takes, for the estimate above the form. */
const SECONDS = 12;

export function formPage({
  status,
  company,
  title,
  intro,
  asked,
  nonce,
  typed = {},
  faults = {},
}: FormPage): PageReply {
  const { items } = asked;
  const minutes = Math.max(1, Math.ceil((items.length * SECONDS) / 60));
  const shown = items.map((item) => itemHtml(item, typed, faults)).join("");
  const main = `<p>${e(intro)}</p><p class="soft">共 ${items.length} 题，约 ${minutes} 分钟。</p><form method="post" novalidate accept-charset="utf-8"><input type="hidden" name="n" value="${e(nonce)}">${shown}<button>提交</button></form><p class="soft">您的答复只用于改进服务，只有负责的同事能看到。</p>`;
  const wrong = Object.keys(faults).length > 0;
  return page(status, {
    title: wrong ? `有误：${title}` : title,
    before: wrong ? summary(asked, faults) : "",
    main,
    company,
  });
}

/** Above the heading and focused: each line leads to its field. */
function summary(asked: Asked, faults: Readonly<Record<string, string>>): string {
  const controls = asked.items.flatMap((item) => item.controls);
  const lines = Object.entries(faults).map(([name, says]) => {
    const c = controls.find((one) => one.name === name);
    return `<li>${c ? `<a href="#${firstId(c)}">${e(says)}</a>` : e(says)}</li>`;
  });
  return `<section class="sum" tabindex="-1" autofocus aria-labelledby="sum"><h2 id="sum">还没有提交，请先改正</h2><ul>${lines.join("")}</ul></section>`;
}

const GROUPS: ReadonlySet<string> = new Set(["choice", "choices", "yes"]);
const isGroup = ({ field }: Control) => GROUPS.has(field.type);
const firstId = (c: Control): string => (isGroup(c) ? `${c.name}-0` : c.name);
const optional = ({ field }: Control) =>
  field.optional || field.mayBeEmpty ? '<span class="soft">（选填）</span>' : "";

function itemHtml(item: Item, typed: Typed, faults: Readonly<Record<string, string>>): string {
  const [first, ...others] = item.controls;
  if (!first) return "";
  const wrong = item.controls.some((c) => faults[c.name]) ? " wrong" : "";
  const hint = item.hint ? `<p class="hint" id="${first.name}-h">${e(item.hint)}</p>` : "";
  const notes = [...(item.hint ? [`${first.name}-h`] : []), ...(faults[first.name] ? [`${first.name}-e`] : [])];
  const described = notes.length ? ` aria-describedby="${notes.join(" ")}"` : "";
  const head = `${hint}${fault(first, faults)}`;
  if (!isGroup(first) && !others.length)
    return `<div class="field${wrong}"><label for="${first.name}">${e(item.label)}${optional(first)}</label>${head}${box(first, typed, faults, described)}</div>`;
  const lead = isGroup(first)
    ? lines(first, typed)
    : box(first, typed, faults, ` aria-label="${e(item.label)}"${described}`);
  const rest = others.map((c) => more(c, typed, faults)).join("");
  return `<fieldset class="${wrong.trim() || "q"}"${isGroup(first) ? described : ""}><legend>${e(item.label)}${optional(first)}</legend>${head}${lead}${rest}</fieldset>`;
}

const fault = (c: Control, faults: Readonly<Record<string, string>>): string =>
  faults[c.name] ? `<p class="bad" id="${c.name}-e">${e(faults[c.name] ?? "")}</p>` : "";

/** Another control about the same question. */
function more(c: Control, typed: Typed, faults: Readonly<Record<string, string>>): string {
  const described = faults[c.name] ? ` aria-describedby="${c.name}-e"` : "";
  if (isGroup(c))
    return `<div role="group" aria-label="${e(c.field.label)}"${described}><span class="more">${e(c.field.label)}${optional(c)}</span>${fault(c, faults)}${lines(c, typed)}</div>`;
  return `<label class="more" for="${c.name}">${e(c.field.label)}${optional(c)}</label>${fault(c, faults)}${box(c, typed, faults, described)}`;
}

function lines(c: Control, typed: Typed): string {
  const words = c.field.type === "yes" ? ["是", "否"] : (c.field.words ?? []);
  const type = c.field.type === "choices" ? "checkbox" : "radio";
  const chosen = typed[c.name] ?? [];
  return words
    .map((word, i) => {
      const checked = chosen.includes(word) ? " checked" : "";
      return `<label class="line"><input type="${type}" id="${c.name}-${i}" name="${c.name}" value="${e(word)}"${checked}>${e(c.field.named?.[word] ?? word)}</label>`;
    })
    .join("");
}

const TYPES: Partial<Record<Control["field"]["type"], string>> = {
  number: 'type="text" inputmode="decimal"',
  whole: 'type="text" inputmode="numeric"',
  money: 'type="text" inputmode="decimal"',
  phone: 'type="tel" autocomplete="tel"',
  date: 'type="date"',
  instant: 'type="datetime-local"',
  text: 'type="text"',
};

function box(c: Control, typed: Typed, faults: Readonly<Record<string, string>>, described: string): string {
  const value = typed[c.name]?.[0] ?? "";
  const more = `${described}${faults[c.name] ? ' aria-invalid="true"' : ""}`;
  // A line end directly after the tag belongs to the tag.
  if (c.field.type === "long")
    return `<textarea class="box" id="${c.name}" name="${c.name}" rows="4"${more}>\n${e(value)}</textarea>`;
  const unit = c.field.unit ? `<span class="hint">${e(c.field.unit)}</span>` : "";
  return `<input class="box" ${TYPES[c.field.type] ?? TYPES.text} id="${c.name}" name="${c.name}" value="${e(value)}"${more}>${unit}`;
}

/** What was answered, question by question. */
export function answersHtml(asked: Asked, shown: (c: Control) => string): string {
  const rows = asked.items.flatMap((item) =>
    item.controls.flatMap((c) => {
      const text = shown(c);
      return text ? [`<dt>${e(labelOf(c, asked))}</dt><dd>${e(text)}</dd>`] : [];
    }),
  );
  return rows.length ? `<h2>您的答复</h2><dl>${rows.join("")}</dl>` : "";
}
