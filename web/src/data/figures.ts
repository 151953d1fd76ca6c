/** Figures as the screen shows them: with names filled in, in the language in use; and the periods that they stand for. */
import { useMemo } from "preact/hooks";
import type { Case } from "../../../functions/src/engine/case/case.ts";
import {
  type FigureNames,
  type Figures,
  type FigureType,
  inChinese,
  type Said,
} from "../../../functions/src/engine/declare/figures/figures.ts";
import type { Loaded } from "../../../functions/src/engine/declare/loaded.ts";
import type { HeaderDoc } from "../../../functions/src/stored/shapes.ts";
import { language, said, t } from "../i18n/index.ts";
import { dayOf, partOfYear } from "../i18n/when.ts";
import { useValue } from "../lib/state.ts";
import type { Row } from "./backend.ts";
import { useNames } from "./names.ts";
import { appQueries } from "./queries.ts";
import { type Answer, useRows } from "./rows.ts";
import { session } from "./session.ts";

export function word(regulation: string, s: Said): string {
  if (language !== "en") return inChinese(s);
  const words = (names: readonly string[]) => names.map((name) => said(regulation, name)).join(", ");
  return s.en === undefined ? said(regulation, inChinese(s)) : s.en.replace("{}", () => words(s.names ?? []));
}

/** Undefined while there is no case yet, and until it has counted something. */
export function useFigures(c: Case | null, kind: Loaded | undefined): Figures | undefined {
  const names = useNames();
  return useMemo(() => {
    const look: FigureNames = {
      person: (uid) => (uid ? names.person(uid) : ""),
      customer: names.customer,
      date: (at) => (at === undefined || at.length === 10 ? (at ?? "") : dayOf(at)),
    };
    const figures = c && kind?.figures?.({ ...c, names: look });
    return kind && figures ? inWords(figures, kind.regulation) : undefined;
  }, [c, kind, names]);
}

/** Words to choose from stand in the cells: in English where they have it. */
const inWords = (figures: Figures, regulation: string): Figures => ({
  ...figures,
  tables: figures.tables.map((table) => ({
    ...table,
    rows: table.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell, i) =>
        typeof cell === "string" && table.columns[i]?.type === "text" ? said(regulation, cell) : cell,
      ),
    })),
  })),
});

export const isNumber = (type: FigureType | undefined): boolean =>
  type === "number" || type === "money" || type === "percent";

/** All cases of a kind that I may read, newest period first. */
export function useCasesOf(kind: string | null): Answer<HeaderDoc> {
  const { me } = useValue(session);
  const answer = useRows(me && kind ? appQueries.casesOfKind(me.keys, kind) : null);
  return useMemo(() => ({ ...answer, rows: answer.rows.toSorted(byPeriod) }), [answer]);
}
const keyOf = ({ data }: Row<HeaderDoc>) => data.summary ?? data.openedAt;
const byPeriod = (a: Row<HeaderDoc>, b: Row<HeaderDoc>): number =>
  keyOf(a) > keyOf(b) ? -1 : keyOf(a) < keyOf(b) ? 1 : 0;

const PERIOD = /^(\d{4})(?:-(\d\d))?$/;
/** `2026-09` → 2026年9月, `2026` → 2026年; what is no period stays as it is. */
export function periodText(subject: string): string {
  const [, year = "", month] = PERIOD.exec(subject) ?? [];
  if (!year) return partOfYear(subject) ?? subject;
  if (month) return t("stat.month", year, language === "en" ? month : Number(month));
  return t("stat.year", year);
}
/** ；上月： */
export const lastOf = (subject: string): string => {
  const [, year, month] = PERIOD.exec(subject) ?? [];
  return t(month ? "stat.lastMonth" : year && subject.length === 4 ? "stat.lastYear" : "stat.last");
};
