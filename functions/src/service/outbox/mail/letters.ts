/** What our letters say. Plain words, one link, nothing that reports back who opened it. */
import type { Letter } from "../../../adapters/ports.ts";
import { COPY, LETTER, TEMPLATES, type Template } from "../../../engine/declare/kind.ts";
import { escapeHtml } from "../../../engine/values/html.ts";
import type { Company } from "../../read/company.ts";
import type { OwnText } from "./own-text.ts";

/** What a template may use; data of the effect are references, so a name comes only from here. */
export interface Addressee {
  company: Company;
  /** The recipient's name. */
  name: string;
  /** The page that the letter leads to, when the case has one. */
  link: string | undefined;
  /** The title of that page, else of the case's kind. */
  title: string;
  intro: string;
  /** The last day, in words. */
  until: string | undefined;
  /** What a copy says. */
  what: string | undefined;
  /** The case's own text. */
  own: OwnText | undefined;
}
type Wording = (a: Addressee) => { subject: string; lines: readonly string[] };

const answerIn = (a: Addressee) =>
  a.until ? `请在 ${a.until} 前打开下面的链接填写，约需两分钟：` : "请打开下面的链接填写，约需两分钟：";

const invitation: Wording = (a) => ({
  subject: `${a.company.name}：${a.title}`,
  lines: [a.intro, answerIn(a)],
});
const reminder: Wording = (a) => ({
  subject: `提醒：${a.company.name}${a.title}`,
  lines: ["日前发给您的问卷尚未收到答复。如已填写，请不必理会本邮件。", answerIn(a)],
});
/** For the house's own people: what happened to which case; it is read in the app. */
const notice: Wording = (a) => ({
  subject: `${a.company.name}：${a.title}`,
  lines: ["有一件事项需要您知悉，请打开下面的链接查看："],
});

/** 抄送: what the notice says, too. */
const copy: Wording = (a) => ({
  subject: `抄送：${a.company.name}${a.title}`,
  lines: [...(a.what ? [a.what] : []), "请打开下面的链接查看："],
});
/** What people wrote, as they wrote it. */
const own: Wording = (a) => ({
  subject: a.own?.subject ?? a.title,
  lines: [...(a.own?.lines ?? []), ...(a.link ? ["", "请打开下面的链接查看："] : [])],
});

const LETTERS: Readonly<Record<Template, Wording>> = {
  "survey-invitation": invitation,
  "survey-reminder": reminder,
  invitation,
  reminder,
  notice,
  [LETTER]: own,
  [COPY]: copy,
};
/** What a template says; undefined: there is none of that name. */
export function wordingOf(template: string): Wording | undefined {
  const known = TEMPLATES.find((t) => t === template);
  return known && LETTERS[known];
}

const signature = ({ name, phone }: Company): string[] => [name, ...(phone ? [`电话：${phone}`] : [])];
const footer = "本邮件由系统发出，请勿直接回复。如有疑问，请拨打上述电话。";

export function letter(wording: Wording, a: Addressee): Pick<Letter, "subject" | "text" | "html"> {
  const { subject, lines } = wording(a);
  const greeting = a.name ? `${a.name}：` : "您好：";
  const feet = [...(a.own?.footer ? [a.own.footer] : []), footer];
  const text = [greeting, "", ...lines, ...(a.link ? [a.link] : []), "", ...signature(a.company), "", ...feet, ""].join(
    "\n",
  );
  const p = (line: string) => (line.trim() ? `<p>${escapeHtml(line)}</p>` : "");
  const link = a.link ? `<p><a href="${escapeHtml(a.link)}">${escapeHtml(a.link)}</a></p>` : "";
  const foot = signature(a.company).map(escapeHtml).join("<br>");
  const html = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>${escapeHtml(subject)}</title></head><body>${p(greeting)}${lines.map(p).join("")}${link}<p>${foot}</p>${feet.map(p).join("")}</body></html>`;
  return { subject: oneLine(subject), text, html };
}

/** A header can't be continued by what a person typed. */
const oneLine = (text: string): string => [...text.replace(/\s+/g, " ").trim()].slice(0, 120).join("");
