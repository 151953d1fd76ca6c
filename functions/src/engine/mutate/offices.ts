/** Another office in the stead of one that takes a row. */
import type { By, Fields } from "../declare/kind.ts";
import { listOf } from "../values/lists.ts";
import { nextOf, type Place, type RowChange } from "./mutant.ts";

export function offices({ r, s, cited }: Place): RowChange[] {
  const all = listOf<By<Fields>>(s.by);
  const taken = new Set(all.flatMap((by) => roleOf(by) ?? []));
  return all.flatMap((by, i): RowChange[] => {
    const role = roleOf(by);
    const other = nextOf(
      r.roles,
      (x) => x.role === role,
      (x) => !taken.has(x.role),
    );
    if (role === undefined || !other) return [];
    const now = r.roles.find((x) => x.role === role)?.title ?? role;
    const step = { ...s, by: all.map((x, j) => (i === j ? other : x)) };
    return [
      {
        what: `by.${role}`,
        sort: "office",
        shows: "anywhere",
        clause: cited.clause,
        says: `由“${other.title}”而不是“${now}”办理`,
        step,
      },
    ];
  });
}
const roleOf = (by: By<Fields>): string | undefined => (typeof by === "object" && "role" in by ? by.role : undefined);
