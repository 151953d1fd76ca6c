/** Reads the form as it stands on the screen. Inputs keep their own text: nothing is ever written back while typing. */
import type { Raw } from "../../../functions/src/engine/declare/field/raw.ts";

type Element_ = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;
const isField = (e: Element): e is Element_ => /^(INPUT|TEXTAREA|SELECT)$/.test(e.tagName);

/** `data-many`: one of several values under its name. */
export function readForm(form: HTMLFormElement): Raw {
  const raw: Record<string, string | string[]> = {};
  for (const e of form.elements) {
    if (!isField(e) || !e.name || e.name.startsWith("_")) continue;
    const ticks = e instanceof HTMLInputElement && (e.type === "checkbox" || e.type === "radio");
    if ("many" in e.dataset) {
      const list = raw[e.name];
      const values = Array.isArray(list) ? list : [];
      raw[e.name] = !ticks || e.checked ? [...values, e.value] : values;
    } else if (!ticks || e.checked) raw[e.name] = e.value;
  }
  return raw;
}
