/** Everything that stands on a case, in the order of its sheet; derived values say why. */
import type { Case } from "../../../functions/src/engine/case/case.ts";
import type { Loaded } from "../../../functions/src/engine/declare/loaded.ts";
import { type Entry, whyOf } from "../data/case/log.ts";
import { useNames } from "../data/names.ts";
import { fieldOf } from "../form/fields.ts";
import { t } from "../i18n/index.ts";
import { isTable, RowsTable } from "./rows-table.tsx";
import { sayField } from "./value.tsx";
import { Why } from "./why.tsx";

interface Of {
  c: Pick<Case, "sheet">;
  kind: Loaded;
  /** The case's log, when its reasons are to stand beside what they derived. */
  entries?: readonly Entry[];
}
export const SheetCard = (of: Of) =>
  fieldsOf(of).length > 0 && (
    <section class="card">
      <h2>{t("case.sheet")}</h2>
      <Facts {...of} />
    </section>
  );
/** The same, folded: what a person looks up while filling in a form. */
export const SheetFold = (of: Of) =>
  fieldsOf(of).length > 0 && (
    <details class="fold">
      <summary>{t("case.sheet")}</summary>
      <Facts {...of} />
    </details>
  );

const fieldsOf = ({ c, kind }: Of) =>
  Object.entries(kind.sheet.shape)
    .filter(([name]) => c.sheet[name] !== undefined && c.sheet[name] !== null)
    .map(([name, type]) => fieldOf(name, type, kind.regulation))
    // What is set stands in its own list, each with its regulation.
    .filter((f) => f.type !== "settings");

export function Facts(of: Of) {
  const names = useNames();
  const { c, entries = [] } = of;
  return (
    <dl class="facts">
      {fieldsOf(of).map((f) => {
        const value = c.sheet[f.name];
        const shown = sayField(f, value, names);
        const why = whyOf(entries, f.name);
        const href = linkOf(f.type, value);
        return (
          <>
            <dt>{f.label}</dt>
            <dd>
              {isTable(f, value) ? (
                <RowsTable field={f} value={value} names={names} />
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
  );
}

const linkOf = (type: string, value: unknown): string | undefined => {
  if (typeof value !== "string") return undefined;
  if (type === "customer") return `/k/${value}`;
  return type === "case" ? `/c/${encodeURIComponent(value)}` : undefined;
};
