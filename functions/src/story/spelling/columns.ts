/** Values by the labels of their fields, as people write them: columns that are not there, not filled, or of another sort. */
import type { Path } from "../../adapters/yaml/document.ts";
import type { Field } from "../../engine/declare/field/field.ts";
import { instead, nearest } from "../../engine/values/nearest.ts";

interface Columns {
  /** Tells a fault of the part at a path. */
  tell: (path: Path, says: string) => void;
  /** The form, list or sheet that the columns are of. */
  where: string;
  /** What is wrong with a single value. */
  fault: (f: Field, value: unknown) => string | undefined;
  /** What must be filled is told where it is not. */
  whole: boolean;
}
const columnOf = (fields: readonly Field[], label: string): Field | undefined =>
  fields.find((f) => f.label === label || f.name === label);

/** Of lists too: a column of theirs stands in no other form. */
export function checkColumns(fields: readonly Field[], given: object, path: Path, c: Columns): void {
  const meant: string[] = [];
  for (const [label, value] of Object.entries(given)) {
    const f = columnOf(fields, label);
    if (f) checkColumn(f, label, value, [...path, label], c);
    if (f) continue;
    const known = writingsOf(fields, label);
    c.tell([...path, label], `“${c.where}”没有“${label}”这一栏${instead(label, known)}`);
    meant.push(...nearest(label, known));
  }
  const filled = Object.keys(given).map((label) => columnOf(fields, label));
  const missing = fields.filter(
    (f) => !f.optional && !filled.includes(f) && ![f.label, f.name].some((w) => meant.includes(w)),
  );
  if (c.whole && missing.length) c.tell(path, `“${c.where}”还须填${missing.map((f) => `“${f.label}”`).join("")}`);
}

/** Labels; names of fields where those alone are near. */
function writingsOf(fields: readonly Field[], label: string): string[] {
  const [labels, names] = [fields.map((f) => f.label), fields.map((f) => f.name)];
  return !nearest(label, labels).length && nearest(label, names).length ? names : labels;
}

function checkColumn(f: Field, label: string, value: unknown, path: Path, c: Columns): void {
  const fault = c.fault(f, value);
  if (fault) c.tell(path, `“${label}”${fault}`);
  else if (Array.isArray(value)) for (const [i, v] of value.entries()) checkRow(f, v, [...path, i], c);
  else if (f.type === "group") checkRow(f, value, path, c);
}
function checkRow(f: Field, value: unknown, path: Path, c: Columns): void {
  const [only] = f.row ?? [];
  if (!f.row || typeof value !== "object" || value === null || only?.name === "") return;
  checkColumns(f.row, value, path, { ...c, where: f.label });
}
