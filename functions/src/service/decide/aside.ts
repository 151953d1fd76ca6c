/** An action that is set aside where it stands: nothing of its input is looked at. */
import type { Doc, Write } from "../../adapters/ports.ts";
import type { Loaded } from "../../engine/declare/loaded.ts";
import type { Instant } from "../../engine/time/period.ts";
import type { ActionDoc, OutcomeDoc } from "../../stored/shapes.ts";
import type { Env } from "../env.ts";

export function asideWrite(
  env: Pick<Env, "build">,
  doc: Pick<Doc<ActionDoc>, "path" | "version">,
  k: Loaded | undefined,
  now: Instant,
  result: "refused" | "failed",
  r: { code: string; says: string },
): Write {
  const outcome: OutcomeDoc = {
    result,
    decidedAt: now,
    edition: k?.edition ?? 0,
    build: env.build,
    settings: 0,
    calendar: "",
    clause: k?.clause ?? "",
    ...r,
  };
  const lapsing = result === "refused" ? { refused: true } : {};
  return { do: "update", path: doc.path, data: { pending: false, ...lapsing, outcome }, version: doc.version };
}
