/** A limit that begins with each doing of a step, by the day that a field held at it: several may be open together. */
import type { Duty } from "../../declare/duty.ts";
import type { LoadedStep } from "../../declare/loaded.ts";
import { canCome, isSystem, openOf } from "../flow.ts";
import { begun, reopened } from "./begun.ts";
import { recalculated } from "./recalculated.ts";
import { doneBy, lapsed, NOTHING, type RowDuties, type RowNow } from "./row-now.ts";
import { type Start, startOf } from "./start.ts";
import { isChosenAnew, isOver, nextTurn } from "./wanted.ts";

/** A timer, and a person's that begins anew, have one end at a time. */
export const beginsEach = (s: LoadedStep): boolean =>
  !!s.due && "since" in s.due && s.due.since !== undefined && !!s.due.from && !s.due.restarts && !isSystem(s);

export function eachDuties(x: RowNow): RowDuties {
  const { k, name, s, c, taken } = x;
  const open = openOf(c, name);
  // The one that ends first is fulfilled.
  const met = taken.step === name ? open[0] : undefined;
  const rest = open.filter((d) => d !== met);
  const ended = met ? [doneBy(met, taken)] : [];
  const start = !c.void && s.due && canCome(k, name, c) ? startOf(x, name, s.due) : undefined;
  if (!start) return { duties: [...ended, ...rest.map(lapsed)], why: [] };
  const next = joined([lastOne(x, start), ...rest.filter(isLimited).map((d) => goingOn(x, d, start))]);
  const limited = next.duties.some((d) => d.state === "open");
  return joined([
    { duties: ended, why: [] },
    next,
    turnOf(
      x,
      rest.filter((d) => !isLimited(d)),
      limited,
    ),
  ]);
}
const isLimited = ({ rule }: Duty): boolean => rule !== null;
const joined = (all: readonly RowDuties[]): RowDuties => ({
  duties: all.flatMap((r) => r.duties),
  why: all.flatMap((r) => r.why),
});

/** Of the last doing the day may be corrected; an earlier one keeps the day of its own. */
const goingOn = (x: RowNow, d: Duty, start: Start): RowDuties =>
  d.anchor === start.anchor
    ? recalculated(x, d)
    : recalculated(x, d, d.rule?.from === undefined ? {} : { from: d.rule.from });

/** The last doing's duty where it is not open: it begins, must be done again, or is judged by the day as corrected. */
function lastOne(x: RowNow, start: Start): RowDuties {
  const { name, c, taken, k } = x;
  const old = c.duties[`${name}.${start.anchor}`] ?? undoneOf(x);
  if (!old) return (c.done[name]?.seq ?? 0) > start.seq ? NOTHING : begun(x, start);
  if (old.state === "open") return NOTHING;
  if (old.state === "lapsed") return reopened(x, old);
  if (!isUndone(x, old)) return k.rows.includes(taken.step) ? NOTHING : recalculated(x, old);
  if (!isOver(old, taken.at) || isChosenAnew(x, old)) return reopened(x, old);
  return begun(x, { at: taken.at, anchor: `s${taken.seq}`, seq: taken.seq, reminder: true });
}
/** A correction or a reopening has taken back what was done. */
const isUndone = ({ c, name }: RowNow, d: Duty): boolean =>
  d.doneAt !== undefined && d.doneAt > (c.done[name]?.at ?? "");
const undoneOf = (x: RowNow): Duty | undefined =>
  Object.values(x.c.duties)
    .filter((d) => d.step === x.name && d.state === "done" && isLimited(d) && isUndone(x, d))
    .toSorted((a, b) => (a.doneAt ?? "").localeCompare(b.doneAt ?? ""))
    .at(-1);

/** Without a limit of its own it waits for its turn, as any row whose limit was met. */
function turnOf(x: RowNow, free: readonly Duty[], limited: boolean): RowDuties {
  const turn = limited ? undefined : nextTurn(x);
  if (!turn) return { duties: free.map(lapsed), why: [] };
  return free.length ? NOTHING : begun(x, turn);
}
