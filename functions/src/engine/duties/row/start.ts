/** When a row's limit began on a case (docs/adr/0029). */

import { canonical } from "../../case/chain.ts";
import type { Due, Fields, Mark } from "../../declare/kind.ts";
import { opensCase } from "../../declare/row/way.ts";
import type { Instant } from "../../time/period.ts";
import { listOf } from "../../values/lists.ts";
import { reckon } from "../limit.ts";
import { lengthOf, type On, renewed } from "./length.ts";

export interface Start {
  at: Instant;
  anchor: string;
  /** The action that it runs from; the step done later than this fulfils the duty. */
  seq: number;
  /** The limit was over before the step had to be taken again: this one only reminds. */
  reminder?: true;
}

/** Undefined: not yet. */
export function startOf(on: On, row: string, d: NonNullable<Due<Fields, string>>): Start | undefined {
  const { c } = on;
  if ("on" in d) {
    const day = c.sheet[d.on];
    return typeof day === "string"
      ? { at: day, anchor: `${d.on}-${day.slice(0, 16)}`.replaceAll(/[:.]/g, ""), seq: 0 }
      : undefined;
  }
  const since = listOf(d.since);
  const marks = since.flatMap((n) => (c.done[n] ? [c.done[n]] : []));
  const last = marks.toSorted((x, y) => y.seq - x.seq)[0];
  if (!last) return undefined;
  const first = { at: last.at, anchor: `s${last.seq}`, seq: last.seq };
  const { reopened } = c;
  if (!reopened || last.seq > reopened.seq) return first;
  const anew = { at: reopened.at, anchor: `r${reopened.seq}`, seq: reopened.seq };
  // Reopening starts new step limits. The case limit, which runs from the step that opened it, goes on as long as it runs.
  if (!since.some((n) => opened(on, n))) return anew;
  return isOver(on, row, d.within, last, reopened.at) ? { ...anew, reminder: true } : first;
}

/** It is the step that opened the case; one that may also go on with it, only where it did. */
const opened = ({ k, c }: On, name: string): boolean =>
  k.steps[name]?.from === null || (k.steps[name] !== undefined && opensCase(k.steps[name]) && c.done[name]?.seq === 1);

type Within = Exclude<Due<Fields, string>, { on: unknown } | null>["within"];
/** By the length that holds now, which may have been corrected since; an end that stands on a duty is believed. */
function isOver(on: On, row: string, within: Within, { at, seq }: Mark, then: Instant): boolean {
  const old = on.c.duties[`${row}.s${seq}`];
  const now = lengthOf(on, within)?.rule;
  const rule = now && old?.rule ? renewed(old.rule, now) : now;
  if (!rule) return false;
  const { cap: _cap, ...length } = old?.rule ?? {};
  const end = old?.dueAt && canonical(length) === canonical(rule) ? old.dueAt : reckon(rule, at, on.c, on.org).at;
  return end <= then;
}
