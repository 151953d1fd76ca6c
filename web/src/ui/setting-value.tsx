/** What a setting holds, in words: the fields of its form with their labels; a limit as a limit. */
import { useMemo } from "preact/hooks";
import type { Setting } from "../../../functions/src/engine/declare/setting.ts";
import { type Period, say } from "../../../functions/src/engine/time/period.ts";
import { useNames } from "../data/names.ts";
import { settingField } from "../form/setting/setting.ts";
import { language } from "../i18n/index.ts";
import { isTable, RowsTable } from "./rows-table.tsx";
import { sayField } from "./value.tsx";

export function SettingValue({ setting, value }: { setting: Setting; value: unknown }) {
  const names = useNames();
  const field = useMemo(() => settingField(setting), [setting]);
  if (isPeriod(value)) return <>{say(value, language)}</>;
  return isTable(field, value) ? (
    <RowsTable field={field} value={value} names={names} />
  ) : (
    <>{sayField(field, value, names)}</>
  );
}

const UNITS = /^(workingDays|days|months|hours|sameDay|opening|monthEnd|dayOfMonth|dayOfNextMonth|nextWeekday)$/;
const isPeriod = (v: unknown): v is Period =>
  typeof v === "object" && v !== null && "unit" in v && UNITS.test(String(v.unit));
