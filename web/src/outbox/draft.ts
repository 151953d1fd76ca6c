/** A draft: one item for each form that somebody has begun, found again by its step and case. */
import type { Loaded } from "../../../functions/src/engine/declare/loaded.ts";
import { language, said } from "../i18n/index.ts";
import { type Item, newId } from "./item.ts";
import { outbox } from "./store.ts";

/** The draft of this step on this case; for a step that opens cases, the one that its address names. */
export const draftOf = (kind: string, step: string, caseId: string, by: string): Item | undefined =>
  outbox
    .get()
    .find((i) => i.state === "draft" && i.by === by && i.kind === kind && i.step === step && i.case === caseId);

export function newDraft(k: Loaded, step: string, caseId: string | null, by: string, now: string): Item {
  const kindTitle = language === "en" && k.titleEn ? k.titleEn : k.title;
  return {
    id: newId(),
    case: caseId ?? newId(),
    opens: caseId === null,
    kind: k.id,
    step,
    form: k.edition,
    title: `${kindTitle} · ${said(k.regulation, k.steps[step]?.title ?? step)}`,
    about: null,
    by,
    for: null,
    raw: {},
    attached: [],
    state: "draft",
    changedAt: now,
  };
}

const OFTEN = "banfa.often";
/** How often each form was begun on this device; for the first row of 新建. */
export function countUse(kind: string): void {
  const counts = used();
  localStorage.setItem(OFTEN, JSON.stringify({ ...counts, [kind]: (counts[kind] ?? 0) + 1 }));
}
export function used(): Record<string, number> {
  try {
    return JSON.parse(localStorage.getItem(OFTEN) ?? "{}");
  } catch {
    return {};
  }
}
