/** The bytes of an attachment, by Firestore's REST interface: a listener would keep megabytes in the cache. */
import { path } from "../../../../functions/src/stored/paths.ts";
import type { AttachmentDoc } from "../../../../functions/src/stored/shapes.ts";
import { backend } from "../backend.ts";

const made = new Map<string, Promise<string>>();

/** An object URL of the whole file. Rejects when a chunk can't be read. */
export function fileOf(caseId: string, id: string, a: AttachmentDoc): Promise<string> {
  const known = made.get(id);
  if (known) return known;
  const coming = read(caseId, id, a).catch((error: unknown) => {
    made.delete(id);
    throw error;
  });
  made.set(id, coming);
  return coming;
}

async function read(caseId: string, id: string, a: AttachmentDoc): Promise<string> {
  const b = await backend();
  const bearer = await b.token();
  const parts: BlobPart[] = [];
  for (let n = 0; n < a.chunks; n++) {
    const answer = await fetch(`${b.rest}/${path.attachmentBytes(caseId, id, n)}`, {
      headers: { authorization: `Bearer ${bearer}` },
    });
    if (!answer.ok) throw new Error(`attachment ${id}: ${answer.status}`);
    const found: { fields?: { bytes?: { bytesValue?: string } } } = await answer.json();
    parts.push(Uint8Array.from(atob(found.fields?.bytes?.bytesValue ?? ""), (c) => c.charCodeAt(0)));
  }
  return URL.createObjectURL(new Blob(parts, { type: a.type }));
}
