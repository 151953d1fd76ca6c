/** What `load` refuses of what a kind refers to beside fields: who acts, the day, cases by key, people in a field. */
import { type Field, fieldIn, isSingle } from "../../declare/field/field.ts";
import {
  type By,
  type Fields,
  isFollowRule,
  isPresent,
  isRef,
  isSetRule,
  OWN,
  type Present,
  type Query,
  REFERRED,
  type Ref,
} from "../../declare/kind.ts";
import type { Loaded, LoadedStep } from "../../declare/loaded.ts";
import { EARLIER } from "../../declare/lookup.ts";
import { opensCase } from "../../declare/row/way.ts";
import { listOf } from "../../values/lists.ts";

type Fault = (where: string, what: string) => never;

/** A key says which case it is: each part once, and somebody opens it where it says who. */
export function checkKey(k: Loaded, fault: Fault): void {
  const parts = (k.key ?? []).map((part) => (typeof part === "string" ? part : `(${part.is})`));
  const twice = parts.find((part, i) => parts.indexOf(part) !== i);
  if (twice !== undefined) fault("key", `"${twice}" twice`);
  if (!parts.includes("(actor)")) return;
  const opening = k.rows.flatMap((n) => (k.steps[n] && opensCase(k.steps[n]) ? [k.steps[n]] : []));
  const isOpenedByNobody = opening.some((s) => listOf(s.by).some((by) => by === "system" || by === "customer"));
  if (k.every || isOpenedByNobody) fault("key", "of who opens it, but it is not opened by people alone");
}

export function checkReferring(k: Loaded, name: string, s: LoadedStep, fault: Fault): void {
  for (const own of [REFERRED, EARLIER])
    if (s.needs && own in s.needs) fault(name, `needs "${own}": the engine's own name`);
  for (const q of Object.values(s.needs ?? {})) checkQuery(k, name, s, q, fault);
  for (const by of listOf(s.by)) checkNamed(k, name, by, fault);
  checkPresent(k, name, s, fault);
  checkAlso(name, s, fault);
}

/** A field of the step's form or of the sheet. */
const fieldOf = (k: Loaded, { form }: LoadedStep, ref: string): Field | undefined =>
  fieldIn(k.sheet, ref) ?? (form && fieldIn(form, ref));
function checkQuery(k: Loaded, name: string, s: LoadedStep, q: Query, fault: Fault): void {
  const check = (of: Ref | Present | string | number, mayBeList: boolean): void => {
    if (!isRef(of) || OWN.has(of.ref)) return;
    const field = fieldOf(k, s, of.ref);
    if (!field) fault(name, `needs "${of.ref}": no such field`);
    else if (!isSingle(field) && !(mayBeList && isListOfSingles(field)))
      fault(name, `needs "${of.ref}": neither a value${mayBeList ? " nor a list of values" : ""}`);
  };
  if (q.key?.length === 0) fault(name, `needs a case of ${q.kind} by no key`);
  if (!q.key) check(q.value, true);
  for (const part of q.key ?? []) check(part, false);
}
const isListOfSingles = ({ type, row = [] }: Field): boolean =>
  (type === "list" && row.length === 1 && row[0]?.name === "" && isSingle(row[0])) || type === "choices";

function checkNamed(k: Loaded, name: string, by: By<Fields>, fault: Fault): void {
  if (typeof by !== "object" || !("person" in by)) return;
  const field = fieldIn(k.sheet, by.person);
  if (!field) fault(name, `by the person in "${by.person}": no such field`);
  else if (!PEOPLE.has(field.type) && !(isListOfSingles(field) && field.row?.[0]?.type === "staff"))
    fault(name, `by the person in "${by.person}": neither a person nor a list of people`);
}

/** A field may hold an office or a person, as whoever is urged: it is a text. */
const PEOPLE: ReadonlySet<string> = new Set(["staff", "role", "text"]);

const HOLDS: Record<Present["is"], readonly string[]> = { actor: ["staff", "text"], today: ["date", "text"] };
function checkPresent(k: Loaded, name: string, { set = {} }: LoadedStep, fault: Fault): void {
  if (isSetRule(set)) return;
  for (const [f, v] of Object.entries(set)) {
    const type = fieldIn(k.sheet, f)?.type;
    if (isPresent(v) && type !== undefined && !HOLDS[v.is].includes(type)) fault(name, `sets "${f}": holds no ${v.is}`);
  }
}

/** With a person's own right another case is gone on with only in the commit of his step. */
function checkAlso(name: string, s: LoadedStep, fault: Fault): void {
  const isAlso = (t: NonNullable<LoadedStep["then"]>[number]) => !isFollowRule(t) && t.do === "act" && t.own === true;
  if ((s.then ?? []).some(isAlso)) fault(name, "also: only decided together, in `with`");
  const isPersons = listOf(s.by).some((by) => by !== "system" && by !== "customer");
  if ((s.with ?? []).some(isAlso) && !isPersons) fault(name, "also: nobody takes the step in person");
}
