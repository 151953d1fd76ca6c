/** What is due on a case, by when, by whom, and why then. */
import type { Case } from "../../../functions/src/engine/case/case.ts";
import type { Duty } from "../../../functions/src/engine/declare/duty.ts";
import type { Loaded } from "../../../functions/src/engine/declare/loaded.ts";
import { isSystem } from "../../../functions/src/engine/duties/flow.ts";
import { waitsForNobody } from "../../../functions/src/engine/organisation/holders.ts";
import { useNames } from "../data/names.ts";
import { useFewHolders } from "../data/offices.ts";
import { said, t } from "../i18n/index.ts";
import { nearness, short } from "../i18n/when.ts";
import { useNow } from "../lib/clock.ts";
import { Due } from "../ui/due.tsx";
import { Why } from "../ui/why.tsx";

export function CaseDuties({ c, kind }: { c: Case; kind: Loaded }) {
  const shown = Object.values(c.duties)
    .filter((d) => (d.state === "open" || d.state === "overdue") && !isTimer(kind, d))
    .sort((a, b) => ((a.dueAt ?? "9") < (b.dueAt ?? "9") ? -1 : 1));
  if (!shown.length) return null;
  return (
    <section>
      <h2>{t("case.duties")}</h2>
      <ul class="rows">
        {shown.map((d) => (
          <DutyOf key={d.id} d={d} c={c} kind={kind} />
        ))}
      </ul>
    </section>
  );
}

const isTimer = (kind: Loaded, d: Duty): boolean => {
  const s = kind.steps[d.step];
  return s !== undefined && isSystem(s);
};

function DutyOf({ d, c, kind }: { d: Duty; c: Case; kind: Loaded }) {
  const now = useNow();
  const names = useNames();
  const holders = useFewHolders();
  const along = d.along ? said(kind.regulation, kind.steps[d.along]?.title ?? d.along) : null;
  return (
    <li>
      <div class="row" data-near={d.dueAt ? nearness(d.dueAt, now, d.vague) : undefined}>
        <div>
          <span class="name">{said(kind.regulation, d.title)}</span> · {d.owners.map(names.group).join("、")}
          {d.state === "overdue" && (
            <>
              {" "}
              <span class={d.vague ? "tag" : "tag late"}>{t("duty.passed")}</span>
            </>
          )}
          {d.state === "open" && !d.ready && (
            <>
              {" "}
              <span class="tag">{t("duty.notYet")}</span>
            </>
          )}
          {d.state === "open" && waitsForNobody(d.owners, holders) && (
            <>
              {" "}
              <span class="tag late">{t("duty.nobody")}</span>
            </>
          )}
          <br />
          <span class="small soft">
            {d.clause}
            {along && ` · ${t("duty.along", along)}`}
            {d.waived && ` · ${t("duty.waived", d.waived)}`}
            {d.history.some((m) => isBreach(d, m)) && ` · ${t("duty.breached")}`}
          </span>
          {d.dueAt && (
            <div>
              <Why
                of={said(kind.regulation, d.title)}
                so={short(d.dueAt)}
                clause={d.clause}
                because={reasons(d, c, kind)}
              />
            </div>
          )}
        </div>
        <Due dueAt={d.dueAt} now={now} vague={d.vague ?? false} provisional={d.provisional} along={along} />
      </div>
    </li>
  );
}

/** How it was reckoned – for a step that shares a limit, how that limit was –, then every move with old and new. */
export function reasons(d: Duty, c: Case, kind: Loaded): string[] {
  const shared = d.along ? Object.values(c.duties).find((o) => o.step === d.along && o.dueAt === d.dueAt) : undefined;
  if (shared && shared !== d)
    return [t("duty.along", said(kind.regulation, shared.title)), ...reasons(shared, c, kind)];
  return [
    ...d.why,
    ...(d.provisional ? [t("duty.provisionalSays")] : []),
    ...(d.rule?.example ? [t("why.example")] : []),
    ...d.history.map((m) => {
      const move = t("duty.moved", m.from ? short(m.from) : "—", m.to ? short(m.to) : "—", m.clause);
      return isBreach(d, m) ? `${move} · ${t("duty.breached")}` : move;
    }),
  ];
}
/** It was late by a date that was corrected or extended since; what only reminds is never in breach. */
const isBreach = (d: Duty, m: Duty["history"][number]): boolean => m.breached === true && !d.vague;
