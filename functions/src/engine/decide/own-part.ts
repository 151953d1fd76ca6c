/** Nobody decides on his own work or on himself: what bars a person from a step, by the row's `notBy` and `notNamedIn`. */
import type { Case } from "../case/case.ts";
import { fieldIn } from "../declare/field/field.ts";
import { references } from "../declare/field/values.ts";
import type { Fields } from "../declare/kind.ts";
import type { Loaded, LoadedStep } from "../declare/loaded.ts";
import { fieldLabel } from "../declare/sheet.ts";
import { type Identity, isSame } from "../organisation/authorize.ts";
import { listOf } from "../values/lists.ts";

interface Bar {
  /** The step that he did, or the field that names him. */
  name: string;
  says: string;
}
type Bars = Pick<LoadedStep, "notBy" | "notNamedIn">;
/** Names of all that may bar somebody from a row. */
export const barsOf = ({ notBy, notNamedIn }: Bars): string[] => [...listOf(notBy), ...listOf(notNamedIn)];

/** What bars this person, acting himself, for another or through another. */
export function barring(
  k: Pick<Loaded, "steps" | "sheet">,
  { notBy, notNamedIn }: Bars,
  on: { c: Case | null; seen: Fields },
  who: Identity,
): Bar[] {
  const did = listOf(notBy).filter((n) => on.c?.done[n] && isSame(on.c.done[n], who));
  const about = listOf(notNamedIn).filter((f) => namedIn(k, f, on.seen[f]).some((by) => isSame({ by }, who)));
  return [
    ...did.map((name) => ({ name, says: `“${k.steps[name]?.title}”是本人所办` })),
    ...about.map((name) => ({ name, says: `“${fieldLabel(k.sheet, name)}”所列有本人` })),
  ];
}
function namedIn(k: Pick<Loaded, "sheet">, name: string, value: unknown): string[] {
  const field = fieldIn(k.sheet, name);
  return field ? references(field, value).flatMap((r) => (r.field.type === "staff" ? [r.id] : [])) : [];
}
