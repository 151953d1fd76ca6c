/** Firestore's limits, checked by both stores before anything is written, so that memory refuses what Firestore would. */
import type { Fields } from "../engine/declare/kind.ts";
import { isInstant } from "../stored/instant.ts";
import { Unstorable, type Write } from "./ports.ts";

/** Bytes of a document, bytes and writes of a commit, levels of a value, bytes of a name. */
const LIMITS = { document: 1_048_576, commit: 10_485_760, writes: 500, depth: 20, name: 1500 } as const;

const RESERVED = /^(\.\.?|__.*__)$/;

/** UTF-8 bytes of a text. */
export const bytesOf = (text: string): number => Buffer.byteLength(text, "utf8");
const isMap = (value: object): value is Fields => {
  const proto = Object.getPrototypeOf(value);
  return proto === Object.prototype || proto === null;
};

/** Collection and id of a document's path. */
export function split(path: string): { collection: string; id: string } {
  const cut = path.lastIndexOf("/");
  return { collection: path.slice(0, cut), id: path.slice(cut + 1) };
}

/** Throws unless the path names a document: pairs of names, none empty, reserved or too long. */
export function checkPath(path: string): void {
  const names = path.split("/");
  if (names.length % 2) throw new Unstorable(path, "names a collection, not a document");
  for (const name of names) {
    if (!name || RESERVED.test(name) || !name.isWellFormed())
      throw new Unstorable(path, `the name "${name}" can't be used`);
    if (bytesOf(name) > LIMITS.name) throw new Unstorable(path, `a name is longer than ${LIMITS.name} bytes`);
  }
}

function nameSize(path: string, name: string): number {
  const size = bytesOf(name);
  if (!name.isWellFormed()) throw new Unstorable(path, "a field name holds half a character");
  if (size === 0 || size > LIMITS.name || RESERVED.test(name))
    throw new Unstorable(path, `the field name "${name.slice(0, 40)}" can't be used`);
  return size + 1;
}

/** Bytes that a map takes by Firestore's own reckoning; throws for what it can't hold. */
function sizeOfMap(path: string, map: Fields, depth = 1): number {
  if (depth > LIMITS.depth) throw new Unstorable(path, `nested deeper than ${LIMITS.depth} levels`);
  let size = 32;
  for (const [name, value] of Object.entries(map)) size += nameSize(path, name) + sizeOf(path, value, name, depth);
  return size;
}

function sizeOf(path: string, value: unknown, field: string, depth: number): number {
  switch (typeof value) {
    case "string":
      if (!value.isWellFormed()) throw new Unstorable(path, `"${field}" holds half a character`);
      return isInstant(value) ? 8 : bytesOf(value) + 1;
    case "boolean":
      return 1;
    case "number":
      if (Number.isFinite(value)) return 8;
      break;
    case "object":
      if (value === null) return 1;
      if (value instanceof Uint8Array) return value.byteLength;
      if (Array.isArray(value)) return sizeOfList(path, value, field, depth);
      if (isMap(value)) return sizeOfMap(path, value, depth + 1);
  }
  throw new Unstorable(
    path,
    `"${field}" holds ${value === undefined ? "undefined" : `a ${typeof value} that can't be kept`}`,
  );
}

function sizeOfList(path: string, list: readonly unknown[], field: string, depth: number): number {
  if (depth >= LIMITS.depth) throw new Unstorable(path, `nested deeper than ${LIMITS.depth} levels`);
  let size = 0;
  for (const entry of list) {
    if (Array.isArray(entry)) throw new Unstorable(path, `"${field}" holds a list in a list`);
    size += sizeOf(path, entry, field, depth + 1);
  }
  return size;
}

/** Bytes of a whole document: name, fields, and 32. */
export function checkDocument(path: string, data: Fields): number {
  const name = path.split("/").reduce((sum, part) => sum + bytesOf(part) + 1, 16);
  const size = name + sizeOfMap(path, data);
  if (size > LIMITS.document) throw new Unstorable(path, `${size} bytes, at most ${LIMITS.document}`);
  return size;
}

/** Throws `Unstorable` unless the writes can be one commit, and a plain error when a document is written twice in it. */
export function checkWrites(writes: readonly Write[]): void {
  const first = writes[0]?.path ?? "";
  if (writes.length > LIMITS.writes) throw new Unstorable(first, `${writes.length} writes in one commit`);
  const seen = new Set<string>();
  let total = 0;
  for (const write of writes) {
    checkPath(write.path);
    if (seen.has(write.path)) throw new Error(`${write.path}: written twice in one commit`);
    seen.add(write.path);
    if (write.do === "delete" || write.do === "check") continue;
    if (write.do === "update" && Object.keys(write.data).length === 0)
      throw new Error(`${write.path}: updates nothing`);
    total += checkDocument(write.path, write.data);
  }
  if (total > LIMITS.commit) throw new Unstorable(first, `${total} bytes in one commit, at most ${LIMITS.commit}`);
}
