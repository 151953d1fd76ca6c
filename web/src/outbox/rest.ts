/** Firestore's REST `commit`: no queue, no cache, only an answer. */
import { isInstant } from "../../../functions/src/stored/instant.ts";
import { path } from "../../../functions/src/stored/paths.ts";
import type { Attached, Item } from "./item.ts";

type Value =
  | { stringValue: string }
  | { booleanValue: boolean }
  | { integerValue: string }
  | { nullValue: null }
  | { timestampValue: string }
  | { bytesValue: string };
const asValue = (v: unknown): Value => {
  if (v === null) return { nullValue: null };
  if (typeof v === "boolean") return { booleanValue: v };
  if (typeof v === "number") return { integerValue: String(v) };
  if (v instanceof Uint8Array) return { bytesValue: base64(v) };
  const text = String(v);
  return isInstant(text) ? { timestampValue: text } : { stringValue: text };
};
/** In pieces: a spread of 900,000 arguments would overflow the stack. */
function base64(bytes: Uint8Array): string {
  let text = "";
  for (let i = 0; i < bytes.length; i += 8192) text += String.fromCharCode(...bytes.subarray(i, i + 8192));
  return btoa(text);
}

export interface CommitWrite {
  update: { name: string; fields: Record<string, Value> };
  currentDocument: { exists: false };
  updateTransforms?: { fieldPath: string; setToServerValue: "REQUEST_TIME" }[];
}
const create = (name: string, fields: Record<string, unknown>, stamped = false): CommitWrite => ({
  update: { name, fields: Object.fromEntries(Object.entries(fields).map(([k, v]) => [k, asValue(v)])) },
  currentDocument: { exists: false },
  ...(stamped && { updateTransforms: [{ fieldPath: "at", setToServerValue: "REQUEST_TIME" as const }] }),
});

/** The action and its sealed halves, in one commit: all or nothing. */
export function actionWrites(documents: string, item: Item): CommitWrite[] {
  if (!item.sent) throw new Error(`${item.id} is not queued`);
  const { kind, step, form, by, sent } = item;
  const action = { kind, step, form, input: sent.input, by, for: item.for, happened: sent.happened, pending: true };
  const halves = Object.entries(sent.sealed).map(([part, input]) =>
    create(`${documents}/${path.sealed(item.case, item.id, part)}`, { input }),
  );
  return [create(`${documents}/${path.action(item.case, item.id)}`, action, true), ...halves];
}

export const CHUNK = 900_000;
/** One commit a chunk (a commit holds 10 MiB); the description comes first, since the rules look at it for the bytes. */
export function attachmentCommits(
  documents: string,
  caseId: string,
  by: string,
  a: Attached,
  bytes: ArrayBuffer,
): CommitWrite[][] {
  const head = { name: a.name, type: a.type, size: a.size, chunks: a.chunks, by, named: false };
  const parts = Array.from({ length: a.chunks }, (_, n) => [
    create(`${documents}/${path.attachmentBytes(caseId, a.id, n)}`, {
      bytes: new Uint8Array(bytes, n * CHUNK, Math.min(CHUNK, bytes.byteLength - n * CHUNK)),
    }),
  ]);
  return [[create(`${documents}/${path.attachment(caseId, a.id)}`, head, true)], ...parts];
}

/** What came of a commit. `there`: the document already exists, so an earlier try has arrived. */
export type Reply = "done" | "there" | "denied" | "bad" | "signed-out" | "unreachable";
export interface Line {
  commit(writes: readonly CommitWrite[]): Promise<Reply>;
  /** Own document by its path below `documents`: there, not there (or not mine), or no answer. */
  has(path: string): Promise<boolean | "unreachable">;
}

const REPLIES: Record<number, Reply> = { 200: "done", 409: "there", 403: "denied", 400: "bad", 401: "signed-out" };

export function line(
  rest: string,
  token: (renew?: boolean) => Promise<string>,
  ask: typeof fetch = (...a) => fetch(...a),
): Line {
  const call = async (path: string, init: RequestInit, renew = false): Promise<number> => {
    const bearer = await token(renew).catch(() => undefined);
    if (bearer === undefined) return 0;
    const headers = { authorization: `Bearer ${bearer}`, "content-type": "application/json" };
    const status = await ask(`${rest}${path}`, { ...init, headers, signal: AbortSignal.timeout(30_000) }).then(
      (answer) => answer.status,
      () => 0,
    );
    return status === 401 && !renew ? call(path, init, true) : status;
  };
  return {
    async commit(writes) {
      return REPLIES[await call(":commit", { method: "POST", body: JSON.stringify({ writes }) })] ?? "unreachable";
    },
    async has(path) {
      const status = await call(`/${path}`, { method: "GET" });
      if (status === 200) return true;
      return status === 403 || status === 404 ? false : "unreachable";
    },
  };
}
