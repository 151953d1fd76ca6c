/** Folds closed complaints one by one into the month's figures. */

import { type Added, aggregator } from "../../../../../engine/declare/kind.ts";
import type { Fen } from "../../../../../engine/values/money.ts";
import type { OnComplaint } from "../../complaint/sheet.ts";
import type { Detail, Share } from "./sheet.ts";

interface Tally {
  count: number;
  value: Fen;
  loss: Fen;
}
interface State extends Tally {
  unfounded: number;
  natures: Record<string, Tally>;
  causes: Record<string, Tally>;
  units: Record<string, Tally>;
  details: Detail[];
}
const none: Tally = { count: 0, value: 0, loss: 0 };
const start: State = { ...none, unfounded: 0, natures: {}, causes: {}, units: {}, details: [] };
/** The month names so many cases one by one; its figures hold all. */
export const DETAILS = 200;

const plus = (t: Tally | undefined, value: Fen, loss: Fen): Tally => {
  const { count, ...sum } = t ?? none;
  return { count: count + 1, value: sum.value + value, loss: sum.loss + loss };
};

/** A case that is no longer closed is not counted; it will be when it is closed again. */
function add(s: State, { id, status, number, sheet: c }: Added<OnComplaint>): State {
  if (status !== "closed") return s;
  const [value, loss] = [c.finalValue ?? 0, c.lossTotal ?? 0];
  const [nature, cause, unit] = [c.nature ?? "未分类", c.countedCause ?? "其他", c.confirmed ?? "未判定"];
  const detail: Detail = {
    complaint: id,
    number: number ?? id,
    product: c.product ?? "—",
    founded: c.founded ?? "—",
    nature,
    cause,
    unit,
    value,
    loss,
    countermeasure: (c.countermeasure ?? "—").slice(0, 200),
    tracking: c.tracking ?? "—",
  };
  return {
    ...plus(s, value, loss),
    unfounded: s.unfounded + (c.founded === "不成立" ? 1 : 0),
    natures: { ...s.natures, [nature]: plus(s.natures[nature], value, loss) },
    causes: { ...s.causes, [cause]: plus(s.causes[cause], value, loss) },
    units: { ...s.units, [unit]: plus(s.units[unit], value, loss) },
    details: s.details.length < DETAILS ? [...s.details, detail] : s.details,
  };
}

/** Largest first; ratios in percent with one decimal. */
const shares = (of: Record<string, Tally>, total: number): Share[] =>
  Object.entries(of)
    .map(([name, t]) => ({ name, ...t, ratio: Math.round((t.count / total) * 1000) / 10 }))
    .toSorted((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));

const end = (s: State) => ({
  count: s.count,
  unfounded: s.unfounded,
  value: s.value,
  loss: s.loss,
  natures: shares(s.natures, s.count),
  causes: shares(s.causes, s.count),
  units: shares(s.units, s.count),
  details: s.details.toSorted((a, b) => (a.number < b.number ? -1 : 1)),
});

export const cases = aggregator<State, OnComplaint>({ start, add, end });
