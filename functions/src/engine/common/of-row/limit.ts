/** When the steps about a row's limit are closed: without an open limit, and those of an extension once there was one. */

import { type Extension, type Fields, type Refused, refuse } from "../../declare/kind.ts";
import type { Cited, LoadedStep } from "../../declare/loaded.ts";
import { isAsked, openDuty } from "../../duties/flow.ts";
import { clauseOf, rowOf, type StepOnCase } from "../common-step.ts";

const titleOf = (on: StepOnCase) => on.k.steps[rowOf(on)]?.title ?? rowOf(on);

export const limitBarred = (on: StepOnCase): Refused | undefined =>
  openDuty(on.c, rowOf(on)) ? undefined : refuse("closed", clauseOf(on), `“${titleOf(on)}”没有未到的期限`);

/** `does`: whether the step makes a request for more time or answers one. */
export function extensionBarred(on: StepOnCase, does: "asks" | "answers"): Refused | undefined {
  const limit = openDuty(on.c, rowOf(on));
  if (!limit) return limitBarred(on);
  const asked = isAsked(on.c, rowOf(on));
  const no = (code: string, says: string) => refuse(code, clauseOf(on), says);
  if (limit.rule?.extended) return no("extended", `“${titleOf(on)}”的期限已经延过，不能再延`);
  if (does === "asks" && asked) return no("asked", `“${titleOf(on)}”的延期申请正在审批`);
  if (does === "answers" && !asked) return no("not-asked", `没有待批的“${titleOf(on)}”延期申请`);
  return undefined;
}

/** How a row's limit may be extended, where it may. */
export const extensionOf = (s: LoadedStep | undefined): Cited<Extension<Fields>> | undefined =>
  s?.due && "extend" in s.due ? s.due.extend : undefined;

/** A step of the extension on its row. */
export function ofExtension(
  s: LoadedStep,
  by: (e: Extension<Fields>) => LoadedStep["by"],
): Pick<LoadedStep, "by" | "clause" | "when"> | undefined {
  const e = extensionOf(s);
  return e && { clause: e.clause, by: by(e), ...(e.when && { when: e.when }) };
}
