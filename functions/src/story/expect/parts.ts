/** Who sees the fields of a part with readers of its own, as of the story's instant. */
import { isOpenTo, partWith } from "../../engine/case/parts.ts";
import { fieldsOf } from "../../engine/declare/field/field.ts";
import { keysAt } from "../../engine/organisation/keys-at.ts";
import { path } from "../../stored/paths.ts";
import { type Looking, rest } from "./report.ts";

type Readers = Looking["x"]["可读"];
/** Labels of fields with people; a list is about the case. */
const fieldsIn = (readers: Readers) => (Array.isArray(readers) ? [] : Object.entries(readers ?? {}));

export async function checkParts(l: Looking): Promise<void> {
  for (const part of ["可读", "不可读"] as const)
    for (const [label, people] of fieldsIn(l.x[part])) for (const who of people) await checkOne(l, part, label, who);
}

async function checkOne(l: Looking, part: "可读" | "不可读", label: string, who: string): Promise<void> {
  const field = fieldsOf(l.k.sheet).find((f) => f.label === label);
  const name = field && partWith(l.k, field.name);
  const [doc] = name === undefined ? [] : await l.w.docs.get([path.part(l.id, name)]);
  const sees = doc !== undefined && isOpenTo(doc.data, await keysOf(l, who), l.now);
  if (sees === (part === "可读")) return rest(l, part, `“${label}”的阅读权限`, [field?.clause ?? l.k.clause]);
  const says = sees ? "应读不到，实际能读到" : "应能读到，实际读不到";
  l.to.fault([part, label], `${l.x.事} 的“${label}”，“${who}”此时${says}`);
}

/** Those of a person of the story, or of whoever holds the office. */
async function keysOf({ w, names, now }: Looking, who: string): Promise<readonly string[]> {
  const role = names.titles.role(who);
  if (role !== undefined) return [role];
  const [person] = await w.docs.get([path.staff(who)]);
  return person ? keysAt(person.data, now) : [];
}
