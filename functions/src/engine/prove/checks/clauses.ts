/** Every clause that is said to be enforced stands somewhere in the tables, on a step that can be taken. */
import { type Field, fieldsOf } from "../../declare/field/field.ts";
import type { LoadedStep } from "../../declare/loaded.ts";
import type { Check, Looked } from "../finding.ts";

export const clauses: Check = {
  name: "条款有据",
  says: "每条“强制”的条款都写在可以办到的步骤、不予办理、期限、编号、栏目、文书或设置上",
  ofRegulation: (r, looked) => {
    const named = new Set([...looked.flatMap(ofKind), ...r.settings.map((s) => s.clause)]);
    return r.clauses
      .filter((c) => c.disposition === "enforced" && !named.has(c.id))
      .map((c) => ({ at: c.id, says: `“${c.zh}”没有写在任何可办的步骤上` }));
  },
};

function ofKind({ k, guards, nodes }: Looked): string[] {
  const taken = new Set(nodes.flatMap(({ moves }) => moves.map(({ move }) => move.row)));
  const papers = Object.values(k.papers ?? {}).flatMap(({ paper }) => [paper.clause, paper.internal ?? paper.clause]);
  const rows = guards.rows.flatMap(([name, s]) => (taken.has(name) ? ofRow(s) : []));
  return [k.clause, ...rows, ...papers, ...fieldsOf(k.sheet).flatMap(ofField)];
}
const ofRow = (s: LoadedStep): string[] => [
  s.clause,
  ...Object.values(s.refuse ?? {}).map((r) => r.clause),
  ...[s.due?.clause ?? []].flat(),
  ...(s.due && "within" in s.due && s.due.extend ? [s.due.extend.clause] : []),
  ...[s.number?.clause ?? []].flat(),
  ...(Array.isArray(s.then) ? s.then.flatMap((e) => ("clause" in e && e.clause ? [e.clause] : [])) : []),
];
/** Of a field and of those in its rows. */
const ofField = (f: Field): string[] => [...(f.clause ? [f.clause] : []), ...(f.row ?? []).flatMap(ofField)];
