/**
 * What is wrong with the data of a paper. A layout has no form that could be checked: it reads data as they are. So where
 * it stumbles or leaves a hole, what it read is tried with another value, and the value that helps names the field.
 */
import { lacking } from "../../../functions/src/adapters/pdf/index.ts";
import type { PaperKind } from "../../../functions/src/engine/paper/paper.ts";
import { nearest } from "../../../functions/src/engine/values/nearest.ts";
import { type Path, type Trial, tried } from "./trial.ts";

interface DataFault {
  path: Path;
  says: string;
}
/** A paper has fewer fields than that. */
const MOST = 100;

export function dataFaults(kind: PaperKind<unknown>, data: unknown): DataFault[] {
  if (typeof data !== "object" || data === null || Array.isArray(data)) return [NO_FIELDS];
  const remedies: Remedy[] = [];
  let given: unknown = data;
  let trial = tried(kind, data);
  while (remedies.length < MOST && (trial.stumble || trial.holes)) {
    const remedy = remedyFor(kind, given, trial, remedies);
    if (!remedy) break;
    remedies.push(remedy);
    given = withValue(given, remedy.path, SORTS[remedy.sort]);
    trial = tried(kind, given);
  }
  const read = trial.reads.map(({ path }) => path);
  const place = ({ path }: DataFault) => read.findIndex((other) => same(other, path));
  const unread = pathsIn(data).filter((path) => !read.some((other) => same(other, path)));
  const faults = [
    ...remedies.map((remedy) => faultOf(remedy, valueAt(data, remedy.path), unread)),
    ...unprintable(data, read),
  ];
  return [...faults.toSorted((a, b) => place(a) - place(b)), ...unexplained(kind, trial)];
}
const same = (a: Path, b: Path): boolean => a.join("\n") === b.join("\n");
/** No single value helps: what was asked for and is not there may be it. JavaScript's own message speaks to developers. */
function unexplained({ title }: PaperKind<unknown>, { stumble, reads }: Trial): DataFault[] {
  if (!stumble) return [];
  const says = stumble instanceof TypeError ? "" : `：${stumble.message}`;
  const blank = reads.filter(({ value }) => isBlank(value)).map(({ path }) => said(path));
  const missing = blank.length ? `；没有写的栏目：${blank.join("、")}` : "";
  return [{ path: [], says: `数据不合“${title}”的格式${says}${missing}` }];
}

const NO_FIELDS: DataFault = { path: [], says: '数据须为一组栏目，如 { "customer": "甲公司" }' };

/** What the layout does not read of data that it takes. */
export function unreadIn(data: unknown, kind: PaperKind<unknown>): Path[] {
  const { reads } = tried(kind, data);
  return pathsIn(data).filter((path) => !reads.some((read) => same(read.path, path)));
}
function pathsIn(data: unknown, at: Path = []): Path[] {
  if (typeof data !== "object" || data === null) return [];
  return Object.entries(data).flatMap(([name, value]) => [[...at, name], ...pathsIn(value, [...at, name])]);
}

/** A value of each sort, to try in the place of what was given. */
const SORTS = { 列表: [], 文字: "2026-11-05", 数字: 1, 一组栏目: {} } as const;
type Sort = keyof typeof SORTS;
interface Remedy {
  path: Path;
  sort: Sort;
  /** What it is a remedy against; left out: a hole. */
  stumble: Error | undefined;
}

