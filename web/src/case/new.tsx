/** 新建: drafts on top, then what I use most, then by occasion. */

import { useTitles } from "../data/regulations/titles.ts";
import { session } from "../data/session.ts";
import { type Start, useStarts } from "../data/starts.ts";
import { said, t } from "../i18n/index.ts";
import { useValue } from "../lib/state.ts";
import { used } from "../outbox/draft.ts";
import { OutboxRows } from "../outbox/rows.tsx";
import { outbox } from "../outbox/store.ts";
import { Empty } from "../ui/list.tsx";
import { Loading } from "../ui/loading.tsx";
import { usePage } from "../ui/page.ts";

const OFTEN = 4;

export default function NewPage() {
  const heading = usePage(t("new.title"));
  const { uid } = useValue(session);
  const drafts = useValue(outbox).filter((i) => i.by === uid && i.state === "draft");
  const starts = useStarts();
  const counts = used();
  const often = (starts ?? [])
    .filter((s) => counts[s.kind.id])
    .sort((a, b) => (counts[b.kind.id] ?? 0) - (counts[a.kind.id] ?? 0))
    .slice(0, OFTEN);
  // The organisation's own records come last.
  const rest = (starts ?? [])
    .filter((s) => !often.includes(s))
    .sort((a, b) => Number(a.kind.record ?? false) - Number(b.kind.record ?? false));
  return (
    <div class="stack">
      <h1 ref={heading} tabIndex={-1}>
        {t("new.title")}
      </h1>
      {drafts.length > 0 && (
        <section>
          <h2>{t("new.drafts")}</h2>
          <OutboxRows items={drafts} />
        </section>
      )}
      {!starts && <Loading />}
      {starts?.length === 0 && <Empty title={t("new.none")} says={t("new.noneSays")} />}
      {often.length > 0 && <Starts title={t("new.often")} starts={often} />}
      {rest.length > 0 && <Starts title={t("new.all")} starts={rest} />}
    </div>
  );
}

function Starts({ title, starts }: { title: string; starts: Start[] }) {
  const titleOf = useTitles();
  return (
    <section>
      <h2>{title}</h2>
      <ul class="rows">
        {starts.map((s) => (
          <li key={s.kind.id + s.step}>
            <a class="row" href={`/new/${s.kind.id}?step=${s.step}`}>
              <span>
                <span class="name">{titleOf(s.kind)}</span> · {said(s.kind.regulation, s.title)}
                <br />
                <span class="small soft">{s.kind.clause}</span>
              </span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
