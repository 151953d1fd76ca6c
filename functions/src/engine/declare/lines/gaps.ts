/** Columns that a form must have. */
import type { Column } from "../../values/file/columns.ts";
import type { FileRow } from "../../values/file/rows.ts";
import { type CellPlace, isNeeded } from "./columns.ts";

/** A sentence for those that are not there, and for each that holds nothing at all: told once, not line by line. */
export function emptiness(
  places: readonly CellPlace[],
  columns: readonly Column<string>[],
  body: readonly FileRow[],
): string[] {
  if (!body.length) return ["首行以下没有内容"];
  const columnOf = (path: string) => columns.find(({ field }) => field === path);
  const needed = places.filter(
    ({ field, within }) =>
      isNeeded(field) && (!within || isNeeded(within) || columns.some((c) => c.field.startsWith(`${within.name}.`))),
  );
  const missing = needed.filter(({ path }) => !columnOf(path));
  const blank = needed.flatMap(({ path, within }) => {
    const column = columnOf(path);
    return column &&
      (!within || isNeeded(within)) &&
      !body.some(({ cells, unread }) => cells[column.place] || unread?.[column.place])
      ? [column.head]
      : [];
  });
  const names = missing.map(({ field, within }) => `“${within?.label ?? ""}${field.label}”`);
  return [
    ...(names.length ? [`缺少栏目${names.join("")}`] : []),
    ...blank.map((head) => `“${head}”一栏全是空的，请填写`),
  ];
}
