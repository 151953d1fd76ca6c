/** A table that the organisation sets, beside the field that is decided by it. */

import { regulationOf, useKnown } from "../data/kinds.ts";
import { settings } from "../data/session.ts";
import { said, t } from "../i18n/index.ts";
import { useValue } from "../lib/state.ts";
import { SettingValue } from "./setting-value.tsx";

export function Standard({ id }: { id: string }) {
  const { value: known } = useKnown(regulationOf(id));
  const own = useValue(settings);
  const setting = known?.regulation.settings.find((s) => s.id === id);
  if (!setting) return null;
  const set = id in own;
  return (
    <details class="fold" open>
      <summary>
        {t("form.standard", said(regulationOf(id), setting.title))}{" "}
        {!set && <span class="tag">{t("why.example")}</span>}
      </summary>
      <div class="small">
        <SettingValue setting={setting} value={set ? own[id] : setting.example} />
      </div>
    </details>
  );
}
