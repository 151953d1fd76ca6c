/** One try of a layout on data: what it read, and where it stumbled or left a hole. */
import type { Block, PaperKind } from "../../../functions/src/engine/paper/paper.ts";

export type Path = readonly string[];
interface Read {
  path: Path;
  value: unknown;
}
export interface Trial {
  /** In the order of reading, each path once. */
  reads: readonly Read[];
  /** How often anything was read: how far the layout came. */
  far: number;
  /** Texts of the paper that are none. */
  holes: number;
  stumble?: Error;
}

export function tried(kind: PaperKind<unknown>, data: unknown): Trial {
  const reads = new Map<string, Read>();
  let far = 0;
  const note = (path: Path, value: unknown) => {
    far++;
    reads.set(path.join("\n"), { path, value });
  };
  try {
    const holes = kind
      .layout(watched(data, note))
      .flatMap(textsOf)
      .reduce<number>((n, text) => n + holesIn(text), 0);
    return { reads: [...reads.values()], far, holes };
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return { reads: [...reads.values()], far, holes: 0, stumble: error };
  }
}

/** The same data, each of whose properties is noted when it is read. */
function watched(data: unknown, note: (path: Path, value: unknown) => void, at: Path = []): unknown {
  if (typeof data !== "object" || data === null) return data;
  return new Proxy(data, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name);
      const inherited = name in target && !Object.hasOwn(target, name);
      if (typeof name === "symbol" || inherited || (Array.isArray(target) && name === "length")) return value;
      note([...at, name], value);
      return watched(value, note, [...at, name]);
    },
  });
}

/** What stands where a block has a text; data may have put anything there. */
function textsOf(block: Block): unknown[] {
  switch (block.block) {
    case "grid":
      return block.rows.flat().flatMap((cell) => (isCell(cell) ? [cell.text, cell.foot ?? ""] : [cell]));
    case "table":
      return [...block.rows.flat(), ...(block.total ?? []), block.empty ?? ""];
    case "list":
      return [...block.items];
    case "signature":
      return block.rows.flatMap(({ label, name = "", date = "" }) => [label, name, date]);
    case "qr":
      return [block.text, block.caption];
    case "chart":
      return [block.caption ?? ""];
    case "space":
    case "page":
      return [];
    default:
      return [block.text];
  }
}
const isCell = <T>(cell: T | string): cell is T => typeof cell === "object" && cell !== null && "text" in cell;

/** A text put together from what is not there says so. */
const holesIn = (text: unknown): number =>
  typeof text === "string" ? (text.match(/undefined|NaN|\[object Object\]/g) ?? []).length : 1;
