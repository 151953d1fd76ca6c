/** Keys for people at a desk. Single letters only outside fields, never while composing, and they can be switched off. */
import { useEffect } from "preact/hooks";
import { useLocation } from "preact-iso/router";

const KEY = "banfa.keys";
export const keysOn = (): boolean => localStorage.getItem(KEY) !== "off";
export const switchKeys = (on: boolean): void => localStorage.setItem(KEY, on ? "on" : "off");

/** Enter that only picks a candidate of the input method; Safari sends it after the composition has ended. */
export const isComposing = (e: KeyboardEvent): boolean => e.isComposing || e.keyCode === 229;
const inField = (target: EventTarget | null) =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

export function useKeys(): void {
  const { route } = useLocation();
  useEffect(() => {
    const pressed = (e: KeyboardEvent) => {
      if (isComposing(e) || e.ctrlKey || e.metaKey || e.altKey || inField(e.target) || !keysOn()) return;
      if (e.key === "/") route("/k");
      else if (e.key === "n") route("/new");
      else if (e.key === "?") route("/me#keys");
      else if (e.key === "j" || e.key === "k") move(e.key === "j" ? 1 : -1);
      else return;
      e.preventDefault();
    };
    addEventListener("keydown", pressed);
    return () => removeEventListener("keydown", pressed);
  }, [route]);
}

function move(by: number): void {
  const rows = [...document.querySelectorAll<HTMLElement>("a.row")];
  const at = rows.findIndex((r) => r === document.activeElement);
  rows[Math.max(0, Math.min(rows.length - 1, at + by))]?.focus();
}
