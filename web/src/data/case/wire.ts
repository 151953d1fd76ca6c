/** Values of Firestore's REST interface as ours: timestamps are ISO instants with milliseconds. */
import type { Fields } from "../../../../functions/src/engine/declare/kind.ts";

export interface WireValue {
  nullValue?: null;
  booleanValue?: boolean;
  integerValue?: string;
  doubleValue?: number;
  stringValue?: string;
  timestampValue?: string;
  arrayValue?: { values?: WireValue[] };
  mapValue?: { fields?: Record<string, WireValue> };
}
export const plainOf = (fields: Readonly<Record<string, WireValue>> = {}): Fields =>
  Object.fromEntries(Object.entries(fields).map(([name, v]) => [name, read(v)]));

function read(v: WireValue): unknown {
  if (v.integerValue !== undefined) return Number(v.integerValue);
  if (v.timestampValue !== undefined) return new Date(v.timestampValue).toISOString();
  if (v.arrayValue) return (v.arrayValue.values ?? []).map(read);
  if (v.mapValue) return plainOf(v.mapValue.fields);
  return v.stringValue ?? v.booleanValue ?? v.doubleValue ?? null;
}
