/** A limit that begins with each doing of a step, by the day that a field held at it: several may be open together. */
import type { Duty } from "../../declare/duty.ts";
import type { LoadedStep } from "../../declare/loaded.ts";
import { canCome, isSystem, openOf } from "../flow.ts";
import { begun, reopened } from "./begun.ts";
import { dayOf, type Recalculation, recalculated } from "./recalculated.ts";
import { doneBy, lapsed, NOTHING, type RowDuties, type RowNow } from "./row-now.ts";
import { type Start, startOf } from "./start.ts";
import { isOver, nextTurn } from "./wanted.ts";

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
const goingOn = (x: RowNow, d: Duty, start: Start): RowDuties => recalculated(x, d, keptBy(d, start));
const keptBy = (d: Duty, start: Start): Pick<Recalculation, "from"> =>
  d.anchor !== start.anchor && d.rule?.from !== undefined ? { from: d.rule.from } : dayOf(start, d);

/** The last doing's duty where it is not open: it begins, goes on, or is judged by the day as corrected. */
function lastOne(x: RowNow, start: Start): RowDuties {
  const { name, c, taken, k } = x;
  const undone = start.reminder ? undefined : undoneOf(x);
  const again = undone ? dueAgain(x, undone, start) : NOTHING;
  const own = c.duties[`${name}.${start.anchor}`];
  if (!own) return (c.done[name]?.seq ?? 0) > start.seq ? again : joined([again, begun(x, start)]);
  if (own.state === "lapsed") return joined([again, reopened(x, own)]);
  const isJudged = own !== undone && own.state === "done" && !k.rows.includes(taken.step);
  return isJudged ? joined([again, goingOn(x, own, start)]) : again;
}
/** What a correction or a reopening has just taken back: the duty that was met last. */
const undoneOf = ({ c, name, taken }: RowNow): Duty | undefined =>
  taken.withdrawn?.includes(name)
    ? Object.values(c.duties)
        .filter((d) => d.step === name && d.state === "done" && isLimited(d))
        .toSorted((a, b) => (a.doneAt ?? "").localeCompare(b.doneAt ?? ""))
        .at(-1)
    : undefined;
/** From the same start; over by the same length, it stays as judged, and one of that length only reminds. */
function dueAgain(x: RowNow, old: Duty, start: Start): RowDuties {
  const { at, seq } = x.taken;
  const again = reopened(x, old, keptBy(old, start));
  const isMoved = again.duties.some((d) => d.history.length > old.history.length);
  return isMoved || !isOver(old, at) ? again : begun(x, { at, anchor: `s${seq}`, seq, reminder: true });
}

/** Without a limit of its own it waits for its turn, as any row whose limit was met. */
function turnOf(x: RowNow, free: readonly Duty[], limited: boolean): RowDuties {
  const turn = limited ? undefined : nextTurn(x);
  if (!turn) return { duties: free.map(lapsed), why: [] };
  return free.length ? NOTHING : begun(x, turn);
}
