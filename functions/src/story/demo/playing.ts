/** 演示: when a story is played into the demo organisation, and how far. */
import type { Story } from "../format.ts";

interface Playing {
  /** Working days before today on which its first day is put. */
  back: number;
  /** The title of a status: nothing is done once a case of the story stands in it. */
  until?: string;
}

const WRITTEN = /^前(\d{1,3})个工作日(?:到(\S+))?$/;

/** Undefined for what is not written `前10个工作日` or `前10个工作日到已办结`. */
export function playingOf(written: string): Playing | undefined {
  const [, back, until] = WRITTEN.exec(written) ?? [];
  if (back === undefined) return undefined;
  return { back: Number(back), ...(until !== undefined && { until }) };
}

/** As often as the story is played; none where it is no demo. */
export const playingsOf = ({ 演示: written }: Pick<Story, "演示">): Playing[] =>
  written.flatMap((text) => playingOf(text) ?? []);
