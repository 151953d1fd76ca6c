/** The history from memory to the emulators: documents, accounts, and the letters of the survey that runs. */
import { bytesOf } from "../../functions/src/adapters/limits.ts";
import type { Doc, Documents, Mailer, Write } from "../../functions/src/adapters/ports.ts";

/** Well below Firestore's limits of a commit, 500 writes and 10 MiB. */
const MOST_WRITES = 400;
const MOST_BYTES = 6 * 1024 * 1024;

export async function isEmpty(docs: Documents): Promise<boolean> {
  return (await docs.query({ from: "cases", where: [], order: [], limit: 1 })).length === 0;
}

export async function upload(from: readonly Doc[], to: Documents): Promise<void> {
  for (const batch of batches(from)) await to.commit(batch);
}

/** Parts of a case before its actions: whoever takes an action's event finds the case complete. */
function batches(docs: readonly Doc[]): Write[][] {
  const late = (doc: Doc) => (/^cases\/[^/]+\/actions\/[^/]+$/.test(doc.path) ? 1 : 0);
  const all: Write[][] = [];
  let [batch, bytes]: [Write[], number] = [[], 0];
  for (const { path, data } of docs.toSorted((a, b) => late(a) - late(b))) {
    const size = sizeOf(data);
    if (batch.length === MOST_WRITES || bytes + size > MOST_BYTES) {
      all.push(batch);
      [batch, bytes] = [[], 0];
    }
    batch.push({ do: "create", path, data });
    bytes += size;
  }
  return batch.length ? [...all, batch] : all;
}
const sizeOf = (data: Doc["data"]): number =>
  Object.values(data).reduce<number>(
    (sum, v) => sum + (v instanceof Uint8Array ? v.length : bytesOf(JSON.stringify(v) ?? "")),
    0,
  );

/** Letters of cases whose id begins like this, to the local inbox: their links can be tried. */
export async function deliver(
  sent: readonly Parameters<Mailer["send"]>[0][],
  of: string,
  mailer: Mailer,
): Promise<number> {
  const letters = sent.filter((letter) => letter.messageId.startsWith(`<${of}`));
  for (const letter of letters) await mailer.send(letter);
  return letters.length;
}
