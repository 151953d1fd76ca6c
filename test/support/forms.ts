/** Values for every field of every form: the shortest and the longest that it takes. */
import type { Field } from "../../functions/src/engine/declare/field/field.ts";
import type { Fields } from "../../functions/src/engine/declare/kind.ts";

/** Rows of a long list: enough to see that each is read. */
const ROWS = 20;
type Size = "smallest" | "largest";

/** Texts that one form or another asks for, the shortest first; a field takes the first that its schema takes. */
const TEXTS = ["甲", "1", "09:00", "2026", "2026-11", "2026-Q4", "a@b.cn", "R01", "R01.office", "{}"];
const PHONES = { smallest: "010-1234567", largest: "0755-12345678-123456" };
const DAYS = { smallest: "1900-01-01", largest: "2100-12-31" };
const INSTANTS = { smallest: "1970-01-01T00:00:00.000Z", largest: "2100-12-30T15:59:00.000Z" };
const FILES = { smallest: 1, largest: ROWS };

const longest = (f: Field): string[] => {
  const words = "客户“甲”要求 1.5 吨，\n请尽快答复。💧";
  const { most = 200 } = f;
  const text = words.repeat(Math.ceil(most / words.length)).slice(0, most);
  // Without half a character or a space at its end.
  return [f.type === "long" ? text : text.replaceAll("\n", "，")].map((t) => t.replace(/[\ud800-\udbff]$|\s$/, "。"));
};

/** A value of the field; `undefined` where the smallest leaves it out. */
function valueFor(f: Field, size: Size): unknown {
  if (size === "smallest" && f.optional) return undefined;
  if (f.type === "list") return Array.from({ length: rowsOf(f, size) }, () => rowFor(f.row ?? [], size));
  if (f.type === "group") return rowFor(f.row ?? [], size);
  const value = candidates(f, size).find((v) => f.schema.safeParse(v).success);
  if (value === undefined) throw new Error(`no value for ${f.name} (${f.type}): add one`);
  return value;
}
const rowsOf = ({ least = 0, most = ROWS }: Field, size: Size): number =>
  size === "smallest" ? least : Math.min(most, ROWS);

function rowFor(row: readonly Field[], size: Size): unknown {
  const [only] = row;
  if (only?.name === "") return valueFor({ ...only, optional: false }, size);
  return inputFor(row, size);
}
/** What a form's fields are filled with. */
export const inputFor = (fields: readonly Field[], size: Size): Fields =>
  Object.fromEntries(
    fields.flatMap((f) => {
      const value = valueFor(f, size);
      return value === undefined ? [] : [[f.name, value]];
    }),
  );

/** A value beyond the field's bound; undefined where it has none of its own. */
export function excessFor(f: Field): unknown {
  const { most } = f;
  if (most === undefined) return undefined;
  if (f.type === "list") return Array.from({ length: most + 1 }, () => rowFor(f.row ?? [], "smallest"));
  if (f.type === "attachments") return Array.from({ length: most + 1 }, (_, i) => fileId(i));
  if (NUMBERS.has(f.type)) return most + 1;
  return TEXTUAL.has(f.type) ? "甲".repeat(most + 1) : undefined;
}
const NUMBERS: ReadonlySet<Field["type"]> = new Set(["number", "whole", "money"]);
const TEXTUAL: ReadonlySet<Field["type"]> = new Set(["text", "long", "staff", "customer", "case", "setting"]);

function candidates(f: Field, size: Size): unknown[] {
  const { least, most, words = [] } = f;
  switch (f.type) {
    case "choice":
      return size === "smallest" ? [...words] : words.toReversed();
    case "choices":
      return [size === "smallest" ? words.slice(0, least ?? 0) : [...words]];
    case "attachments":
      return [Array.from({ length: size === "smallest" ? (least ?? 0) : FILES.largest }, (_, i) => fileId(i))];
    case "yes":
      return [size === "largest"];
    case "number":
    case "whole":
    case "money":
      return [size === "smallest" ? (least ?? 0) : (most ?? 999_999), 1];
    case "phone":
      return [PHONES[size]];
    case "date":
      return [DAYS[size]];
    case "instant":
      return [INSTANTS[size]];
    default:
      return size === "smallest" ? TEXTS : [...longest(f), ...TEXTS];
  }
}
const fileId = (i: number): string => `file${String(i).padStart(16, "0")}`;
