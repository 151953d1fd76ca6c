/** An action's document as the action that it is. A client's JSON may be anything: what is unreadable is refused, not thrown. */
import type { Doc } from "../adapters/ports.ts";
import type { Action } from "../engine/case.ts";
import type { Loose } from "../engine/kind.ts";
import type { ActionDoc } from "./documents.ts";

export interface Read {
  action: Action;
  /** The input is no JSON object. */
  unreadable: boolean;
}

export function readAction(doc: Doc, sealed: readonly (Doc | undefined)[]): Read {
  const d = doc.data as unknown as ActionDoc; // the rules or the service have checked its fields
  const [, caseId = "", , id = ""] = doc.path.split("/");
  const halves = [d.input, ...sealed.flatMap((s) => (s ? [String(s.data.input)] : []))].map(object);
  const action: Action = {
    id,
    case: caseId,
    kind: d.kind,
    step: d.step,
    form: d.form,
    input: Object.assign({}, ...halves),
    by: d.by,
    ...(d.for !== null && { for: d.for }),
    at: d.at,
    ...(d.happened !== null && { happened: d.happened }),
    ...(d.cause && { cause: d.cause }),
  };
  return { action, unreadable: halves.includes(undefined) };
}

function object(json: string): Loose | undefined {
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === "object" && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value))
      : undefined;
  } catch {
    return undefined;
  }
}
