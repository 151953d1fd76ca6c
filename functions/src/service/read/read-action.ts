/** An action's document as the action that it is. A client's document may hold anything: what is unreadable is refused, not thrown. */

import type { Doc } from "../../adapters/ports.ts";
import type { Action } from "../../engine/case/case.ts";
import type { Fields } from "../../engine/declare/kind.ts";
import { readJson } from "../../engine/values/json.ts";
import { isInstant } from "../../stored/instant.ts";
import type { ActionDoc, SealedDoc } from "../../stored/shapes.ts";

export interface Read {
  action: Action;
  /** What stands open in the document; a client may have put a sealed field there. */
  open: Fields;
  /** A field has not the form that it must have, or the input is no JSON object. */
  unreadable: boolean;
}

export function readAction(doc: Doc<ActionDoc>, sealed: readonly (Doc<SealedDoc> | undefined)[]): Read {
  const d = doc.data;
  const [, caseId = "", , id = ""] = doc.path.split("/");
  const halves = [d.input, ...sealed.flatMap((s) => (s ? [s.data.input] : []))].map(readInput);
  const action: Action = {
    id,
    case: caseId,
    kind: d.kind,
    step: d.step,
    form: d.form,
    input: Object.fromEntries(halves.flatMap((half) => Object.entries(half ?? {}))),
    by: d.by,
    ...(d.for !== null && { for: d.for }),
    at: d.at,
    ...(d.happened !== null && { happened: d.happened }),
    ...(d.cause && { cause: d.cause }),
    ...(d.origin && { origin: d.origin }),
    ...(d.department && { department: d.department }),
  };
  const unreadable = halves.includes(undefined) || !isWhole(d);
  // As it was written: where its texts were mended, it is written anew.
  return { action, open: halves[0] ? JSON.parse(d.input) : {}, unreadable };
}

const isText = (v: unknown): boolean => typeof v === "string" && v !== "";
const isAt = (v: unknown): boolean => typeof v === "string" && isInstant(v);
/** The type says what the rules promise; each field is looked at again. */
const SHAPE: Partial<Record<keyof ActionDoc, (v: unknown) => boolean>> = {
  kind: isText,
  step: isText,
  form: (v) => typeof v === "number",
  by: isText,
  for: (v) => v === null || isText(v),
  at: isAt,
  happened: (v) => v === null || isAt(v),
  cause: (v) => v === undefined || isText(v),
  origin: (v) => v === undefined || (typeof v === "object" && v !== null),
  department: (v) => v === undefined || isText(v),
};
const isWhole = (d: ActionDoc): boolean => Object.entries(SHAPE).every(([field, is]) => is(Reflect.get(d, field)));

export function readInput(json: unknown): Fields | undefined {
  const value = typeof json === "string" ? readJson(json) : undefined;
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value))
    : undefined;
}
