/** What `load` refuses of a kind that arises by itself: what could never arise, or without end, or twice under one id. */
import { isSealed } from "../case/sealing.ts";
import { fieldIn, fieldsOf } from "../declare/field/field.ts";
import { type Interval, ORGANISATION, type Recurrence } from "../declare/kind.ts";
import type { Kinds, Loaded } from "../declare/loaded.ts";
import { ARISING } from "../declare/row/rows.ts";
import { opensCase } from "../declare/row/way.ts";
import { listOf } from "../values/lists.ts";

type Fault = (where: string, what: string) => never;
type No = (what: string) => never;

/** What the opening step of each is given. */
const OF_PERIOD: readonly string[] = [...ARISING, "year"];
const OF_OTHER: readonly string[] = ["period", "subject"];
const DAYS: readonly string[] = ["first", "last"];
/** Days of the shortest: a case that arises before the period before is another one's. */
const SHORTEST: Record<Interval, number> = { week: 7, month: 28, quarter: 90, half: 181, year: 365 };

export function checkEvery(k: Loaded, roles: Pick<ReadonlySet<string>, "has">, fault: Fault): void {
  const { every } = k;
  if (!every) return;
  const no: No = (what) => fault("every", what);
  const opening = k.rows.filter((n) => k.steps[n] && opensCase(k.steps[n]) && listOf(k.steps[n].by).includes("system"));
  const name = opening[0] ?? no("no step of the system opens it: say `to`, or write the row");
  if (every.to !== undefined && opening.length > 1)
    no(`it brings its opening row, and "${opening.find((n) => n !== "arise")}" is one too`);
  if (every.title !== undefined && every.to === undefined) no("a title without `to`: it brings no row");
  checkOpening(k, name, "with" in every ? OF_OTHER : OF_PERIOD, no);
  if ("with" in every) return;
  checkAhead(every, no);
  if (typeof every.for === "object" && "role" in every.for && !roles.has(every.for.role))
    no(`role "${every.for.role}" is not declared`);
  if (every.for !== ORGANISATION && k.key && !k.key.includes("subject"))
    no("its key leaves out the subject: one case would be everybody's");
}

/** Whose customer goes into another: the case is found by the customer, and comes to an end. */
export function checkMerged(k: Loaded, fault: Fault): void {
  if (k.merged === undefined) return;
  if (k.customer === undefined || k.key?.length !== 1 || k.key[0] !== k.customer)
    fault("merged", "its key is not its customer");
  if (!k.ends?.includes(k.merged)) fault("merged", `"${k.merged}" is no end`);
}

function checkOpening(k: Loaded, name: string, given: readonly string[], no: No): void {
  const strange = (k.key ?? []).find((part) => typeof part !== "string" || !given.includes(part));
  if (strange !== undefined)
    no(`its key holds ${typeof strange === "string" ? `"${strange}"` : strange.is}, which nobody gives when it arises`);
  const form = k.steps[name]?.form;
  for (const f of form ? fieldsOf(form) : []) {
    if (!given.includes(f.name)) {
      if (!f.optional) no(`"${name}" asks "${f.name}", which nobody gives when it arises`);
      continue;
    }
    if (isSealed(k, f.name)) no(`"${f.name}" is personal or in a part: what it arises for is no secret`);
    if (DAYS.includes(f.name) && f.type !== "date") no(`"${f.name}" is no day`);
  }
}

function checkAhead({ period, on, ahead }: Recurrence, no: No): void {
  if (ahead === undefined) return;
  const most = SHORTEST[typeof period === "string" ? period : period.example];
  if (on) no("`ahead` and `on`: a day in the period is not before it");
  if (!Number.isInteger(ahead) || ahead < 1 || ahead > most) no(`ahead ${ahead}: a whole number of days, 1 to ${most}`);
}

/** Of the other kind that it names; where both are loaded. */
export function checkArising(k: Loaded, kinds: Kinds, fault: Fault): void {
  const no: No = (what) => fault(`${k.id}.every`, what);
  const of = arisesOf(k);
  if (of === undefined) return;
  const other = kinds.get(of) ?? no(`"${of}" is no kind`);
  const subject = fieldIn(k.sheet, "subject");
  if (subject && subject.of !== of) no(`its subject does not refer to "${of}"`);
  const asks = k.rows.some((n) => k.steps[n] && opensCase(k.steps[n]) && "period" in (k.steps[n].form?.shape ?? {}));
  if (k.every && "with" in k.every && asks && !other.key?.length)
    no(`it asks for a period, and "${of}" has no key whose last part that is`);
  const seen = new Set([k.id]);
  for (let next: string | undefined = of; next !== undefined; next = nextOf(kinds, next)) {
    if (seen.has(next)) no(`it arises for "${of}", which arises for it: without end`);
    seen.add(next);
  }
}
const nextOf = (kinds: Kinds, id: string): string | undefined => {
  const k = kinds.get(id);
  return k && arisesOf(k);
};
/** The kind with or for whose cases it arises. */
function arisesOf({ every }: Loaded): string | undefined {
  if (!every) return undefined;
  if ("with" in every) return every.with;
  return typeof every.for === "object" && "each" in every.for ? every.for.each : undefined;
}
