/** Lists that every page needs: open as long as the person is signed in, started anew when their keys change. */

import type { ListQuery } from "../../../functions/src/stored/reading.ts";
import { type State, state } from "../lib/state.ts";
import { backend } from "./backend.ts";
import { appQueries } from "./queries.ts";
import type { Answer } from "./rows.ts";
import { session } from "./session.ts";

const nothing = <T>(): Answer<T> => ({ rows: [], fresh: false, waiting: true, denied: false });

function shared<T>(query: (keys: readonly string[]) => ListQuery<T>): State<Answer<T>> {
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
        ({ rows, fresh }) => kept.set({ rows, fresh, waiting: false, denied: false }),
        () => kept.set({ ...nothing<T>(), waiting: false, denied: true }),
      );
    });
  });
  return kept;
}

export const colleagues = shared(appQueries.directory);
export const fewHolders = shared(appQueries.fewHolders);
export const customers = shared(appQueries.customers);
