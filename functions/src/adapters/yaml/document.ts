/** A YAML or JSON file that a person wrote: its value, the line of every part, and what is wrong in Chinese. */
import { type Document, isMap, isPair, isScalar, isSeq, LineCounter, parseDocument } from "yaml";
import { complaints } from "./complaints.ts";
import { mended } from "./slips.ts";

export interface Fault {
  line: number;
  says: string;
}
export type Path = readonly PropertyKey[];
/** The line on which a part begins, else that of what should hold it. */
export type LineOf = (path: Path) => number;
interface Read {
  value: unknown;
  faults: readonly Fault[];
  /** The value can't be relied on: a part of the text could not be read. */
  broken: boolean;
  lineOf: LineOf;
}

/** More parts than any file says again by `*`; beyond it the library takes the file for an attack. */
const MOST_ALIASES = 10_000;

export function readDocument(text: string): Read {
  const { text: readable, faults: slips } = mended(text);
  const lines = new LineCounter();
  const doc = parseDocument(readable, { prettyErrors: false, lineCounter: lines });
  const lineAt = (offset: number) => Math.max(1, lines.linePos(offset).line);
  const { faults, broken } = complaints(doc, readable, lineAt);
  return {
    value: broken ? undefined : doc.toJS({ maxAliasCount: MOST_ALIASES }),
    faults: [...slips, ...faults].toSorted((a, b) => a.line - b.line),
    broken,
    lineOf: (path) => lineAt(offsetOf(doc, path)),
  };
}

function offsetOf(doc: Document, path: Path): number {
  let [node, offset]: [unknown, number] = [doc.contents, 0];
  for (const step of path) {
    const found = partOf(node, step);
    if (!found) return offset;
    [node, offset] = [found.node, found.offset];
  }
  return offset;
}
function partOf(node: unknown, step: PropertyKey): { node: unknown; offset: number } | undefined {
  if (isSeq(node)) {
    const item = node.items[Number(step)];
    return item === undefined ? undefined : { node: item, offset: startOf(item) };
  }
  if (!isMap(node)) return undefined;
  const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step));
  return pair && { node: pair.value, offset: startOf(pair.key) };
}
function startOf(node: unknown): number {
  if (isPair(node)) return startOf(node.key);
  // Every node that was parsed has its range.
  return (isScalar(node) || isMap(node) || isSeq(node)) && node.range ? node.range[0] : 0;
}
