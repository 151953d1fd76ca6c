/** Picks a colleague, a customer or a case: a text field with a list under it (ARIA combobox), the id in a hidden half. */
import { useRef, useState } from "preact/hooks";
import { one, shownPath } from "../../../functions/src/engine/declare/field/raw.ts";
import { t } from "../i18n/index.ts";
import { isComposing } from "../lib/keys.ts";
import { idOf, useFilling } from "./context.ts";
import type { ControlProps } from "./field.tsx";
import { type Found, useFinder } from "./find.ts";

export function Picker({ field, path, described, wrong }: ControlProps) {
  const { raw, changed } = useFilling();
  const [id, setId] = useState(() => one(raw, path));
  const [first] = useState(() => one(raw, shownPath(path)));
  const [typed, setTyped] = useState("");
  const [open, setOpen] = useState(false);
  const [at, setAt] = useState(0);
  const input = useRef<HTMLInputElement>(null);
  const { found, says } = useFinder(field, open ? typed : null);
  const listId = `${idOf(path)}-list`;

  const pick = (f: Found) => {
    if (input.current) input.current.value = f.name;
    setId(f.id);
    setOpen(false);
    changed();
  };
  const filter = (e: Event & { isComposing?: boolean }) => {
    if (e.isComposing || !(e.target instanceof HTMLInputElement)) return;
    setTyped(e.target.value);
    if (id) setId("");
    setAt(0);
    setOpen(true);
  };
  const pressed = (e: KeyboardEvent) => {
    if (isComposing(e)) return;
    if (e.key === "ArrowDown" || e.key === "ArrowUp") {
      if (!open) setOpen(true);
      else setAt(Math.max(0, Math.min(found.length - 1, at + (e.key === "ArrowDown" ? 1 : -1))));
    } else if (e.key === "Enter" && open && found[at]) pick(found[at]);
    else if (e.key === "Escape" && open) setOpen(false);
    else return;
    e.preventDefault();
  };
  const hint = { staff: t("pick.staff"), customer: t("pick.customer"), case: t("pick.case") }[field.type as "staff"];
  return (
    <div class="listbox">
      <input type="hidden" name={path} value={id} />
      <input
        ref={input}
        id={idOf(path)}
        name={shownPath(path)}
        type="text"
        role="combobox"
        autoComplete="off"
        placeholder={hint}
        defaultValue={first}
        aria-expanded={open}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={open && found[at] ? `${listId}-${at}` : undefined}
        aria-describedby={described}
        aria-invalid={wrong || undefined}
        onInput={filter}
        onCompositionEnd={filter}
        onFocus={() => {
          setTyped(input.current && !id ? input.current.value : "");
          setOpen(true);
        }}
        onBlur={() => setOpen(false)}
        onKeyDown={pressed}
      />
      <div class="list" id={listId} role="listbox" aria-label={field.label} hidden={!open || found.length === 0}>
        {found.map((f, i) => (
          // The field keeps the focus, so the press must not take it.
          // biome-ignore lint/a11y/useKeyWithClickEvents: keys are handled by the field
          <div
            key={f.id}
            id={`${listId}-${i}`}
            role="option"
            tabIndex={-1}
            aria-selected={i === at}
            onMouseDown={(e) => e.preventDefault()}
            onClick={() => pick(f)}
          >
            {f.name} <span class="soft small">{f.more}</span>
          </div>
        ))}
      </div>
      <p class={found.length ? "hidden" : "small soft"} role="status">
        {open && says}
      </p>
    </div>
  );
}
