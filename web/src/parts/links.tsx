import type { ComponentChildren } from "preact";
import { t } from "../i18n/index.ts";

/** The case that this one belongs to, and those that belong to it. */
export const Links = ({ parent, children }: { parent: string | null; children: ComponentChildren }) => (
  <section>
    <h2>{t("case.links")}</h2>
    {parent && (
      <p>
        <a href={`/c/${encodeURIComponent(parent)}`}>{t("case.parent")}</a>
      </p>
    )}
    {children}
  </section>
);
