/** What every store and every store before a store has in common: what it reads gets the type that was asked for. */

import type { Fields } from "../engine/declare/kind.ts";
import { type Doc, type DocQuery, type DocsAt, type Paths, readAs } from "../stored/reading.ts";
import type { Documents, Write } from "./ports.ts";

export abstract class TypedStore implements Documents {
  protected abstract read(paths: readonly string[]): Promise<(Doc<unknown> | undefined)[]>;
  protected abstract answer(q: DocQuery<unknown>): Promise<Doc<unknown>[]>;
  abstract commit(writes: readonly Write[]): Promise<void>;

  async get<const P extends Paths>(paths: P): Promise<DocsAt<P>> {
    return readAs(await this.read(paths));
  }
  async query<T = Fields>(q: DocQuery<T>): Promise<Doc<T>[]> {
    return readAs(await this.answer(q));
  }
}
