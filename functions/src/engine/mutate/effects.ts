/** What follows, one thing of it left out or resting on another clause. */
import type { AnyStep, Effect, Kind } from "../declare/kind.ts";
import type { Regulation } from "../declare/regulation.ts";
import { idOf } from "../declare/sheet.ts";
import { effectName, effectTitle } from "./effect-name.ts";
import { type Given, nothingGiven } from "./given.ts";
import { anotherClause, type Place, type RowChange } from "./mutant.ts";

type Following<C> = readonly Effect[] | ((c: C) => Effect[]);
/** An effect with its name; of a list's several with one name each has a number. */
interface Named {
  name: string;
  e: Effect;
}

export function effects({ r, k, at, s, cited, given }: Place): RowChange[] {
  const { then } = s;
  const following = then ? changesOf(then, namesOf(then, given, `${at}.then`), { r, k, clause: cited.clause }) : [];
  const along = s.with ? changesOf(s.with, namesOf(s.with, given, `${at}.with`), { r, k, clause: cited.clause }) : [];
  return [
    ...following.map(
      ({ made, ...c }): RowChange => ({ ...c, what: `then.${c.what}`, shows: "asked", step: withThen(s, made) }),
    ),
    ...along.flatMap(({ made, ...c }): RowChange[] =>
      typeof made === "function" ? [{ ...c, what: `with.${c.what}`, shows: "asked", step: { ...s, with: made } }] : [],
    ),
  ];
}
const withThen = (s: AnyStep, then: NonNullable<AnyStep["then"]>): AnyStep => ({ ...s, then });

interface LateChange extends Omit<RowChange, "step" | "shows"> {
  kind: Kind;
}
/** Of what follows when a duty is overdue. */
export function lateEffects(r: Regulation, k: Kind, given: Given): LateChange[] {
  const { late } = k;
  if (!late) return [];
  return changesOf(late, namesOf(late, given, `${idOf(k.sheet)}.late`), { r, k, clause: k.clause }).map(
    ({ made, ...c }): LateChange => ({ ...c, what: `late.${c.what}`, kind: { ...k, late: made } }),
  );
}

function namesOf<C>(all: Following<C>, given: Given, at: string): Named[] {
  if (typeof all === "function") return [...(given.effects.get(at) ?? [])].map(([name, e]) => ({ name, e }));
  return all.map((e, i) => {
    const before = all.slice(0, i).filter((other) => effectName(other) === effectName(e)).length;
    return { name: before ? `${effectName(e)}.${before + 1}` : effectName(e), e };
  });
}

interface Around {
  r: Regulation;
  k: Kind;
  clause: string;
}
type Made<C> = Omit<RowChange, "step" | "shows"> & { made: Following<C> };

const changesOf = <C>(all: Following<C>, named: readonly Named[], { r, k, clause }: Around): Made<C>[] =>
  named.flatMap(({ name, e }): Made<C>[] => {
    const own = (e.do === "tell" && e.clause) || clause;
    const other = anotherClause(r, own);
    const title = effectTitle(e, r, k);
    const dropped: Made<C> = {
      what: name,
      sort: "effect",
      clause: own,
      says: `后续不再${title}`,
      made: replaced(all, name, () => []),
    };
    if (e.do !== "tell") return [dropped];
    const cited: Made<C> = {
      what: `${name}.clause`,
      sort: "clause",
      clause: own,
      says: `${title}的依据改为 ${other}`,
      made: replaced(all, name, (x) => (x.do === "tell" ? [{ ...x, clause: other }] : [x])),
    };
    return [dropped, cited];
  });

function replaced<C>(all: Following<C>, name: string, by: (e: Effect) => Effect[]): Following<C> {
  if (typeof all === "function") return (c) => all(c).flatMap((e) => (effectName(e) === name ? by(e) : [e]));
  const at = namesOf(all, nothingGiven(), "").findIndex((x) => x.name === name);
  return all.flatMap((e, i) => (i === at ? by(e) : [e]));
}
