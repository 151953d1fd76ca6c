import { hasPersonal } from "../../../functions/src/engine/case/sealing.ts";
import type { Fields } from "../../../functions/src/engine/declare/kind.ts";
import type { Loaded } from "../../../functions/src/engine/declare/loaded.ts";

/** Open fields stand on the action; personal ones and those of parts with readers of their own are sealed beside it. */
export function split(k: Loaded, step: string, input: Fields): { input: string; sealed: Record<string, string> } {
  const shape = k.steps[step]?.form?.shape ?? {};
  const halves: Record<string, Fields> = {};
  const open: Fields = {};
  for (const [field, value] of Object.entries(input)) {
    const part = Object.entries(k.parts ?? {}).find(([, { fields }]) => fields.includes(field))?.[0];
    const half = part ?? (hasPersonal(shape[field]) ? "personal" : undefined);
    if (half) halves[half] = { ...halves[half], [field]: value };
    else open[field] = value;
  }
  const sealed = Object.fromEntries(Object.entries(halves).map(([half, values]) => [half, JSON.stringify(values)]));
  return { input: JSON.stringify(open), sealed };
}
