/** What `load` refuses of bulk work as the row says it, without looking at the kinds that it goes to. */
import { type Field, fieldIn } from "../../declare/field/field.ts";
import { type Bulk, isRef, OWN, type RowsData } from "../../declare/kind.ts";
import type { Loaded } from "../../declare/loaded.ts";

type No = (what: string) => never;

/** Fields that it reads. */
export const fieldsOfBulk = (e: Bulk): string[] =>
  [...(e.do === "lines" ? [e.file, e.by, e.then.case] : partsOf(e.of)), ...Object.values(e.input)].flatMap((v) =>
    isRef(v) ? [v.ref] : [],
  );
const partsOf = (of: RowsData): unknown[] => {
  if (of.list === "activeCustomers") return [];
  if (of.list === "given") return [of.ids];
  return [of.parent, of.opened?.from, of.opened?.until, ...Object.values(of.where ?? {}).flat()];
};

export function checkBulk(k: Loaded, e: Bulk, no: No): void {
  if (e.do === "lines") checkLines(k, e, no);
  else checkRows(k, e.of, no);
}

function checkLines(k: Loaded, e: Extract<Bulk, { do: "lines" }>, no: No): void {
  const has = holding(k, no);
  has(e.file, "lines of", "a field with files", ({ type }) => type === "attachments");
  has(e.by, "lines by", "a person", ({ type }) => type === "staff");
  has(e.then.case, "told to", "a case", ({ of }) => of !== undefined);
}

function checkRows(k: Loaded, of: RowsData, no: No): void {
  const has = holding(k, no);
  if (of.list === "activeCustomers" && !(Number.isInteger(of.months) && of.months > 0))
    no(`customers of ${of.months} months: a whole number of one or more`);
  if (of.list === "given") {
    has(of.ids, "each of", "customers or cases", isReferring);
    if (!isRef(of.ids) && !of.ids.length) no("nobody is given");
  }
  if (of.list !== "cases") return;
  has(of.parent, "cases of", "a case", (f) => f.of !== undefined);
  has(of.opened?.from, "opened from", "a day", ({ type }) => type === "date");
  has(of.opened?.until, "opened until", "a day", ({ type }) => type === "date");
  const { from, until } = of.opened ?? {};
  if (typeof from === "string" && typeof until === "string" && from > until) no(`opened from ${from} until ${until}`);
  if (of.in && !of.in.length) no("cases in no status");
  for (const [column, cells] of Object.entries(of.where ?? {})) if (!cells.length) no(`no value for "${column}"`);
}
const isReferring = ({ of, row = [] }: Field): boolean => of !== undefined || row.some((c) => !c.name && c.of);

/** That a field, where one is named, holds what is looked for; `id` is the case itself. */
const holding =
  (k: Loaded, no: No) =>
  (v: unknown, why: string, what: string, is: (f: Field) => boolean): void => {
    if (!isRef(v) || OWN.has(v.ref)) return;
    const f = fieldIn(k.sheet, v.ref);
    if (f && !is(f)) no(`${why} "${v.ref}", which is not ${what}`);
  };
