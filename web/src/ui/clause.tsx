/** A clause: its number, our summary, and the organisation's own wording where it brought its text. */

import type { Clause } from "../../../functions/src/engine/declare/regulation.ts";
import { path } from "../../../functions/src/stored/paths.ts";
import { useClauses } from "../data/regulations/clauses.ts";
import { useRunning } from "../data/regulations/running.ts";
import { useDoc } from "../data/rows.ts";
import { language, t } from "../i18n/index.ts";

const regulationOf = (id: string) => /^R\d\d/.exec(id)?.[0] ?? null;

interface Read {
  /** The reader's own: of the edition that runs here. */
  id: string;
  clause: Clause | undefined;
  wording: string | undefined;
}
function useClause(id: string): Read {
  const running = useRunning();
  const of = regulationOf(id);
  const regulation = (of && running?.shownAs(of)) ?? of;
  const { value } = useClauses(regulation);
  const text = useDoc(regulation === null ? null : path.texts(regulation));
  const clause = value?.find((c) => c.id === id || c.as === id);
  const own = clause?.id ?? id;
  return { id: own, clause, wording: text.data?.clauses[own] };
}
export const summary = (c: Clause): string => (language === "en" ? c.en : c.zh);

export function ClauseLine({ id: named }: { id: string }) {
  const { id, clause, wording } = useClause(named);
  return (
    <div>
      <a href={`/r/${regulationOf(id) ?? ""}#${encodeURIComponent(id)}`}>{id}</a>
      {clause && <span> {summary(clause)}</span>}
      {wording && (
        <blockquote class="soft">
          {t("why.wording")}：{wording}
        </blockquote>
      )}
    </div>
  );
}
