/** One step's form: drawn from its sheet, saved as a draft, checked on 提交, and queued. */
import type { ComponentChildren } from "preact";
import { useCallback, useMemo, useRef, useState } from "preact/hooks";
import type { Case } from "../../../functions/src/engine/case/case.ts";
import type { DatesBeside } from "../../../functions/src/engine/declare/field/dates.ts";
import type { Fields } from "../../../functions/src/engine/declare/kind.ts";
import type { Loaded } from "../../../functions/src/engine/declare/loaded.ts";
import type { Sending } from "../data/barred.ts";
import { actorNow } from "../data/offers.ts";
import { t } from "../i18n/index.ts";
import { dayOf } from "../i18n/when.ts";
import { isComposing } from "../lib/keys.ts";
import type { Attached, Item, Refusal } from "../outbox/item.ts";
import { dropFile, putFile } from "../outbox/store.ts";
import { among, officesOf } from "./common-choices.ts";
import { type Filling, FillingContext } from "./context.ts";
import { readForm } from "./dom.ts";
import { FieldBox } from "./field.tsx";
import { type Field, fieldsOf } from "./fields.ts";
import { Errors, RefusalPanel } from "./panels.tsx";
import { queue } from "./queue.ts";
import { type Fault, read } from "./read.ts";
import { type Saving, useDraft } from "./use-draft.ts";

interface FormProps {
  kind: Loaded;
  step: string;
  case: Case | null;
  item: Item;
  /** On whose authority; undefined for one's own. */
  for: string | undefined;
  /** Says why it can't be sent now; the form stays open. */
  closed: string | undefined;
  /** For the page: the title begins with 有误 while something is wrong. */
  onFaults: (count: number) => void;
  onQueued: (item: Item) => void;
  /** Drawn instead of the step's own form. */
  fields?: readonly Field[] | undefined;
  /** What is sent instead of what was read, or why it is not. */
  send?: ((input: Fields) => Fields | Refusal) | undefined;
  children?: ComponentChildren;
}

const isRefusal = (given: Fields | Refusal): given is Refusal => typeof given.says === "string" && "clause" in given;
const NO_FAULTS: readonly Fault[] = [];

export function StepForm(props: FormProps) {
  const { kind, step, item } = props;
  const s = kind.steps[step];
  const element = useRef<HTMLFormElement>(null);
  const draft = useDraft(item, element);
  const [faults, setFaults] = useState(NO_FAULTS);
  const [refusal, setRefusal] = useState<Refusal | undefined>(item.refusal);
  const [attempt, setAttempt] = useState(0);
  const fields = useMemo(() => props.fields ?? (s?.form ? fieldsOf(s.form, kind.regulation) : []), [props.fields, s]);
  const choices = useMemo(() => {
    const me = actorNow();
    return among(kind, step, props.case, me && { ...me, for: props.for });
  }, [kind, step, props.case, props.for]);

  const fail = (found: readonly Fault[], no?: Refusal) => {
    setFaults(found);
    setRefusal(no);
    setAttempt((n) => n + 1);
    props.onFaults(found.length + (no ? 1 : 0));
  };
  const submit = async (e: Event) => {
    e.preventDefault();
    if (!s || !element.current || props.closed) return;
    const raw = readForm(element.current);
    const { input, faults: found } = read(fields, raw, props.fields ? undefined : datesOn(kind, props.case));
    if (found.length) return fail(found);
    const given = props.send ? props.send(input) : input;
    if (isRefusal(given)) return fail([], given);
    const sending: Sending = { kind, step, case: props.case, input: given, for: props.for };
    const answer = await queue(await draft.flush(), sending);
    if ("says" in answer) return fail([], answer);
    props.onQueued(answer);
  };
  const offices = useMemo(() => officesOf(kind, props.case, dayOf(new Date().toISOString())), [kind, props.case]);
  const filling = useFilling_(item, draft, faults, choices, offices);
  return (
    <FillingContext.Provider value={filling}>
      <form
        ref={element}
        class="stack"
        noValidate
        onSubmit={submit}
        onInput={draft.typed}
        onChange={draft.typed}
        onCompositionEnd={draft.typed}
        onKeyDown={(e) => keyed(e, element.current)}
      >
        {faults.length > 0 && <Errors key={attempt} faults={faults} />}
        {refusal && <RefusalPanel key={`r${attempt}`} refusal={refusal} focus={attempt > 0} />}
        {fields.map((f) => (
          <FieldBox key={f.name} field={f} at="" />
        ))}
        {props.children}
        {fields.length === 0 && <p class="soft">{t("form.nothing")}</p>}
        <div class="bar">
          <button type="submit" class="button main" disabled={props.closed !== undefined}>
            {t("form.submit")}
          </button>
          <Saved saving={draft.saving} />
          {props.closed && <span class="near-today">{props.closed}</span>}
        </div>
      </form>
    </FillingContext.Provider>
  );
}

/** What the days of a step's own form are compared with; undefined where nobody is signed in. */
function datesOn(k: Loaded, c: Case | null): DatesBeside | undefined {
  const actor = actorNow();
  if (!actor) return undefined;
  return {
    present: { today: actor.day, now: actor.at },
    sheet: fieldsOf(k.sheet, k.regulation),
    values: c?.sheet ?? {},
  };
}

function useFilling_(
  item: Item,
  draft: ReturnType<typeof useDraft>,
  faults: readonly Fault[],
  choices: Filling["among"],
  offices: Filling["offices"],
): Filling {
  const [attached, setAttached] = useState<readonly Attached[]>(item.attached);
  const [raw] = useState(item.raw);
  const { typed, attachedNow } = draft;
  const change = useCallback(
    (how: (a: readonly Attached[]) => readonly Attached[]) =>
      setAttached((old) => {
        const next = how(old);
        attachedNow(next);
        return next;
      }),
    [attachedNow],
  );
  return useMemo(
    () => ({
      raw,
      faults: new Map(faults.map((f) => [f.path, f.says])),
      attached,
      attach: async (a, bytes) => {
        await putFile(a.id, bytes);
        change((old) => [...old, a]);
      },
      detach: (id) => {
        change((old) => old.filter((a) => a.id !== id));
        void dropFile(id);
      },
      changed: typed,
      among: choices,
      offices,
    }),
    [raw, faults, attached, change, typed, choices, offices],
  );
}

/** Enter in a line of text sends nothing, least of all while it picks a character; Ctrl+Enter sends. */
function keyed(e: KeyboardEvent, form: HTMLFormElement | null): void {
  if (e.key !== "Enter" || isComposing(e)) {
    if (e.key === "Enter") e.stopPropagation();
    return;
  }
  if (e.ctrlKey || e.metaKey) form?.requestSubmit();
  else if (!(e.target instanceof HTMLInputElement)) return;
  e.preventDefault();
}

function Saved({ saving }: { saving: Saving }) {
  return (
    <span class="small soft" role="status">
      {saving.state === "saved" && t("form.saved", saving.at)}
      {saving.state === "failed" && <strong class="near-late">{t("form.notSaved")}</strong>}
    </span>
  );
}
