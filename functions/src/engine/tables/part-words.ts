/** Parts with readers of their own in the clerk's words: 谁、在何状态、至何时可看. */

import { fieldIn } from "../declare/field/field.ts";
import type { RestrictedPart } from "../declare/kind.ts";
import type { Loaded } from "../declare/loaded.ts";
import { fieldLabel } from "../declare/sheet.ts";

/** One sentence for each part. */
export const partWords = (k: Loaded): string[] => Object.values(k.parts ?? {}).map((p) => words(k, p));

function words(k: Loaded, p: RestrictedPart): string {
  const label = (f: string) => `“${fieldLabel(k.sheet, f)}”`;
  const offices = p.readers.flatMap((r) => ("role" in r ? [r.title] : []));
  const people = p.readers.flatMap((r) => ("person" in r ? [`${label(r.person)}本人`] : []));
  const statuses = p.while?.map((s) => `“${k.statuses[s] ?? s}”`).join("、");
  const bound = statuses === undefined ? "" : `事项${statuses}期间，`;
  const others = [...(people.length ? [`${people.join("、")}可看`] : []), ...(p.until ? [grants(k, p.until)] : [])];
  const found = k.search?.some((f) => p.fields.includes(f)) ? ["凭此检索的也只有平时可看的人"] : [];
  return [
    `${p.fields.map(label).join("、")}不对其他阅读人公开：${offices.length ? `${offices.join("、")}可看` : "没有岗位可看"}`,
    ...(others.length ? [bound + others.join("，")] : []),
    ...found,
  ].join("；");
}

function grants(k: Loaded, { rows, person, at }: NonNullable<RestrictedPart["until"]>): string {
  const row = fieldIn(k.sheet, rows)?.row ?? [];
  const cell = (name: string) => `“${row.find((c) => c.name === name)?.label ?? name}”`;
  return `“${fieldLabel(k.sheet, rows)}”所列的${cell(person)}在${cell(at)}之前可看`;
}
