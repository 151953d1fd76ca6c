/** Another clause cited, in each place where a row says one: a slip that a writer makes, and nobody sees. */
import { type AnySets, isSetRule, isSource, Reasoned, Refused, type SetValue } from "../declare/kind.ts";
import { fieldLabel } from "../declare/sheet.ts";
import { anotherClause, type Place, type RowChange } from "./mutant.ts";

export const clauses = (p: Place): RowChange[] => [
  ...own(p),
  ...ofRefusals(p),
  ...ofLimit(p),
  ...ofNumber(p),
  ...ofReasons(p),
];

/** What the row leaves to be understood follows it. */
function own({ r, s, cited }: Place): RowChange[] {
  const other = anotherClause(r, cited.clause);
  return [
    {
      what: "clause",
      sort: "clause",
      shows: "owed",
      clause: cited.clause,
      says: `步骤的依据改为 ${other}`,
      step: { ...s, clause: other },
    },
  ];
}

function ofRefusals({ r, s, cited }: Place): RowChange[] {
  return Object.entries(s.refuse ?? {}).map(([code, refusal]) => {
    const clause = cited.refuse?.[code]?.clause ?? cited.clause;
    const other = anotherClause(r, clause);
    return {
      what: `refuse.${code}.clause`,
      sort: "clause",
      clause,
      says: `不予办理（${code}）的依据改为 ${other}`,
      shows: "asked",
      step: { ...s, refuse: { ...s.refuse, [code]: { ...refusal, clause: other } } },
    };
  });
}

function ofLimit({ r, s, cited }: Place): RowChange[] {
  const { due } = s;
  if (!due || !cited.due) return [];
  const { clause } = cited.due;
  const other = anotherClause(r, clause);
  const limit: RowChange = {
    what: "due.clause",
    sort: "clause",
    shows: "owed",
    clause,
    says: `期限的依据改为 ${other}`,
    step: { ...s, due: { ...due, clause: other } },
  };
  const extend = "within" in due ? due.extend : undefined;
  if (!extend || !("within" in due)) return [limit];
  const longer = extend.clause ?? clause;
  const another = anotherClause(r, longer);
  const step = { ...s, due: { ...due, extend: { ...extend, clause: another } } };
  return [
    limit,
    { what: "extend.clause", sort: "clause", shows: "owed", clause: longer, says: `延长的依据改为 ${another}`, step },
  ];
}

function ofNumber({ r, s, cited }: Place): RowChange[] {
  if (!s.number) return [];
  const clause = s.number.clause ?? cited.clause;
  const other = anotherClause(r, clause);
  const step = { ...s, number: { ...s.number, clause: other } };
  return [{ what: "number.clause", sort: "clause", clause, says: `编号的依据改为 ${other}`, shows: "asked", step }];
}

/** Of the values that it works out. */
function ofReasons({ r, k, at, s, cited, given }: Place): RowChange[] {
  const { set } = s;
  if (!set) return [];
  const change = (field: string, clause: string, made: (other: string) => AnySets): RowChange => {
    const other = anotherClause(r, clause);
    const says = `算出的“${fieldLabel(k.sheet, field)}”的依据改为 ${other}`;
    return {
      what: `set.${field}.clause`,
      sort: "clause",
      shows: "asked",
      clause,
      says,
      step: { ...s, set: made(other) },
    };
  };
  if (!isSetRule(set))
    return Object.entries(set).flatMap(([field, v]) => {
      const clause = clauseOf(v, cited.clause);
      return clause === undefined ? [] : [change(field, clause, (other) => ({ ...set, [field]: citing(v, other) }))];
    });
  return [...(given.reasons.get(at) ?? [])].map(([field, clause]) =>
    change(field, clause, (other) => ({
      ...set,
      values: (c: Parameters<typeof set.values>[0]) => {
        const patch = set.values(c);
        return patch instanceof Refused ? patch : { ...patch, [field]: citing(patch[field], other) };
      },
    })),
  );
}
type Value = SetValue<never, unknown>;

/** Undefined for what has no reason. */
function clauseOf(v: Value, steps: string): string | undefined {
  if (v instanceof Reasoned) return v.clause;
  if (!isSource(v)) return undefined;
  if ("says" in v) return v.clause ?? steps;
  if (!("is" in v)) return undefined;
  if (v.is === "unlessFilled") return clauseOf(v.value, steps);
  return v.is === "day" ? (v.clause ?? steps) : undefined;
}
function citing(v: Value, other: string): Value {
  if (v instanceof Reasoned) return new Reasoned(v.value, other, v.reasons);
  if (!isSource(v)) return v;
  if ("says" in v) return { ...v, clause: other, value: (c: never) => recited(v.value(c), other) };
  if (!("is" in v)) return v;
  // What is cited anew keeps its sort.
  if (v.is === "unlessFilled") return { ...v, value: citing(v.value, other) as typeof v.value };
  return v.is === "day" ? { ...v, clause: other } : v;
}
const recited = <V>(v: V | Reasoned<V>, other: string) =>
  v instanceof Reasoned ? new Reasoned(v.value, other, v.reasons) : v;
