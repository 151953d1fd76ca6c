/** What came of a story, and of one that is played for several regulations. */
import type { Ending } from "./ending.ts";
import { allSeen, NOTHING_SEEN, type Seen } from "./seen.ts";
import type { StoryFault } from "./written/slip.ts";

/** The line of the file, where it has one. */
export type PlayFault = Omit<StoryFault, "line"> & { line?: number };

export interface Played {
  title: string;
  /** The regulations of 办法 that it was played for; none where it names none. */
  regulations: readonly string[];
  /** False where its writing is wrong: nothing came of it. */
  played: boolean;
  clauses: readonly string[];
  faults: readonly PlayFault[];
  seen: Seen;
  log: readonly string[];
  /** How each case stands at the end. */
  cases: readonly Ending[];
}

/** One after the other. A fault that not all of them have says whose it is, and so does every log. */
export function together(each: readonly Played[]): Played {
  const [first] = each;
  if (!first || each.length === 1) return first ?? NOTHING;
  return {
    title: first.title,
    regulations: each.flatMap((p) => p.regulations),
    played: each.every((p) => p.played),
    clauses: each.flatMap((p) => p.clauses),
    faults: inOrder(faultsOf(each)),
    seen: allSeen(each.map((p) => p.seen)),
    log: each.flatMap((p) => (p.log.length ? [`${whose(p)}：`, ...p.log] : [])),
    cases: each.flatMap((p) => p.cases.map((c) => ({ ...c, case: `${whose(p)}·${c.case}` }))),
  };
}
const NOTHING: Played = {
  ...{ title: "", regulations: [], played: false, clauses: [], faults: [], seen: NOTHING_SEEN, log: [], cases: [] },
};
const whose = ({ regulations }: Played): string => regulations.join("、");

function faultsOf(each: readonly Played[]): PlayFault[] {
  const keyOf = ({ file = "", line, says }: PlayFault) => [file, line, says].join("\n");
  const found = each.flatMap((p) => p.faults.map((fault) => ({ fault, whose: whose(p) })));
  return [...Map.groupBy(found, ({ fault }) => keyOf(fault)).values()].flatMap(([one, ...more]) => {
    if (!one) return [];
    const { fault } = one;
    const having = new Set([one, ...more].map((x) => x.whose));
    return having.size === each.length ? [fault] : [{ ...fault, says: `${[...having].join("、")}：${fault.says}` }];
  });
}

/** As the story's file has them, then those of other files, then what stands on no line. */
export const inOrder = <F extends PlayFault>(faults: readonly F[]): F[] =>
  faults.toSorted((a, b) => placeOf(a) - placeOf(b));
const OTHER_FILE = 1_000_000;
const placeOf = ({ file, line = Number.MAX_SAFE_INTEGER }: PlayFault): number =>
  file === undefined ? line : OTHER_FILE + line;
