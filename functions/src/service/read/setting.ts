/** What the organisation set, else the example that the regulation ships. */
import type { Org } from "../../engine/organisation/org.ts";

type Settled = Pick<Org, "settings" | "declared">;

function settingOf({ settings, declared }: Settled, id: string): unknown {
  return id in settings ? settings[id] : declared.settings.find((s) => s.id === id)?.example;
}

/** A number; `fallback` when neither the organisation nor a regulation gives one. */
export function numberSetting(org: Settled, id: string, fallback: number): number {
  const value = settingOf(org, id);
  return typeof value === "number" && Number.isFinite(value) ? value : fallback;
}
function textSetting(org: Settled, id: string, fallback: string): string {
  const value = settingOf(org, id);
  return typeof value === "string" && value !== "" ? value : fallback;
}

/** Who the customer deals with. 单位名称, 单位电话. */
export interface Company {
  name: string;
  phone: string;
}
export const companyOf = (org: Settled): Company => ({
  name: textSetting(org, "R00.org.name", "本单位"),
  phone: textSetting(org, "R00.org.phone", ""),
});
