/** A decision as writes of one commit: outcome, header, sheet, duty rows, notices, follow-ups, outbox. Pure. */

import { isDeepStrictEqual } from "node:util";
import type { Write } from "../../adapters/ports.ts";
import type { Accepted, Action, Case, Declined } from "../../engine/case/case.ts";
import { openSheet } from "../../engine/case/parts.ts";
import { readersOf } from "../../engine/decide/availability.ts";
import type { Fields, Found } from "../../engine/declare/kind.ts";
import type { Kinds, Loaded } from "../../engine/declare/loaded.ts";
import { isEnded } from "../../engine/duties/flow.ts";
import { wakeAt } from "../../engine/duties/timers.ts";
import { ADMIN } from "../../engine/organisation/offices.ts";
import type { Instant } from "../../engine/time/period.ts";
import { openUndo, partDocs } from "../../stored/part-docs.ts";
import { path } from "../../stored/paths.ts";
import type { ActionDoc, HeaderDoc, NoticeDoc, OutcomeDoc, SheetDoc } from "../../stored/shapes.ts";
import { OPEN, PERSONAL, sealedParts, split } from "../../stored/split.ts";
import type { Env } from "../env.ts";
import { listedAs } from "../read/listed.ts";
import type { Stored } from "../read/load-case.ts";
import type { DecidingOrg } from "../read/org.ts";
import { dutyWrites } from "./duty-rows.ts";
import { followWrites } from "./follow.ts";
import { asked, inputsOf, outcomeBase, outcomeOf, type Sealed } from "./outcome.ts";

/** What was read before the decision and what a commit must find unchanged. */
export interface Basis {
  env: Env;
  k: Loaded;
  org: DecidingOrg;
  now: Instant;
  action: Action;
  /** The version of the action's document; undefined: the service makes it now (a timer, or decided together). */
  actionVersion: string | undefined;
  /** What stands open in the document, when there is one. */
  open: Fields | undefined;
  stored: Stored | undefined;
  before: Case;
  /** Kinds of the cases that follow-up actions go to, by id. */
  targets: Kinds;
}

/** A refusal is written on its action, outside the chain. */
export function refusedWrites(b: Basis, d: Declined): Write[] {
  const outcome: OutcomeDoc = {
    result: "refused",
    ...outcomeBase(b),
    calendar: "",
    clause: d.clause,
    code: d.code,
    says: d.says,
  };
  return [
    actionWrite(b, outcome, {}),
    ...(b.stored ? strayWrites(b) : unreadWrites(b)),
    ...(b.k.steps[b.action.step]?.quiet ? [] : fault(b, d.says)),
  ];
}
/** What the system itself could not do is a fault in the administrator's list. */
function fault({ action, k }: Basis, says: string): Write[] {
  if (action.by !== "system") return [];
  const notice: NoticeDoc = {
    whom: ADMIN.role,
    case: action.case,
    kind: k.id,
    regulation: k.regulation,
    what: `后续步骤未能办理：${k.steps[action.step]?.title ?? action.step}，${says}`,
    clause: k.clause,
    at: action.at,
  };
  return [{ do: "set", path: path.notice(`fault.${action.case}.${action.id}`), data: { ...notice } }];
}
/** An action that the definitions themselves fail on: set aside, so that the queue goes on. */
export function failedWrites(b: Basis, says: string): Write[] {
  return [
    failedAction(b, { result: "failed", ...outcomeBase(b), calendar: "", clause: b.k.clause, code: "failed", says }),
    ...fault(b, says),
  ];
}

export function acceptedWrites(b: Basis, d: Accepted, facts: Record<string, Found<Fields>[]> = {}): Write[] {
  const { k, action, stored, before } = b;
  const { after } = d;
  const { outcome, sealed } = outcomeOf(b, d, facts);
  const head = outcome.hash ?? "";
  return [
    actionWrite(b, outcome, sealed),
    ...sealedWrites(b, sealed),
    put(stored, path.case(action.case), headerOf(k, after, head, b.now)),
    ...sheetWrites(k, stored, after),
    ...dutyWrites(k, before, after),
    ...followWrites(b, d, after),
    ...projections(k, after, action.at),
  ];
}

/** Set with the version that was read, or create. */
const put = (stored: Stored | undefined, at: string, data: object): Write => {
  const version = stored?.versions[at];
  return version === undefined
    ? { do: "create", path: at, data: { ...data } }
    : { do: "set", path: at, data: { ...data }, version };
};

/** A client put a sealed field where everybody reads it, or an open one where few do. */
const isStray = ({ open }: Basis, inputs: Record<string, Fields>): boolean =>
  open !== undefined && !isDeepStrictEqual(open, inputs[OPEN] ?? {});
