/** A clause: its number, our summary, and the organisation's own wording where it brought its text. */

import type { Clause } from "../../../functions/src/engine/declare/regulation.ts";
import { path } from "../../../functions/src/stored/paths.ts";
import { useKnown } from "../data/kinds.ts";
import { useDoc } from "../data/rows.ts";
import { language, t } from "../i18n/index.ts";

const regulationOf = (id: string) => /^R\d\d/.exec(id)?.[0] ?? null;

function useClause(id: string): { clause: Clause | undefined; wording: string | undefined } {
  const regulation = regulationOf(id);
  const { value } = useKnown(regulation);
  const text = useDoc(regulation === null ? null : path.texts(regulation));
  return { clause: value?.regulation.clauses.find((c) => c.id === id), wording: text.data?.clauses[id] };
}
export const summary = (c: Clause): string => (language === "en" ? c.en : c.zh);

export function ClauseLine({ id }: { id: string }) {
  const { clause, wording } = useClause(id);
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
