/** Our values and Firestore's: an instant's text is a timestamp there, bytes are buffers, everything else is the same. */
import { Timestamp } from "@google-cloud/firestore";
import type { Fields } from "../../engine/declare/kind.ts";
import { isInstant } from "../../stored/instant.ts";

const mapped = (map: object, each: (value: unknown) => unknown): Fields =>
  Object.fromEntries(Object.entries(map).map(([name, value]) => [name, each(value)]));

export function toStore(value: unknown): unknown {
  if (typeof value === "string") return isInstant(value) ? Timestamp.fromMillis(Date.parse(value)) : value;
  if (typeof value !== "object" || value === null) return value;
  if (value instanceof Uint8Array) return Buffer.from(value.buffer, value.byteOffset, value.byteLength);
  return Array.isArray(value) ? value.map(toStore) : mapped(value, toStore);
}

/** Clients' timestamps have microseconds; we keep milliseconds, rounded down. */
function fromStore(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (value instanceof Timestamp) return new Date(value.toMillis()).toISOString();
  if (value instanceof Uint8Array) return new Uint8Array(value);
  return Array.isArray(value) ? value.map(fromStore) : mapped(value, fromStore);
}

export const mapToStore = (map: Fields): Fields => mapped(map, toStore);
export const mapFromStore = (map: object): Fields => mapped(map, fromStore);
