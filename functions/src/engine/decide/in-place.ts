/** Who does a row that is for a named person in that person's place, once the duty was given to him (转交). */
import { fillerOf } from "../case/filled.ts";
import { fieldIn } from "../declare/field/field.ts";
import type { By, Fields, Role } from "../declare/kind.ts";
import { isDeciding, type Loaded } from "../declare/loaded.ts";
import { type Actor, authorize, isSame, type Permission } from "../organisation/authorize.ts";
import { MEMBER } from "../organisation/offices.ts";
import { listOf } from "../values/lists.ts";
import type { Asking } from "./asking.ts";

/** A holder of the role by which that person was named, and none who decides on the case. Undefined: it is for nobody by name. */
export function inPlace({ k, s, c, seen, actor }: Asking): Permission | undefined {
  const fields = listOf(s.by).flatMap((b) => (typeof b === "object" && "person" in b ? [b.person] : []));
  const roles = fields.flatMap((f) => rolesNaming(k, c, f));
  if (!c || !roles.length) return undefined;
  const p = authorize(roles, actor, c, seen, []);
  if ("no" in p) return p;
  const deciding = k.rows.find((row) => decides(k, row, { c, seen, actor }));
  return deciding === undefined ? p : { no: `“${k.steps[deciding]?.title}”由其核决，不能再代办“${s.title}”` };
}

/** The field with the holder of a role for whom a case arises by itself. */
const SUBJECT = "subject";
/** By which a person came into the field: what the field says, else the office of the row that filled or set it last. */
function rolesNaming(k: Loaded, c: Asking["c"], field: string): readonly By<Fields>[] {
  const named = fieldIn(k.sheet, field);
  // Of several in a list each is named so.
  const role = named?.role ?? named?.row?.[0]?.role;
  if (field === SUBJECT && k.every && "for" in k.every && typeof k.every.for === "object" && "role" in k.every.for)
    return [k.every.for];
  if (role !== undefined) return [{ role, title: titleOf(k, role) }];
  const row = c ? (fillerOf(k, c, field)?.row ?? setterOf(k, c, field)) : undefined;
  const by = listOf(k.steps[row ?? ""]?.by);
  // What another case brought was named by the office behind it; else it is somebody of the house.
  return by.every((b) => b === "system")
    ? [rolesBehind(k, c)]
    : by.filter((b) => typeof b === "object" && !("person" in b));
}
function rolesBehind(k: Loaded, c: Asking["c"]): Role {
  const [as = ""] = (c?.origin?.as ?? "").split("←");
  return as.includes(".") ? { role: as, title: titleOf(k, as) } : MEMBER;
}
const setterOf = (k: Loaded, c: NonNullable<Asking["c"]>, field: string): string | undefined =>
  k.rows
    .filter((n) => c.done[n] && field in (k.steps[n]?.set ?? {}))
    .toSorted((x, y) => (c.done[y]?.seq ?? 0) - (c.done[x]?.seq ?? 0))[0];
const titleOf = (k: Loaded, role: string): string =>
  Object.values(k.steps)
    .flatMap((s) => listOf(s.by))
    .find((b): b is Role => typeof b === "object" && "role" in b && b.role === role)?.title ?? role;

function decides(
  k: Loaded,
  row: string,
  { c, seen, actor }: { c: NonNullable<Asking["c"]>; seen: Fields; actor: Actor },
) {
  const s = k.steps[row];
  if (!s || !isDeciding(s)) return false;
  const done = c.done[row];
  return (done && isSame(done, actor)) || "as" in authorize(s.by, actor, c, seen, []);
}
