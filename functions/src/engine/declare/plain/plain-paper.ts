/** Papers whose layout the text does not give: label and value, field by field, and who signs. */
import { boxes, type Opinion, opinionRow, small } from "../../paper/boxes.ts";
import type { PaperSpec } from "../../paper/paper.ts";
import { type Printed, type Printing, paperOf, signedBy } from "../printed.ts";
import type { Sheet, Written } from "../sheet.ts";
import { drawn, type Name, partOf, ROOM, rowsIn, type Text } from "./parts.ts";

/** A field, under its own label or another; or a text that follows from the case, under a label. */
type Entry<S extends Sheet> = Name<S> | readonly [of: Name<S> | Text<S>, label: string];
/** What the step's doer signs, of several steps the first that was done; without a step it is signed by hand alone. */
type Sign<S extends Sheet> = readonly [step: string | readonly string[], label: string, of?: Name<S> | Text<S>];

/** What it is drawn from, by label. */
interface Plain {
  texts: Readonly<Record<string, string | undefined>>;
  tables: Readonly<Record<string, readonly (readonly string[])[]>>;
  signs: Readonly<Record<string, Opinion>>;
}
interface PlainSpec<S extends Sheet> extends Omit<PaperSpec<Plain>, "layout"> {
  /** Short ones stand two a line, long texts over the whole width; a list of rows is a table. */
  fields: readonly Entry<S>[];
  signs?: readonly Sign<S>[];
  /** In small print below. */
  note?: string;
  /** Whose seal it has room for: `客户签章`. */
  seal?: string;
}

/** A paper drawn from the fields of its sheet, 样表 unless it says otherwise. @throws Error for a field that it can't say */
export function plainPaper<S extends Sheet>(
  sheet: S,
  { fields, signs = [], note, seal, ...head }: PlainSpec<S>,
): Printed<Written<S["shape"]>> {
  const parts = fields.map((entry) => (typeof entry === "string" ? partOf(sheet, entry) : partOf(sheet, ...entry)));
  const signed = signs.map(([steps, label, of = () => ""]) => ({ ...partOf(sheet, of, label), steps: [steps].flat() }));
  const labels = [...parts, ...signed].map((p) => p.label);
  const twice = labels.find((label, i) => labels.indexOf(label) < i);
  if (twice !== undefined) throw new Error(`${head.id} has two boxes ${twice}`);
  const printed = paperOf({
    example: true,
    ...head,
    data: (c: Printing<S>): Plain => ({
      texts: Object.fromEntries(parts.map((p) => [p.label, p.text(c)])),
      tables: rowsIn(parts, c),
      signs: Object.fromEntries(
        signed.map((p) => [p.label, signedBy(c, c.done[p.steps.find((s) => c.done[s]) ?? ""], p.text(c))]),
      ),
    }),
    layout: ({ texts, tables, signs }) => [
      ...drawn(parts, texts, tables),
      ...(signed.length ? [boxes(...signed.map(({ label }) => opinionRow(label, signs[label], ROOM)))] : []),
      ...(note === undefined ? [] : [small(note)]),
      ...(seal === undefined ? [] : [{ block: "seal" as const, text: seal }]),
    ],
  });
  const shows = [...parts, ...signed].flatMap(({ field }) => (field ? [field.name] : []));
  return { ...printed, signedIn: signed.flatMap((p) => p.steps), shows };
}
