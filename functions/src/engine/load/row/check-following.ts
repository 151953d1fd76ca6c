/** What `load` refuses of what follows from a row and of what it puts on the sheet. */
import { fieldsOfTemplate } from "../../declare/field/template.ts";
import {
  type AnySets,
  type AnyThen,
  type Fields,
  isBulk,
  isFollowRule,
  isRef,
  isSetRule,
  isSource,
  OWN,
  Reasoned,
  type Whom,
} from "../../declare/kind.ts";
import type { Loaded, LoadedStep } from "../../declare/loaded.ts";
import { checkBulk, fieldsOfBulk } from "../bulk/own.ts";
import { checkAggregate } from "../figures/check-aggregate.ts";

type Fault = (where: string, what: string) => never;

/** What follows when a duty of the kind is late: the same for each row with a limit. */
export function checkLate(k: Loaded, fault: Fault): void {
  const overdue = Object.values(k.steps).find((s) => s.marksOverdue);
  for (const t of overdue?.then ?? []) checkThen(k, "late", t, fault);
}

export function checkFollowing(k: Loaded, name: string, s: LoadedStep, fault: Fault): void {
  for (const t of [...(s.then ?? []), ...(s.with ?? [])]) checkThen(k, name, t, fault);
  if (s.set) checkSet(k, name, s, s.set, fault);
  for (const r of Object.values(s.refuse ?? {}))
    if (typeof r.says !== "string") checkSays(name, r.about ?? "", fault);
    else
      for (const field of fieldsOfTemplate(r.says))
        if (!(field in k.sheet.shape) && !(field in (s.form?.shape ?? {})))
          fault(name, `says "{${field}}": no such field`);
}

function checkThen(k: Loaded, name: string, t: AnyThen, fault: Fault): void {
  if (isFollowRule(t)) {
    checkSays(name, t.says, fault);
    return;
  }
  if (isBulk(t)) checkBulk(k, t, (what) => fault(name, what));
  for (const field of fieldsNamed(t))
    if (!(field in k.sheet.shape) && !OWN.has(field)) fault(name, `"${field}": no such field`);
  if (t.do === "print" && !(t.paper in (k.papers ?? {})))
    fault(name, `prints "${t.paper}", which the kind doesn't declare`);
  if (t.do === "aggregate") checkAggregate(k, t, (what) => fault(name, what));
}
const fieldOfWhom = (whom: Whom<string>): string =>
  "in" in whom ? whom.in : "person" in whom ? whom.person : whom.office;
/** Fields that an item of data reads. */
export function fieldsNamed(t: Exclude<AnyThen, { effects: unknown }>): string[] {
  const refs = (values: Fields) => Object.values(values).flatMap((v) => (isRef(v) ? [v.ref] : []));
  const named = t.do === "tell" ? t.whom : t.do === "mail" ? t.address : "";
  const whom = typeof named !== "object" || isRef(named) ? [] : [fieldOfWhom(named)];
  return [
    ...Object.keys(t.when ?? {}),
    ...whom,
    ...(t.do === "act" ? refs({ case: t.case, ...t.input }) : []),
    ...(t.do === "account" ? refs({ uid: t.uid }) : []),
    ...(t.do === "recalculate" ? refs({ year: t.year }) : []),
    ...(isBulk(t) ? fieldsOfBulk(t) : []),
    ...(t.do === "mail" ? refs({ address: t.address, ...t.data }) : []),
  ];
}

function checkSet(k: Loaded, name: string, s: LoadedStep, set: AnySets, fault: Fault): void {
  if (isSetRule(set)) {
    checkSays(name, set.says, fault);
    return;
  }
  for (const [field, v] of Object.entries(set)) {
    if (!(field in k.sheet.shape)) fault(name, `sets "${field}": no such field`);
    const given = isSource(v) && "is" in v && v.is === "unlessFilled" ? v.value : v;
    if (!isSource(given)) continue;
    if ("says" in given) checkSays(name, given.says, fault);
    const from = "ref" in given ? given.ref : "is" in given && given.is === "day" ? given.from : undefined;
    if (from !== undefined && !(from in k.sheet.shape) && !(from in (s.form?.shape ?? {})) && !OWN.has(from))
      fault(name, `sets "${field}" from "${from}": no such field`);
    if ("is" in given && given.is === "taken" && !(given.needed in (s.needs ?? {})))
      fault(name, `sets "${field}" from "${given.needed}", which it does not need`);
  }
}

/** A clerk reads it in the table: words, not blanks. */
export function checkSays(name: string, says: string, fault: Fault): void {
  if (!/[一-鿿]{2}/.test(says)) fault(name, "a function says in words what it does");
}

/** Clauses that the values of a row's `set` rest on, where they are data. */
export function clausesSet(set: AnySets | undefined): (string | undefined)[] {
  if (!set || isSetRule(set)) return [];
  return Object.values(set).map((v) => {
    const given = isSource(v) && "is" in v && v.is === "unlessFilled" ? v.value : v;
    if (given instanceof Reasoned) return given.clause;
    return isSource(given) && "clause" in given ? given.clause : undefined;
  });
}
