/** What came of an entry: as the log says it, and whether it is what the entry expects. */
import { SHANGHAI } from "../engine/time/clock.ts";
import { formatInstant } from "../engine/time/local.ts";
import { isInstant } from "../stored/instant.ts";
import type { OutcomeDoc } from "../stored/shapes.ts";
import type { Report } from "./expect/report.ts";
import type { Entry } from "./format.ts";
import type { Names } from "./names.ts";
import { shown } from "./shown.ts";

export function linesOf(e: Entry, does: string, outcome: OutcomeDoc | undefined, names: Names): string[] {
  const refused = outcome?.result === "accepted" ? "" : ` → 不予办理（${outcome?.clause}）${outcome?.says}`;
  const local = (v: unknown) =>
    typeof v === "string" && isInstant(v) ? formatInstant(v, SHANGHAI) : shown(names.inside(v));
  return [
    `${e.时 ?? ""} ${e.人 ?? "客户"} ${does}${refused}`,
    ...(outcome?.why ?? []).map((y) => `    ${y.what} = ${local(y.value)}（${y.clause}）${y.because.join("；")}`),
  ];
}

/** Whether what came of an action is what its entry says. */
export function judge(
  { 办: does, 不予办理: clause, 据: stated }: Entry,
  outcome: OutcomeDoc | undefined,
  to: Report,
): void {
  const refused = outcome?.result !== "accepted";
  if (!refused && stated !== undefined && stated !== outcome.clause)
    to.fault(["据"], `“${does}”应以“${stated}”为据，实以“${outcome.clause}”为据`);
  if (clause === undefined) {
    if (refused) to.fault(["办"], `“${does}”没有办成：依 ${outcome?.clause} 不予办理，${outcome?.says}`);
  } else if (!refused) to.fault(["不予办理"], `“${does}”应依 ${clause} 不予办理，实际办成了`);
  else if (outcome?.result === "refused" && outcome.clause === clause) to.rests(clause, "refusal");
  else to.fault(["不予办理"], `“${does}”应依 ${clause} 不予办理，实际依 ${outcome?.clause} 不予办理：${outcome?.says}`);
}
