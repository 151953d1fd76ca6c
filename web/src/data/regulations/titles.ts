/** Titles of kinds in lists: where two regulations that run have the same, each stands with its regulation. */
import { useMemo } from "preact/hooks";
import { both } from "../../i18n/index.ts";
import { useManifest } from "./manifest.ts";
import { useRunning } from "./running.ts";

export interface Titled {
  regulation: string;
  title: string;
  titleEn?: string | undefined;
}
/** `all`: what may stand in the list. */
export function titlesAmong(all: readonly Titled[]): (x: Titled) => string {
  const isDoubled = ({ regulation, title }: Titled) =>
    all.some((x) => x.title === title && x.regulation !== regulation);
  return (x) => beside(both(x.title, x.titleEn), x.regulation, isDoubled(x));
}
/** A title with the regulation that it belongs to beside it. */
export const beside = (title: string, regulation: string, shown = true): string =>
  shown ? `${title} ${regulation}` : title;

export function useTitles(): (kind: Titled) => string {
  const { value: manifest } = useManifest();
  const running = useRunning();
  return useMemo(
    () => titlesAmong([...(manifest?.kinds.values() ?? [])].filter((k) => running?.runs(k.regulation))),
    [manifest, running],
  );
}
