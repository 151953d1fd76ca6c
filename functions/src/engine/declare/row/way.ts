/** Where a row leads from and to, whatever the words in which it says so. */
import { listOf } from "../../values/lists.ts";
import type { AnyStep } from "../kind.ts";

type From = Pick<AnyStep, "from">;
type To = Pick<AnyStep, "to">;

/** It may open a case. */
export const opensCase = ({ from }: From): boolean => from === null || listOf(from).includes(null);
/** The statuses that it names; none where it may come from any. */
export const statusesFrom = ({ from }: From): string[] =>
  listOf(from).flatMap((f) => (f === null || f === "*" ? [] : [f]));
/** It may be taken on a case with this status. */
export const isFromStatus = (s: From, status: string): boolean => s.from === "*" || statusesFrom(s).includes(status);

/** Every status that it may lead to. */
export function statusesTo({ to }: To): string[] {
  if (to === undefined) return [];
  if (typeof to === "string") return [to];
  return "all" in to ? [to.then] : Object.values(to.table);
}
/** The field that chooses the status, with the status for each of its words. */
export const choiceOf = ({ to }: To): { per: string; table: Record<string, string> } | undefined =>
  typeof to === "object" && "per" in to ? to : undefined;
/** Steps that all must be done before it leads on. */
export const joinedBy = ({ to }: Partial<To>): readonly string[] | undefined =>
  typeof to === "object" && "all" in to ? to.all : undefined;