/** What was asked for and is not there comes first, the latest read before the others. */
function remedyFor(
  kind: PaperKind<unknown>,
  given: unknown,
  now: Trial,
  before: readonly Remedy[],
): Remedy | undefined {
  const open = now.reads.filter(({ path }) => !before.some((other) => same(other.path, path))).toReversed();
  const sorts = now.stumble instanceof TypeError ? sortsFor(now.stumble.message) : PRINTED;
  // A value of the right sort is at fault only where the layout itself complains of it.
  const mayBe = (sort: Sort, value: unknown) => !isOf(sort, value) || (now.stumble && sorts === PRINTED);
  for (const { path, value } of [...open.filter((r) => isBlank(r.value)), ...open.filter((r) => !isBlank(r.value))]) {
    const [best] = sorts
      .filter((sort) => mayBe(sort, value))
      .map((sort) => ({ sort, next: tried(kind, withValue(given, path, SORTS[sort])) }))
      .filter(({ next }) => helps(now, next))
      .toSorted((a, b) => Number(!!a.next.stumble) - Number(!!b.next.stumble) || a.next.holes - b.next.holes);
    if (best) return { path, sort: best.sort, stumble: now.stumble };
  }
  return undefined;
}
const isBlank = (value: unknown): boolean => value === undefined || value === null;
function isOf(sort: Sort, value: unknown): boolean {
  if (Array.isArray(value)) return sort === "列表";
  return { 列表: "array", 文字: "string", 数字: "number", 一组栏目: "object" }[sort] === typeof value;
}
/** The layout ends, or comes as far and stumbles elsewhere; without a stumble it leaves fewer holes. */
function helps(now: Trial, next: Trial): boolean {
  if (!now.stumble) return !next.stumble && next.holes < now.holes;
  if (!next.stumble || next.far > now.far) return true;
  return next.far === now.far && next.stumble.message !== now.stumble.message;
}

/** What is printed, or read for its value. */
const PRINTED: readonly Sort[] = ["文字", "数字"];

/** The sort of value that has what was asked of it, by the name in JavaScript's own message. */
function sortsFor(message: string): Sort[] {
  const [, read, called] = /reading '(\w+)'|\.(\w+) is not a function/.exec(message) ?? [];
  const name = read ?? called;
  if (name === undefined) return ["列表", "一组栏目", "文字", "数字"];
  const has: [Sort, object][] = [
    ["列表", Array.prototype],
    ["文字", String.prototype],
    ["数字", Number.prototype],
  ];
  const sorts = has.flatMap(([sort, prototype]) => (name in prototype && !(name in Object.prototype) ? [sort] : []));
  return sorts.length ? sorts : ["一组栏目"];
}

function faultOf({ path, sort, stumble }: Remedy, value: unknown, unread: readonly Path[]): DataFault {
  const what = PRINTED.includes(sort) ? "" : `，须为${sort}`;
  if (value === undefined || value === null)
    return { path, says: `缺少${said(path)}${what}${writtenAs(path, unread)}` };
  // A layout's own complaint is Chinese; JavaScript's speaks to developers.
  if (stumble && !(stumble instanceof TypeError)) return { path, says: `${said(path)}的写法不对：${stumble.message}` };
  const quotes = sort === "文字" && typeof value !== "object" ? `，请加引号："${value}"` : "";
  return { path, says: `${said(path)}须为${sort}，现为 ${JSON.stringify(value)}${quotes}` };
}
function writtenAs(path: Path, unread: readonly Path[]): string {
  const beside = unread.filter((other) => same(other.slice(0, -1), path.slice(0, -1)));
  const [near] = nearest(
    path.at(-1) ?? "",
    beside.map((other) => other.at(-1) ?? ""),
  );
  return near === undefined ? "" : `，是不是写成了“${near}”？`;
}

/** `figures.1.title` as “figures”第 2 项的“title”. */
export function said(path: Path): string {
  return path.reduce((text, step) => {
    if (/^\d+$/.test(step)) return `${text}第 ${Number(step) + 1} 项`;
    return text ? `${text}的“${step}”` : `“${step}”`;
  }, "");
}

function unprintable(data: unknown, paths: readonly Path[]): DataFault[] {
  return paths.flatMap((path) => {
    const value = valueAt(data, path);
    const characters = typeof value === "string" ? lacking(value) : [];
    const each = characters.map((c) => `“${c}”${otherwise(c)}`).join("、");
    return each ? [{ path, says: `${said(path)}中有文书字体打印不出的字，请改用其他写法：${each}` }] : [];
  });
}
/** The same in characters that print. */
function otherwise(character: string): string {
  const plain = character.normalize("NFKC");
  return plain !== character && !lacking(plain).length ? `（可写“${plain}”）` : "";
}

const valueAt = (data: unknown, path: Path): unknown =>
  path.reduce<unknown>((v, step) => (typeof v === "object" && v !== null ? Reflect.get(v, step) : undefined), data);

function withValue(data: unknown, path: Path, value: unknown): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return value;
  const inside = withValue(valueAt(data, [step]), rest, value);
  if (Array.isArray(data)) return Object.assign([...data], { [step]: inside });
  return { ...Object(data), [step]: inside };
}
