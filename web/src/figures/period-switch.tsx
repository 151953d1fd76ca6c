/** From one month or year to the one before and after it; and what the one before came to. */
import { shownAlone } from "../../../functions/src/engine/declare/figures/figures.ts";
import type { Loaded } from "../../../functions/src/engine/declare/loaded.ts";
import type { HeaderDoc } from "../../../functions/src/stored/shapes.ts";
import type { Row } from "../data/backend.ts";
import { useCase } from "../data/case/case.ts";
import { lastOf, periodText, useFigures, word } from "../data/figures.ts";
import { t } from "../i18n/index.ts";
import { shortDay } from "../i18n/when.ts";

type Rows = readonly Row<HeaderDoc>[];

/** `rows`: newest first. What was made void is left out, unless it is the one that is open. */
function beside(id: string, rows: Rows): { before?: Row<HeaderDoc> | undefined; after?: Row<HeaderDoc> | undefined } {
  const valid = rows.filter((r) => !r.data.void || r.id === id);
  const at = valid.findIndex((r) => r.id === id);
  return at < 0 ? {} : { before: valid[at + 1], after: valid[at - 1] };
}
const nameOf = ({ data }: Row<HeaderDoc>) => (data.summary ? periodText(data.summary) : shortDay(data.openedAt));
const hrefOf = ({ id }: Row<HeaderDoc>) => `/statistics/${encodeURIComponent(id)}`;

export function PeriodSwitch({ id, rows }: { id: string; rows: Rows }) {
  const { before, after } = beside(id, rows);
  if (!before && !after) return null;
  return (
    <nav class="line" aria-label={t("stat.periods")}>
      {before && (
        <a rel="prev" href={hrefOf(before)}>
          ← {nameOf(before)}
        </a>
      )}
      {after && (
        <a rel="next" href={hrefOf(after)}>
          {nameOf(after)} →
        </a>
      )}
    </nav>
  );
}

/** ；上月：2026年8月 结案件数 3. */
export function Before({ id, rows, kind }: { id: string; rows: Rows; kind: Loaded }) {
  const { before } = beside(id, rows);
  return before ? <Came row={before} kind={kind} /> : null;
}
function Came({ row, kind }: { row: Row<HeaderDoc>; kind: Loaded }) {
  const first = useFigures(useCase(row.id).case, kind)?.totals[0];
  if (!first) return null;
  return (
    <>
      {lastOf(row.data.summary ?? "")}
      <a
        href={hrefOf(row)}
      >{`${nameOf(row)} ${word(kind.regulation, first.title)} ${shownAlone(first.type, first.value)}`}</a>
    </>
  );
}
