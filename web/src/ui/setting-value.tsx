/** What a setting holds, in words: the fields of its form with their labels; a limit as a limit. */
import { useMemo } from "preact/hooks";
import type { Setting } from "../../../functions/src/engine/declare/regulation.ts";
import { type Period, say } from "../../../functions/src/engine/time/period.ts";
import { useNames } from "../data/names.ts";
import { fieldOf } from "../form/fields.ts";
import { turned } from "../form/setting/setting.ts";
import { language } from "../i18n/index.ts";
import { isTable, RowsTable } from "./rows-table.tsx";
import { sayField } from "./value.tsx";

export function SettingValue({ setting, value }: { setting: Setting; value: unknown }) {
  const names = useNames();
  const form = useMemo(() => turned(setting, []), [setting]);
  if (isPeriod(value)) return <>{say(value, language)}</>;
  const field = fieldOf("value", form.type);
  const shown = form.toForm(value);
  return isTable(field, shown) ? (
    <RowsTable field={field} rows={shown} names={names} />
  ) : (
    <>{sayField(field, shown, names)}</>
  );
}

const UNITS = /^(workingDays|days|months|hours|sameDay|opening|monthEnd|dayOfMonth|dayOfNextMonth|nextWeekday)$/;
const isPeriod = (v: unknown): v is Period =>
  typeof v === "object" && v !== null && "unit" in v && UNITS.test(String(v.unit));
