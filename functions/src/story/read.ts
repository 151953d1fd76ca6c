/**
 * A story read from the text of its file, once for each regulation that it serves, with the place of every part; or all
 * that keeps it from being one.
 */
import type * as z from "zod";
import { type Fault, type LineOf, type Path, readDocument } from "../adapters/yaml/document.ts";
import { metaOf } from "../engine/declare/sheet.ts";
import { instead } from "../engine/values/nearest.ts";
import { partsAt, type Story, story } from "./format.ts";
import { chosenFor, regulationsIn } from "./written/choice.ts";
import { SHARED, withSamples } from "./written/samples.ts";
import type { StoryFault } from "./written/slip.ts";

/** A file of samples that the stories of a folder share. */
export interface SharedSamples {
  file: string;
  text: string;
}

export interface Reading {
  /** The regulation that it is read for; undefined where the story names none by 办法. */
  of: string | undefined;
  /** Without the parts that are no parts of a story; undefined where the rest is none. */
  story: Story | undefined;
  faults: readonly StoryFault[];
  /** Lines whose words can't be judged, since a part of them was left out. */
  doubtful: ReadonlySet<number>;
  /** Where a part begins in the story's file; a value of a shared sample, where the sample is named. */
  lineOf: LineOf;
  placeOf: PlaceOf;
  /** The same as a path in its file; that of a value of a shared sample begins with a symbol. */
  sourceOf: (path: Path) => Path;
  /** Names of shared samples that it takes. */
  samples: ReadonlySet<string>;
}
/** Where a part was written. */
type PlaceOf = (path: Path) => Omit<StoryFault, "says">;

type Read = ReturnType<typeof readDocument>;

export function readStories(text: string, samples?: SharedSamples): Reading[] {
  const doc = readDocument(text);
  const shared = { file: samples?.file ?? "", ...readDocument(samples?.text ?? "{}") };
  const { lineOf } = doc;
  const none = { of: undefined, story: undefined, doubtful: new Set<number>(), lineOf, samples: new Set<string>() };
  const unread = { ...none, sourceOf: (path: Path) => path, placeOf: (path: Path) => ({ line: lineOf(path) }) };
  if (doc.broken) return [{ ...unread, faults: doc.faults }];
  if (doc.value === null || doc.value === undefined) return [{ ...unread, faults: [...doc.faults, EMPTY] }];
  const regulations = regulationsIn(doc.value);
  return (regulations.length ? regulations : [undefined]).map((of) => readFor(of, regulations, doc, shared));
}
const EMPTY: Fault = { line: 1, says: "文件是空的，请写明实例、条款、人员和经过" };

function readFor(
  of: string | undefined,
  regulations: readonly string[],
  doc: Read,
  shared: Read & { file: string },
): Reading {
  const [own, shelf] = [chosenFor(doc.value, regulations, of), chosenFor(shared.value, regulations, of)];
  const whole = withSamples(own.value, shelf.value);
  const sourceOf = (path: Path) => whole.origins.of(path);
  const lineOf: LineOf = (path) => doc.lineOf(own.origins.of(inStory(path, sourceOf(path))));
  const placeOf: PlaceOf = (path) => {
    const [first, ...rest] = sourceOf(path);
    return first === SHARED
      ? { file: shared.file, line: shared.lineOf(shelf.origins.of(rest)) }
      : { line: lineOf(path) };
  };
  const { story: read, faults: shape } = parsed(whole.value, lineOf);
  const wrong: StoryFault[] = [
    ...own.slips.map(({ path, says }) => ({ line: doc.lineOf(path), says })),
    ...whole.slips.map(({ path, says }) => ({ ...placeOf(path), says })),
    ...shape,
  ];
  const inShared = [...shared.faults, ...shelf.slips.map(({ path, says }) => ({ line: shared.lineOf(path), says }))];
  const left = whole.slips.map(({ path }) => lineOf(path.slice(0, -1)));
  return {
    of,
    story: read,
    faults: [...doc.faults, ...wrong, ...inShared.map((fault) => ({ ...fault, file: shared.file }))],
    doubtful: new Set([...wrong.flatMap(({ file, line }) => (file === undefined ? [line] : [])), ...left]),
    lineOf,
    placeOf,
    sourceOf,
    samples: whole.shared,
  };
}
/** A value that a shared sample fills in stands in the story where the sample is named. */
const inStory = (path: Path, before: Path): Path => (before[0] === SHARED ? path : before);

