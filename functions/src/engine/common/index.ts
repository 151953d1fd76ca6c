/** The steps that every kind has: what is declared of them, and the steps of a kind that are made from it. */

import { type By, type Fields, type Kind, type Refused, type Role, refuse } from "../declare/kind.ts";
import type { CitedKind, LoadedStep } from "../declare/loaded.ts";
import { isEnded } from "../duties/flow.ts";
import { listOf } from "../values/lists.ts";
import { acceptTime } from "./accept-time.ts";
import { adoptEdition } from "./adopt-edition.ts";
import { calendarChanged } from "./calendar-changed.ts";
import { type CommonStep, clauseOf, type Doer, type RowStep, type StepOnCase } from "./common-step.ts";
import { correct } from "./correct.ts";
import { erase } from "./erase.ts";
import { handOn } from "./hand-on.ts";
import { note } from "./note.ts";
import { deny } from "./of-row/deny.ts";
import { extend } from "./of-row/extend.ts";
import { grant } from "./of-row/grant.ts";
import { overdue } from "./of-row/overdue.ts";
import { printed } from "./printed.ts";
import { reassign } from "./reassign.ts";
import { reopen } from "./reopen.ts";
import { share } from "./share.ts";
import { signed } from "./signed.ts";
import { voided } from "./void.ts";
import { waive } from "./waive.ts";
import { withdraw } from "./withdraw.ts";

/** Those that stand for themselves, in the order in which they are offered. */
export const COMMON: readonly CommonStep[] = [
  note,
  reassign,
  handOn,
  waive,
  acceptTime,
  correct,
  withdraw,
  voided,
  reopen,
  share,
  calendarChanged,
  adoptEdition,
  erase,
  printed,
  signed,
];
/** Those of a row with a limit: `{row}.{name}`. */
export const OF_ROW: readonly RowStep[] = [overdue, extend, grant, deny];

const common = new Map(COMMON.map((s) => [s.name, s]));
const ofRow = new Map(OF_ROW.map((s) => [s.name, s]));

/** What is declared of a step; undefined for a row of the table. Its input is not merged on the sheet. */
export function commonOf(name: string): CommonStep | RowStep | undefined {
  const dot = name.indexOf(".");
  return dot < 0 ? common.get(name) : ofRow.get(name.slice(dot + 1));
}
/** A kind may do without it. */
export const isOptional = (name: string): boolean => common.get(name)?.optional === true;
/** The clerk's table says that it is the supervisor's. */
export const isSupervised = (name: string): boolean => common.get(name)?.supervised === true;

/** Why such a step is closed on a case, whoever asks; undefined for one that is not, and for a row of the table. */
export function commonBarred(on: StepOnCase): Refused | undefined {
  const step = commonOf(on.name);
  if (!step) return undefined;
  if (isEnded(on.k, on.c) && !step.afterEnd)
    return refuse("ended", clauseOf(on), `${on.k.title}已办结，不能${on.k.steps[on.name]?.title}`);
  return step.barred?.(on);
}

/** The steps of a kind that are no rows of its table. */
export function commonSteps(k: CitedKind, supervisor: Role): Record<string, LoadedStep> {
  const own = COMMON.filter((s) => !k.without?.includes(s.name)).map((s) => [s.name, stepOf(s, k, supervisor)]);
  const rows = Object.keys(k.steps).flatMap((row) => OF_ROW.flatMap((s) => rowStepOf(s, k, row)));
  return Object.fromEntries([...own, ...rows]);
}

function stepOf(s: CommonStep, k: CitedKind, supervisor: Role): LoadedStep {
  const { title, form, then, alone, afterVoid, corrects, quiet } = s;
  return {
    title,
    clause: k.clause,
    by: s.by.flatMap((doer) => whoOf(doer, k, supervisor)),
    from: "*",
    form: typeof form === "function" ? form(k) : form,
    ...(then && { then: typeof then === "function" ? then(k) : then }),
    ...(alone && { alone }),
    ...(afterVoid && { afterVoid }),
    ...(corrects && { corrects }),
    ...(quiet && { quiet }),
  };
}
function whoOf(doer: Doer, k: Kind, supervisor: Role): readonly By<Fields>[] {
  if (doer === "supervisor") return [supervisor];
  return doer === "doers" ? [supervisor, ...doersOf(k)] : [doer];
}
const doersOf = (k: Kind): By<Fields>[] =>
  Object.values(k.steps).flatMap((s) => listOf(s.by).filter((b) => typeof b === "object"));

/** The step on a row as an entry, or none. */
function rowStepOf(s: RowStep, k: CitedKind, row: string): [string, LoadedStep][] {
  const of = k.steps[row];
  const rest = of && s.of(row, of, k);
  if (!rest) return [];
  const { form, marksOverdue, request } = s;
  const step: LoadedStep = {
    title: `${s.title}：${of.title}`,
    ...rest,
    from: "*",
    form,
    row,
    ...(marksOverdue && { marksOverdue }),
    ...(request && { request }),
  };
  return [[`${row}.${s.name}`, step]];
}
