/** Reads that are going to be wanted, asked for in one: each is handed out once, and read anew afterwards. */
import type { Doc, DocQuery, Documents, Write } from "../../adapters/ports.ts";
import { TypedStore } from "../../adapters/typed-store.ts";

class ReadAhead extends TypedStore {
  private readonly under: Documents;
  private readonly asked: Promise<(Doc<unknown> | undefined)[]>;
  /** Where a path's document is in what was asked for, until it is handed out. */
  private readonly left: Map<string, number>;

  constructor(under: Documents, paths: readonly string[]) {
    super();
    this.under = under;
    this.asked = under.get(paths);
    // Avoids an unhandled rejection where nothing of it is wanted; awaiting it still throws.
    this.asked.catch(() => {});
    this.left = new Map(paths.map((path, i) => [path, i]));
  }

  protected override async read(paths: readonly string[]): Promise<(Doc<unknown> | undefined)[]> {
    const places = paths.map((path) => this.take(path));
    const missing = paths.filter((_, n) => places[n] === undefined);
    const [ahead, read] = await Promise.all([missing.length < paths.length ? this.asked : [], this.under.get(missing)]);
    return places.map((i) => (i === undefined ? read.shift() : ahead[i]));
  }
  private take(path: string): number | undefined {
    const i = this.left.get(path);
    this.left.delete(path);
    return i;
  }

  protected override answer(q: DocQuery<unknown>): Promise<Doc<unknown>[]> {
    return this.under.query(q);
  }
  override commit(writes: readonly Write[]): Promise<void> {
    return this.under.commit(writes);
  }
}

export const readAhead = (under: Documents, paths: readonly string[]): Documents => new ReadAhead(under, paths);
