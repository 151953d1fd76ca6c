/**
 * A version is the update time and the names of the fields. The names are there because a batched `set` takes no
 * precondition: a guarded set is an update of all fields that also deletes the ones that were there and are not set.
 */
import { type DocumentSnapshot, Timestamp } from "@google-cloud/firestore";

interface Version {
  time: Timestamp;
  fields: string[];
}

export function versionOf(snapshot: DocumentSnapshot): string {
  const { updateTime } = snapshot;
  if (!updateTime) throw new Error(`${snapshot.ref.path}: no update time`);
  const fields = Object.keys(snapshot.data() ?? {});
  return JSON.stringify([updateTime.seconds, updateTime.nanoseconds, ...fields]);
}

/** Undefined for a text that is no version of this store. */
export function readVersion(version: string): Version | undefined {
  const read: unknown = /^\[\d/.test(version) ? JSON.parse(version) : undefined;
  if (!Array.isArray(read)) return undefined;
  const [seconds, nanoseconds, ...fields] = read;
  if (typeof seconds !== "number" || typeof nanoseconds !== "number") return undefined;
  return { time: new Timestamp(seconds, nanoseconds), fields: fields.map(String) };
}
