import type { Raw } from "../../../functions/src/engine/declare/field/raw.ts";

/** Nothing was typed or chosen. */
export const isBlank = (raw: Raw): boolean =>
  Object.values(raw).every((v) => (typeof v === "string" ? v.trim() === "" : v.length === 0));
