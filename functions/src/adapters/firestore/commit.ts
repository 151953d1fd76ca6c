/** Writes to one batched commit, and the store's answer to our errors. */
import { FieldPath, FieldValue, type Firestore, type WriteBatch } from "@google-cloud/firestore";
import { Conflict, Unstorable, type Write } from "../ports.ts";
import { mapToStore, toStore } from "./values.ts";
import { readVersion } from "./version.ts";

/** gRPC status codes that mean: the documents are not as they were read. */
const CONFLICTS = new Set([5 /* NOT_FOUND */, 6 /* ALREADY_EXISTS */, 9 /* FAILED_PRECONDITION */, 10 /* ABORTED */]);
/** What the store will say again at every try: a value that it never takes. An internal error is one where it is about the text. */
const isPermanent = (code: unknown, message: string): boolean =>
  code === 3 /* INVALID_ARGUMENT */ ||
  code === 11 /* OUT_OF_RANGE */ ||
  (code === 13 /* INTERNAL */ && /utf-?8/i.test(message));

type Fields = [FieldPath, unknown];
const fieldsOf = (data: object): Fields[] =>
  Object.entries(data).map(([name, value]) => [new FieldPath(name), toStore(value)]);

/** Deleting a field that no document has: an update must name one, also where only the guard matters. */
const NOTHING: Fields = [new FieldPath("nothing"), FieldValue.delete()];

function update(db: Firestore, batch: WriteBatch, path: string, fields: Fields[], guard?: { lastUpdateTime: unknown }) {
  const [first = NOTHING, ...more] = fields;
  const rest = more.flat();
  batch.update(db.doc(path), first[0], first[1], ...rest, ...(guard ? [guard] : []));
}

function guarded(db: Firestore, batch: WriteBatch, write: Write & { version: string }): void {
  const version = readVersion(write.version);
  if (!version) throw new Conflict(write.path);
  const guard = { lastUpdateTime: version.time };
  if (write.do === "delete") {
    batch.delete(db.doc(write.path), guard);
    return;
  }
  if (write.do === "check") {
    // An update that changes nothing leaves the update time as it was.
    update(db, batch, write.path, [], guard);
    return;
  }
  const { data } = write;
  const gone: Fields[] =
    write.do === "set"
      ? version.fields.filter((name) => !Object.hasOwn(data, name)).map((n) => [new FieldPath(n), FieldValue.delete()])
      : [];
  update(db, batch, write.path, [...fieldsOf(data), ...gone], guard);
}

/** Adds one write to the batch. A version that this store never gave is a conflict at once. */
export function add(db: Firestore, batch: WriteBatch, write: Write): void {
  if (write.do !== "create" && write.version !== undefined) {
    guarded(db, batch, { ...write, version: write.version });
    return;
  }
  if (write.do === "check") batch.delete(db.doc(write.path), { exists: false });
  if (write.do === "create") batch.create(db.doc(write.path), mapToStore(write.data));
  if (write.do === "set") batch.set(db.doc(write.path), mapToStore(write.data));
  if (write.do === "update") update(db, batch, write.path, fieldsOf(write.data));
  if (write.do === "delete") batch.delete(db.doc(write.path));
}

/** The port's error for a failed commit, or the error itself. The store's message names the document, or the first is named. */
export function translated(error: unknown, writes: readonly Write[]): unknown {
  if (!(error instanceof Error) || !("code" in error)) return error;
  const { code, message } = error;
  const path = () => writes.find((w) => message.includes(w.path))?.path ?? writes[0]?.path ?? "";
  if (typeof code === "number" && CONFLICTS.has(code)) return new Conflict(path());
  if (isPermanent(code, message)) return new Unstorable(path(), message);
  return error;
}
