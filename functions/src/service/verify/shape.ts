/** Whether a stored action is what it must be. A document that was altered may hold anything: nothing is believed before. */
import * as z from "zod";
import { CHAIN } from "../../engine/case/chain.ts";
import { isInstant } from "../../stored/instant.ts";
import { isId } from "../../stored/paths.ts";
import type { ActionDoc, OutcomeDoc } from "../../stored/shapes.ts";
import { readInput } from "../read/read-action.ts";

const text = z.string().min(1);
const id = z.string().refine(isId);
/** A name that a sealed half may have, as firestore.rules say it. */
const part = z.string().regex(/^[a-z][A-Za-z0-9-]{0,39}$/);
const hash = z.string().regex(/^[0-9a-f]{64}$/);
const instant = z.string().refine(isInstant);
const json = z.string().refine((t) => readInput(t) !== undefined);
const object = z.looseObject({});

const Asked = z.looseObject({
  kind: text,
  step: text,
  form: z.number(),
  input: json,
  by: text,
  for: text.nullable(),
  at: instant,
  happened: instant.nullable(),
  pending: z.boolean(),
  cause: text.optional(),
  origin: z.object({ kind: text, as: text }).optional(),
  department: text.optional(),
});
const Outcome = z.looseObject({ result: z.enum(["accepted", "refused", "failed"]) });
const Accepted = z.looseObject({
  decidedAt: instant,
  edition: z.number(),
  build: z.string(),
  calendar: z.string(),
  settings: z.number(),
  clause: z.string(),
  seq: z.int(),
  as: z.string(),
  change: z.looseObject({ seq: z.int(), sheet: object.optional() }),
  effects: z.array(object),
  why: z.array(object),
  facts: z.record(z.string(), z.array(z.object({ case: id, seq: z.int() }))).optional(),
  chain: z.literal(CHAIN).optional(),
  prev: hash,
  hash,
  salt: z.string(),
  commitments: z.record(part, hash),
});
const Bound = z.looseObject({
  under: z.object({ table: hash, wording: hash.nullable(), settings: hash, calendar: hash, follows: hash.optional() }),
});
const Half = z.looseObject({
  input: json,
  change: object.optional(),
  salt: z.string().optional(),
  erased: z.boolean().optional(),
});

/** An outcome whose every part is there. */
export type AcceptedDoc = OutcomeDoc & Required<Omit<OutcomeDoc, "code" | "says" | "facts" | "under" | "chain">>;

/** Names of what is not as it must be; undefined when all is. */
function wrongIn(schema: z.ZodType, value: unknown): string | undefined {
  const { error } = schema.safeParse(value);
  return error && [...new Set(error.issues.map((i) => String(i.path[0] ?? "all of it")))].join(", ");
}

/** What of an action can't be read that was decided. One that waits, or was refused, is whatever a client wrote. */
export function unreadable(action: ActionDoc): string | undefined {
  const { outcome: o, pending } = action;
  if (o === undefined) return pending ? undefined : "it has no outcome, and waits for none";
  const became = wrongIn(Outcome, o) ?? (o.result === "accepted" ? wrongInAccepted(o) : undefined);
  if (became) return `its outcome can't be read: ${became}`;
  const asked = o.result === "accepted" ? wrongIn(Asked, action) : undefined;
  return asked && `it can't be read: ${asked}`;
}
const wrongInAccepted = (o: OutcomeDoc): string | undefined =>
  wrongIn(Accepted, o) ?? (o.chain === CHAIN ? wrongIn(Bound, o) : undefined);
/** Of a sealed half. */
export const isHalf = (half: unknown): boolean => Half.safeParse(half).success;

export const isAccepted = (o: OutcomeDoc | undefined): o is AcceptedDoc =>
  o?.result === "accepted" && wrongInAccepted(o) === undefined;
