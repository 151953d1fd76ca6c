/** The device's time for drawing 逾期, today and the like: once a minute is enough. */
import { useEffect, useState } from "preact/hooks";

export function useNow(): string {
  const [now, setNow] = useState(() => new Date().toISOString());
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date().toISOString()), 60_000);
    return () => clearInterval(timer);
  }, []);
  return now;
}
