/** Where a mark stands among those above it, and the id that follows: 三(二)1. */
import type { Mark } from "./marks.ts";

export interface Level extends Pick<Mark, "sort" | "order" | "style" | "label"> {
  /** 乙 in a list that begins anew beside another with the same numbers, so that 三1 is followed by 三1乙. */
  run: string;
}
interface Place {
  /** How many levels stay above it. */
  depth: number;
  /** The list that it goes on. */
  after?: Level;
  /** Numbers before it were left out. */
  missing?: true;
}

/** Numbers that a text may leave out: scans lose lines. Of articles any, since nothing else is written so. */
const mostMissing = ({ sort }: Mark): number => (sort === "article" ? Number.MAX_SAFE_INTEGER : 2);
/** Marks that no sentence begins with by chance. */
const IN_WORDS: ReadonlySet<Mark["sort"]> = new Set(["article", "han", "hanItem", "circled"]);

/** A mark goes on from one of its sort, or begins a list below; undefined where its number fits nowhere. */
export function placeOf(levels: readonly Level[], mark: Mark): Place | undefined {
  if (mark.sort === "annex") return { depth: 0 };
  const same = levels.flatMap((level, depth) => (level.sort === mark.sort ? [{ level, depth }] : [])).toReversed();
  for (const { level, depth } of same) {
    const steps = stepsFrom(level.order, mark.order);
    if (steps >= 1 && steps <= 1 + mostMissing(mark))
      return { depth, after: level, ...(steps > 1 && { missing: true as const }) };
  }
  const [nearest] = same;
  const sure = IN_WORDS.has(mark.sort);
  if (nearest && !(begins(mark) && nearest.level.style !== mark.style)) {
    const isTwice = sure && stepsFrom(nearest.level.order, mark.order) === 0;
    return begins(mark) || isTwice ? { depth: nearest.depth } : undefined;
  }
  if (begins(mark)) return { depth: levels.length };
  const isNear = mark.sort !== "han" && stepsFrom([], mark.order) <= 1 + mostMissing(mark);
  return sure && (isNear || !levels.length) ? { depth: levels.length, missing: true } : undefined;
}

export const begins = ({ sort, order }: Pick<Mark, "sort" | "order">): boolean =>
  sort !== "annex" && order.every((n) => n === 1);

/** How many numbers further on: from 3.9 to 3.10 and to 4 it is one, from 3 to 3.1 and to 4.1 too. Infinite where one can't follow. */
function stepsFrom(last: readonly number[], next: readonly number[]): number {
  const at = next.findIndex((n, i) => n !== (last[i] ?? 0));
  if (at < 0) return 0;
  const steps = (next[at] ?? 0) - (last[at] ?? 0);
  return steps > 0 && next.slice(at + 1).every((n) => n === 1) ? steps : Number.POSITIVE_INFINITY;
}

/** As it stands in an id: 三 at the top, (三) below; an article below 一 says that it is one: 第三条. */
export function labelBelow(above: readonly Level[], { sort, label }: Pick<Mark, "sort" | "label">): string {
  if (above.length) return sort === "article" ? `第${label}条` : label;
  return label.replace(/^\((.*)\)$|^(\d+)\)$/, "$1$2");
}
/** 一 below 十 is 十.一, not 十一. */
export const idOf = (above: readonly Level[], label: string): string =>
  [...above.map((l) => l.label), label].reduce(joined);
const joined = (id: string, label: string): string =>
  RUN_TOGETHER.test(`${id.slice(-1)} ${label.slice(0, 1)}`) ? `${id}.${label}` : id + label;
const RUN_TOGETHER = /^(?:\d \d|[一二三四五六七八九十百] [一二三四五六七八九十百])$/;
