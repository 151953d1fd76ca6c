/** `duties/{case}.{slot}`: the open duties that can be taken now. A row is taken over by the next duty, so a step writes one. */
import type { Write } from "../../adapters/ports.ts";
import type { Case } from "../../engine/case/case.ts";
import type { Duty } from "../../engine/declare/duty.ts";
import type { Loaded } from "../../engine/declare/loaded.ts";
import { listOf } from "../../engine/values/lists.ts";
import { path } from "../../stored/paths.ts";
import { type DutyDoc, FAR } from "../../stored/shapes.ts";

const rowsOf = (c: Case): Map<number, Duty> =>
  new Map(Object.values(c.duties).flatMap((d) => (d.slot !== undefined && d.state === "open" ? [[d.slot, d]] : [])));

/** Rows that changed between two states of a case. */
export function dutyWrites(k: Loaded, before: Case, after: Case): Write[] {
  const [old, now] = [rowsOf(before), rowsOf(after)];
  const changed: Write[] = [];
  for (const [slot, d] of now) {
    const data = rowOf(k, after, d);
    const was = old.get(slot);
    if (!was || JSON.stringify(rowOf(k, before, was)) !== JSON.stringify(data))
      changed.push({ do: "set", path: path.duty(after.id, slot), data: { ...data } });
  }
  for (const slot of old.keys()) if (!now.has(slot)) changed.push({ do: "delete", path: path.duty(after.id, slot) });
  return changed;
}

function rowOf(k: Loaded, c: Case, d: Duty): DutyDoc {
  const field = (name: string | undefined) =>
    name !== undefined && typeof c.sheet[name] === "string" ? String(c.sheet[name]) : null;
  const parent = field(listOf(k.parent)[0]);
  return {
    case: c.id,
    kind: k.id,
    regulation: k.regulation,
    duty: d.id,
    step: d.step,
    title: d.title,
    clause: d.clause,
    along: d.along === undefined ? null : (k.steps[d.along]?.title ?? d.along),
    owners: d.owners,
    customer: field(k.customer),
    ...(parent !== null && { parent }),
    number: c.number ?? null,
    summary: field(k.summary)?.slice(0, 120) ?? null,
    start: d.start,
    dueAt: d.dueAt,
    sortAt: d.dueAt ?? FAR,
    vague: d.vague ?? false,
    provisional: d.provisional,
    calendarVersion: d.calendarVersion,
    period: d.rule !== null,
    why: d.why,
  };
}
