/** Plain inputs. Each is set once from the draft and then left to the person and the input method. */
import { useState } from "preact/hooks";
import { one } from "../../../functions/src/engine/declare/field/raw.ts";
import { t } from "../i18n/index.ts";
import { dayOf, localOf } from "../i18n/when.ts";
import { idOf, useFilling } from "./context.ts";
import type { ControlProps } from "./field.tsx";

function useInput({ path, described, wrong }: ControlProps) {
  const { raw } = useFilling();
  // The first value of this element: what a later drawing knows must never reach it.
  const [first] = useState(() => one(raw, path));
  return {
    id: idOf(path),
    name: path,
    defaultValue: first,
    "aria-describedby": described,
    "aria-invalid": wrong || undefined,
    autoComplete: "off",
  };
}

export const TextInput = (p: ControlProps) => <input type="text" {...useInput(p)} />;
export const NumberInput = (p: ControlProps) => {
  const input = useInput(p);
  return <input type="text" class="number" inputMode={p.field.type === "whole" ? "numeric" : "decimal"} {...input} />;
};
export const PhoneInput = (p: ControlProps) => <input type="tel" {...useInput(p)} />;

export function LongInput(p: ControlProps) {
  const input = useInput(p);
  const { most } = p.field;
  const [length, setLength] = useState(input.defaultValue.length);
  const counted = (e: Event & { isComposing?: boolean }) => {
    if (!e.isComposing && e.target instanceof HTMLTextAreaElement) setLength(e.target.value.length);
  };
  return (
    <>
      <textarea {...input} rows={4} onInput={counted} onCompositionEnd={counted} />
      {most !== undefined && length > most * 0.8 && <p class="count">{t("form.count", length, most)}</p>}
    </>
  );
}

/** Puts a value in as if it had been chosen there. */
function put(id: string, value: string): void {
  const input = document.getElementById(id);
  if (!(input instanceof HTMLInputElement)) return;
  input.value = value;
  input.dispatchEvent(new Event("input", { bubbles: true }));
}

export function DateInput(p: ControlProps) {
  const input = useInput(p);
  const today = dayOf(new Date().toISOString());
  const tomorrow = dayOf(new Date(Date.now() + 86_400_000).toISOString());
  return (
    <div class="line">
      <input type="date" min="1900-01-01" max="2999-12-31" {...input} />
      <Chip label={t("form.today")} onPick={() => put(input.id, today)} />
      <Chip label={t("form.tomorrow")} onPick={() => put(input.id, tomorrow)} />
    </div>
  );
}
export function InstantInput(p: ControlProps) {
  const input = useInput(p);
  return (
    <div class="line">
      <input type="datetime-local" min="1900-01-01T00:00" max="2999-12-31T23:59" {...input} />
      <Chip label={t("form.now")} onPick={() => put(input.id, localOf(new Date().toISOString()))} />
    </div>
  );
}
const Chip = ({ label, onPick }: { label: string; onPick: () => void }) => (
  <button type="button" class="button small" onClick={onPick}>
    {label}
  </button>
);
