/** Files that a clerk of the meters sends with a step, and what became of their lines. */

import type { Documents, Write } from "../../../functions/src/adapters/ports.ts";
import type { Regulation } from "../../../functions/src/engine/declare/regulation.ts";
import type { Env } from "../../../functions/src/service/env.ts";
import { path } from "../../../functions/src/stored/paths.ts";
import { act, type MemoryWorld, memoryWorld, staffWrite } from "../memory-world.ts";
import { clerk, meters } from "./meters.ts";

/** Bytes of a piece of an attachment (firestore.rules). */
const PIECE = 900_000;
export const ARRIVED = "2026-03-02T02:00:00.000Z";

export async function metersWorld(...regulations: readonly Regulation[]): Promise<MemoryWorld> {
  const world = memoryWorld(regulations.length ? regulations : [meters]);
  await world.docs.commit([
    staffWrite("zhao", [clerk.role]),
    staffWrite("qian", ["R95.leader"]),
    staffWrite("sun", []),
  ]);
  return world;
}
const padded = (text: string): string => text.padEnd(20, "x");

export async function attach(docs: Documents, of: string, file: string, bytes: Uint8Array, by: string): Promise<void> {
  const chunks = Math.ceil(bytes.length / PIECE);
  const head = { name: "抄表.csv", type: "text/csv", size: bytes.length, chunks, by, at: ARRIVED, named: false };
  const pieces = Array.from(
    { length: chunks },
    (_, n): Write => ({
      do: "create",
      path: path.attachmentBytes(of, file, n),
      data: { bytes: bytes.subarray(n * PIECE, (n + 1) * PIECE) },
    }),
  );
  await docs.commit([{ do: "create", path: path.attachment(of, file), data: head }, ...pieces]);
}

interface Sending {
  by?: string;
  for?: string;
  at?: string;
  month?: string;
}
/** The case that a file of this name is sent with: by `cards` or `readings`. Its outbox document is `{case}.1.0`. */
export async function send(
  world: Env,
  step: "cards" | "readings",
  name: string,
  content: string | Uint8Array,
  { by = "zhao", at = ARRIVED, month = "2026-03" }: Sending = {},
): Promise<string> {
  const of = padded(name);
  const file = padded(`f${name}`);
  await attach(world.docs, of, file, typeof content === "string" ? Buffer.from(content) : content, by);
  await act(world, at, by, {
    kind: "R95.upload",
    case: of,
    step,
    input: { month, files: [file] },
    id: padded(`a${name}`),
  });
  return of;
}
