/** A store that fails as stores do: before a commit, after one that was applied, at a read; and that answers out of turn. */
import type { Doc, DocQuery, Documents, Write } from "../../../functions/src/adapters/ports.ts";
import type { DocsAt, Paths } from "../../../functions/src/stored/reading.ts";

export type Fault = "none" | "read" | "before" | "after";

/** What a network or a store that is away throws: it has a code, as gRPC's errors have. */
class Unavailable extends Error {
  readonly code = 14;
  constructor(what: string) {
    super(`UNAVAILABLE: ${what}`);
    this.name = "Unavailable";
  }
}

export class FaultyDocuments implements Documents {
  private readonly under: Documents;
  private faults: Fault[] = [];
  private pauses: number[] = [];
  commits = 0;
  thrown = 0;

  constructor(under: Documents) {
    this.under = under;
  }
  /** The next operations meet these, one each; afterwards all goes well. */
  plan(faults: readonly Fault[], pauses: readonly number[]): void {
    this.faults = [...faults];
    this.pauses = [...pauses];
  }

  async get<const P extends Paths>(paths: P): Promise<DocsAt<P>> {
    await this.pause();
    if (this.faults.shift() === "read") this.fail("get");
    return this.under.get(paths);
  }
  async query<T>(q: DocQuery<T>): Promise<Doc<T>[]> {
    await this.pause();
    if (this.faults.shift() === "read") this.fail("query");
    return this.under.query(q);
  }
  async commit(writes: readonly Write[]): Promise<void> {
    await this.pause();
    const fault = this.faults.shift();
    if (fault === "before") this.fail("commit");
    await this.under.commit(writes);
    this.commits++;
    if (fault === "after") this.fail("commit, after it was applied");
  }

  /** Lets others go first for a while, so that parallel work interleaves in many ways. */
  private async pause(): Promise<void> {
    for (let turns = this.pauses.shift() ?? 0; turns > 0; turns--) await undefined;
  }
  private fail(what: string): never {
    this.thrown++;
    throw new Unavailable(what);
  }
}
