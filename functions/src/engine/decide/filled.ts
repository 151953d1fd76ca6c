/** What is asked of the values that a step fills, whatever the step: days in order, and the cases that they name there and active. */
import type { Action } from "../case/case.ts";
import { boundSaid, brokenBound } from "../declare/field/dates.ts";
import { type Field, fieldsOf } from "../declare/field/field.ts";
import { references } from "../declare/field/values.ts";
import { type Fields, type Found, REFERRED, type Refused, refuse } from "../declare/kind.ts";
import type { Loaded, LoadedStep } from "../declare/loaded.ts";
import { MOST_REFERENCES } from "../declare/sheet.ts";
import type { Instant, LocalDate } from "../time/period.ts";

interface Reference {
  kind: string;
  id: string;
  field: Field;
  clause: string | undefined;
}
/** Customers and cases that the values name. */
function referred(k: Loaded, filled: Fields): Reference[] {
  return fieldsOf(k.sheet).flatMap((f) =>
    references(f, filled[f.name]).flatMap(({ field, id }) =>
      field.of === undefined ? [] : [{ kind: field.of, id, field, clause: field.clause ?? f.clause }],
    ),
  );
}
/** What follows by itself hands on what a person has named: nothing is asked about it. */
const isAsked = (a: Pick<Action, "by">): boolean => a.by !== "system";

/** Each of them once; none where there are too many. */
export function referredCases(k: Loaded, a: Pick<Action, "by">, filled: Fields): { kind: string; id: string }[] {
  const all = isAsked(a) ? referred(k, filled) : [];
  if (all.length > MOST_REFERENCES) return [];
  return [...new Map(all.map(({ kind, id }) => [`${kind}/${id}`, { kind, id }])).values()];
}

interface Filling {
  k: Loaded;
  s: LoadedStep;
  by: string;
  /** When it is judged as of; `today` in the organisation's zone. */
  at: Instant;
  filled: Fields;
  /** The sheet with them on it. */
  seen: Fields;
  today: LocalDate;
  facts: Record<string, unknown[]>;
}
export const refusedByValues = (x: Filling): Refused | undefined => disordered(x) ?? unknown(x);

function disordered({ k, s, at, filled, seen, today }: Filling): Refused | undefined {
  const bound = brokenBound(fieldsOf(k.sheet), filled, seen, { today, now: at });
  return bound && refuse("date", bound.field.clause ?? s.clause, `${boundSaid(bound)}，请改正`);
}

function unknown({ k, s, by, filled, facts }: Filling): Refused | undefined {
  const named = isAsked({ by }) ? referred(k, filled) : [];
  if (named.length > MOST_REFERENCES)
    return refuse("references", s.clause, `一次最多选 ${MOST_REFERENCES} 个客户或事项，请分次办理`);
  // As the store was read for `referredCases`.
  const found = (facts[REFERRED] ?? []) as Found<Fields>[];
  for (const { kind, id, field, clause = s.clause } of named) {
    const of = found.find((c) => c.id === id && c.kind === kind);
    const says = field.type === "customer" ? OF_CUSTOMER : OF_CASE;
    if (!of) return refuse("unknown", clause, `“${field.label}”：${says.unknown}`);
    if (!of.active) return refuse("inactive", clause, `“${field.label}”：${says.inactive}`);
  }
  return undefined;
}
const OF_CUSTOMER = { unknown: "没有这个客户，请先在“客户”中建档", inactive: "所选的客户已不在用，请另选" };
const OF_CASE = { unknown: "没有这件事项，请重新选择", inactive: "所选的事项已作废或不再使用，请另选" };
