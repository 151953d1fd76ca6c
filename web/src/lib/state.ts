/** A value that the screen follows: the smallest thing that does it. */
import { useEffect, useRef, useState } from "preact/hooks";

export interface State<T> {
  get(): T;
  set(next: T | ((old: T) => T)): void;
  follow(seen: (value: T) => void): () => void;
}

export function state<T>(first: T): State<T> {
  let value = first;
  const followers = new Set<(value: T) => void>();
  return {
    get: () => value,
    set(next) {
      // A value that is itself a function is never kept here, so a function is always an update.
      const now = typeof next === "function" ? (next as (old: T) => T)(value) : next;
      if (Object.is(now, value)) return;
      value = now;
      for (const seen of followers) seen(value);
    },
    follow(seen) {
      followers.add(seen);
      return () => {
        followers.delete(seen);
      };
    },
  };
}

/** The value now; the component is drawn again when it changes, also between its drawing and the moment it follows. */
export function useValue<T>(of: State<T>): T {
  const [, redraw] = useState({});
  const drawn = useRef(of.get());
  drawn.current = of.get();
  useEffect(() => {
    const stop = of.follow(() => redraw({}));
    if (!Object.is(drawn.current, of.get())) redraw({});
    return stop;
  }, [of]);
  return drawn.current;
}

/** The value once it satisfies the condition. */
export const once = <T>(of: State<T>, wanted: (value: T) => boolean): Promise<T> =>
  new Promise((resolve) => {
    if (wanted(of.get())) return resolve(of.get());
    const stop = of.follow((value) => {
      if (!wanted(value)) return;
      stop();
      resolve(value);
    });
  });
