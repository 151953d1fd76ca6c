/** The opening row that a kind's `every` brings along (declare/row/rows.ts). */
import type { Kind } from "../declare/kind.ts";
import { arises } from "../declare/row/rows.ts";
import { fill, idOf } from "../declare/sheet.ts";

const GIVEN = ["period", "subject"];
export const withOpening = (k: Kind): Kind => {
  const { to, title } = k.every ?? {};
  if (to === undefined) return k;
  if (k.steps.arise) throw new Error(`${idOf(k.sheet)}.every: it brings its opening row, and "arise" is one too`);
  const row = arises(k.sheet, { to, ...(title !== undefined && { title }) });
  // With another case there comes a day, but no period that has a first and a last one.
  const form = k.every && "with" in k.every ? fill(k.sheet, ...GIVEN.filter((f) => f in k.sheet.shape)) : row.form;
  return { ...k, steps: { arise: { ...row, ...(form && { form }) }, ...k.steps } };
};
