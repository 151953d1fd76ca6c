/** Lists that every page needs: open as long as the person is signed in, started anew when their keys change. */
import type { CustomerDoc } from "../../../functions/src/stored/shapes.ts";
import { type State, state } from "../lib/state.ts";
import { backend, type Query } from "./backend.ts";
import { appQueries } from "./queries.ts";
import type { Answer } from "./rows.ts";
import { session } from "./session.ts";

export interface Colleague {
  name: string;
  title: string;
  department: string;
  active?: boolean;
}
const nothing = <T>(): Answer<T> => ({ rows: [], fresh: false, waiting: true, denied: false });

function shared<T>(query: (keys: readonly string[]) => Query): State<Answer<T>> {
  const kept = state<Answer<T>>(nothing());
  let keysOf = "";
  let end = () => {};
  session.follow((s) => {
    if (s.keysOf === keysOf) return;
    keysOf = s.keysOf;
    end();
    end = () => {};
    if (!s.me || !keysOf) return kept.set(nothing());
    const { keys } = s.me;
    void backend().then((b) => {
      end = b.listen(
        query(keys),
        // The query says whose documents these are (documents.ts).
        ({ rows, fresh }) => kept.set({ rows: rows as Answer<T>["rows"], fresh, waiting: false, denied: false }),
        () => kept.set({ ...nothing<T>(), waiting: false, denied: true }),
      );
    });
  });
  return kept;
}

export const colleagues = shared<Colleague>(appQueries.directory);
export const customers = shared<CustomerDoc>(appQueries.customers);
