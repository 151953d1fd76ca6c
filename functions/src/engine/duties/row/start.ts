/** When a row's limit began on a case (docs/adr/0029). */

import { canonical } from "../../case/chain.ts";
import type { Duty } from "../../declare/duty.ts";
import type { Due, Fields, Mark } from "../../declare/kind.ts";
import { opensCase } from "../../declare/row/way.ts";
import type { Instant } from "../../time/period.ts";
import { listOf } from "../../values/lists.ts";
import { reckon } from "../limit.ts";
import { lengthOf, type On, renewed } from "./length.ts";
import { beginning, recordedIn } from "./recorded.ts";

export interface Start {
  at: Instant;
  anchor: string;
  /** The action that it runs from; the step done later than this fulfils the duty. */
  seq: number;
  /** The day or instant in a field that it is reckoned from. */
  from?: string;
  /** The limit was over before the step had to be taken again: this one only reminds. */
  reminder?: true;
}

/** Undefined: not yet. */
export function startOf(on: On, row: string, d: NonNullable<Due<Fields, string>>): Start | undefined {
  const { c } = on;
  if ("on" in d) {
    const day = c.sheet[d.on];
    return typeof day === "string" ? { at: day, anchor: anchorOf(d.on, day), seq: 0 } : undefined;
  }
  const since = listOf(d.since);
  const last = lastOf(c.done, since);
  const first = d.from === undefined ? last && ofMark(last) : recorded(on, d, d.from, last);
  if (!first) return undefined;
  const { reopened } = c;
  if (!reopened || first.seq > reopened.seq) return first;
  const anew = { at: reopened.at, anchor: `r${reopened.seq}`, seq: reopened.seq };
  // Reopening starts new step limits. The case limit, which runs from the step that opened it, goes on as long as it runs,
  // and so does one from a day in the world, which no reopening changes.
  const goesOn = first.from !== undefined || since.some((n) => opened(on, n));
  if (!goesOn) return anew;
  const old = dutyOf(c.duties, row, first);
  // A day that was filled in later than the reopening was no limit at it.
  if (first.seq === 0 && !old) return first;
  return isOver(on, d.within, first, old, reopened.at) ? { ...anew, reminder: true } : first;
}
/** It is the step that opened the case; one that may also go on with it, only where it did. */
const opened = ({ k, c }: On, name: string): boolean =>
  k.steps[name]?.from === null || (k.steps[name] !== undefined && opensCase(k.steps[name]) && c.done[name]?.seq === 1);

const ofMark = ({ at, seq }: Mark): Start => ({ at, anchor: `s${seq}`, seq });
const anchorOf = (field: string, day: string): string => `${field}-${day.slice(0, 16)}`.replaceAll(/[:.]/g, "");

type Running = Exclude<Due<Fields, string>, { on: unknown } | null>;
/** From the day in the field: of the doing that begins it, whose arrival counts where it is blank, or of the field alone. */
function recorded(on: On, d: Running, field: string, last: Mark | undefined): Start | undefined {
  if (d.since !== undefined && !last) return undefined;
  const from = recordedIn(on.c, field);
  if (from === undefined) return last && ofMark(last);
  const own = last ? ofMark(last) : { anchor: anchorOf(field, from), seq: 0 };
  return { ...own, at: beginning(from, on), from };
}

/** The last doing of any of the steps. */
const lastOf = (done: Readonly<Record<string, Mark>>, since: readonly string[]): Mark | undefined =>
  since.flatMap((n) => (done[n] ? [done[n]] : [])).toSorted((x, y) => y.seq - x.seq)[0];

/** The duty that began with this start; of a day alone the one that holds it now, since a correction moves that. */
export const dutyOf = (duties: Readonly<Record<string, Duty>>, row: string, start: Start): Duty | undefined =>
  start.from !== undefined && start.seq === 0
    ? Object.values(duties).findLast((d) => d.step === row && d.rule?.from === start.from)
    : duties[`${row}.${start.anchor}`];

/** By the length that holds now, which may have been corrected since; an end that stands on a duty is believed. */
function isOver(on: On, within: Running["within"], start: Start, old: Duty | undefined, then: Instant): boolean {
  const now = lengthOf(on, within)?.rule;
  const rule = now && old?.rule ? renewed(old.rule, now) : now;
  if (!rule) return false;
  const [length, today] = [old?.rule ?? {}, rule].map(plain);
  const end =
    old?.dueAt && canonical(length) === canonical(today) ? old.dueAt : reckon(rule, start.at, on.c, on.org).at;
  return end <= then;
}
const plain = ({ cap: _cap, from: _from, ...length }: NonNullable<Duty["rule"]>) => length;
