/** What a claimed value is compared by. */
import { fieldIn } from "../declare/field/field.ts";
import type { Kind } from "../declare/kind.ts";
import { plain } from "../values/plain-text.ts";

/** A text is claimed as people see it, so that 张　三 is 张三; an id, a telephone or a day as it stands. */
export const claimKey = (asText: boolean, value: string): string => (asText && plain(value)) || value;

export const isClaimedAsText = (k: Pick<Kind, "sheet">, field: string): boolean =>
  fieldIn(k.sheet, field)?.type === "text";
