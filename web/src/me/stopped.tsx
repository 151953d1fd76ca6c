/** The account is not, or no longer, active. */

import { t } from "../i18n/index.ts";
import { signOut } from "../outbox/sign-out.ts";
import { usePage } from "../ui/page.ts";

export default function StoppedPage() {
  const heading = usePage(t("in.stopped"));
  return (
    <main class="sign-in stack" id="main">
      <h1 ref={heading} tabIndex={-1}>
        {t("in.stopped")}
      </h1>
      <p>{t("in.stoppedSays")}</p>
      <p>
        <button type="button" class="button" onClick={() => void signOut()}>
          {t("in.other")}
        </button>
      </p>
    </main>
  );
}
