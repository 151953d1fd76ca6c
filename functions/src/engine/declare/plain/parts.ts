/** The parts of a plain paper: facts two a line, long texts over the whole width, lists as tables. */
import { boxes, facts, longRow } from "../../paper/boxes.ts";
import type { Block, Column } from "../../paper/paper.ts";
import { type Field, fieldIn } from "../field/field.ts";
import type { Printing } from "../printed.ts";
import { idOf, type Sheet } from "../sheet.ts";
import { cellsOf, headOf, isUnsaid, textOf } from "./text.ts";

export type Name<S extends Sheet> = keyof S["shape"] & string;
export type Text<S extends Sheet> = (c: Printing<S>) => string | undefined;
interface Part<S extends Sheet> {
  label: string;
  /** Undefined where its text is not that of a field. */
  field: Field | undefined;
  text: Text<S>;
}

/** @throws Error for a field that a paper has no words for */
export function partOf<S extends Sheet>(sheet: S, of: Name<S> | Text<S>, label?: string): Part<S> {
  if (typeof of === "function") return { label: label ?? "", field: undefined, text: of };
  const field = fieldIn(sheet, of);
  // Names are known of files that stand on the sheet itself.
  const isUnsaidInRow = (cell: Field) => isUnsaid(cell) || cell.type === "attachments";
  if (!field || isUnsaid(field) || field.row?.some(isUnsaidInRow))
    throw new Error(`a paper can't say ${idOf(sheet)}.${of}`);
  return { label: label ?? field.label, field, text: (c) => textOf(field, Object(c.sheet)[of], c.names) };
}

type Sort = "fact" | "long" | "table";
function sortOf<S extends Sheet>({ field }: Part<S>): Sort {
  if (field?.type === "list" && field.row?.[0]?.name !== "") return "table";
  return field?.type === "long" || field?.type === "group" ? "long" : "fact";
}

/** The rows of those that are tables, by label. */
export const rowsIn = <S extends Sheet>(parts: readonly Part<S>[], { sheet, names }: Printing<S>) =>
  Object.fromEntries(
    parts.flatMap((p) =>
      p.field && sortOf(p) === "table"
        ? [[p.label, cellsOf(p.field.row ?? [], Object(sheet)[p.field.name], names)]]
        : [],
    ),
  );

type Texts = Readonly<Record<string, string | undefined>>;
type Tables = Readonly<Record<string, readonly (readonly string[])[]>>;
/** In their order; those of one sort that follow each other stand together. */
export function drawn<S extends Sheet>(parts: readonly Part<S>[], texts: Texts, tables: Tables): Block[] {
  const runs: { sort: Sort; parts: Part<S>[] }[] = [];
  for (const p of parts) {
    const [sort, last] = [sortOf(p), runs.at(-1)];
    if (last?.sort === sort && sort !== "table") last.parts.push(p);
    else runs.push({ sort, parts: [p] });
  }
  return runs.flatMap(({ sort, parts }) => {
    if (sort === "fact") return [facts(parts.map((p) => [p.label, texts[p.label]]))];
    if (sort === "long") return [boxes(...parts.map((p) => longRow(p.label, texts[p.label], ROOM)))];
    return parts.flatMap(({ label, field }) => tableOf(label, field?.row ?? [], tables[label] ?? []));
  });
}
/** mm: a text of some lines, also by hand, and a signature. */
export const ROOM = 25;

const columnOf = (f: Field): Column => ({
  title: headOf(f),
  ...(NUMBERS.has(f.type) && { align: "right" }),
  ...(f.type === "long" && { width: 3 }),
});
const NUMBERS: ReadonlySet<Field["type"]> = new Set(["number", "whole", "money"]);
const tableOf = (text: string, row: readonly Field[], rows: Tables[string]): Block[] => [
  { block: "heading", text },
  { block: "table", columns: row.map(columnOf), rows, empty: "无" },
];
