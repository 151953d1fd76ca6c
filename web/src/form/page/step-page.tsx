/** One step's form as a page: what it is about, until when, what bars it, and the fields. */
import type { ComponentChildren } from "preact";
import { useMemo, useRef, useState } from "preact/hooks";
import { useLocation } from "preact-iso/router";
import type { Case } from "../../../../functions/src/engine/case/case.ts";
import { offer } from "../../../../functions/src/engine/decide/offers.ts";
import type { Raw } from "../../../../functions/src/engine/declare/field/raw.ts";
import type { Fields } from "../../../../functions/src/engine/declare/kind.ts";
import type { Loaded } from "../../../../functions/src/engine/declare/loaded.ts";
import { openDuty } from "../../../../functions/src/engine/duties/flow.ts";
import { useNames } from "../../data/names.ts";
import { actorOf } from "../../data/offers.ts";
import { net, session, settings } from "../../data/session.ts";
import { both, said, t } from "../../i18n/index.ts";
import { short } from "../../i18n/when.ts";
import { useValue } from "../../lib/state.ts";
import { countUse, newDraft } from "../../outbox/draft.ts";
import type { Item, Refusal } from "../../outbox/item.ts";
import { ClauseLine } from "../../ui/clause.tsx";
import { usePage } from "../../ui/page.ts";
import { SheetFold } from "../../ui/sheet-card.tsx";
import type { Field } from "../fields.ts";
import { StepForm } from "../form.tsx";
import { ConductNotes } from "./conduct.tsx";

/** A form that is another than the step's own: what it is called, what it begins with, and how it becomes the step's input. */
export interface Instead {
  about: string;
  clause: string;
  fields: readonly Field[];
  raw: Raw;
  /** The step's input, or why it is not to be sent. */
  send: (input: Fields) => Fields | Refusal;
  /** Fields that stand beside those of the form. */
  hidden: ComponentChildren;
}
export interface StepPageProps {
  kind: Loaded;
  step: string;
  case: Case | null;
  kept: Item | undefined;
  /** Values that the address brings along, such as a customer. */
  given: Record<string, string>;
  instead?: Instead;
}
export function StepPage({ kind, step, case: c, kept, given, instead }: StepPageProps) {
  const { route } = useLocation();
  const { uid, me } = useValue(session);
  const { online } = useValue(net);
  const org = useValue(settings);
  const names = useNames();
  const [faults, setFaults] = useState(0);
  // The draft that this page began with: later states of it must not draw the form anew.
  const item = useRef(kept ?? begun(kind, step, c, uid ?? "", given, names.customer, instead?.raw)).current;
  const title = said(kind.regulation, kind.steps[step]?.title ?? step);
  const heading = usePage(`${title} · ${both(kind.title, kind.titleEn)}`, faults > 0);
  const offered = useMemo(
    () =>
      uid && me && Object.hasOwn(kind.steps, step)
        ? offer(kind, step, c, actorOf(uid, me, new Date().toISOString()))
        : undefined,
    [kind, c, uid, me, org, step],
  );
  const offlineOnly = kind.steps[step]?.online && online === false ? t("form.offlineOnly") : undefined;
  const duty = c && openDuty(c, step);
  return (
    <div class="stack">
      <header>
        <p class="soft">
          <a href={c ? `/c/${c.id}` : "/new"}>{both(kind.title, kind.titleEn)}</a>
          {c?.number && <span class="number"> {c.number}</span>}
          {c &&
            kind.customer &&
            c.sheet[kind.customer] !== undefined &&
            ` · ${names.customer(String(c.sheet[kind.customer]))}`}
        </p>
        <h1 ref={heading} tabIndex={-1}>
          {instead ? instead.about : title}
        </h1>
        <p class="soft small">
          {instead ? `${title} · ${instead.clause}` : kind.steps[step]?.clause}
          {duty?.dueAt && ` · ${t("form.until", short(duty.dueAt))}`}
          {offered?.for && ` · ${t("form.forOther", names.person(offered.for))}`}
        </p>
      </header>
      {offered?.no && (
        <div class="notice soon">
          <strong>{t("form.refusedBefore")}</strong> {offered.no.says}
          {offered.no.clause && <ClauseLine id={offered.no.clause} />}
        </div>
      )}
      {c && <SheetFold c={c} kind={kind} />}
      <ConductNotes clause={kind.steps[step]?.clause ?? kind.clause} />
      <StepForm
        kind={kind}
        step={step}
        case={c}
        item={item}
        for={offered?.for}
        closed={offlineOnly}
        fields={instead?.fields}
        send={instead?.send}
        onFaults={setFaults}
        onQueued={(queued) => {
          countUse(kind.id);
          route(`/c/${queued.case}`);
        }}
      >
        {instead?.hidden}
      </StepForm>
    </div>
  );
}

/** A new draft, with what the address brought along already in it. */
function begun(
  k: Loaded,
  step: string,
  c: Case | null,
  uid: string,
  given: Record<string, string>,
  customer: (id: string) => string,
  more: Raw = {},
): Item {
  const draft = newDraft(k, step, c?.id ?? null, uid, new Date().toISOString());
  const shape = k.steps[step]?.form?.shape ?? {};
  const entries = Object.entries(given).filter(([field]) => field in shape);
  const shown = entries.map(([field, id]) => [`${field}~`, field === k.customer ? customer(id) : ""]);
  return { ...draft, raw: { ...Object.fromEntries([...entries, ...shown]), ...more } };
}
