/** The log of a case from its actions: what each changed, and why the present values stand. Pure. */
import type { Why } from "../../../../functions/src/engine/case/case.ts";
import { commonOf } from "../../../../functions/src/engine/common/index.ts";
import { fieldsOf } from "../../../../functions/src/engine/declare/field/field.ts";
import { isPersonal } from "../../../../functions/src/engine/declare/field/values.ts";
import type { Fields } from "../../../../functions/src/engine/declare/kind.ts";
import type { Loaded } from "../../../../functions/src/engine/declare/loaded.ts";
import type { ActionDoc, SealedDoc } from "../../../../functions/src/stored/shapes.ts";
import type { Row } from "../backend.ts";

export interface FieldChange {
  field: string;
  value: unknown;
  /** What stood there before; undefined when nothing did. */
  was: unknown;
}
export interface Entry {
  id: string;
  step: string;
  by: string;
  for: string | null;
  at: string;
  happened: string | null;
  result: "pending" | "accepted" | "refused" | "failed";
  clause: string;
  /** Why it was refused. */
  says: string | null;
  changes: FieldChange[];
  /** What a common step was given, such as a reason. */
  input: Fields;
  why: Why[];
  status: string | null;
  number: string | null;
  cause: string | null;
}

export function entriesOf(rows: readonly Row<ActionDoc>[]): Entry[] {
  const order = [...rows].sort(
    (a, b) => (seqOf(a) ?? Infinity) - (seqOf(b) ?? Infinity) || (a.data.at < b.data.at ? -1 : 1),
  );
  const sheet: Fields = {};
  return order.map(({ id, data }) => {
    const o = data.outcome;
    const changes = Object.entries(o?.change?.sheet ?? {}).map(([field, value]) => ({
      field,
      value,
      was: sheet[field] ?? undefined,
    }));
    Object.assign(sheet, o?.change?.sheet);
    const given = parsed(data.input);
    return {
      id,
      step: data.step,
      by: data.by,
      for: data.for,
      at: data.at,
      happened: data.happened,
      result: data.pending || !o ? ("pending" as const) : o.result,
      clause: o?.clause ?? "",
      says: o?.says ?? null,
      changes: changes.filter((x) => isChange(x) || x.field in given),
      input: commonOf(data.step) ? given : {},
      why: o?.why ?? [],
      status: o?.change?.status ?? null,
      number: o?.change?.number ?? null,
      cause: data.cause ?? null,
    };
  });
}
/** Derived fields are written anew with every step; what stays the same, or stays empty, changed nothing – unless it was filled in. */
const isChange = ({ value, was }: FieldChange): boolean => {
  if (was === undefined) return value !== null && !(Array.isArray(value) && value.length === 0);
  return JSON.stringify(value) !== JSON.stringify(was);
};
const seqOf = (r: Row<ActionDoc>) => r.data.outcome?.seq;

/** The log shows something of this step that lies in its personal half. */
export function showsPersonal(kind: Pick<Loaded, "steps">, step: string): boolean {
  const { form } = kind.steps[step] ?? {};
  const logged = commonOf(step)?.logged ?? [];
  return form !== undefined && fieldsOf(form).some((f) => isPersonal(f) && logged.includes(f.name));
}
/** With what its half holds, in front of what stood open. */
export const withHalf = (e: Entry, half: Pick<SealedDoc, "input"> | null): Entry =>
  half ? { ...e, input: { ...parsed(half.input), ...e.input } } : e;

function parsed(input: string): Fields {
  try {
    const found: unknown = JSON.parse(input);
    return typeof found === "object" && found !== null ? { ...found } : {};
  } catch {
    return {};
  }
}

/** The last stored reason for a field. */
export const whyOf = (entries: readonly Entry[], field: string): Why | undefined =>
  entries.flatMap((e) => e.why).findLast((w) => w.field === field);
/** The last stored reason for something that is no field, such as 编号. */
export const whyAbout = (entries: readonly Entry[], what: string): Why | undefined =>
  entries.flatMap((e) => e.why).findLast((w) => w.field === undefined && w.what === what);

export type Filter = "all" | "opinions" | "files" | "system";
const isFoundBy = (e: Entry, filter: Filter) => commonOf(e.step)?.filter === filter;
const isSystem = (e: Entry) => e.by === "system";
const hasFiles = (e: Entry) =>
  [...e.changes.map((c) => c.value), ...Object.values(e.input)].some(
    (v) => Array.isArray(v) && v.length > 0 && v.every((x) => typeof x === "string" && /^[A-Za-z0-9]{20}$/.test(x)),
  );

export const passes = (e: Entry, filter: Filter): boolean =>
  filter === "all" ||
  (filter === "system" && isSystem(e)) ||
  (filter === "files" && (hasFiles(e) || isFoundBy(e, filter))) ||
  (filter === "opinions" &&
    !isSystem(e) &&
    (isFoundBy(e, filter) || e.changes.some((c) => typeof c.value === "string" && c.value.length > 4)));
