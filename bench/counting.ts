/** A store that counts: documents read and written, by what they are. */
import type { Doc, DocQuery, Documents, Write } from "../functions/src/adapters/ports.ts";
import type { DocsAt, Paths } from "../functions/src/stored/reading.ts";

export type Counts = Record<string, number>;
/** What a document is: `cases/{id}/parts/sheet` is a sheet. */
export function whatIs(path: string): string {
  const [first = "", , second, third, fourth] = path.split("/");
  if (first !== "cases")
    return { duties: "duty", notices: "notice", outbox: "outbox", search: "search" }[first] ?? first;
  if (second === undefined) return "header";
  if (second === "parts") return third === "sheet" ? "sheet" : "part";
  return fourth === "sealed" ? "sealed" : ({ actions: "action", papers: "paper" }[second] ?? second);
}

export class CountingDocuments implements Documents {
  private readonly under: Documents;
  private readonly what: (path: string) => string;
  reads: Counts = {};
  writes: Counts = {};

  constructor(under: Documents, what = whatIs) {
    this.under = under;
    this.what = what;
  }
  clear(): void {
    this.reads = {};
    this.writes = {};
  }
  async get<const P extends Paths>(paths: P): Promise<DocsAt<P>> {
    for (const path of paths) count(this.reads, this.what(path));
    return this.under.get(paths);
  }
  /** A query is billed as the documents that it gives, and as one when it gives none. */
  async query<T>(q: DocQuery<T>): Promise<Doc<T>[]> {
    const docs = await this.under.query(q);
    const what = /(^|\/)actions$/.test(q.from) ? "action" : q.from;
    for (let i = 0; i < Math.max(docs.length, 1); i++) count(this.reads, what);
    return docs;
  }
  async commit(writes: readonly Write[]): Promise<void> {
    await this.under.commit(writes);
    for (const { path, do: what } of writes) count(this.writes, what === "check" ? what : this.what(path));
  }
}
const count = (counts: Counts, what: string): void => {
  counts[what] = (counts[what] ?? 0) + 1;
};
export const sumOf = (counts: Counts, only?: readonly string[]): number =>
  Object.entries(counts).reduce((sum, [what, n]) => (only && !only.includes(what) ? sum : sum + n), 0);
