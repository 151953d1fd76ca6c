/** A story read from the text of its file, with the line of every part; or all that keeps it from being one. */
import type * as z from "zod";
import { type Fault, type LineOf, type Path, readDocument } from "../adapters/yaml/document.ts";
import { metaOf } from "../engine/declare/sheet.ts";
import { instead } from "../engine/values/nearest.ts";
import { partsAt, type Story, story } from "./format.ts";

interface Reading {
  /** Without the parts that are no parts of a story; undefined where the rest is none. */
  story: Story | undefined;
  faults: readonly Fault[];
  /** Lines whose words can't be judged, since a part of them was left out. */
  doubtful: ReadonlySet<number>;
  lineOf: LineOf;
}

export function readStory(text: string): Reading {
  const { value, faults, broken, lineOf } = readDocument(text);
  const none = { story: undefined, doubtful: new Set<number>(), lineOf };
  if (broken) return { ...none, faults };
  if (value === null || value === undefined) return { ...none, faults: [...faults, EMPTY] };
  const parsed = story.safeParse(value);
  if (parsed.success) return { ...none, story: parsed.data, faults };
  const { issues } = parsed.error;
  const shape = issues.flatMap((issue) => misshapen(issue, value, lineOf));
  return {
    story: story.safeParse(without(value, issues)).data,
    faults: [...faults, ...shape],
    doubtful: new Set(shape.map(({ line }) => line)),
    lineOf,
  };
}
const EMPTY: Fault = { line: 1, says: "文件是空的，请写明实例、条款、人员和经过" };

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
