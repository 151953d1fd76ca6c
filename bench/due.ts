/**
 * How much faster is `due` over 1,000 working days than a day-by-day search by chinese-days, in the same run?
 *   node bench/due.ts [--json]
 */
import library from "chinese-days";
import { due } from "../functions/src/engine/time/due.ts";
import { dateOf } from "../functions/src/engine/time/local.ts";
import { workingDays } from "../functions/src/engine/time/period.ts";
import { publishedYears, shippedCalendar } from "../functions/src/engine/time/published.ts";

const WORKING_DAYS = 1000;
const ROUNDS = 200;
const BLOCKS = 9;

/** Starts whose thousand working days lie within published years: beyond them chinese-days has no holidays. */
const lastStart = (publishedYears().at(-1) ?? 0) - 5;
const starts = Array.from({ length: ROUNDS }, (_, i) => `${lastStart - (i % 5)}-0${1 + (i % 9)}-${10 + (i % 19)}`);

const calendar = shippedCalendar();
const ours = (date: string) => due(workingDays(WORKING_DAYS), `${date}T02:00:00.000Z`, calendar).at;
const theirs = (date: string) => library.findWorkday(WORKING_DAYS, date);

for (const date of starts) {
  const [own, other] = [dateOf(ours(date), calendar.zone), theirs(date)];
  if (own !== other) throw new Error(`${date} + ${WORKING_DAYS} working days: ${own} here, ${other} in chinese-days`);
}

/** Milliseconds per call over all starts. */
function time(call: (date: string) => unknown): number {
  const began = performance.now();
  for (const date of starts) call(date);
  return (performance.now() - began) / starts.length;
}

const median = (values: number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

// Side by side in each block, so that whatever else the machine does falls on both.
const blocks = Array.from({ length: BLOCKS }, () => ({ due: time(ours), chineseDays: time(theirs) }));
const result = {
  workingDays: WORKING_DAYS,
  dueMs: median(blocks.map((block) => block.due)),
  chineseDaysMs: median(blocks.map((block) => block.chineseDays)),
  ratio: median(blocks.map((block) => block.chineseDays / block.due)),
  newCalendarMs: median(blocks.map(() => firstCall())),
};

/** The first call with a calendar lays out its years. */
function firstCall(): number {
  const fresh = shippedCalendar();
  const began = performance.now();
  due(workingDays(WORKING_DAYS), `${starts[0]}T02:00:00.000Z`, fresh);
  return performance.now() - began;
}

if (process.argv.includes("--json")) console.log(JSON.stringify(result));
else
  console.log(
    `due over ${WORKING_DAYS} working days: ${result.dueMs.toFixed(4)} ms, chinese-days ${result.chineseDaysMs.toFixed(3)} ms: ` +
      `${result.ratio.toFixed(0)} times as fast; the first call with a new calendar takes ${result.newCalendarMs.toFixed(1)} ms`,
  );
