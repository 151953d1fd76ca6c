/** What guards a row, one thing of it left out: refusals, four eyes, conditions, what must be done before. */
import { fieldLabel } from "../declare/sheet.ts";
import { listOf } from "../values/lists.ts";
import { type Place, type RowChange, without } from "./mutant.ts";

export const refusals = ({ s, cited }: Place): RowChange[] =>
  Object.entries(s.refuse ?? {}).map(([code, refusal]) => ({
    what: `refuse.${code}`,
    sort: "refusal",
    clause: cited.refuse?.[code]?.clause ?? cited.clause,
    says: typeof refusal.says === "string" ? `不再不予办理：${refusal.says}` : `“${code}”的情形不再不予办理`,
    shows: "asked",
    step: { ...s, refuse: without(s.refuse ?? {}, code) },
  }));

export const fourEyes = (place: Place): RowChange[] => {
  const { k } = place;
  const doer = (n: string) => `办理“${k.steps[n]?.title ?? n}”的人`;
  return [
    ...barLeftOut(place, "notBy", doer),
    ...barLeftOut(place, "notNamedIn", (f) => `“${fieldLabel(k.sheet, f)}”本人`),
  ];
};
const barLeftOut = ({ s, cited }: Place, of: "notBy" | "notNamedIn", whom: (name: string) => string): RowChange[] =>
  listOf(s[of]).map((name) => {
    const left = listOf(s[of]).filter((x) => x !== name);
    return {
      what: `${of}.${name}`,
      sort: "fourEyes",
      shows: "owed",
      clause: cited.clause,
      says: `可由${whom(name)}办理`,
      step: { ...without(s, of), ...(left.length && { [of]: left }) },
    };
  });

export function conditions({ s, cited }: Place): RowChange[] {
  const { when, due } = s;
  const own = Object.keys(when ?? {}).map(
    (field): RowChange => ({
      what: `when.${field}`,
      sort: "condition",
      shows: "anywhere",
      clause: cited.clause,
      says: `不再须“${field}”为 ${listOf(when?.[field]).join("、")}`,
      step: { ...s, when: without(when ?? {}, field) },
    }),
  );
  const extend = due && "within" in due ? due.extend : undefined;
  if (!due || !("within" in due) || !extend?.when) return own;
  return [
    ...own,
    {
      what: "extend.when",
      sort: "condition",
      shows: "anywhere",
      clause: extend.clause ?? due.clause ?? cited.clause,
      says: "任何情形都可申请延长期限",
      step: { ...s, due: { ...due, extend: without(extend, "when") } },
    },
  ];
}

export function order({ k, s, cited }: Place): RowChange[] {
  const earlier = (s.after ?? []).map(
    (other): RowChange => ({
      what: `after.${other}`,
      sort: "order",
      shows: "anywhere",
      clause: cited.clause,
      says: `不必先办“${k.steps[other]?.title ?? other}”`,
      step: { ...s, after: (s.after ?? []).filter((name) => name !== other) },
    }),
  );
  if (!s.once) return earlier;
  return [
    ...earlier,
    {
      what: "once",
      sort: "order",
      shows: "anywhere",
      clause: cited.clause,
      says: "可以多次办理",
      step: without(s, "once"),
    },
  ];
}
