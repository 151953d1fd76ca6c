/** More than one page of a query gives, and more than one commit takes. */
import type { Doc, DocQuery, Write } from "../../../adapters/ports.ts";
import type { Env } from "../../env.ts";

/** Writes of a commit; the store's limit is 500 (adapters/ports.ts). */
const MOST = 400;

/** All that a query finds, page after page. */
export async function everyOne<T>(env: Env, query: (after?: Doc<T>) => DocQuery<T>): Promise<Doc<T>[]> {
  const found: Doc<T>[] = [];
  for (let after: Doc<T> | undefined; ; ) {
    const q = query(after);
    const page = await env.docs.query(q);
    found.push(...page);
    after = page.at(-1);
    if (page.length < q.limit) return found;
  }
}

/** One commit after another: what blanks or deletes may be done twice. */
export async function commitAll(env: Env, writes: readonly Write[]): Promise<void> {
  for (let n = 0; n < writes.length; n += MOST) await env.docs.commit(writes.slice(n, n + MOST));
}
