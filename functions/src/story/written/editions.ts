/** A story that speaks of clauses by another edition's ids, with those that rules name. */
import type { Story } from "../format.ts";

export function inRuleIds(s: Story, as: ReadonlyMap<string, string>): Story {
  if (!as.size) return s;
  const one = (clause: string) => as.get(clause) ?? clause;
  return {
    ...s,
    条款: s.条款.map(one),
    经过: s.经过.map((e) => ({
      ...e,
      ...(e.不予办理 !== undefined && { 不予办理: one(e.不予办理) }),
      ...(e.据 !== undefined && { 据: one(e.据) }),
      ...(e.则 && { 则: e.则.map((x) => (x.据 === undefined ? x : { ...x, 据: ofParts(x.据, one) })) }),
    })),
  };
}
type Basis = NonNullable<NonNullable<Story["经过"][number]["则"]>[number]["据"]>;
const ofParts = (basis: Basis, one: (clause: string) => string): Basis =>
  typeof basis === "string"
    ? one(basis)
    : Object.fromEntries(Object.entries(basis).map(([part, clause]) => [part, clause && one(clause)]));
