/** What `load` refuses in parts with readers of their own: who reads them must be found in the open, and what stands in them nowhere else. */
import { partWith } from "../../case/parts.ts";
import { fieldIn } from "../../declare/field/field.ts";
import { namesPeople } from "../../declare/field/values.ts";
import type { RestrictedPart } from "../../declare/kind.ts";
import type { Loaded } from "../../declare/loaded.ts";
import { listOf } from "../../values/lists.ts";
import { standings } from "./standings.ts";

type Fault = (where: string, what: string) => never;
type Ids = Pick<ReadonlySet<string>, "has">;

/** Names that halves and documents of a case have already. */
const TAKEN: ReadonlySet<string> = new Set(["open", "personal", "sheet", "facts"]);

export function checkParts(k: Loaded, roles: Ids, fault: Fault): void {
  for (const [name, p] of Object.entries(k.parts ?? {})) {
    const no = (what: string) => fault(`parts.${name}`, what);
    if (!/^[a-z][A-Za-z0-9]{0,39}$/.test(name) || TAKEN.has(name))
      no("its name is one word, and none that the engine has");
    checkFields(k, name, p, no);
    checkReaders(k, p, roles, no);
    checkWhile(k, p, no);
    if (p.until) checkGrants(k, p.until, no);
  }
  const [first] = k.parts ? standings(k).filter((s) => partWith(k, s.field) !== undefined) : [];
  if (first) fault(first.where, `fields of parts that stand elsewhere: "${first.field}", ${first.as}`);
}

type No = (what: string) => never;

function checkFields(k: Loaded, name: string, { fields }: RestrictedPart, no: No): void {
  if (!fields.length) no("it has no field");
  for (const field of fields) {
    const f = fieldIn(k.sheet, field);
    if (!f) no(`no field "${field}" on the sheet`);
    else if (f.type === "attachments") no(`"${field}" holds files, which every reader of the case opens`);
    if (partWith(k, field) !== name) no(`"${field}" is in two parts`);
  }
}

function checkReaders(k: Loaded, { readers }: RestrictedPart, roles: Ids, no: No): void {
  if (!readers.length) no("nobody reads it");
  for (const r of readers)
    if ("role" in r) {
      if (!roles.has(r.role)) no(`role "${r.role}" is not declared`);
    } else checkOpenField(k, r.person, no, (f) => f.type === "staff" || f.row?.[0]?.type === "staff", "people");
}
/** Who reads it is seen by whoever reads the case; a field of a part would be known to its readers alone. */
function checkOpenField(
  k: Loaded,
  name: string,
  no: No,
  is: (f: NonNullable<ReturnType<typeof fieldIn>>) => boolean | undefined,
  what: string,
): void {
  const f = fieldIn(k.sheet, name);
  if (!f) no(`no field "${name}" on the sheet`);
  else if (partWith(k, name) !== undefined) no(`its readers stand in "${name}", which is in a part`);
  else if (!is(f)) no(`"${name}" holds no ${what}`);
}

function checkWhile(k: Loaded, p: RestrictedPart, no: No): void {
  if (!p.while) return;
  if (!p.until && p.readers.every((r) => "role" in r)) no("`while` bounds people and grants, and it has neither");
  for (const status of listOf(p.while)) if (!(status in k.statuses)) no(`no status "${status}"`);
}

function checkGrants(k: Loaded, { rows, person, at }: NonNullable<RestrictedPart["until"]>, no: No): void {
  checkOpenField(k, rows, no, (f) => f.type === "list" && f.row?.[0]?.name !== "", "rows");
  const row = fieldIn(k.sheet, rows)?.row ?? [];
  const cell = (name: string) => row.find((c) => c.name === name) ?? no(`no field "${name}" in the rows of "${rows}"`);
  const who = cell(person);
  if (!namesPeople(who) || who.row) no(`"${person}" in the rows of "${rows}" is no person`);
  if (cell(at).type !== "instant") no(`"${at}" in the rows of "${rows}" is no instant`);
}
