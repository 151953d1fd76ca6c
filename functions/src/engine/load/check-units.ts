/** What `load` refuses of offices of units: they are named with their unit everywhere, and the field names one. */
import { fieldIn } from "../declare/field/field.ts";
import type { By, Fields, Role } from "../declare/kind.ts";
import type { Kinds, Loaded } from "../declare/loaded.ts";
import { isInUnit } from "../organisation/groups.ts";
import { listOf } from "../values/lists.ts";

type Fault = (where: string, what: string) => never;

export function checkUnits(k: Loaded, fault: Fault): void {
  for (const by of k.unitReaders)
    if (!by.inUnits) fault("steps", `"${by.role}" in "${by.in}": it is no office that each unit has (unitRole)`);
  for (const f of k.unitFields) checkField(k, f, fault);
  for (const [where, r] of plainRoles(k))
    if (r.inUnits) fault(where, `"${r.role}" is an office of a unit: say of which (inUnit)`);
}

function checkField(k: Loaded, name: string, fault: Fault): void {
  const field = fieldIn(k.sheet, name);
  if (!field) fault("head", `unit in "${name}": no such field`);
  else if (!["text", "choice", "case"].includes(field.type))
    fault("head", `unit in "${name}": neither a department nor a record that has one`);
}

/** A record that names a unit has the field with its department. */
export function checkUnitRecords(k: Loaded, kinds: Kinds, fault: Fault): void {
  for (const f of k.unitFields) {
    const of = fieldIn(k.sheet, f)?.of;
    if (of !== undefined && !(kinds.get(of) && "department" in (kinds.get(of)?.sheet.shape ?? {})))
      fault(`${k.id}.${f}`, `unit in "${of}", which has no field "department"`);
  }
}

/** Roles that are named without a unit. */
function plainRoles(k: Loaded): [where: string, r: Role][] {
  const rows = k.rows.flatMap((n) => (k.steps[n] ? [[n, k.steps[n]] as const] : []));
  const bys = rows.flatMap(([n, s]) => listOf(s.by).flatMap((by) => rolesOf(by).map((r): [string, Role] => [n, r])));
  const heads = [...(k.readers ?? []), k.supervisor].map((r): [string, Role] => ["head", r]);
  const parts = Object.entries(k.parts ?? {}).flatMap(([name, { readers }]) =>
    readers.flatMap((r): [string, Role][] => ("role" in r ? [[`parts.${name}`, r]] : [])),
  );
  return [...bys, ...heads, ...parts];
}
const rolesOf = (by: By<Fields>): Role[] => {
  if (typeof by !== "object" || isInUnit(by)) return [];
  if ("role" in by) return [by];
  return "chain" in by ? [...("id" in by.chain ? by.chain.example : by.chain)] : [];
};
