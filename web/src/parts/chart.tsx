/** A chart and, under it, the same figures as a table; both lead to the records. */
import type { Picture } from "../../../functions/src/engine/picture.ts";
import { svg } from "../../../functions/src/engine/svg.ts";
import { t } from "../i18n/index.ts";

interface ChartProps {
  picture: Picture;
  head: readonly string[];
  rows: readonly { href: string; cells: readonly (string | number)[] }[];
  /** How it is counted, in one line. */
  says: string;
}

export function Chart({ picture, head, rows, says }: ChartProps) {
  return (
    <figure class="card chart">
      {/* svg.ts escapes every text that it draws */}
      <div dangerouslySetInnerHTML={{ __html: svg(picture) }} />
      <figcaption class="small soft">{says}</figcaption>
      <details class="fold">
        <summary>{t("stat.table")}</summary>
        <div class="scroll">
          <table>
            <thead>
              <tr>
                {head.map((h, i) => (
                  <th key={h} scope="col" class={typeof rows[0]?.cells[i] === "number" ? "right" : undefined}>
                    {h}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map(({ href, cells }) => (
                <tr key={href}>
                  {cells.map((c, i) => (
                    <td key={head[i]} class={typeof c === "number" ? "right" : undefined}>
                      {i === 0 ? <a href={href}>{c}</a> : c}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </figure>
  );
}
