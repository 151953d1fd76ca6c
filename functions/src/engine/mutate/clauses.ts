/** Another clause cited, in each place where a row says one: a slip that a writer makes, and nobody sees. */
import { Reasoned, Refused } from "../declare/kind.ts";
import { labelOf } from "../declare/sheet.ts";
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
  const extend = "since" in due ? due.extend : undefined;
  if (!extend || !("since" in due)) return [limit];
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

/** Of the values that it computes. */
function ofReasons({ r, k, at, s, given }: Place): RowChange[] {
  const { set } = s;
  if (!set) return [];
  return [...(given.reasons.get(at) ?? [])].map(([field, clause]) => {
    const other = anotherClause(r, clause);
    return {
      what: `set.${field}.clause`,
      sort: "clause",
      clause,
      says: `算出的“${labelOf(k.sheet.shape[field]) ?? field}”的依据改为 ${other}`,
      shows: "asked",
      step: {
        ...s,
        set: (c) => {
          const patch = set(c);
          const v = patch instanceof Refused ? undefined : patch[field];
          return v instanceof Reasoned ? { ...patch, [field]: new Reasoned(v.value, other, v.reasons) } : patch;
        },
      },
    };
  });
}
