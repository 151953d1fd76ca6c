/** The proof of a regulation: every state of each of its kinds is looked at by every check. */
import type { Kinds } from "../declare/loaded.ts";
import type { Exemption, Regulation } from "../declare/regulation.ts";
import { bands } from "./checks/bands.ts";
import { noGap, noOverlap } from "./checks/branches.ts";
import { clauses } from "./checks/clauses.ts";
import { obliged, rowsLive, statusesLive, wayOut } from "./checks/flow.ts";
import { fourEyes, secondHolders } from "./checks/four-eyes.ts";
import { fits, started } from "./checks/limits.ts";
import { explore, MOST_STATES } from "./explore.ts";
import type { Check, Finding, Looked } from "./finding.ts";

const bounded: Check = {
  name: "状态有限",
  says: `每类事项的状态不多于 ${MOST_STATES} 个，全部看过`,
  ofKind: ({ k, complete }) => (complete ? [] : [{ at: k.id, says: `状态多于 ${MOST_STATES} 个，没有看完` }]),
};
export const CHECKS: readonly Check[] = [
  ...[bounded, obliged, wayOut, rowsLive, statusesLive],
  ...[noGap, noOverlap, bands, fourEyes, started, fits, clauses],
];

export interface Proof {
  regulation: string;
  kinds: number;
  states: number;
  edges: number;
  findings: readonly Finding[];
  /** Findings that the regulation declares as right, with its reason. */
  exempt: readonly (Finding & { reason: string })[];
  /** Offices that need two holders, so that four eyes can be kept. */
  secondHolders: readonly { role: string; step: string; notBy: string }[];
}

export function prove(r: Regulation, kinds: Kinds): Proof {
  const looked = [...kinds.values()]
    .filter((k) => k.regulation === r.id)
    .map((k): Looked => ({ ...explore(k), regulation: r }));
  const found = CHECKS.flatMap((check) => findingsOf(check, r, looked));
  const declared = r.exemptions ?? [];
  const reasonOf = (f: Finding) => declared.find((e) => covers(e, f))?.reason;
  const idle = declared.filter((e) => !found.some((f) => covers(e, f)));
  return {
    regulation: r.id,
    kinds: looked.length,
    states: sum(looked.map((x) => x.nodes.length)),
    edges: sum(looked.map((x) => x.edges)),
    findings: [...found.filter((f) => reasonOf(f) === undefined), ...idle.map(unneeded)],
    exempt: found.flatMap((f) => {
      const reason = reasonOf(f);
      return reason === undefined ? [] : [{ ...f, reason }];
    }),
    secondHolders: looked.flatMap(secondHolders),
  };
}

const findingsOf = (check: Check, r: Regulation, looked: readonly Looked[]): Finding[] =>
  [...looked.flatMap((x) => check.ofKind?.(x) ?? []), ...(check.ofRegulation?.(r, looked) ?? [])].map((f) => ({
    check: check.name,
    ...f,
  }));
const covers = (e: Exemption, f: Finding): boolean => e.check === f.check && e.at === f.at;
const unneeded = (e: Exemption): Finding => ({
  check: e.check,
  at: e.at,
  says: `写明了例外（${e.reason}），但并无此情形，请删去`,
});
const sum = (ns: readonly number[]): number => ns.reduce((a, b) => a + b, 0);
