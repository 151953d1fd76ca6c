/** What no rule can judge, for whoever answers for privacy: free texts that may name somebody, and what has left the house. */
import type { Write } from "../../../adapters/ports.ts";
import { commonOf } from "../../../engine/common/index.ts";
import { fieldsOf } from "../../../engine/declare/field/field.ts";
import { freeTexts } from "../../../engine/declare/field/free-text.ts";
import type { Fields } from "../../../engine/declare/kind.ts";
import type { Loaded } from "../../../engine/declare/loaded.ts";
import { PRIVACY } from "../../../engine/organisation/offices.ts";
import { path } from "../../../stored/paths.ts";
import type { ActionDoc, NoticeDoc } from "../../../stored/shapes.ts";
import { readInput } from "../../read/read-action.ts";
import type { Job } from "../job.ts";

/** Labels of the fields of the sheet that hold one; what makes the case's id names nobody. */
export const textsOnSheet = (k: Loaded, sheet: Fields): string[] =>
  freeTexts(fieldsOf(k.sheet), sheet).flatMap((f) => (k.key?.includes(f.name) ? [] : [f.label]));

/** The same of what an accepted action was given: the sheet may say something else by now, or never said it. */
export function textsOfAction(k: Loaded, { step, input, by }: ActionDoc): string[] {
  const { title, form } = k.steps[step] ?? {};
  const common = commonOf(step);
  if (!form || (common && by === "system")) return [];
  const found = freeTexts(fieldsOf(form), readInput(input) ?? {});
  if (!common) return found.flatMap((f) => (k.key?.includes(f.name) ? [] : [f.label]));
  return found.flatMap((f) => (Object.hasOwn(common.refersTo ?? {}, f.name) ? [] : [`${title}的${f.label}`]));
}

export function toCheck(
  { id, doc, kind: k }: Job,
  { texts, files }: { texts: readonly string[]; files: number },
): Write {
  const gone = files ? `个人信息和备注已删除，${files} 个附件连同文件名一并删除。` : "个人信息和备注已删除。";
  const check = texts.length ? `请核对这些文字是否提及本人：${texts.join("、")}；` : "";
  const what = `${gone}${check}已寄出的信件和已交付的纸质文书无法收回`;
  const at = { case: doc.case, kind: k.id, regulation: k.regulation, clause: k.clause, at: doc.at };
  const notice: NoticeDoc = { whom: PRIVACY.role, what, ...at };
  return { do: "set", path: path.notice(`${id}.check`), data: { ...notice } };
}
