/** What of an action may stand open, and what is sealed by part: personal fields, and fields of parts with readers of their own. */
import type * as z from "zod";
import { partWith } from "../engine/case/parts.ts";
import { hasPersonal } from "../engine/case/sealing.ts";
import type { Fields } from "../engine/declare/kind.ts";
import type { Loaded } from "../engine/declare/loaded.ts";
import { metaOf } from "../engine/declare/sheet.ts";

export const OPEN = "open";
export const PERSONAL = "personal";

/** The part that a field belongs to: a declared part, `personal`, or `open`. */
const partOf = (k: Loaded, field: string, type: unknown): string =>
  partWith(k, field) ?? (type !== undefined && hasPersonal(type) ? PERSONAL : OPEN);

/** Values by part. `shape`: the fields' types, of a form or of the sheet. */
export function split(k: Loaded, shape: z.ZodRawShape, values: Fields): Record<string, Fields> {
  const halves: Record<string, Fields> = { [OPEN]: {} };
  for (const [field, value] of Object.entries(values)) {
    // A client's field may have any name, also one that every object has.
    const part = partOf(k, field, Object.hasOwn(shape, field) ? shape[field] : undefined);
    halves[part] = { ...halves[part], [field]: value };
  }
  return halves;
}

/** What a step is given, by half. The value of a correction belongs where the field does that it names, by name or label. */
export function splitInput(k: Loaded, step: string, values: Fields): Record<string, Fields> {
  const s = k.steps[step];
  const { [PERSONAL]: typed, ...halves } = split(k, s?.form?.shape ?? {}, values);
  if (!typed) return halves;
  const { shape } = k.sheet;
  const named =
    s?.corrects && Object.keys(shape).find((f) => f === values.field || metaOf(shape[f]).label === values.field);
  return { ...halves, [(named && partWith(k, named)) || PERSONAL]: typed };
}

/** An action's input as it is written, in JSON: what stands open on its document, and each half that is sealed beside it. */
export function sealedInput(
  k: Loaded,
  step: string,
  values: Fields,
): { input: string; sealed: Record<string, string> } {
  const { [OPEN]: open, ...halves } = splitInput(k, step, values);
  const sealed = Object.entries(halves).map(([part, half]) => [part, JSON.stringify(half)]);
  return { input: JSON.stringify(open), sealed: Object.fromEntries(sealed) };
}

/** The sealed parts that a step's form can fill, which must be read beside its actions. */
export function sealedParts(k: Loaded, step: string): string[] {
  const shape = k.steps[step]?.form?.shape ?? {};
  const found = Object.keys(shape).map((f) => partOf(k, f, shape[f]));
  // A correction names its field: its value may be of any part.
  const named = k.steps[step]?.corrects ? Object.keys(k.parts ?? {}) : [];
  return [...new Set([...found.filter((p) => p !== OPEN), ...named])];
}
