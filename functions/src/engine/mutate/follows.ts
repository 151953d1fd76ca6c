/** What follows from another regulation's step, one thing of it left out. */
import type { Regulation } from "../declare/regulation.ts";
import type { Mutant } from "./mutant.ts";

export const follows = (r: Regulation): Mutant[] =>
  (r.follows ?? []).flatMap((f, i) =>
    f.then.map((item, j): Mutant => {
      const at = `${f.kind}.${f.step}`;
      const then = f.then.filter((x) => x !== item);
      return {
        id: `${r.id}.follows.${at}.${j}`,
        sort: "effect",
        clause: f.clause,
        says: `${at} 之后不再${"says" in item ? `“${item.says}”` : `有第 ${j + 1} 项后续`}`,
        kinds: [f.kind],
        rows: [at],
        shows: "asked",
        apply: (whole) => ({
          ...whole,
          follows: (whole.follows ?? []).flatMap((x, n) => (n !== i ? [x] : then.length ? [{ ...x, then }] : [])),
        }),
      };
    }),
  );
