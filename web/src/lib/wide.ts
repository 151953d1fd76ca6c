/** Whether the screen is so wide; left out, wide enough for the column of places at its left (style/frame.css), and so for a table. */
import { useEffect, useState } from "preact/hooks";

export function useWide(from = "60rem"): boolean {
  const query = `(width >= ${from})`;
  const [wide, setWide] = useState(() => matchMedia(query).matches);
  useEffect(() => {
    const asked = matchMedia(query);
    const changed = () => setWide(asked.matches);
    asked.addEventListener("change", changed);
    return () => asked.removeEventListener("change", changed);
  }, [query]);
  return wide;
}
