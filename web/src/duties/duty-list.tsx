/** 待我处理: 已逾期, 今天, 本周, 以后; sorted by due instant, never by anything else. */
import { useEffect, useState } from "preact/hooks";
import type { DutyDoc } from "../../../functions/src/stored/shapes.ts";
import type { Row } from "../data/backend.ts";
import { useNames } from "../data/names.ts";
import { appQueries } from "../data/queries.ts";
import { useRows } from "../data/rows.ts";
import { session } from "../data/session.ts";
import { said, t } from "../i18n/index.ts";
import { type Nearness, nearness, short } from "../i18n/when.ts";
import { dutyCount } from "../lib/badge.ts";
import { useNow } from "../lib/clock.ts";
import { useValue } from "../lib/state.ts";
import { Due } from "../ui/due.tsx";
import { List } from "../ui/list.tsx";

const GROUPS: readonly Nearness[] = ["late", "today", "week", "later"];

export function DutyList() {
  const { me } = useValue(session);
  const now = useNow();
  const answer = useRows(me && appQueries.duties(me.keys));
  const [only, setOnly] = useState("");
  const shown = answer.rows.filter((r) => !only || r.data.regulation === only);
  const groups = GROUPS.map((near) => ({ near, rows: shown.filter((r) => nearOf(r.data, now) === near) }));
  const urgent = answer.rows.filter((r) => ["late", "today"].includes(nearOf(r.data, now))).length;
  useEffect(() => {
    if (answer.fresh) dutyCount.set(urgent);
  }, [answer.fresh, urgent]);
  const next = shown[0]?.data;
  return (
    <List {...answer} count={shown.length} empty={t("duty.none")} emptySays={t("duty.noneSays")}>
      <Filter rows={answer.rows} only={only} choose={setOnly} />
      {answer.fresh && urgent === 0 && next?.dueAt && (
        <p class="soft">{t("duty.noneToday", `${said(next.regulation, next.title)} ${short(next.dueAt)}`)}</p>
      )}
      <div>
        {groups.map(({ near, rows }) => rows.length > 0 && <Group key={near} near={near} rows={rows} now={now} />)}
      </div>
    </List>
  );
}
const nearOf = (d: DutyDoc, now: string): Nearness => nearness(d.dueAt, now, d.vague);

function Group({ near, rows, now }: { near: Nearness; rows: Row<DutyDoc>[]; now: string }) {
  return (
    <section>
      <h2 class="group">
        <span class={near === "late" ? "near-late" : undefined}>{t(`duty.${near}`)}</span>
        <span class="number small">{rows.length}</span>
      </h2>
      <ul class="rows">
        {rows.map((r) => (
          <DutyRow key={r.id} d={r.data} now={now} />
        ))}
      </ul>
    </section>
  );
}

function DutyRow({ d, now }: { d: DutyDoc; now: string }) {
  const names = useNames();
  const about = [names.customer(d.customer), said(d.regulation, d.summary ?? ""), d.number].filter(Boolean).join(" · ");
  return (
    <li>
      <a class="row" href={`/c/${d.case}`} data-near={nearOf(d, now)}>
        <span>
          <span class="name">{said(d.regulation, d.title)}</span>
          {about && <span> · {about}</span>}
          <br />
          <span class="small soft">
            {d.clause} · {d.owners.map(names.group).join("、")}
            {d.along && ` · ${t("duty.along", said(d.regulation, d.along))}`}
          </span>
        </span>
        <Due {...d} along={d.along && said(d.regulation, d.along)} now={now} />
      </a>
    </li>
  );
}

/** Shown when the list mixes regulations. */
function Filter({ rows, only, choose }: { rows: Row<DutyDoc>[]; only: string; choose: (r: string) => void }) {
  const found = [...new Set(rows.map((r) => r.data.regulation))].sort();
  if (found.length < 2) return null;
  return (
    <fieldset class="line">
      <legend class="hidden">{t("duty.filterBy")}</legend>
      {["", ...found].map((r) => (
        <button key={r} type="button" class="button small" aria-pressed={only === r} onClick={() => choose(r)}>
          {r || t("duty.all")}
        </button>
      ))}
    </fieldset>
  );
}
