import { t } from "../i18n/index.ts";
import { usePage } from "../ui/page.ts";

export default function NotFoundPage() {
  const heading = usePage(t("app.notFound"));
  return (
    <div class="stack">
      <h1 ref={heading} tabIndex={-1}>
        {t("app.notFound")}
      </h1>
      <p>{t("app.notFoundSays")}</p>
      <p>
        <a class="button" href="/">
          {t("nav.duties")}
        </a>
      </p>
    </div>
  );
}
