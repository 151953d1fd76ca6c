/** Reads that are asked for at the same time go as one: many decisions side by side cost the store's way once. */
import type { Doc, DocQuery, Documents, Write } from "../../adapters/ports.ts";
import { TypedStore } from "../../adapters/typed-store.ts";

interface Asked {
  paths: readonly string[];
  give: (docs: (Doc<unknown> | undefined)[]) => void;
  fail: (error: unknown) => void;
}

class Coalesced extends TypedStore {
  private readonly under: Documents;
  private asked: Asked[] = [];

  constructor(under: Documents) {
    super();
    this.under = under;
  }

  protected override async read(paths: readonly string[]): Promise<(Doc<unknown> | undefined)[]> {
    if (!paths.length) return [];
    return new Promise((give, fail) => {
      if (!this.asked.length) setImmediate(() => void this.go(this.asked.splice(0)));
      this.asked.push({ paths, give, fail });
    });
  }
  private async go(batch: readonly Asked[]): Promise<void> {
    try {
      const paths = [...new Set(batch.flatMap((a) => a.paths))];
      const found = new Map((await this.under.get(paths)).map((doc, i) => [paths[i], doc]));
      for (const a of batch) a.give(a.paths.map((path) => found.get(path)));
    } catch (error) {
      for (const a of batch) a.fail(error);
    }
  }

  protected override answer(q: DocQuery<unknown>): Promise<Doc<unknown>[]> {
    return this.under.query(q);
  }
  override commit(writes: readonly Write[]): Promise<void> {
    return this.under.commit(writes);
  }
}

export const coalesced = (under: Documents): Documents => new Coalesced(under);
