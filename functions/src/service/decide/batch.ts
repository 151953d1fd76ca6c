/** Several decisions in memory, one commit: reads see what was decided before them, and every first precondition is kept. */
import { matches, sorter } from "../../adapters/match.ts";
import { Conflict, type Doc, type DocQuery, type Queue, type Write } from "../../adapters/ports.ts";
import { TypedStore } from "../../adapters/typed-store.ts";
import type { Fields } from "../../engine/declare/kind.ts";
import type { Env } from "../env.ts";
import { sameOrg } from "../read/org.ts";

/** What the store must find: this version, nothing (null), or anything (undefined). */
type Base = string | null | undefined;
interface Kept {
  base: Base;
  /** As it will stand; undefined: deleted. */
  data: Fields | undefined;
  version: string;
}

export class Batch extends TypedStore implements Queue {
  readonly env: Env;
  private readonly under: Env;
  private readonly kept = new Map<string, Kept>();
  /** What is checked and not written. */
  private readonly checked = new Map<string, Base>();
  /** What the store was asked for ahead: documents by path, rows by query. */
  private readonly ahead = new Map<string, Doc<unknown> | undefined>();
  private readonly answers = new Map<string, Doc<unknown>[]>();
  private enqueued: [id: string, notBefore: string | undefined][] = [];
  private writes = 0;

  constructor(under: Env) {
    super();
    this.under = under;
    this.env = { ...under, docs: this, queue: this };
    sameOrg(under, this.env);
  }
  get size(): number {
    return this.kept.size + this.checked.size;
  }
  /** It was written here, so that its version is this batch's own. */
  holds(path: string): boolean {
    return this.kept.has(path);
  }

  /** Reads in one what will be asked for: until the commit it counts as it was then. */
  async readAhead(paths: Iterable<string>): Promise<void> {
    const all = [...new Set(paths)];
    const docs = await this.under.docs.get(all);
    for (const [i, p] of all.entries()) this.ahead.set(p, docs[i]);
  }
  /** These were read before. */
  seen(docs: readonly Doc<unknown>[]): void {
    for (const d of docs) this.ahead.set(d.path, d);
  }
  /** What the store answers to this very query was read before, and its documents with it. */
  know<T>(q: DocQuery<T>, docs: readonly Doc<T>[]): void {
    this.answers.set(JSON.stringify(q), [...docs]);
    this.seen(docs);
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
    if (new Set(writes.map((w) => w.path)).size < writes.length)
      throw new Error("a path is written twice in one commit");
    const updated = writes.flatMap((w) => (w.do === "update" && !this.kept.has(w.path) ? [w.path] : []));
    const found = await this.get(updated);
    const stored = new Map(found.flatMap((d) => (d ? [[d.path, d] as const] : [])));
    // From here on nothing is waited for: of decisions side by side each finds what the one before it has written.
    const next: [string, Kept][] = [];
    const checked: [string, Base][] = [];
    for (const w of writes)
      if (w.do !== "check") next.push([w.path, this.after(w, stored.get(w.path))]);
      else if (this.isNew(w)) checked.push([w.path, w.version ?? null]);
    for (const [path, kept] of next) {
      this.kept.set(path, kept);
      this.checked.delete(path);
    }
    for (const [path, base] of checked) this.checked.set(path, base);
  }
  /** Whether the store is to be asked; Conflict: it does not stand so here. */
  private isNew({ path, version }: { path: string; version?: string }): boolean {
    const old = this.kept.get(path);
    const stands = old ? (old.data ? old.version : null) : this.checked.get(path);
    if (stands !== undefined && stands !== (version ?? null)) throw new Conflict(path);
    return stands === undefined;
  }
  /** `stored`: of what is updated and was not written here before. */
  private after(w: Exclude<Write, { do: "check" }>, stored: Doc | undefined): Kept {
    const old = this.kept.get(w.path);
    const wanted = "version" in w ? w.version : w.do === "create" ? null : undefined;
    const known = this.checked.has(w.path) ? this.checked.get(w.path) : stored?.version;
    const stands: Base = old ? (old.data ? old.version : null) : known;
    if (stands !== undefined && wanted !== undefined && wanted !== stands) throw new Conflict(w.path);
    if (w.do === "update" && (stands ?? null) === null) throw new Conflict(w.path);
    const data =
      w.do === "delete" ? undefined : w.do === "update" ? { ...(old?.data ?? stored?.data), ...w.data } : w.data;
    const base = known === undefined ? wanted : known;
    return { base: old ? old.base : base, data, version: `b${++this.writes}` };
  }

  async enqueue(id: string, notBefore?: string): Promise<void> {
    this.enqueued.push([id, notBefore]);
  }

  /** Everything so far as one commit. */
  pending(): Write[] {
    return [
      ...[...this.checked].map(([path, base]) => check(path, base)),
      ...[...this.kept].map(([path, kept]) => finalWrite(path, kept)),
    ];
  }
  /** One commit of everything, then the outbox documents are enqueued. Throws Conflict: nothing was written. */
  async flush(): Promise<void> {
    const writes = this.pending();
    if (this.kept.size) await this.under.docs.commit(writes);
    this.kept.clear();
    this.checked.clear();
    this.ahead.clear();
    this.answers.clear();
    const enqueued = this.enqueued;
    this.enqueued = [];
    await Promise.all(enqueued.map(([id, at]) => this.under.queue.enqueue(id, at)));
  }
}

const check = (path: string, base: Base): Write => ({
  do: "check",
  path,
  ...(typeof base === "string" && { version: base }),
});

function finalWrite(path: string, { base, data }: Kept): Write {
  const version = typeof base === "string" ? { version: base } : {};
  if (base === null) return data ? { do: "create", path, data } : check(path, base);
  return data ? { do: "set", path, data, ...version } : { do: "delete", path, ...version };
}

const lies = (path: string, q: DocQuery<unknown>): boolean => {
  const collection = path.slice(0, path.lastIndexOf("/"));
  return collection === q.from || (q.group === true && collection.endsWith(`/${q.from}`));
};
