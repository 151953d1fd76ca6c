/** When the steps that every kind has are closed. */

import type { Case } from "../case/case.ts";
import { type Refused, refuse } from "../declare/kind.ts";
import { isEnded, openDuty } from "../duties/flow.ts";
import { doneLate } from "../duties/lateness.ts";
import type { Loaded } from "../load/load.ts";
import { COMMON } from "./common-steps.ts";

const AFTER_END = new Set<string>([
  "note",
  "erase",
  "reopen",
  "signed",
  "printed",
  "correct",
  "share",
  "withdraw",
  "acceptTime",
  "waive",
  "void",
]);

export function commonBarred(k: Loaded, name: string, c: Case): Refused | undefined {
  const clause = k.steps[name]?.clause ?? k.clause;
  const [row = "", what] = name.split(".");
  if (what) return ofRow(k, row, what, c, clause);
  if (!(COMMON as readonly string[]).includes(name)) return undefined;
  if (isEnded(k, c) && !AFTER_END.has(name))
    return refuse("ended", clause, `${k.title}已办结，不能${k.steps[name]?.title}`);
  if (name === "reopen" && !isEnded(k, c)) return refuse("not-ended", clause, `${k.title}尚在办理，不需要重新办理`);
  if (name === "withdraw" && !c.undo)
    return refuse("too-late", clause, "没有可以撤回的步骤：后面的人已经办理，或已有文书、信件发出");
  const open = Object.values(c.duties).filter((d) => d.state === "open");
  if ((name === "reassign" || name === "waive") && !open.some((d) => d.step !== "signed" || name === "waive"))
    return refuse("no-duty", clause, "没有未办的待办");
  if (name === "signed" && !open.some((d) => d.step === "signed"))
    return refuse("no-duty", clause, "没有待收回的签字件");
  if (name === "acceptTime" && !Object.values(c.duties).some((d) => doneLate(d, "arrived")))
    return refuse("no-duty", clause, "没有逾期办理的步骤，不需要采信时间");
  return undefined;
}

function ofRow(k: Loaded, row: string, what: string, c: Case, clause: string): Refused | undefined {
  const d = openDuty(c, row);
  const title = k.steps[row]?.title ?? row;
  if (!d) return refuse("closed", clause, `“${title}”没有未到的期限`);
  if (what === "overdue") return undefined;
  const asked = c.requests[row];
  const pending = asked && !asked.closed && asked.at >= d.start;
  if (d.rule?.extended) return refuse("extended", clause, `“${title}”的期限已经延过，不能再延`);
  if (what === "extend" && pending) return refuse("asked", clause, `“${title}”的延期申请正在审批`);
  if (what !== "extend" && !pending) return refuse("not-asked", clause, `没有待批的“${title}”延期申请`);
  return undefined;
}
