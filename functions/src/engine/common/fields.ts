/** Fields that several of these steps ask for, with what they may name. */
import * as z from "zod";
import type { Duty } from "../declare/duty.ts";
import { Refused, refuse } from "../declare/kind.ts";
import { note } from "../declare/sheet.ts";
import { active } from "../organisation/authorize.ts";
import { type CommonInput, clauseOf, type Reference } from "./common-step.ts";

export const reason = note("理由", { en: "Reason" });
export const duty = z.string().min(1).max(120).meta({ label: "待办", labelEn: "Duty" });

/** A duty of the case by its id; one that is gone is called by its step. */
export const dutyNamed: Reference["named"] = (id, { k, c }) => {
  const title = c.duties[id]?.title ?? k.steps[id.split(".")[0] ?? ""]?.title;
  return title === undefined ? undefined : { title };
};
/** One of the duties that are wanted. */
export const dutyAmong = (isWanted: (d: Duty) => boolean): Reference => ({
  among: (_, c) =>
    Object.values(c.duties)
      .filter(isWanted)
      .map(({ id, title, dueAt }) => ({ value: id, title, dueAt })),
  named: dutyNamed,
});

/** The duty that the step names. */
export const dutyOf = (a: CommonInput<{ duty: string }>): Duty | Refused =>
  a.c.duties[a.input.duty] ?? refuse("no-duty", clauseOf(a), "没有这项待办，请刷新后再选");
/** The same, while it is open; `says`: what is told when it is over. */
export function openDutyOf(a: CommonInput<{ duty: string }>, says: string): Duty | Refused {
  const d = dutyOf(a);
  return d instanceof Refused || d.state === "open" ? d : refuse("no-duty", clauseOf(a), says);
}

/** Nobody waits for what is given to somebody who doesn't work here. */
export const absent = (a: CommonInput<{ to: string }>, clause = clauseOf(a)): Refused | undefined =>
  active(a.org.staff[a.input.to], a.at)
    ? undefined
    : refuse("no-person", clause, "没有这位同事，或其账号已停用，请另选");
