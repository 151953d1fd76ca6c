/** Several decisions in memory, one commit: reads see what was decided before them, and every first precondition is kept. */
import { matches, sorter } from "../../adapters/match.ts";
import { Conflict, type Doc, type DocQuery, type Queue, type Write } from "../../adapters/ports.ts";
import { TypedStore } from "../../adapters/typed-store.ts";
import type { Fields } from "../../engine/declare/kind.ts";
import type { Env } from "../env.ts";

interface Kept {
  /** What the store must find: nothing, this version, or anything. */
  base: { none: true } | { version: string } | "any";
  /** As it will stand; undefined: deleted. */
  data: Fields | undefined;
  version: string;
}

export class Batch extends TypedStore implements Queue {
  readonly env: Env;
  private readonly under: Env;
  private readonly kept = new Map<string, Kept>();
  /** What the store was asked for ahead: documents by path, rows by query. */
  private readonly ahead = new Map<string, Doc<unknown> | undefined>();
  private readonly answers = new Map<string, Doc<unknown>[]>();
  private enqueued: [id: string, notBefore: string | undefined][] = [];
  private writes = 0;

  constructor(under: Env) {
    super();
    this.under = under;
    this.env = { ...under, docs: this, queue: this };
  }
  get size(): number {
    return this.kept.size;
  }

  /** Reads in one what will be asked for: until the commit it counts as it was then. */
  async readAhead(paths: Iterable<string>): Promise<void> {
    const all = [...new Set(paths)];
    const docs = await this.under.docs.get(all);
    for (const [i, p] of all.entries()) this.ahead.set(p, docs[i]);
  }
  /** What the store answers to this very query was read before, and its documents with it. */
  know<T>(q: DocQuery<T>, docs: readonly Doc<T>[]): void {
    this.answers.set(JSON.stringify(q), [...docs]);
    for (const d of docs) this.ahead.set(d.path, d);
  }

  protected override async read(paths: readonly string[]): Promise<(Doc<unknown> | undefined)[]> {
    const missing = paths.filter((p) => !this.kept.has(p) && !this.ahead.has(p));
    const read = missing.length ? await this.under.docs.get(missing) : [];
    const found = new Map(read.flatMap((d) => (d ? [[d.path, d]] : [])));
    return paths.map((p) => (this.kept.has(p) ? this.own(p) : (this.ahead.get(p) ?? found.get(p))));
  }
  private own(path: string): Doc | undefined {
    const k = this.kept.get(path);
    return k?.data && { path, data: structuredClone(k.data), version: k.version };
  }

  protected override async answer(q: DocQuery<unknown>): Promise<Doc<unknown>[]> {
    const stored =
      this.answers.get(JSON.stringify(q)) ?? (await this.under.docs.query({ ...q, limit: q.limit + this.kept.size }));
    const own = [...this.kept.keys()].filter((p) => lies(p, q)).flatMap((p) => this.own(p) ?? []);
    return [...stored.filter((d) => !this.kept.has(d.path)), ...own.filter((d) => matches(q, d.data))]
      .sort(sorter(q))
      .slice(0, q.limit);
  }

  override async commit(writes: readonly Write[]): Promise<void> {
    const next: [string, Kept][] = [];
    for (const w of writes) next.push([w.path, await this.after(w)]);
    for (const [path, kept] of next) this.kept.set(path, kept);
  }
  private async after(w: Write): Promise<Kept> {
    const old = this.kept.get(w.path);
    const stored = old || w.do !== "update" ? undefined : (await this.get([w.path]))[0];
    const wanted = "version" in w ? w.version : undefined;
    if (
      old &&
      ((w.do === "create" && old.data) ||
        (w.do === "update" && !old.data) ||
        (wanted !== undefined && wanted !== old.version))
    )
      throw new Conflict(w.path);
    if (!old && w.do === "update" && (!stored || (wanted !== undefined && wanted !== stored.version)))
      throw new Conflict(w.path);
    const base =
      old?.base ??
      (w.do === "create"
        ? { none: true }
        : wanted !== undefined
          ? { version: wanted }
          : stored
            ? { version: stored.version }
            : "any");
    const data =
      w.do === "delete" ? undefined : w.do === "update" ? { ...(old?.data ?? stored?.data), ...w.data } : w.data;
    return { base, data, version: `b${++this.writes}` };
  }

  async enqueue(id: string, notBefore?: string): Promise<void> {
    this.enqueued.push([id, notBefore]);
  }

  /** One commit of everything, then the outbox documents are enqueued. Throws Conflict: nothing was written. */
  async flush(): Promise<void> {
    const writes = [...this.kept].flatMap(([path, k]) => finalWrite(path, k));
    if (writes.length) await this.under.docs.commit(writes);
    this.kept.clear();
    this.ahead.clear();
    this.answers.clear();
    const enqueued = this.enqueued;
    this.enqueued = [];
    await Promise.all(enqueued.map(([id, at]) => this.under.queue.enqueue(id, at)));
  }
}

function finalWrite(path: string, { base, data }: Kept): Write[] {
  if (base === "any") return [data ? { do: "set", path, data } : { do: "delete", path }];
  if ("none" in base) return data ? [{ do: "create", path, data }] : [];
  return [data ? { do: "set", path, data, version: base.version } : { do: "delete", path, version: base.version }];
}

const lies = (path: string, q: DocQuery<unknown>): boolean => {
  const collection = path.slice(0, path.lastIndexOf("/"));
  return collection === q.from || (q.group === true && collection.endsWith(`/${q.from}`));
};
