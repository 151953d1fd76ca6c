/** The cases that one belongs to, as its sheet names them. */
import type { Loaded } from "../../../functions/src/engine/declare/loaded.ts";
import { listOf } from "../../../functions/src/engine/values/lists.ts";
import type { Fields } from "../../../functions/src/engine/values/plain.ts";
import { fieldOf } from "../form/fields.ts";

export interface Parent {
  id: string;
  /** The field's, where the kind has several; else it is simply the case that this one belongs to. */
  label: string | undefined;
}
export function parentsOf(k: Pick<Loaded, "sheet" | "parent" | "regulation">, sheet: Fields): Parent[] {
  const fields = listOf(k.parent);
  return fields.flatMap((name) => {
    const id = sheet[name];
    if (typeof id !== "string" || id === "") return [];
    return [{ id, label: fields.length > 1 ? fieldOf(name, k.sheet.shape[name], k.regulation).label : undefined }];
  });
}
