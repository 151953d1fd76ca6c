/** A request for an extension waits for the next in its chain: his duty, as long as it is not decided. */
import type { Case, Duty } from "../case/case.ts";
import type { Loaded } from "../load/load.ts";
import type { Taken } from "./duties.ts";

/** The row whose limit a duty asks about; undefined for every other duty. */
export const rowAskedFor = (d: Pick<Duty, "step">): string | undefined => /^(.+)\.grant$/.exec(d.step)?.[1];

export function extensionDuties(k: Loaded, c: Case, taken: Taken, duties: Record<string, Duty>): void {
  const open = (step: string) => Object.values(duties).find((d) => d.step === step && d.state === "open");
  for (const row of k.rows) {
    const step = `${row}.grant`;
    const s = k.steps[step];
    if (!s) continue;
    const [limit, live, asked] = [open(row), open(step), c.requests[row]];
    const waits = limit !== undefined && asked !== undefined && !asked.closed && asked.at >= limit.start;
    const decided = taken.step === step || taken.step === `${row}.deny`;
    if (live && !waits)
      duties[live.id] = decided
        ? { ...live, state: "done", doneBy: taken.by, doneAt: taken.at }
        : { ...live, state: "lapsed" };
    if (live || !waits) continue;
    const anchor = `s${taken.seq}`;
    const id = `${step}.${anchor}`;
    const plain = { rule: null, dueAt: null, calendarVersion: "", provisional: false, why: [], history: [] };
    const now = { owners: [], start: taken.at, ready: false, state: "open" as const };
    duties[id] = { id, step, title: s.title, clause: s.clause, anchor, ...now, ...plain };
  }
}