/** The story that a value is; where it is none, what is left of it, and what is wrong. */
function parsed(value: unknown, lineOf: LineOf): { story: Story | undefined; faults: Fault[] } {
  const whole = story.safeParse(value);
  if (whole.success) return { story: played(whole.data), faults: [] };
  const { issues } = whole.error;
  const left = story.safeParse(without(value, issues));
  return {
    story: left.success ? played(left.data) : undefined,
    faults: issues.flatMap((issue) => misshapen(issue, value, lineOf)),
  };
}

const played = ({ 样例: _, ...rest }: z.output<typeof story>): Story => rest;

/** What is left when all that is wrong is left out. */
function without(value: unknown, issues: readonly z.core.$ZodIssue[]): unknown {
  const rest: unknown = structuredClone(value);
  const wrong = issues.flatMap((issue) =>
    issue.code === "unrecognized_keys" ? issue.keys.map((key) => [...issue.path, key]) : [partOf(issue.path)],
  );
  for (const part of wrong) {
    const holder = valueAt(rest, part.slice(0, -1));
    const last = part.at(-1);
    if (typeof holder === "object" && holder !== null && last !== undefined) Reflect.deleteProperty(holder, last);
  }
  return rest;
}
/** The deepest part of a story on the way. */
function partOf(path: Path): Path {
  const at = path.findLastIndex((_, i) => String(path[i]) in partsAt(path.slice(0, i + 1)));
  return path.slice(0, at + 1);
}

/** What is wrong with a part that has another shape than it should. */
function misshapen(issue: z.core.$ZodIssue, value: unknown, lineOf: LineOf): Fault[] {
  const { path } = issue;
  if (issue.code === "unrecognized_keys")
    return issue.keys.map((key) => ({
      line: lineOf([...path, key]),
      says: `没有“${key}”这一项${instead(key, Object.keys(partsAt([...path, key])))}`,
    }));
  const part = partOf(path);
  if (!part.length) return [{ line: lineOf(path), says: "应写明实例、条款、人员和经过" }];
  return [{ line: lineOf(path), says: shapeOf(part, path, foundAt(value, path), hintOf(part)) }];
}

interface Found {
  found: unknown;
  /** It stands in a list. */
  isList: boolean;
}
const foundAt = (value: unknown, path: Path): Found => ({
  found: valueAt(value, path),
  isList: Array.isArray(valueAt(value, path.slice(0, -1))),
});
/** Where in its part something stands; what stands for a list of one has no place in it. */
function insideOf(step: PropertyKey | undefined, isList: boolean): string {
  if (typeof step !== "number") return `中的“${String(step)}”`;
  return isList ? `第 ${step + 1} 项` : "";
}

function shapeOf(part: Path, path: Path, { found, isList }: Found, hint: string): string {
  const name = `“${String(part.at(-1))}”`;
  if (found === undefined) return `缺少${name}，请写明，如 ${hint}`;
  const inside = path.length > part.length ? insideOf(path.at(-1), isList) : "";
  if (typeof found === "number" || typeof found === "boolean")
    return `${name}${inside}须为文字，数字和 true、false 请加引号，如 "${found}"；写法如 ${hint}`;
  return `${name}${inside}${isBlank(found) ? "是空的" : "的写法不对"}，请写作 ${hint}`;
}
const isBlank = (v: unknown) => v === null || (Array.isArray(v) && !v.length);
const hintOf = (part: Path): string => metaOf(partsAt(part)[String(part.at(-1))]).hint ?? "";

/** One expectation stands for the list of it. */
function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((v, step) => {
    if (typeof step === "number" && !Array.isArray(v)) return v;
    return typeof v === "object" && v !== null ? Reflect.get(v, step) : undefined;
  }, value);
}
