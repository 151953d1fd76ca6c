/** What can't be opened: it isn't there, or it isn't mine to read, or its code could not be fetched. */

import { t } from "../i18n/index.ts";
import { usePage } from "./page.ts";

export function Unreachable() {
  const heading = usePage(t("case.notFound"));
  return (
    <div class="stack">
      <h1 ref={heading} tabIndex={-1}>
        {t("case.notFound")}
      </h1>
      <p>{t("case.notFoundSays")}</p>
      <p class="line">
        <a class="button" href="/c">
          {t("nav.cases")}
        </a>
        <button type="button" class="button" onClick={() => location.reload()}>
          {t("app.retry")}
        </button>
      </p>
    </div>
  );
}
