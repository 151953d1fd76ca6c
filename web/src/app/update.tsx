/** A new version waits until the person says so: a reload would end a half-filled form. */
import { t } from "../i18n/index.ts";
import { state, useValue } from "../lib/state.ts";

export const waitingVersion = state<{ apply: () => void } | null>(null);

export function Update() {
  const update = useValue(waitingVersion);
  if (!update) return null;
  return (
    <p class="notice line apart" role="status">
      {t("app.newVersion")}
      <button type="button" class="button small" onClick={update.apply}>
        {t("app.update")}
      </button>
    </p>
  );
}
