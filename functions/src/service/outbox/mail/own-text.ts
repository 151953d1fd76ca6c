/** A letter's own text: what its case holds in the fields that its kind names (`letter` in the head). */
import type { Fields, SettingOf } from "../../../engine/declare/kind.ts";
import type { Loaded } from "../../../engine/declare/loaded.ts";
import { wellFormed } from "../../../engine/values/characters.ts";
import { PermanentError } from "../job.ts";

export interface OwnText {
  subject: string;
  /** Lines; an empty one parts two paragraphs. */
  lines: readonly string[];
  /** How whoever gets it declines more of them; of a kind that asks for it. */
  footer: string | undefined;
}

/** Throws `PermanentError` where something of it is blank: no letter leaves without what its kind asks for. */
export function ownText(k: Pick<Loaded, "title" | "letter">, sheet: Fields, setting: SettingOf): OwnText {
  if (!k.letter) throw new PermanentError(`“${k.title}”没有自己的信件正文，请联系管理员`);
  const { subject, text, footer } = k.letter;
  const [head, body] = [textIn(sheet[subject]), textIn(sheet[text])];
  if (!head || !body) throw new PermanentError("信件没有标题或正文，请补充后重新发送");
  const foot = footer === undefined || typeof footer === "string" ? footer : textIn(setting(footer));
  if (foot === "") throw new PermanentError("信件末尾应写明如何拒收，设置中还是空的，请管理员填写后重新发送");
  return { subject: head, lines: body.split("\n"), footer: foot };
}
const textIn = (v: unknown): string => (typeof v === "string" ? wellFormed(v).trim() : "");
