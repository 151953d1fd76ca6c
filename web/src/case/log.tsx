/** 经过: one stream, newest first unless turned; filter and order are remembered. Own items that still wait are on top. */
import { useState } from "preact/hooks";
import type { Case } from "../../../functions/src/engine/case/case.ts";
import type { Loaded } from "../../../functions/src/engine/declare/loaded.ts";
import { type Entry, type Filter, passes } from "../data/case/log.ts";
import { session } from "../data/session.ts";
import { said, t, type Word } from "../i18n/index.ts";
import { short } from "../i18n/when.ts";
import { useValue } from "../lib/state.ts";
import { addressOf } from "../outbox/rows.tsx";
import { outbox } from "../outbox/store.ts";
import { LogEntry } from "./log-entry.tsx";

const FILTERS: readonly [Filter, Word][] = [
  ["all", "log.all"],
  ["opinions", "log.opinions"],
  ["files", "log.files"],
  ["system", "log.system"],
];
const KEY = "banfa.log";
interface Look {
  filter: Filter;
  oldest: boolean;
}
function remembered(): Look {
  const [filter, order] = (localStorage.getItem(KEY) ?? "all").split(" ");
  return { filter: FILTERS.find(([f]) => f === filter)?.[0] ?? "all", oldest: order === "oldest" };
}

interface LogProps {
  c: Case;
  kind: Loaded;
  entries: readonly Entry[];
  waiting: boolean;
}
export function Log({ c, kind, entries, waiting }: LogProps) {
  const [look, setLook] = useState(remembered);
  const change = (next: Look) => {
    localStorage.setItem(KEY, `${next.filter} ${next.oldest ? "oldest" : "newest"}`);
    setLook(next);
  };
  const found = entries.filter((e) => passes(e, look.filter));
  const shown = look.oldest ? found : [...found].reverse();
  return (
    <section class="card stack">
      <div class="line apart">
        <h2>{t("case.log")}</h2>
        <button type="button" class="plain small" onClick={() => change({ ...look, oldest: !look.oldest })}>
          {t(look.oldest ? "log.oldest" : "log.newest")}
        </button>
      </div>
      <fieldset class="tabs small">
        <legend class="hidden">{t("log.filter")}</legend>
        {FILTERS.map(([filter, word]) => (
          <button
            key={filter}
            type="button"
            aria-pressed={look.filter === filter}
            onClick={() => change({ ...look, filter })}
          >
            {t(word)}
          </button>
        ))}
      </fieldset>
      <ol class="log">
        <Waiting id={c.id} known={entries} kind={kind} />
        {shown.map((e) => (
          <LogEntry key={e.id} e={e} c={c} kind={kind} />
        ))}
      </ol>
      {!shown.length && !waiting && <p class="soft">{t("log.none")}</p>}
    </section>
  );
}

/** What I have done on this device that the server's log doesn't show yet, and what it gave back. */
function Waiting({ id, known, kind }: { id: string; known: readonly Entry[]; kind: Loaded }) {
  const { uid } = useValue(session);
  const mine = useValue(outbox).filter(
    (i) => i.case === id && i.by === uid && !known.some((e) => e.id === i.id) && (i.state !== "draft" || i.refusal),
  );
  return (
    <>
      {mine.map((i) => (
        <li key={i.id} data-kind={i.refusal ? "refused" : "pending"}>
          <strong>{said(kind.regulation, kind.steps[i.step]?.title ?? i.step)}</strong> · {short(i.changedAt)}{" "}
          <span class={`tag ${i.refusal ? "late" : ""}`}>{i.refusal ? t("send.refused") : t(`send.${i.state}`)}</span>
          {i.refusal && (
            <p>
              {i.refusal.says} {i.refusal.clause} <a href={addressOf(i)}>{t("send.resume")}</a>
            </p>
          )}
        </li>
      ))}
    </>
  );
}
