/** Parts across kinds: what one hands to another, or takes from it, stands there in a part too. */
import { partWith } from "../../case/parts.ts";
import { isFollowRule, isRef, isSetRule, isSource } from "../../declare/kind.ts";
import type { Kinds, Loaded, LoadedStep } from "../../declare/loaded.ts";

type Fault = (where: string, what: string) => never;

export function checkPartsAcross(k: Loaded, kinds: Kinds, fault: Fault): void {
  for (const name of k.rows) {
    const s = k.steps[name];
    if (!s) continue;
    for (const [field, as] of [...handedOn(k, s, kinds), ...takenOver(k, s, kinds)])
      fault(`${k.id}.${name}`, `fields of parts that stand elsewhere: "${field}", ${as}`);
  }
}
type Named = readonly [field: string, as: string];

const handedOn = (k: Loaded, s: LoadedStep, kinds: Kinds): Named[] =>
  [...(s.then ?? []), ...(s.with ?? [])].flatMap((t) => {
    if (isFollowRule(t) || t.do !== "act") return [];
    const target = kinds.get(t.kind);
    return Object.entries(t.input).flatMap(([to, v]): Named[] => {
      const closed = isRef(v) && partWith(k, v.ref) !== undefined;
      return closed && target && partWith(target, to) === undefined ? [[v.ref, `handed to "${to}" of ${t.kind}`]] : [];
    });
  });

function takenOver(k: Loaded, { set, needs = {} }: LoadedStep, kinds: Kinds): Named[] {
  if (!set || isSetRule(set)) return [];
  return Object.entries(set).flatMap(([to, v]): Named[] => {
    const given = isSource(v) && "is" in v && v.is === "unlessFilled" ? v.value : v;
    if (!isSource(given) || !("is" in given) || given.is !== "taken") return [];
    const of = kinds.get(needs[given.needed]?.kind ?? "");
    const closed = of && partWith(of, given.field) !== undefined && partWith(k, to) === undefined;
    return closed ? [[given.field, `of ${of.id} taken into "${to}"`]] : [];
  });
}
