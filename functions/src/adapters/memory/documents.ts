/** A real second store: everything in one process, with Firestore's limits, order and preconditions, and no clock. */
import type { Loose } from "../../engine/kind.ts";
import { checkDocument, checkPath, checkWrites, split } from "../limits.ts";
import { Conflict, type Doc, type DocQuery, type Documents, type Write } from "../ports.ts";
import { checkQuery } from "../queries.ts";
import { matches, sorter } from "./match.ts";
import { compare, comparePaths } from "./order.ts";

interface Kept {
  path: string;
  data: Loose;
  version: string;
}

/** A copy: what is stored and what was given never share an object. */
function copied(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (value instanceof Uint8Array) return new Uint8Array(value);
  return Array.isArray(value) ? value.map(copied) : copiedMap(value);
}
const copiedMap = (map: object): Loose =>
  Object.fromEntries(Object.entries(map).map(([name, value]) => [name, copied(value)]));

export class MemoryDocuments implements Documents {
  private readonly collections = new Map<string, Map<string, Kept>>();
  private writes = 0;

  async get(paths: readonly string[]): Promise<(Doc | undefined)[]> {
    return paths.map((path) => {
      checkPath(path);
      const kept = this.find(path);
      return kept && out(kept);
    });
  }

  async query(q: DocQuery): Promise<Doc[]> {
    checkQuery(q);
    const order = sorter(q);
    const { after } = q;
    return this.rows(q)
      .filter((kept) => matches(q, kept.data) && (!after || order(after, kept) < 0))
      .sort(order)
      .slice(0, q.limit)
      .map(out);
  }

  async commit(writes: readonly Write[]): Promise<void> {
    checkWrites(writes);
    const next = writes.map((write) => ({ write, data: this.after(write) }));
    for (const { write, data } of next) this.put(write.path, data);
  }

  /** Every document, by path: to compare two histories, or to look at the end of one. */
  all(): Doc[] {
    return [...this.collections.values()]
      .flatMap((kept) => [...kept.values()])
      .sort((a, b) => comparePaths(a.path, b.path))
      .map(out);
  }

  private find(path: string): Kept | undefined {
    const { collection, id } = split(path);
    return this.collections.get(collection)?.get(id);
  }

  private rows(q: DocQuery): Kept[] {
    if (!q.group) return [...(this.collections.get(q.from)?.values() ?? [])];
    const here = [...this.collections].filter(([path]) => path === q.from || path.endsWith(`/${q.from}`));
    return here.flatMap(([, kept]) => [...kept.values()]);
  }

  /** The document as it will stand, undefined for none. Throws when the write's precondition fails. */
  private after(write: Write): Loose | undefined {
    const kept = this.find(write.path);
    if (write.do === "create" && kept) throw new Conflict(write.path);
    if (write.do === "update" && !kept) throw new Conflict(write.path);
    if ("version" in write && write.version !== undefined && write.version !== kept?.version)
      throw new Conflict(write.path);
    if (write.do === "delete") return undefined;
    if (write.do !== "update") return write.data;
    const merged = { ...kept?.data, ...write.data };
    checkDocument(write.path, merged);
    return merged;
  }

  private put(path: string, data: Loose | undefined): void {
    const { collection, id } = split(path);
    const rows = this.collections.get(collection) ?? new Map<string, Kept>();
    this.collections.set(collection, rows);
    if (!data) {
      rows.delete(id);
      return;
    }
    const old = rows.get(id);
    // As in Firestore, a write that changes nothing leaves the version as it was.
    if (old && compare(old.data, data) === 0) return;
    rows.set(id, { path, data: copiedMap(data), version: String(++this.writes) });
  }
}

const out = ({ path, data, version }: Kept): Doc => ({ path, data: copiedMap(data), version });
