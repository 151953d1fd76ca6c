/** What is fetched once, as the screen follows it. */
import { useEffect, useState } from "preact/hooks";

/** The value once it is there; `failed` when it can't be. */
export interface Coming<T> {
  value: T | undefined;
  failed: boolean;
}
export function useComing<T>(key: string | null, load: () => Promise<T>): Coming<T> {
  const [now, setNow] = useState<Coming<T> & { key: string | null }>({ key: null, value: undefined, failed: false });
  // The key says what is loaded.
  useEffect(() => {
    let ended = false;
    if (key !== null)
      load().then(
        (value) => !ended && setNow({ key, value, failed: false }),
        () => !ended && setNow({ key, value: undefined, failed: true }),
      );
    return () => {
      ended = true;
    };
  }, [key]);
  return now.key === key ? now : { value: undefined, failed: false };
}
