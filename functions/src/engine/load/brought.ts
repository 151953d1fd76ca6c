/** Rows that a kind's head brings along: the one with which it arises, and the one with which it ends with its customer. */
import { type AnyStep, type Kind, tell } from "../declare/kind.ts";
import { arises } from "../declare/row/rows.ts";
import { fill, idOf } from "../declare/sheet.ts";
import { ADMIN } from "../organisation/offices.ts";

/** The row of `merged`, in the manifest and in the action that the service writes. */
export const MERGED = "merged";

export const withBrought = (k: Kind): Kind => {
  const brought = { ...openingOf(k), ...mergedOf(k) };
  const twice = Object.keys(brought).find((name) => name in k.steps);
  if (twice !== undefined)
    throw new Error(`${idOf(k.sheet)}.${twice}: its head brings this row, and it is one of its own too`);
  const { arise, ...after } = brought;
  return Object.keys(brought).length ? { ...k, steps: { ...(arise && { arise }), ...k.steps, ...after } } : k;
};

const GIVEN = ["period", "subject"];
function openingOf(k: Kind): Record<string, AnyStep> {
  const { to, title } = k.every ?? {};
  if (to === undefined) return {};
  const row = arises(k.sheet, { to, ...(title !== undefined && { title }) });
  // With another case there comes a day, but no period that has a first and a last one.
  const form = k.every && "with" in k.every ? fill(k.sheet, ...GIVEN.filter((f) => f in k.sheet.shape)) : row.form;
  return { arise: { ...row, ...(form && { form }) } };
}

const FOLLOWS = "客户已并入其他客户，本件随之结束；内容请并到存续客户的同类事项，没有的请新建";
function mergedOf(k: Kind): Record<string, AnyStep> {
  if (k.merged === undefined) return {};
  const from = Object.keys(k.statuses).filter((status) => !k.ends?.includes(status));
  const then = [tell(k.supervisor ?? ADMIN, FOLLOWS)];
  return { [MERGED]: { title: "客户已并入", by: "system", from, to: k.merged, then } };
}
