/**
 * 文书 after a correction: one that shows what was corrected is drawn anew beside those that were made; one whose step is
 * withdrawn waits until that is done again.
 */
import { paperContext } from "../../case/paper-context.ts";
import type { Effect, Fields, Names } from "../../declare/kind.ts";
import type { SettingOf } from "../../declare/setting.ts";
import type { Instant } from "../../time/period.ts";
import type { Judging } from "./judged.ts";
import { effectsOf } from "./withdrawn.ts";

export interface Printing extends Judging {
  taken: { at: Instant };
  setting: SettingOf;
}
/** By the order of the kind's papers. Which of them were really made, whoever draws them sees. */
export const reprints = (x: Printing, made: Fields, withdrawn: readonly string[]): Effect[] => {
  const printed = printers(x);
  return Object.keys(x.k.papers ?? {}).flatMap((paper): Effect[] => {
    const row = printed.get(paper);
    if (row === undefined) return [];
    if (withdrawn.includes(row)) return [{ do: "reprint", paper, as: "awaited" }];
    return shows(x, paper, made) ? [{ do: "reprint", paper, as: "corrected" }] : [];
  });
};

/** Paper → the row that was the last to print it. */
function printers(x: Printing): Map<string, string> {
  const { k, c } = x;
  const taken = k.rows.filter((n) => c.done[n]).toSorted((a, b) => (c.done[a]?.seq ?? 0) - (c.done[b]?.seq ?? 0));
  return new Map(taken.flatMap((n) => effectsOf(x, n).flatMap((e) => (e.do === "print" ? [[e.paper, n]] : []))));
}

/** Its data are others with the new values, and all else as it stands. */
function shows({ k, c, taken, setting }: Printing, paper: string, made: Fields): boolean {
  const on = (sheet: Fields) =>
    JSON.stringify(k.papers?.[paper]?.data(paperContext({ ...c, sheet }, taken.at, AS_THEY_ARE, setting)));
  return on(c.sheet) !== on({ ...c.sheet, ...made });
}
const same = (v: string | undefined): string => v ?? "";
/** References stand for what they name: other references, other names. */
const AS_THEY_ARE: Names = {
  person: same,
  customer: same,
  office: same,
  file: same,
  instant: same,
  day: same,
  link: (id, step) => `${id}/${step}`,
};
