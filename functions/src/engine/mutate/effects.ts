/** What follows, one thing of it left out, following always, or resting on another clause. */
import type { FollowRule, Kind } from "../declare/kind.ts";
import type { Regulation } from "../declare/regulation.ts";
import { idOf } from "../declare/sheet.ts";
import { widened } from "./bulk.ts";
import { type EffectData, effectName, effectTitle } from "./effect-name.ts";
import type { Given } from "./given.ts";
import { anotherClause, type Place, type RowChange } from "./mutant.ts";

type Data = EffectData & { when?: object | undefined };
/** What a rule sees is put aside: it is only handed on. */
type Item = Data | FollowRule<never>;
/** Where the items stand: `R04.complaint.close.then`. */
interface Around {
  r: Regulation;
  k: Kind;
  clause: string;
  at: string;
  given: Given;
}

export function effects({ r, k, at, s, cited, given }: Place): RowChange[] {
  const parts = (["then", "with"] as const).flatMap((part) => {
    const all = s[part];
    return all ? [{ part, all }] : [];
  });
  return parts.flatMap(({ part, all }) =>
    changesOf(all, { r, k, clause: cited.clause, at: `${at}.${part}`, given }).map(
      // Items that were changed see what they saw before.
      ({ made, ...c }): RowChange => ({ ...c, what: `${part}.${c.what}`, step: { ...s, [part]: made as typeof all } }),
    ),
  );
}

interface LateChange extends Omit<RowChange, "step"> {
  kind: Kind;
}
/** Of what follows when a duty is overdue. */
export const lateEffects = (r: Regulation, k: Kind, given: Given): LateChange[] =>
  changesOf(k.late ?? [], { r, k, clause: k.clause, at: `${idOf(k.sheet)}.late`, given }).map(
    // As above.
    ({ made, ...c }): LateChange => ({
      ...c,
      what: `late.${c.what}`,
      kind: { ...k, late: made as NonNullable<Kind["late"]> },
    }),
  );

type Change = Omit<RowChange, "step"> & { made: readonly Item[] };
const asked = { shows: "asked" } as const;

/** Each item's changes, in the whole list; the second of a name is told by a number. */
function changesOf(all: readonly Item[], around: Around): Change[] {
  const names = new Map<string, number>();
  return all.flatMap((item, i) => {
    const found = "effects" in item ? ofRule(item, i, around) : ofData(item, around);
    return found.map(({ made, what, ...c }): Change => {
      const times = (names.get(what) ?? 0) + 1;
      names.set(what, times);
      const whole = [...all.slice(0, i), ...made, ...all.slice(i + 1)];
      return { ...c, what: times > 1 ? `${what}.${times}` : what, made: whole };
    });
  });
}

function ofData(e: Data, { r, k, clause }: Around): Change[] {
  const [name, title, own] = [effectName(e), effectTitle(e, r, k), clauseOf(e, clause)];
  const other = anotherClause(r, own);
  const here = { ...asked, clause: own };
  const dropped: Change = { ...here, what: name, sort: "effect", says: `后续不再${title}`, made: [] };
  const always: Change[] = e.when
    ? [
        {
          ...here,
          what: `${name}.when`,
          sort: "condition",
          says: `任何情形都${title}`,
          made: [{ ...e, when: undefined }],
        },
      ]
    : [];
  const unheard: Change[] =
    e.do === "mail" && e.sent !== undefined
      ? [
          {
            ...here,
            what: `${name}.sent`,
            sort: "effect",
            says: `${title}后不再办理“${k.steps[e.sent]?.title ?? e.sent}”`,
            made: [{ ...e, sent: undefined }],
          },
        ]
      : [];
  const cited: Change[] =
    e.do === "tell" ? [{ ...here, ...citing(name, title, other), made: [{ ...e, clause: other }] }] : [];
  const wider = widened(e).map(
    ({ what, says, made }): Change => ({
      ...here,
      what: `${name}.${what}`,
      sort: "condition",
      says: `${title}${says}`,
      made: [{ ...made, when: e.when }],
    }),
  );
  return [dropped, ...always, ...unheard, ...cited, ...wider];
}

/** What its function gave while the stories were played, by name. */
function ofRule(rule: FollowRule<never>, i: number, { r, k, clause, at, given }: Around): Change[] {
  return [...(given.effects.get(`${at}.${i}`) ?? [])].flatMap(([name, e]) => {
    const [title, own] = [effectTitle(e, r, k), clauseOf(e, clause)];
    const other = anotherClause(r, own);
    const changed = (by: (x: typeof e) => (typeof e)[]): FollowRule<never> => ({
      ...rule,
      effects: (c) => rule.effects(c).flatMap((x) => (effectName(x) === name ? by(x) : [x])),
    });
    const here = { ...asked, clause: own };
    return [
      { ...here, what: name, sort: "effect" as const, says: `后续不再${title}`, made: [changed(() => [])] },
      ...(e.do === "tell"
        ? [{ ...here, ...citing(name, title, other), made: [changed((x) => [{ ...x, clause: other }])] }]
        : []),
    ];
  });
}
const clauseOf = (e: EffectData, steps: string): string => (e.do === "tell" && e.clause) || steps;
const citing = (name: string, title: string, other: string) =>
  ({ what: `${name}.clause`, sort: "clause", says: `${title}的依据改为 ${other}` }) as const;
