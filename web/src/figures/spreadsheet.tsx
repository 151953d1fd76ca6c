/** The figures of a case as a spreadsheet, made for the person who asks. */
import { t } from "../i18n/index.ts";
import { Icon } from "../ui/icon.tsx";
import { LinkState, useSignedLink } from "../ui/papers/signed-link.tsx";

export function Spreadsheet({ id }: { id: string }) {
  const { asked, open } = useSignedLink({ case: id, figures: true });
  return (
    <section class="card">
      <h2>{t("stat.spreadsheet")}</h2>
      <p class="small soft">{t("stat.spreadsheetSays")}</p>
      <p>
        <button type="button" class="button" disabled={asked.state === "asking"} onClick={() => void open()}>
          <Icon name="statistics" /> {t(asked.state === "asking" ? "paper.opening" : "stat.download")}
        </button>
      </p>
      <LinkState asked={asked} label={t("stat.download")} />
    </section>
  );
}
