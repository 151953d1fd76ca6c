/** What `load` refuses of letters: whom they go to, whose text they carry, and the step that is taken when one has left. */
import { isSealed } from "../../case/sealing.ts";
import { type Field, fieldIn, fieldsOf } from "../../declare/field/field.ts";
import { type AnyThen, isFollowRule, isRef, LETTER, OWN, TEMPLATES } from "../../declare/kind.ts";
import type { Loaded } from "../../declare/loaded.ts";
import { listOf } from "../../values/lists.ts";

type Fault = (where: string, what: string) => never;
type Letter = Extract<AnyThen, { do: "mail" }>;

/** `roles`: those that are declared. */
export function checkLetters(k: Loaded, roles: Pick<ReadonlySet<string>, "has">, fault: Fault): void {
  checkText(k, fault);
  for (const [name, s] of Object.entries(k.steps))
    for (const t of [...(s.then ?? []), ...(s.with ?? [])])
      if (!isFollowRule(t) && t.do === "mail") checkLetter(k, name, t, roles, fault);
}

/** It leaves the house for people who may not read the case. */
function checkText({ letter, ...k }: Loaded, fault: Fault): void {
  if (!letter) return;
  for (const field of [letter.subject, letter.text]) {
    const f = fieldIn(k.sheet, field) ?? fault("letter", `no field "${field}" on the sheet`);
    if (f.type !== "text" && f.type !== "long") fault("letter", `"${field}" is no text`);
    if (isSealed(k, field)) fault("letter", `"${field}" is personal or in a part with readers of its own`);
  }
  if (letter.subject === letter.text) fault("letter", `"${letter.text}" is the subject and the text`);
}

function checkLetter(k: Loaded, name: string, t: Letter, roles: Pick<ReadonlySet<string>, "has">, fault: Fault): void {
  if (!TEMPLATES.some((known) => known === t.template)) fault(name, `no letter "${t.template}"`);
  if (t.template === LETTER && t.data.case === undefined && !k.letter)
    fault(name, "a letter with the case's own text, which the kind does not declare");
  checkAddressee(k, name, t, roles, fault);
  if (t.sent !== undefined) checkSent(k, name, t.sent, fault);
}

function checkAddressee(
  k: Loaded,
  name: string,
  { to, address }: Letter,
  roles: Pick<ReadonlySet<string>, "has">,
  fault: Fault,
): void {
  if (typeof address === "string") {
    if (to === "office" && !roles.has(address)) fault(name, `role "${address}" is not declared`);
    return;
  }
  // The unit's field is asked of all that name one (check-units.ts).
  if ("in" in address) {
    if (!roles.has(address.role)) fault(name, `role "${address.role}" is not declared`);
    return;
  }
  const [field, of] = isRef(address)
    ? [address.ref, undefined]
    : ["person" in address ? address.person : address.office, address.of];
  const f = fieldIn(k.sheet, field);
  // That there is such a field is asked of all that follows.
  if (!f || OWN.has(field)) return;
  if (!holds(f, of, to)) fault(name, `a letter to "${of ?? field}", which holds no ${to}`);
}
/** The field, or a column of its rows, names what the letter goes to. */
function holds(f: Field, of: string | undefined, to: Letter["to"]): boolean {
  const named =
    of === undefined
      ? [f, ...(f.row ?? []).filter(({ name }) => name === "")]
      : (f.row ?? []).filter(({ name }) => name === of);
  return named.some(({ type }) => type === HOLDS[to]);
}
const HOLDS = { customer: "customer", staff: "staff", office: "role" } as const;

function checkSent(k: Loaded, name: string, sent: string, fault: Fault): void {
  const s = k.steps[sent] ?? fault(name, `takes "${sent}" when the letter has left: no such step`);
  if (!listOf(s.by).includes("system")) fault(name, `takes "${sent}" when the letter has left: it is not the system's`);
  if (sent === name) fault(name, "takes itself when the letter has left");
  if (s.form && fieldsOf(s.form).some((f) => !f.optional))
    fault(name, `takes "${sent}" when the letter has left: its form asks something`);
}
