/** A register's rows: a table where there is room, cards on a phone. Each leads to its case. */
import type { ComponentChildren } from "preact";
import { columnsOf, numberingOf, type Shown } from "../../../functions/src/engine/declare/register.ts";
import type { HeaderDoc } from "../../../functions/src/stored/shapes.ts";
import type { Row } from "../data/backend.ts";
import { type Names, useNames } from "../data/names.ts";
import type { Book } from "../data/register.ts";
import { type Field, fieldOf } from "../form/fields.ts";
import { language, said, t } from "../i18n/index.ts";
import { nearness } from "../i18n/when.ts";
import { useNow } from "../lib/clock.ts";
import { useWide } from "../lib/wide.ts";
import { Due } from "../ui/due.tsx";
import { sayField } from "../ui/value.tsx";

interface Columns {
  book: Book;
  shown: readonly (Shown & { label: string; type: Field })[];
  names: Names;
  now: string;
}

export function RegisterRows({ book, rows, at }: { book: Book; rows: readonly Row<HeaderDoc>[]; at: string }) {
  const [names, now, wide] = [useNames(), useNow(), useWide()];
  const shown = columnsOf(book.kind).map((c) => ({
    ...c,
    label: (language === "en" && c.titleEn) || said(book.kind.regulation, c.title),
    type: fieldOf(c.field, book.kind.sheet.shape[c.field], book.kind.regulation),
  }));
  const columns = { book, shown, names, now };
  return wide ? <Table {...columns} rows={rows} at={at} /> : <Cards {...columns} rows={rows} at={at} />;
}

const near = ({ nextDue, ended, vague }: HeaderDoc, now: string) =>
  nextDue && !ended ? nearness(nextDue, now, vague) : undefined;
const waitsFor = (h: HeaderDoc, names: Names) => [...new Set(h.waitingFor.map(names.group))].join("、");
const statusOf = (h: HeaderDoc, { kind }: Book) =>
  h.void ? t("case.void") : said(kind.regulation, kind.statuses[h.status] ?? h.status);
const customerOf = (h: HeaderDoc, names: Names) => names.customer(h.customer) || (h.customer ? "…" : "—");
/** Days as in any table: `2026-09-08`. */
const isDay = (v: unknown): v is string => typeof v === "string" && /^\d{4}-\d\d-\d\d$/.test(v);
function shownValue(h: HeaderDoc, field: Field, names: Names): string {
  // A header from before the kind had a register has no row until it is projected anew.
  const value = h.row?.[field.name];
  return isDay(value) ? value : sayField(field, value, names);
}
/** Where nothing gives numbers, the first column leads to the case. */
const isNumbered = ({ kind }: Book) => numberingOf(kind) !== undefined;
const leadOf = (h: HeaderDoc, { shown: [first], names }: Columns): string =>
  (first && shownValue(h, first.type, names)) || t("case.open");
const isNumeric = (f: Field) => f.type === "money" || f.type === "number" || f.type === "whole";

interface RowsProps extends Columns {
  rows: readonly Row<HeaderDoc>[];
  at: string;
}

const Table = ({ rows, at, ...columns }: RowsProps) => (
  <table>
    <thead>
      <tr>
        {isNumbered(columns.book) && <th scope="col">{t("case.number")}</th>}
        {columns.book.kind.customer && <th scope="col">{t("book.customer")}</th>}
        {columns.shown.map((c) => (
          <th key={c.field} scope="col" class={isNumeric(c.type) ? "right" : undefined}>
            {c.label}
          </th>
        ))}
        <th scope="col">{t("book.status")}</th>
        <th scope="col">{t("case.due")}</th>
      </tr>
    </thead>
    <tbody>
      {rows.map(({ id, data: h }) => (
        <tr key={id} data-near={near(h, columns.now)} data-at={h.place === at || undefined}>
          {isNumbered(columns.book) && (
            <th scope="row">
              <a class="number" href={`/c/${encodeURIComponent(id)}`}>
                {h.number}
              </a>
            </th>
          )}
          {columns.book.kind.customer && <td>{customerOf(h, columns.names)}</td>}
          {columns.shown.map((c, i) => (
            <td key={c.field} class={isNumeric(c.type) ? "right" : isDay(h.row?.[c.field]) ? "day" : undefined}>
              {i === 0 && !isNumbered(columns.book) ? (
                <a href={`/c/${encodeURIComponent(id)}`}>{leadOf(h, columns)}</a>
              ) : (
                shownValue(h, c.type, columns.names)
              )}
            </td>
          ))}
          <td>
            <Standing h={h} book={columns.book} names={columns.names} />
          </td>
          <td>{h.nextDue && !h.ended ? <DueOf h={h} now={columns.now} /> : "—"}</td>
        </tr>
      ))}
    </tbody>
  </table>
);

const DueOf = ({ h, now }: { h: HeaderDoc; now: string }) => (
  <Due dueAt={h.nextDue} now={now} vague={h.vague} provisional={h.provisional} />
);

function Standing({ h, book, names }: { h: HeaderDoc; book: Book; names: Names }) {
  const waits = waitsFor(h, names);
  return (
    <>
      <span class={`tag ${h.void ? "late" : h.ended ? "" : "blue"}`}>{statusOf(h, book)}</span>
      {waits && <span class="small soft"> {t("case.waits", waits)}</span>}
    </>
  );
}

const Cards = ({ rows, at, ...columns }: RowsProps) => (
  <ul class="rows">
    {rows.map(({ id, data: h }) => (
      <li key={id}>
        <a
          class="row"
          href={`/c/${encodeURIComponent(id)}`}
          data-near={near(h, columns.now)}
          data-at={h.place === at || undefined}
          aria-current={h.place === at ? "true" : undefined}
        >
          <span>
            <span class={h.number === null ? "name" : "name number"}>{h.number ?? leadOf(h, columns)}</span>
            {(h.number !== null || columns.book.kind.customer) && ` · ${customerOf(h, columns.names)}`}
            <br />
            <Standing h={h} book={columns.book} names={columns.names} />
            <br />
            <span class="small soft">{factsOf(h, columns)}</span>
          </span>
          {h.nextDue && !h.ended && <DueOf h={h} now={columns.now} />}
        </a>
      </li>
    ))}
  </ul>
);

/** 登记日期 2026-09-08 · 品名 覆铜板: what is filled in. */
const factsOf = (h: HeaderDoc, { shown, names }: Columns): ComponentChildren =>
  shown
    .filter((c) => (h.row?.[c.field] ?? null) !== null)
    .map((c) => `${c.label} ${shownValue(h, c.type, names)}`)
    .join(" · ");
