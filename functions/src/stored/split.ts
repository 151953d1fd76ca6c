/** What of an action may stand open, and what is sealed by part: personal fields, and fields of parts with readers of their own. */
import type * as z from "zod";
import { hasPersonal } from "../engine/case/sealing.ts";
import type { Fields } from "../engine/declare/kind.ts";
import type { Loaded } from "../engine/declare/loaded.ts";

export const OPEN = "open";
export const PERSONAL = "personal";

/** The part that a field belongs to: a declared part, `personal`, or `open`. */
function partOf(k: Loaded, field: string, type: unknown): string {
  for (const [part, { fields }] of Object.entries(k.parts ?? {})) if (fields.includes(field)) return part;
  return type !== undefined && hasPersonal(type) ? PERSONAL : OPEN;
}

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

/** An action's input as it is written, in JSON: what stands open on its document, and each half that is sealed beside it. */
export function sealedInput(
  k: Loaded,
  step: string,
  values: Fields,
): { input: string; sealed: Record<string, string> } {
  const { [OPEN]: open, ...halves } = split(k, k.steps[step]?.form?.shape ?? {}, values);
  const sealed = Object.entries(halves).map(([part, half]) => [part, JSON.stringify(half)]);
  return { input: JSON.stringify(open), sealed: Object.fromEntries(sealed) };
}

/** The sealed parts that a step's form can fill, which must be read beside its actions. */
export function sealedParts(k: Loaded, step: string): string[] {
  const shape = k.steps[step]?.form?.shape ?? {};
  const found = Object.keys(shape).map((f) => partOf(k, f, shape[f]));
  // A correction names its field: its value may be of any part.
  return [...new Set(found.filter((p) => p !== OPEN))];
}
