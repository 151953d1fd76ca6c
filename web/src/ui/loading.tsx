import { t } from "../i18n/index.ts";

/** Something is being read; said only to screen readers, since it is mostly over at once. */
export const Loading = () => (
  <p class="empty fade" role="status">
    {t("app.loading")}
  </p>
);
