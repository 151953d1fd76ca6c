/** By which words the text may call whom a step told: fields that hold a person or an office, what it did, what it holds. */
import type { Case } from "../../engine/case/case.ts";
import type { Fields } from "../../engine/declare/kind.ts";
import type { Kinds, Loaded } from "../../engine/declare/loaded.ts";
import { labelOf } from "../../engine/declare/sheet.ts";
import type { Called } from "../../engine/tables/called.ts";
import type { Known } from "../../engine/tables/named.ts";
import type { StaffDoc } from "../../stored/shapes.ts";
import type { World } from "../world.ts";
import type { Taken } from "./taken.ts";

/** Titles of the offices that a person was ever appointed to in the story. */
export async function officesIn(w: World, called: Called): Promise<Known> {
  const docs = await w.docs.query<StaffDoc>({ from: "staff", where: [], limit: 10_000 });
  const held = new Map(
    docs.map(({ path, data }) => [
      path.split("/")[1] ?? "",
      data.appointments.flatMap(({ role }) => called.role(role) ?? []),
    ]),
  );
  return (uid) => held.get(uid) ?? [];
}

/** `cases`: how each case of the story stands at its end; the step may have looked at them. */
export const knownTo =
  ({ k, s, data, outcome, after }: Taken, offices: Known, cases: ReadonlyMap<string, Case>, kinds: Kinds): Known =>
  (id) => {
    const seen = Object.values(outcome.facts ?? {}).flatMap((found) => found.flatMap((f) => cases.get(f.case) ?? []));
    const form = s.form?.shape ?? {};
    return [
      ...(id === data.by || id === data.for ? ["办理人"] : []),
      ...labelsOf(form, JSON.parse(data.input), id),
      ...inCase(after, k, id),
      ...seen.flatMap((c) => inCase(c, kinds.get(c.kind), id)),
      ...offices(id),
    ];
  };

function inCase(c: Case, k: Loaded | undefined, id: string): string[] {
  if (!k) return [];
  const did = Object.entries(c.done).filter(([, { by, for: principal }]) => by === id || principal === id);
  const titles = did.flatMap(([step]) => k.steps[step]?.title ?? []);
  const waits = Object.values(c.duties).some((d) => d.state === "open" && d.owners.includes(id));
  return [
    ...labelsOf(k.sheet.shape, c.sheet, id),
    ...titles.flatMap((t) => [`${t}者`, `${t}人`]),
    ...(waits ? ["待办人"] : []),
  ];
}

const labelsOf = (shape: Readonly<Record<string, unknown>>, values: Fields, id: string): string[] =>
  Object.entries(values).flatMap(([field, v]) => (holds(v, id) ? (labelOf(shape[field]) ?? []) : []));
function holds(v: unknown, id: string): boolean {
  if (typeof v !== "object" || v === null) return v === id;
  return Object.values(v).some((inner) => holds(inner, id));
}
