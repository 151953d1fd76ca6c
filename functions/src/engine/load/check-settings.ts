/** What `load` refuses of a setting: who drafts it is another office than who approves it, and both are there. */
import type { Regulation } from "../declare/regulation.ts";

type Fault = (where: string, what: string) => never;

export function checkSettings(
  { settings }: Pick<Regulation, "settings">,
  roles: Pick<ReadonlySet<string>, "has">,
  fault: Fault,
): void {
  for (const { id, drafter, approver } of settings) {
    if (!drafter !== !approver) fault(id, "one office drafts it and another approves it: both are named, or neither");
    if (drafter && drafter.role === approver?.role) fault(id, `"${drafter.role}" would approve its own draft`);
    for (const r of [drafter, approver]) if (r && !roles.has(r.role)) fault(id, `role "${r.role}" is not declared`);
  }
}
