/** Whether the screen is wide enough for the column of places at its left (style/frame.css), and so for a table. */
import { useEffect, useState } from "preact/hooks";

const WIDE = "(width >= 60rem)";

export function useWide(): boolean {
  const [wide, setWide] = useState(() => matchMedia(WIDE).matches);
  useEffect(() => {
    const asked = matchMedia(WIDE);
    const changed = () => setWide(asked.matches);
    asked.addEventListener("change", changed);
    return () => asked.removeEventListener("change", changed);
  }, []);
  return wide;
}
