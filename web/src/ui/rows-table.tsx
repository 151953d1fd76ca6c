/** Rows of a list on a sheet as a table: a column for each field that some row has. */
import { rowsIn } from "../../../functions/src/engine/declare/field/raw.ts";
import type { Fields } from "../../../functions/src/engine/declare/kind.ts";
import type { Names } from "../data/names.ts";
import type { Field } from "../form/fields.ts";
import { sayField } from "./value.tsx";

/** Rows with fields of their own, and not one value each. */
export const isTable = (f: Field, value: unknown): boolean =>
  (f.type === "list" || f.type === "table") && (f.row?.length ?? 0) > 1 && rowsIn(value).length > 0;

interface TableProps {
  field: Field;
  value: unknown;
  names: Names;
}
export function RowsTable({ field, value, names }: TableProps) {
  const rows = rowsIn(value).map((row): Fields => Object(row));
  const columns = (field.row ?? []).filter((f) => rows.some((r) => !isBlank(r[f.name])));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what is wider than the screen is moved with the keys
    <div class="scroll" tabIndex={0}>
      <table class="small" aria-label={field.label}>
        <thead>
          <tr>
            {columns.map((f) => (
              <th key={f.name} scope="col">
                {f.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((r) => (
            <tr key={JSON.stringify(r)}>
              {columns.map((f) => (
                <td key={f.name}>{isBlank(r[f.name]) ? "" : sayField(f, r[f.name], names)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
const isBlank = (v: unknown): boolean => v === undefined || v === null || (Array.isArray(v) && v.length === 0);
