/** The known words that a mistaken one may have meant. */
import { plain } from "./plain-text.ts";

const MOST = 3;

/** The nearest, at most three that are equally near. @param within so many characters, where a wrong guess would do harm */
export function nearest(word: string, known: Iterable<string>, within = Number.POSITIVE_INFINITY): string[] {
  const wrong = [...plain(word)];
  const near = [...new Set(known)]
    .map((candidate) => {
      const right = [...plain(candidate)];
      return { candidate, far: distance(wrong, right), bound: boundOf(wrong, right) };
    })
    .filter(({ far, bound }) => far <= Math.min(bound, within));
  const best = Math.min(...near.map(({ far }) => far));
  return near.flatMap(({ candidate, far }) => (far === best ? [candidate] : [])).slice(0, MOST);
}

/** More words than these are not listed where a nearer one is known, and never all of them. */
const [FEW, MANY] = [12, 40];

/** What can be written instead of a word that is not known, to follow the sentence that says so. */
export function instead(wrong: string, known: Iterable<string>): string {
  const all = [...new Set(known)];
  const near = nearest(wrong, all);
  if (near.length === 1 && plain(near[0] ?? "") === plain(wrong)) return `，请写作“${near[0]}”`;
  const listed = near.length && all.length > FEW ? "" : listOf(all);
  return near.length ? perhaps(wrong, all) + listed : listed && `；${listed}`;
}
/** The nearest words alone, where all of them are listed otherwise. */
export function perhaps(wrong: string, known: Iterable<string>): string {
  const near = nearest(wrong, known).map((word) => `“${word}”`);
  return near.length ? `，是不是${near.join("")}？` : "";
}
function listOf(all: readonly string[]): string {
  if (!all.length) return "";
  return `可写：${all.slice(0, MANY).join("、")}${all.length > MANY ? `……共 ${all.length} 个` : ""}`;
}

/** How far apart two words may be: half of a short one, a third of a long one, and any part of a whole. */
function boundOf(a: readonly string[], b: readonly string[]): number {
  const [short, long] = [a, b].map((w) => w.join("")).toSorted((x, y) => x.length - y.length);
  const most = Math.max(a.length, b.length);
  if (short && long?.includes(short)) return most;
  return Math.floor(most / (most > 6 ? 3 : 2));
}

/** Characters put in, left out, replaced, or swapped with a neighbour. */
function distance(a: readonly string[], b: readonly string[]): number {
  let [before, last] = [[] as number[], b.map((_, j) => j).concat(b.length)];
  a.forEach((x, i) => {
    const row = [i + 1];
    b.forEach((y, j) => {
      const swapped =
        i > 0 && j > 0 && x === b[j - 1] && a[i - 1] === y ? at(before, j - 1) + 1 : Number.POSITIVE_INFINITY;
      row.push(Math.min(at(last, j + 1) + 1, at(row, j) + 1, at(last, j) + (x === y ? 0 : 1), swapped));
    });
    [before, last] = [last, row];
  });
  return at(last, b.length);
}
const at = (row: readonly number[], i: number): number => row[i] ?? Number.POSITIVE_INFINITY;
