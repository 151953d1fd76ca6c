/** The page of one form: `/new/:kind` opens a case, `/c/:id/:step` goes on with one. */

import { useLocation, useRoute } from "preact-iso/router";
import { opensCase } from "../../../functions/src/engine/declare/row/way.ts";
import { useCase } from "../data/case/case.ts";
import { regulationOf, useKnown } from "../data/kinds.ts";
import { session } from "../data/session.ts";
import { StepPage } from "../form/page/step-page.tsx";
import { settingFields } from "../form/setting/fields.ts";
import { useValue } from "../lib/state.ts";
import { draftOf } from "../outbox/draft.ts";
import { loaded, outbox } from "../outbox/store.ts";
import { SettingStep } from "../settings/setting-step.tsx";
import { Loading } from "../ui/loading.tsx";
import { Unreachable } from "../ui/unreachable.tsx";

export default function FormPage() {
  const { params } = useRoute();
  return params.kind ? <Opening kind={params.kind} /> : <Going id={params.id ?? ""} step={params.step ?? ""} />;
}

function Opening({ kind: kindId }: { kind: string }) {
  const { query } = useLocation();
  const { value, failed } = useKnown(regulationOf(kindId));
  const ready = useValue(loaded);
  const kind = value?.kinds.get(kindId);
  const first = kind && Object.entries(kind.steps).find(([, s]) => opensCase(s))?.[0];
  const step = query.step ?? first;
  if (failed || (value && !kind)) return <Unreachable />;
  if (!kind || !step || !ready) return <Loading />;
  const kept = outbox.get().find((i) => i.id === query.draft && i.state === "draft");
  return <StepPage key={query.draft ?? "new"} kind={kind} step={step} case={null} kept={kept} given={query} />;
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
  const draft = query.draft !== undefined && outbox.get().find((i) => i.id === query.draft && i.state === "draft");
  const kept = draft || (Object.keys(query).length ? undefined : draftOf(kind.id, step, id, uid));
  const props = { kind, step, case: opened.case, kept, given: query };
  const key = `${id}/${step}/${query.draft ?? ""}`;
  return settingFields(kind, step) ? <SettingStep key={key} {...props} /> : <StepPage key={key} {...props} />;
}
