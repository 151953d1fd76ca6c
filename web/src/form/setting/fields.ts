/** A step that sets something: which of its fields names the setting, and which holds its value as JSON. */

import type { Loaded } from "../../../../functions/src/engine/declare/loaded.ts";
import { metaOf } from "../../../../functions/src/engine/declare/sheet.ts";

export interface SettingFields {
  name: string;
  value: string;
}
export function settingFields(k: Loaded, step: string): SettingFields | undefined {
  const fields = Object.entries(k.steps[step]?.form?.shape ?? {});
  const [name, value] = ["setting", "settingValue"].map((w) => fields.find(([, t]) => metaOf(t).widget === w)?.[0]);
  return name !== undefined && value !== undefined ? { name, value } : undefined;
}
