/** All mutants of a regulation: each changes one thing that it says. */
import type { Kind } from "../declare/kind.ts";
import type { Regulation } from "../declare/regulation.ts";
import { idOf } from "../declare/sheet.ts";
import { citedKind } from "../load/clauses.ts";
import { ahead } from "./ahead.ts";
import { clauses } from "./clauses.ts";
import { counts } from "./counts.ts";
import { effects, lateEffects } from "./effects.ts";
import { follows } from "./follows.ts";
import type { Given } from "./given.ts";
import { conditions, fourEyes, order, refusals } from "./guards.ts";
import { limits } from "./limits.ts";
import type { Mutant, Place, RowChange } from "./mutant.ts";
import { offices } from "./offices.ts";
import { parts } from "./parts.ts";
import { settings } from "./settings.ts";

const OF_ROWS = [refusals, fourEyes, conditions, order, offices, limits, counts, effects, clauses];

/** `given`: what its functions gave while its stories were played. */
export const mutantsOf = (r: Regulation, given: Given): Mutant[] => [
  ...r.kinds.flatMap((k) => [...ofRows(r, k, given), ...ofLate(r, k, given), ...ofEvery(k), ...ofParts(r, k)]),
  ...follows(r),
  ...settings(r, given),
];

const ofRows = (r: Regulation, k: Kind, given: Given): Mutant[] => {
  const cited = citedKind(k).steps;
  return Object.entries(k.steps).flatMap(([name, s]) => {
    const whole = cited[name];
    const place = whole && { r, k, at: `${idOf(k.sheet)}.${name}`, s, cited: whole, given };
    return place ? OF_ROWS.flatMap((changes) => changes(place)).map((c) => ofRow(place, name, c)) : [];
  });
};
function ofRow({ k, at, s }: Place, name: string, { what, step, says, ...changed }: RowChange): Mutant {
  const id = idOf(k.sheet);
  return {
    ...changed,
    id: `${at}.${what}`,
    says: `${k.title}·${s.title}：${says}`,
    kinds: [id],
    rows: [at],
    apply: (r) => withKind(r, { ...k, steps: { ...k.steps, [name]: step } }),
  };
}

const ofLate = (r: Regulation, k: Kind, given: Given): Mutant[] =>
  lateEffects(r, k, given).map(({ what, kind, says, ...changed }) => ({
    ...changed,
    id: `${idOf(k.sheet)}.${what}`,
    says: `${k.title}·逾期：${says}`,
    kinds: [idOf(k.sheet)],
    rows: [],
    shows: "anywhere",
    apply: (whole) => withKind(whole, kind),
  }));

const ofEvery = (k: Kind): Mutant[] =>
  ahead(k).map(({ what, kind, says, clause }) => ({
    id: `${idOf(k.sheet)}.${what}`,
    sort: "limit",
    clause,
    says: `${k.title}·自动产生：${says}`,
    kinds: [idOf(k.sheet)],
    rows: [],
    shows: "anywhere",
    apply: (r) => withKind(r, kind),
  }));

const ofParts = (r: Regulation, k: Kind): Mutant[] =>
  parts(r, k).map(({ what, kind, says, ...changed }) => ({
    ...changed,
    id: `${idOf(k.sheet)}.${what}`,
    says: `${k.title}：${says}`,
    kinds: [idOf(k.sheet)],
    rows: [],
    shows: "anywhere",
    apply: (whole) => withKind(whole, kind),
  }));

const withKind = (r: Regulation, changed: Kind): Regulation => ({
  ...r,
  kinds: r.kinds.map((k) => (idOf(k.sheet) === idOf(changed.sheet) ? changed : k)),
});
