/** What the night's proof of a register's numbers came to, from the case that keeps it: when, why, and its print. */
import { useMemo, useState } from "preact/hooks";
import type { Case } from "../../../functions/src/engine/case/case.ts";
import type { Loaded } from "../../../functions/src/engine/declare/loaded.ts";
import type { Book as Kept } from "../../../functions/src/engine/declare/register.ts";
import { useCase } from "../data/case/case.ts";
import { entriesOf, whyOf } from "../data/case/log.ts";
import { actorOf, offersFor } from "../data/offers.ts";
import { actionsOfStep, papersOf } from "../data/queries.ts";
import { useRows } from "../data/rows.ts";
import { session, settings } from "../data/session.ts";
import { fieldOf } from "../form/fields.ts";
import { said, t } from "../i18n/index.ts";
import { short } from "../i18n/when.ts";
import { useValue } from "../lib/state.ts";
import { PaperRow } from "../ui/papers/papers.tsx";
import { WhyPanel } from "../ui/why.tsx";

export function RegisterProof({ kept, kind, period }: { kept: Kept; kind: Loaded; period: string }) {
  const id = `${kind.id}.${period}`;
  const { case: c, waiting } = useCase(id);
  const label = fieldOf(kept.proof, kind.sheet.shape[kept.proof], kind.regulation).label;
  if (!c) return waiting ? null : <p class="soft small">{`${label}：${t("book.unproved")}`}</p>;
  const proof = c.sheet[kept.proof];
  const fine = proof === kept.proved;
  const proved = provedBy(kept, kind, c);
  return (
    <section class={`notice ${proof === undefined || fine ? "" : "late"}`} data-proof={String(proof ?? "")}>
      <p class="line">
        <span>
          {label}：<strong>{proof === undefined ? t("book.unproved") : said(kind.regulation, String(proof))}</strong>
        </span>
        {proved && (
          <>
            <span class="number">{t("book.given", Number(c.sheet[kept.count] ?? 0))}</span>
            <span class="small soft">{t("book.proofAt", short(proved.at))}</span>
            <ProofWhy
              id={id}
              step={proved.step}
              of={label}
              field={kept.proof}
              so={said(kind.regulation, String(proof))}
            />
          </>
        )}
      </p>
      <Prints id={id} c={c} kind={kind} />
    </section>
  );
}
/** The last time the count was written: by whichever step fills it in. */
const provedBy = (kept: Kept, kind: Loaded, c: Case): { step: string; at: string } | undefined =>
  Object.entries(c.done)
    .filter(([step]) => kept.count in (kind.steps[step]?.form?.shape ?? {}))
    .map(([step, { at }]) => ({ step, at }))
    .toSorted((a, b) => (a.at < b.at ? -1 : 1))
    .at(-1);

interface ProofWhyProps {
  id: string;
  step: string;
  of: string;
  field: string;
  so: string;
}
/** The reason as it was stored; the log that holds it is read when somebody asks. */
function ProofWhy({ id, step, of, field, so }: ProofWhyProps) {
  const [open, setOpen] = useState(false);
  const { rows } = useRows(open ? actionsOfStep(id, step) : null);
  const why = useMemo(() => whyOf(entriesOf(rows), field), [rows, field]);
  return (
    <details class="why" onToggle={(e) => setOpen(e.currentTarget.open)}>
      <summary>
        {t("why.ask")}
        <span class="hidden"> {of}</span>
      </summary>
      {open && why && <WhyPanel so={so} clause={why.clause} because={why.because} />}
    </details>
  );
}

/** The case itself, what I can do there, and its last print. */
function Prints({ id, c, kind }: { id: string; c: Case; kind: Loaded }) {
  const { uid, me } = useValue(session);
  useValue(settings);
  const { rows } = useRows(me && papersOf(id, me.keys));
  const last = rows.toSorted((a, b) => (a.data.at < b.data.at ? 1 : -1))[0];
  const open = uid && me ? offersFor(kind, c, actorOf(uid, me, new Date().toISOString())) : [];
  return (
    <>
      <p class="line small">
        <a href={`/c/${encodeURIComponent(id)}`}>{t("case.open")}</a>
        {open
          .filter((o) => o.open && !o.common)
          .map((o) => (
            <a key={o.step} href={`/c/${encodeURIComponent(id)}/${o.step}`}>
              {said(kind.regulation, o.title)}
            </a>
          ))}
      </p>
      {last && (
        <ul class="rows" aria-label={t("book.printed")}>
          <PaperRow caseId={id} paper={last} />
        </ul>
      )}
    </>
  );
}