/** What strayed is put where it belongs, also when the action is refused. */
function strayWrites(b: Basis): Write[] {
  const inputs = inputsOf(b);
  if (!isStray(b, inputs)) return [];
  return Object.entries(inputs)
    .filter(([part]) => part !== OPEN)
    .map(([part, input]) => ({
      do: "set",
      path: path.sealed(b.action.case, b.action.id, part),
      data: { input: JSON.stringify(input) },
    }));
}

/** A case that did not come to be has no readers: what was sealed for them goes at once. */
const unreadWrites = ({ k, action }: Basis): Write[] =>
  sealedParts(k, action.step).map((part) => ({ do: "delete", path: path.sealed(action.case, action.id, part) }));

/** What failed may have been the input: it is not looked at again. */
const failedAction = (b: Basis, outcome: OutcomeDoc): Write =>
  b.actionVersion === undefined
    ? actionWrite(b, outcome, {})
    : {
        do: "update",
        path: path.action(b.action.case, b.action.id),
        data: { pending: false, outcome },
        version: b.actionVersion,
      };

function actionWrite(b: Basis, outcome: OutcomeDoc, sealed: Record<string, Sealed>): Write {
  const { action, actionVersion } = b;
  const at = path.action(action.case, action.id);
  const lapsing = outcome.result === "refused" ? { refused: true as const } : {};
  const inputs = inputsOf(b);
  if (actionVersion !== undefined) {
    const stray = isStray(b, inputs) && { input: JSON.stringify(inputs[OPEN] ?? {}) };
    return { do: "update", path: at, data: { pending: false, ...lapsing, outcome, ...stray }, version: actionVersion };
  }
  const input = JSON.stringify(Object.keys(sealed).length ? (inputs[OPEN] ?? {}) : action.input);
  const doc: ActionDoc = { ...asked(action), input, pending: false, ...lapsing, outcome };
  return { do: "create", path: at, data: { ...doc } };
}
const sealedWrites = ({ action }: Basis, sealed: Record<string, Sealed>): Write[] =>
  Object.entries(sealed).map(([part, { input, change, salt }]) => ({
    do: "set",
    path: path.sealed(action.case, action.id, part),
    data: { input: JSON.stringify(input), change, salt },
  }));

/** What lists show; a subject is cut, never a header over 4 KB. */
const SUBJECT = 120;
function headerOf(k: Loaded, c: Case, head: string, now: Instant): HeaderDoc {
  const waiting = Object.values(c.duties).filter((d) => d.state === "open" && d.ready);
  const dues = waiting.flatMap((d) => (d.dueAt ? [d.dueAt] : [])).toSorted();
  const field = (name: string | undefined) =>
    name !== undefined && typeof c.sheet[name] === "string" ? String(c.sheet[name]) : null;
  return {
    kind: k.id,
    regulation: k.regulation,
    edition: c.edition,
    status: c.status,
    number: c.number ?? null,
    customer: field(k.customer),
    summary: field(k.summary)?.slice(0, SUBJECT) ?? null,
    openedBy: c.openedBy,
    openedAt: c.openedAt,
    updatedAt: now,
    waitingFor: [...new Set(waiting.flatMap((d) => d.owners))],
    waitingSteps: [...new Set(waiting.map((d) => d.step))],
    nextDue: dues[0] ?? null,
    vague: dues[0] !== undefined && waiting.every((d) => d.vague || d.dueAt !== dues[0]),
    provisional: waiting.some((d) => d.provisional),
    // Also whoever a duty waits for: chains and bands are the organisation's, and may name other roles.
    readers: [...new Set([...readersOf(k, c), ...waiting.flatMap((d) => d.owners)])],
    seq: c.seq,
    head,
    wakeAt: wakeAt(k, c),
    ended: isEnded(k, c),
    void: !!c.void,
    ...listedAs(k, c),
  };
}

function sheetWrites(k: Loaded, stored: Stored | undefined, c: Case): Write[] {
  const halves = split(k, k.sheet.shape, c.sheet);
  const doc: SheetDoc = {
    seq: c.seq,
    sheet: { ...halves[OPEN], ...halves[PERSONAL] },
    done: c.done,
    duties: c.duties,
    requests: c.requests,
    readers: c.readers,
    entered: c.entered,
    reopened: c.reopened ?? null,
    department: c.department ?? null,
    ...(c.units && { units: c.units }),
    ...(c.origin && { origin: c.origin }),
    undo: openUndo(k, c),
    void: c.void ?? null,
    erased: c.erased ?? false,
  };
  const parts = Object.entries(partDocs(k, c)).map(([part, data]) => put(stored, path.part(c.id, part), data));
  return [put(stored, path.sheet(c.id), doc), ...parts];
}

export const projections = (k: Loaded, c: Case, at: Instant): Write[] =>
  (
    k.project?.({
      id: c.id,
      status: c.status,
      sheet: openSheet(k, c.sheet),
      done: c.done,
      duties: c.duties,
      at,
    }) ?? []
  ).map((p) => (p.data === null ? { do: "delete", path: p.path } : { do: "set", path: p.path, data: p.data }));
