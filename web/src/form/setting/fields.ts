/** A step that sets something: which of its fields names the setting, and which holds its value as JSON. */

import { fieldOfType } from "../../../../functions/src/engine/declare/field/field.ts";
import type { Loaded } from "../../../../functions/src/engine/declare/loaded.ts";

export interface SettingFields {
  name: string;
  value: string;
}
export function settingFields(k: Loaded, step: string): SettingFields | undefined {
  const form = k.steps[step]?.form;
  const [name, value] = [fieldOfType(form, "setting")?.name, fieldOfType(form, "settingValue")?.name];
  return name !== undefined && value !== undefined ? { name, value } : undefined;
}
