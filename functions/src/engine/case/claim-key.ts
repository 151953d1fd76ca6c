/** What a claimed value is compared by. */
import { fieldIn } from "../declare/field/field.ts";
import type { Kind } from "../declare/kind.ts";
import { plain } from "../values/plain-text.ts";

/** A text is claimed as people see it, so that 张　三 is 张三; an id, a telephone or a day as it stands. */
export function claimKey(k: Pick<Kind, "sheet"> | undefined, field: string, value: string): string {
  return k && fieldIn(k.sheet, field)?.type === "text" ? plain(value) || value : value;
}
