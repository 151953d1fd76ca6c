/** What holds of every story: its follow-ups are not refused, what its steps wrote is declared, what they did is said, and what it leaves verifies. */
import { verifyAll } from "../service/verify/verify.ts";
import type { ActionDoc } from "../stored/shapes.ts";
import type { Names } from "./names.ts";
import { unsaid } from "./said/said.ts";
import { writtenUndeclared } from "./undeclared.ts";
import type { World } from "./world.ts";

/** Faults of the definitions, not of the story. */
export async function inconsistencies(w: World, names: Names): Promise<string[]> {
  return [...(await followUpFaults(w, names)), ...(await unsaid(w)), ...(await unverified(w, names))];
}
/** Of them what another definition can do wrong; that the store verifies rests on the service alone. */
export const followUpFaults = async (w: World, names: Names): Promise<string[]> => [
  ...(await refusedFollowUps(w, names)),
  ...(await writtenUndeclared(w)),
];

/**
 * A follow-up that is refused or fails is a fault in the definitions; what the story itself lets the system do may be, and
 * what the system takes wherever it may be needed (`quiet`): of two hand-overs of one duty the second finds nothing to do.
 */
async function refusedFollowUps(w: World, names: Names): Promise<string[]> {
  const docs = await w.docs.query<ActionDoc>({
    from: "actions",
    group: true,
    where: [["by", "==", "system"]],
    limit: 100_000,
  });
  const unmet = docs.filter(({ data: { outcome } }) => outcome && outcome.result !== "accepted");
  const kinds = await Promise.all(unmet.map(({ data }) => w.env.kinds.kindOf(data.kind)));
  return unmet.flatMap(({ path: at, data: { kind, step, outcome } }, i) => {
    if (!outcome || outcome.result === "accepted") return [];
    if (outcome.result === "refused" && kinds[i]?.steps[step]?.quiet) return [];
    const [, id = "", , action = ""] = at.split("/");
    if (!action.includes(".")) return [];
    return `${names.nameOf(id)} 的后续 ${kind}·${step} 没有办成：依 ${outcome.clause} 不予办理，${outcome.says}`;
  });
}
async function unverified(w: World, names: Names): Promise<string[]> {
  const { faults } = await verifyAll(w.env);
  return faults.map((f) => `${names.nameOf(f.case)} ${f.action ?? ""}核对不符：${f.what}`);
}
