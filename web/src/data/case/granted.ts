/**
 * A part that a grant opens: asked of the server once, in no cache, listened to by nobody – a listener that is open when the
 * grant ends is not told (docs/adr/0037) –, and gone from the page at its instant.
 */
import type { Fields, Kind } from "../../../../functions/src/engine/declare/kind.ts";
import { path } from "../../../../functions/src/stored/paths.ts";
import { plainOf, type WireValue } from "./wire.ts";

/** What is shown, and for how many milliseconds; without: to somebody who reads the part anyway. */
export interface Granted {
  fields: Fields;
  left?: number;
}
export type Answer = Granted | "closed" | "unreachable";

/** The parts of a case of this kind that grants can open, and what stands in each. */
export const grantable = (k: Pick<Kind, "parts">, id: string): { at: string; fields: readonly string[] }[] =>
  Object.entries(k.parts ?? {}).flatMap(([name, p]) =>
    p.until ? [{ at: path.part(id, name), fields: p.fields }] : [],
  );

interface Asking {
  rest: string;
  token: string;
  uid: string;
}
export async function askGranted(
  at: string,
  { rest, token, uid }: Asking,
  ask: typeof fetch = (...a) => fetch(...a),
): Promise<Answer> {
  const reply = await ask(`${rest}/${at}`, {
    headers: { authorization: `Bearer ${token}` },
    cache: "no-store",
    signal: AbortSignal.timeout(10_000),
  }).catch(() => undefined);
  if (reply?.status === 403 || reply?.status === 404) return "closed";
  if (!reply?.ok) return "unreachable";
  const doc = (await reply.json()) as { fields?: Record<string, WireValue> }; // as the REST interface documents it
  const { fields, readers, until } = plainOf(doc.fields);
  const shown = { fields: Object(fields) as Fields };
  const end: unknown = Object(until)[uid];
  if (typeof end !== "string" || (Array.isArray(readers) && readers.includes(uid))) return shown;
  // By the server's clock: the device's may be behind.
  const now = Date.parse(reply.headers.get("date") ?? "") || Date.now();
  const left = Date.parse(end) - now;
  return left > 0 ? { ...shown, left } : "closed";
}
