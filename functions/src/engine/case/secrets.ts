/** What stands in the parts of a case, as a sentence would repeat it. */
import { type Field, fieldsOf } from "../declare/field/field.ts";
import type { Kind } from "../declare/kind.ts";
import { amount } from "../values/money.ts";
import type { Fields } from "../values/plain.ts";
import { partWith } from "./parts.ts";

/** Shorter ones stand in any sentence. */
const SHORTEST_TEXT = 2;
const SHORTEST_NUMBER = 4;

export const secretsOf = (k: Pick<Kind, "sheet" | "parts">, sheet: Fields): string[] =>
  k.parts ? fieldsOf(k.sheet).flatMap((f) => (partWith(k, f.name) === undefined ? [] : textsOf(f, sheet[f.name]))) : [];

/** Words to choose from are everybody's; all else that can be read in a sentence is not. */
function textsOf(f: Field | undefined, value: unknown): string[] {
  if (f?.type === "choice" || f?.type === "choices") return [];
  if (typeof value === "string") return [...value].length < SHORTEST_TEXT ? [] : [value];
  if (typeof value === "number") return String(value).length < SHORTEST_NUMBER ? [] : numberTexts(f, value);
  if (Array.isArray(value)) return value.flatMap((v) => textsIn(f, v));
  return typeof value === "object" && value !== null ? textsIn(f, value) : [];
}
const numberTexts = (f: Field | undefined, value: number): string[] => [
  String(value),
  ...(f?.type === "money" ? [amount(value)] : []),
];
const textsIn = (f: Field | undefined, row: unknown): string[] =>
  typeof row === "object" && row !== null
    ? Object.entries(row).flatMap(([name, v]) =>
        textsOf(
          f?.row?.find((cell) => cell.name === name),
          v,
        ),
      )
    : textsOf(f?.row?.[0], row);
