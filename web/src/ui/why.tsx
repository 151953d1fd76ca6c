/** “为什么?”: always three lines – the conclusion, its clause, how it was reached – as stored when it was decided. */
import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { t } from "../i18n/index.ts";
import { ClauseLine } from "./clause.tsx";

interface WhyProps {
  /** What it is about, for people who hear the button alone. */
  of: string;
  so: ComponentChildren;
  clause: string;
  because: readonly string[];
}

export function Why({ of, so, clause, because }: WhyProps) {
  const [open, setOpen] = useState(false);
  return (
    <details class="why" onToggle={(e) => setOpen(e.currentTarget.open)}>
      <summary>
        {t("why.ask")}
        <span class="hidden"> {of}</span>
      </summary>
      {open && <WhyPanel so={so} clause={clause} because={because} />}
    </details>
  );
}

export const WhyPanel = ({ so, clause, because }: Omit<WhyProps, "of">) => (
  <dl class="panel facts">
    <dt>{t("why.so")}</dt>
    <dd>{so}</dd>
    <dt>{t("why.by")}</dt>
    <dd>{clause ? <ClauseLine id={clause} /> : "—"}</dd>
    <dt>{t("why.how")}</dt>
    <dd>
      {because.length ? (
        <ul>
          {because.map((b) => (
            <li key={b}>{b}</li>
          ))}
        </ul>
      ) : (
        "—"
      )}
    </dd>
  </dl>
);
