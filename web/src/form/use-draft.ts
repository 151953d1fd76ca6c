/** Keeps the draft on this device: half a second after the last change, never while a character is being composed. */
import type { RefObject } from "preact";
import { useCallback, useLayoutEffect, useRef, useState } from "preact/hooks";
import type { Raw } from "../../../functions/src/engine/declare/field/raw.ts";
import { time } from "../i18n/when.ts";
import type { Attached, Item } from "../outbox/item.ts";
import { change, keep, outbox, put } from "../outbox/store.ts";
import { readForm } from "./dom.ts";
import { isBlank } from "./raw.ts";

const PAUSE = 500;

export interface Saving {
  state: "none" | "saved" | "failed";
  at: string;
}

export function useDraft(item: Item, form: RefObject<HTMLFormElement | null>) {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const attached = useRef<readonly Attached[]>(item.attached);
  const dirty = useRef(false);
  const [saving, setSaving] = useState<Saving>({ state: "none", at: "" });

  const save = useCallback(async (): Promise<Item> => {
    clearTimeout(timer.current);
    if (!form.current) return item;
    dirty.current = false;
    const raw = readForm(form.current);
    const next = (old: Item): Item => (old.state === "draft" ? filled(old, raw, attached.current) : old);
    const known = outbox.get().some((i) => i.id === item.id);
    if (!known && isBlank(raw)) return next(item);
    try {
      if (known) await change(item.id, next);
      else await put(next(item));
      setSaving({ state: "saved", at: time(new Date().toISOString()) });
    } catch (error) {
      console.error("the draft could not be saved", error);
      setSaving({ state: "failed", at: "" });
    }
    return outbox.get().find((i) => i.id === item.id) ?? next(item);
  }, [item, form]);

  const typed = useCallback(
    (e?: Event & { isComposing?: boolean }) => {
      if (e?.isComposing) return;
      dirty.current = true;
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void save(), PAUSE);
    },
    [save],
  );
  // At the end of a layout effect the form still stands there to be read.
  useLayoutEffect(() => {
    const leave = () => {
      if (!dirty.current || !form.current) return;
      dirty.current = false;
      clearTimeout(timer.current);
      const raw = readForm(form.current);
      const old = outbox.get().find((i) => i.id === item.id) ?? item;
      if (old.state === "draft" && !isBlank(raw)) keep(filled(old, raw, attached.current));
    };
    addEventListener("pagehide", leave);
    document.addEventListener("visibilitychange", leave);
    return () => {
      removeEventListener("pagehide", leave);
      document.removeEventListener("visibilitychange", leave);
      leave();
    };
  }, [item, form]);
  const attachedNow = useCallback((now: readonly Attached[]) => {
    attached.current = now;
  }, []);
  return { saving, typed, flush: save, attachedNow };
}

const filled = (old: Item, raw: Raw, attached: readonly Attached[]): Item => ({
  ...old,
  raw,
  attached: [...attached],
  changedAt: new Date().toISOString(),
  about: aboutOf(raw),
});

/** The first words of the longest text, so that drafts can be told apart. */
const aboutOf = (raw: Item["raw"]): string | null => {
  const shown = Object.entries(raw).find(([path, v]) => path.endsWith("~") && v)?.[1];
  const longest = Object.values(raw)
    .filter((v) => typeof v === "string")
    .sort((a, b) => b.length - a.length)[0];
  const text = typeof shown === "string" ? shown : longest;
  return text ? text.slice(0, 40) : null;
};
