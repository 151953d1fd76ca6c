/** The page of one form: `/new/:kind` opens a case, `/c/:id/:step` goes on with one. */

import { useMemo, useRef, useState } from "preact/hooks";
import { useLocation, useRoute } from "preact-iso/router";
import type { Case } from "../../../functions/src/engine/case.ts";
import type { Loaded } from "../../../functions/src/engine/load.ts";
import { usePage } from "../app/page.ts";
import { useValue } from "../app/state.ts";
import { useCase } from "../data/case.ts";
import { regulationOf, useKnown } from "../data/kinds.ts";
import { useNames } from "../data/names.ts";
import { actorOf, offersFor } from "../data/offers.ts";
import { net, session, settings } from "../data/session.ts";
import { StepForm } from "../form/form.tsx";
import { both, t } from "../i18n/index.ts";
import { short } from "../i18n/when.ts";
import { countUse, draftOf, newDraft } from "../outbox/draft.ts";
import type { Item } from "../outbox/item.ts";
import { loaded, outbox } from "../outbox/store.ts";
import { ClauseLine } from "../parts/clause.tsx";
import { ConductNotes } from "../parts/conduct.tsx";
import { Loading } from "../parts/loading.tsx";
import { Unreachable } from "../parts/unreachable.tsx";

export default function FormPage() {
  const { params } = useRoute();
  return params.kind ? <Opening kind={params.kind} /> : <Going id={params.id ?? ""} step={params.step ?? ""} />;
}

function Opening({ kind: kindId }: { kind: string }) {
  const { query } = useLocation();
  const { value, failed } = useKnown(regulationOf(kindId));
  const ready = useValue(loaded);
  const kind = value?.kinds.get(kindId);
  const first = kind && Object.entries(kind.steps).find(([, s]) => s.from === null)?.[0];
  const step = query.step ?? first;
  if (failed || (value && !kind)) return <Unreachable />;
  if (!kind || !step || !ready) return <Loading />;
  const kept = outbox.get().find((i) => i.id === query.draft && i.state === "draft");
  return <Filled key={query.draft ?? "new"} kind={kind} step={step} case={null} kept={kept} given={query} />;
}

function Going({ id, step }: { id: string; step: string }) {
  const { query } = useLocation();
  const opened = useCase(id);
  const kindId = opened.header?.kind ?? null;
  const { value, failed } = useKnown(kindId && regulationOf(kindId));
  const { uid } = useValue(session);
  const ready = useValue(loaded);
  const kind = kindId ? value?.kinds.get(kindId) : undefined;
  if (failed || opened.denied || (opened.fresh && !opened.header)) return <Unreachable />;
  if (!kind || !opened.case || !ready || !uid) return <Loading />;
  if (!(step in kind.steps)) return <Unreachable />;
  return (
    <Filled
      key={`${id}/${step}`}
      kind={kind}
      step={step}
      case={opened.case}
      kept={Object.keys(query).length ? undefined : draftOf(kind.id, step, id, uid)}
      given={query}
    />
  );
}

interface FilledProps {
  kind: Loaded;
  step: string;
  case: Case | null;
  kept: Item | undefined;
  /** Values that the address brings along, such as a customer. */
  given: Record<string, string>;
}
function Filled({ kind, step, case: c, kept, given }: FilledProps) {
  const { route } = useLocation();
  const { uid, me } = useValue(session);
  const { online } = useValue(net);
  const org = useValue(settings);
  const names = useNames();
  const [faults, count] = useState(0);
  // The draft that this page began with: later states of it must not draw the form anew.
  const item = useRef(kept ?? begun(kind, step, c, uid ?? "", given, names.customer)).current;
  const title = kind.steps[step]?.title ?? step;
  const heading = usePage(`${title} · ${kind.title}`, faults > 0);
  const offer = useMemo(
    () =>
      uid && me
        ? offersFor(kind, c, actorOf(uid, me, new Date().toISOString())).find((o) => o.step === step)
        : undefined,
    [kind, c, uid, me, org, step],
  );
  const offlineOnly = kind.steps[step]?.online && online === false ? t("form.offlineOnly") : undefined;
  const duty = c && Object.values(c.duties).find((d) => d.step === step && d.state === "open");
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
          {title}
        </h1>
        <p class="soft small">
          {kind.steps[step]?.clause}
          {duty?.dueAt && ` · ${t("form.until", short(duty.dueAt))}`}
          {offer?.for && ` · ${t("form.forOther", names.person(offer.for))}`}
        </p>
      </header>
      {offer && !offer.open && offer.no && (
        <div class="notice soon">
          <strong>{t("form.refusedBefore")}</strong> {offer.no.says}
          {offer.no.clause && <ClauseLine id={offer.no.clause} />}
        </div>
      )}
      <ConductNotes clause={kind.steps[step]?.clause ?? kind.clause} />
      <StepForm
        kind={kind}
        step={step}
        case={c}
        item={item}
        for={offer?.for}
        closed={offlineOnly}
        onFaults={count}
        onQueued={(queued) => {
          countUse(kind.id);
          route(`/c/${queued.case}`);
        }}
      />
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
): Item {
  const draft = newDraft(k, step, c?.id ?? null, uid, new Date().toISOString());
  const shape = k.steps[step]?.form?.shape ?? {};
  const entries = Object.entries(given).filter(([field]) => field in shape);
  const shown = entries.map(([field, id]) => [`${field}~`, field === k.customer ? customer(id) : ""]);
  return { ...draft, raw: Object.fromEntries([...entries, ...shown]) };
}
