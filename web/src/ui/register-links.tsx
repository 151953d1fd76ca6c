/** Ways to the registers (登记簿) of kinds whose cases I may read. */
import type { Loaded } from "../../../functions/src/engine/declare/loaded.ts";
import type { KindEntry } from "../../../functions/src/engine/declare/manifest.ts";
import type { HeaderDoc } from "../../../functions/src/stored/shapes.ts";
import { bookOf, hrefOf, hrefOfCase } from "../data/register.ts";
import { useManifest } from "../data/regulations/manifest.ts";
import { useRunning } from "../data/regulations/running.ts";
import { type Titled, titlesAmong } from "../data/regulations/titles.ts";
import { session } from "../data/session.ts";
import { t } from "../i18n/index.ts";
import { useValue } from "../lib/state.ts";

/** Of one regulation, or of all. */
export function RegisterLinks({ regulation }: { regulation?: string }) {
  const { me } = useValue(session);
  const { value: manifest } = useManifest();
  const running = useRunning();
  const kinds = [...(manifest?.kinds.values() ?? [])].filter(
    (k) =>
      k.register &&
      (regulation === undefined || [k.regulation, running?.shownAs(k.regulation)].includes(regulation)) &&
      running?.runs(k.regulation) &&
      k.readerRoles.some((role) => me?.keys.includes(role)),
  );
  if (!kinds.length) return null;
  const titleOf = titlesAmong(kinds.map(registerOf));
  return (
    <nav class="line" aria-label={t("book.title")}>
      <span class="soft">{t("book.title")}</span>
      {kinds.map((k) => (
        <a key={k.id} href={hrefOf(k.id, {})}>
          {titleOf(registerOf(k))}
        </a>
      ))}
    </nav>
  );
}

const registerOf = ({ regulation, title, register }: KindEntry): Titled => ({
  regulation,
  title: register?.title ?? title,
  titleEn: register?.titleEn,
});

interface LinkProps {
  kind: Loaded;
  header: Pick<HeaderDoc, "number" | "place">;
  caseId: string;
}
/** From a case to its place in the register; from the case that keeps a register's month to that month. */
export function RegisterLink({ kind, header, caseId }: LinkProps) {
  const { value: manifest } = useManifest();
  const own = bookOf(kind);
  const kept = [...(manifest?.kinds.values() ?? [])].find((k) => k.register?.book === kind.id);
  const period = caseId.slice(kind.id.length + 1);
  const href = (own && hrefOfCase(own, header)) ?? (kept && hrefOf(kept.id, { period }));
  return href ? <a href={href}>{t("book.title")}</a> : null;
}
