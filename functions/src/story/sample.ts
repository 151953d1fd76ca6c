/** The plainest values that a form takes, for a story that nobody wrote. */
import type { Field } from "../engine/declare/field/field.ts";
import type { Fields } from "../engine/declare/kind.ts";

/** Texts that one form or another asks for; a field takes the first that its schema takes. */
const TEXTS = ["例", "1", "09:00", "2026", "2026-03", "2026-Q1", "a@b.cn", "{}"];
const PLAIN: Partial<Record<Field["type"], readonly unknown[]>> = {
  yes: [true],
  date: ["2026-03-02"],
  instant: ["2026-03-02T01:00:00.000Z"],
  phone: ["010-1234567"],
  attachments: [["附件.pdf"]],
};

/** By label. `known`: what a field holds, where that is said. `asked`: optional fields that are filled all the same. */
export function sampled(fields: readonly Field[], known: Known, asked: ReadonlySet<string> = new Set()): Fields {
  return Object.fromEntries(
    fields.flatMap((f) => {
      if (f.optional && !asked.has(f.name)) return [];
      const value = known(f) ?? plainest(f, known);
      return value === undefined ? [] : [[f.label, value]];
    }),
  );
}
type Known = (f: Field) => unknown;
function plainest(f: Field, known: Known): unknown {
  if (f.type === "list") return Array.from({ length: f.mayBeEmpty ? 0 : (f.least ?? 1) }, () => rowOf(f, known));
  if (f.type === "group") return rowOf(f, known);
  if (f.type === "attachments") return PLAIN.attachments?.[0];
  const [word] = f.words ?? [];
  const least = f.least ?? 1;
  const candidates = [...(PLAIN[f.type] ?? []), word, [word], Math.max(1, least), least, f.most, ...TEXTS];
  return candidates.find((v) => v !== undefined && f.schema.safeParse(v).success);
}
function rowOf({ row = [] }: Field, known: Known): unknown {
  const [only] = row;
  return only?.name === "" ? (known(only) ?? plainest(only, known)) : sampled(row, known);
}
