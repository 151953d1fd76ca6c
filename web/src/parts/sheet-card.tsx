/** Everything that stands on a case, in the order of its sheet; derived values say why. */
import type { Case } from "../../../functions/src/engine/case.ts";
import type { Loaded } from "../../../functions/src/engine/load.ts";
import { type Entry, whyOf } from "../data/log.ts";
import { useNames } from "../data/names.ts";
import { fieldOf } from "../form/fields.ts";
import { t } from "../i18n/index.ts";
import { isTable, RowsTable } from "./rows-table.tsx";
import { sayField } from "./value.tsx";
import { Why } from "./why.tsx";

export function SheetCard({ c, kind, entries }: { c: Case; kind: Loaded; entries: readonly Entry[] }) {
  const names = useNames();
  const fields = Object.entries(kind.sheet.shape)
    .filter(([name]) => c.sheet[name] !== undefined && c.sheet[name] !== null)
    .map(([name, type]) => fieldOf(name, type))
    // What is set stands in its own list, each with its regulation.
    .filter((f) => f.control !== "settings");
  if (!fields.length) return null;
  return (
    <section class="card">
      <h2>{t("case.sheet")}</h2>
      <dl class="facts">
        {fields.map((f) => {
          const value = c.sheet[f.name];
          const shown = sayField(f, value, names);
          const why = whyOf(entries, f.name);
          const href = linkOf(f.control, value);
          return (
            <>
              <dt>{f.label}</dt>
              <dd>
                {isTable(f, value) ? (
                  <RowsTable field={f} rows={value} names={names} />
                ) : href ? (
                  <a href={href}>{shown}</a>
                ) : (
                  shown
                )}
                {why && <Why of={f.label} so={shown} clause={why.clause} because={why.because} />}
              </dd>
            </>
          );
        })}
      </dl>
    </section>
  );
}

const linkOf = (control: string, value: unknown): string | undefined => {
  if (typeof value !== "string") return undefined;
  if (control === "customer") return `/k/${value}`;
  return control === "case" ? `/c/${encodeURIComponent(value)}` : undefined;
};
