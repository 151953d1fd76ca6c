/**
 * 待办移交: the duty of somebody whose account has ended goes to whom the leaving named, else to the kind's supervisor, who gives
 * it on; one that was given to somebody who may do it no more is its office's again.
 */
import * as z from "zod";
import type { Duty } from "../declare/duty.ts";
import { type AnyThen, Refused, refuse, tell } from "../declare/kind.ts";
import { staff } from "../declare/sheet.ts";
import { active, isUid } from "../organisation/authorize.ts";
import { ADMIN } from "../organisation/offices.ts";
import { type CommonInput, type CommonPatch, clauseOf, commonStep, givenTo, replace } from "./common-step.ts";
import { duty, dutyNamed, openDutyOf, reason } from "./fields.ts";

interface Input {
  duty: string;
  from: string;
  to?: string | undefined;
  reason: string;
}
/** Whoever should have taken it over may not: it stays with its office, and somebody is told. */
const reported: AnyThen = {
  says: `接手人不得办理的，知会${ADMIN.title}`,
  effects: ({ input, duties }) =>
    typeof input.to === "string" && !duties.find((d) => d.id === input.duty)?.owners.includes(input.to)
      ? [tell(ADMIN, "离岗人员的待办不能由接手人办理，已退回原岗位，请改派")]
      : [],
};

const name = "handOn";
export const handOn = commonStep({
  name,
  title: "待办移交",
  en: "Hand over",
  by: ["system"],
  form: z.strictObject({
    duty,
    from: staff("移交人", { en: "From" }),
    to: staff("接手人", { en: "To" }).optional(),
    reason,
  }),
  people: ["from", "to"],
  refersTo: { duty: { named: dutyNamed } },
  afterEnd: true,
  quiet: true,
  undo: "keeps",
  then: [reported],
  apply: (a) => {
    const d = openDutyOf(a, "此待办已经结束，无须移交");
    if (d instanceof Refused) return d;
    const { from, to } = a.input;
    if (!d.owners.includes(from)) return refuse("moved", clauseOf(a), "此待办已不在其名下");
    // Of several by name whom others have left, it is still for him by name.
    const isNamed = !d.reassigned || d.heirOf !== undefined || (d.givenFrom ?? []).includes(from);
    const stays = isNamed ? active(a.org.staff[from], a.at) : a.receives(d.step, from) === undefined;
    if (stays) return refuse("kept", clauseOf(a), "其仍可办理，待办不移交");
    return isNamed ? inherited(a, d) : heldAgain(a, d, to);
  },
});

/** It was for him by name: his successor's, or the supervisor's to give on. Of several the others keep it. */
function inherited(a: CommonInput<Input>, d: Duty): CommonPatch {
  const { from, to } = a.input;
  const others = d.owners.filter((o) => o !== from);
  const remain = others.some(isUid) ? others : [];
  const heirOf = d.heirOf ?? from;
  const given = { reassigned: true, givenFrom: d.givenFrom ?? d.owners };
  if (to !== undefined && active(a.org.staff[to], a.at) && !a.receives(d.step, to, heirOf))
    return givenTo(a.c, { ...d, ...given, heirOf }, to, remain);
  const { heirOf: _heir, ...rest } = d;
  return replace({ ...rest, ...given, owners: remain.length ? remain : [a.k.supervisor.role] });
}
/** It was given to him by name: the successor's where he may, else as if it had not been given. */
function heldAgain(a: CommonInput<Input>, d: Duty, to: string | undefined): CommonPatch {
  if (to !== undefined && active(a.org.staff[to], a.at) && !a.receives(d.step, to)) return givenTo(a.c, d, to);
  const { reassigned: _given, givenFrom: _from, ...rest } = d;
  return replace({ ...rest, owners: d.givenFrom ?? [] });
}
/** The action that hands a duty over when its owner leaves, is suspended or loses the office. */
export const handedOver = (dutyId: string, from: string, to: string | undefined) => ({
  step: name,
  input: { duty: dutyId, from, ...(to !== undefined && { to }), reason: "原办理人离岗或不再任职，待办移交" },
});
