/** A table of figures, under its chart where it has one; rows and bars lead to the records behind them. */
import { type FigureRow, type FigureTable, shown } from "../../../functions/src/engine/declare/figures/figures.ts";
import { pictureOf } from "../../../functions/src/engine/declare/figures/picture.ts";
import { svg } from "../../../functions/src/engine/paper/svg.ts";
import { isNumber, word } from "../data/figures.ts";
import { t } from "../i18n/index.ts";
import { useWide } from "../lib/wide.ts";

/** mm: a chart on a phone, where its words would else be too small to read. */
const NARROW = 90;
/** Pixels for a mm: a chart's words are as large as those around it, never larger. */
const PIXELS = 4.27;
/** Characters; cells with more need a wide column. */
const LONG = 12;

interface CardProps {
  table: FigureTable;
  regulation: string;
  /** The records behind a figure, by its key. */
  to: (key: string) => string;
}

export function FigureCard({ table, regulation, to }: CardProps) {
  const wide = useWide();
  const picture = pictureOf(table, (s) => word(regulation, s), { href: to, ...(!wide && { width: NARROW }) });
  return (
    <figure class="card chart">
      <figcaption>
        <h2>{word(regulation, table.title)}</h2>
        <p class="small soft">
          {[table.says && word(regulation, table.says), table.clause].filter(Boolean).join(" · ")}
        </p>
      </figcaption>
      {picture ? (
        <>
          {/* svg.ts escapes every text that it draws */}
          <div style={{ maxWidth: `${picture.width * PIXELS}px` }} dangerouslySetInnerHTML={{ __html: svg(picture) }} />
          <details class="fold">
            <summary>{t("stat.table")}</summary>
            <Table table={table} regulation={regulation} to={to} />
          </details>
        </>
      ) : (
        <Table table={table} regulation={regulation} to={to} />
      )}
    </figure>
  );
}

function Table({ table, regulation, to }: CardProps) {
  const { columns, rows, total } = table;
  const unlisted = (table.of ?? rows.length) - rows.length;
  const long = columns.map((_, i) => rows.some((r) => String(r.cells[i] ?? "").length > LONG));
  const side = (i: number) =>
    isNumber(columns[i]?.type) ? "right" : i === 0 && table.cases ? "number" : long[i] ? "long" : undefined;
  const say = (cells: FigureRow["cells"], i: number) => shown(columns[i]?.type ?? "text", cells[i] ?? null);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what is wider than the screen must scroll with the keys too
    <section class="scroll" tabIndex={0} aria-label={word(regulation, table.title)}>
      <table>
        <thead>
          <tr>
            {columns.map((c, i) => (
              <th key={c.title.zh} scope="col" class={side(i)}>
                {word(regulation, c.title)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              {columns.map((c, i) => (
                <td key={c.title.zh} class={side(i)}>
                  {i === 0 ? <Lead says={say(row.cells, 0)} href={hrefOf(table, row, to)} /> : say(row.cells, i)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        {total && (
          <tfoot>
            <tr>
              {columns.map((c, i) => (
                <td key={c.title.zh} class={side(i)}>
                  {i === 0 ? t("stat.total") : say(total, i)}
                </td>
              ))}
            </tr>
          </tfoot>
        )}
      </table>
      {unlisted > 0 && <p class="small soft">{t("stat.unlisted", unlisted)}</p>}
    </section>
  );
}

/** A row that is a case leads to it, any other to the list of its records. */
const hrefOf = (table: FigureTable, row: FigureRow, to: CardProps["to"]): string | undefined =>
  row.ids.length === 0 ? undefined : table.cases ? `/c/${encodeURIComponent(row.ids[0] ?? "")}` : to(row.key);

const Lead = ({ says, href }: { says: string; href: string | undefined }) =>
  href === undefined ? says : <a href={href}>{says}</a>;
