/** What a claimed value is compared by. */
import * as z from "zod";
import type { Kind } from "../declare/kind.ts";
import { inner } from "../declare/sheet.ts";
import { plain } from "../values/plain-text.ts";

/** A text is claimed as people see it, so that 张　三 is 张三; an id, a telephone or a day as it stands. */
export function claimKey(k: Pick<Kind, "sheet"> | undefined, field: string, value: string): string {
  const type = k?.sheet.shape[field];
  if (type === undefined) return value;
  const t = inner(type);
  return t instanceof z.ZodString && t.meta()?.widget === undefined ? plain(value) || value : value;
}
