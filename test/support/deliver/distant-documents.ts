/** A store some way off: what is asked of it in one moment is answered together, and each such answer is a round. */
import type { Doc, DocQuery, Documents, Write } from "../../../functions/src/adapters/ports.ts";
import type { DocsAt, Paths } from "../../../functions/src/stored/reading.ts";

export class DistantDocuments implements Documents {
  rounds = 0;
  private readonly under: Documents;
  private readonly away: number;
  private answer: Promise<void> | undefined;

  /** `away`: milliseconds from a question to its answer. */
  constructor(under: Documents, away = 0) {
    this.under = under;
    this.away = away;
  }
  async get<const P extends Paths>(paths: P): Promise<DocsAt<P>> {
    if (paths.length) await this.way();
    return this.under.get(paths);
  }
  async query<T>(q: DocQuery<T>): Promise<Doc<T>[]> {
    await this.way();
    return this.under.query(q);
  }
  async commit(writes: readonly Write[]): Promise<void> {
    await this.way();
    return this.under.commit(writes);
  }

  private way(): Promise<void> {
    this.answer ??= new Promise((there) => {
      setTimeout(() => {
        this.answer = undefined;
        this.rounds++;
        there();
      }, this.away);
    });
    return this.answer;
  }
}
