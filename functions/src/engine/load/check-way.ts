/** What `load` refuses of where a row comes from and leads: it opens into a status, and those of a join are of one join. */
import type { Loaded, LoadedStep } from "../declare/loaded.ts";
import { joinedBy, opensCase } from "../declare/row/way.ts";

type Fault = (where: string, what: string) => never;

export function checkWay(k: Loaded, name: string, s: LoadedStep, fault: Fault): void {
  if (opensCase(s) && s.to === undefined) fault(name, "it opens the case, but leads to no status");
  if (Array.isArray(s.from) && s.from.includes(null) && s.from.length === 1) fault(name, "from [null]: write null");
  const join = joinedBy(s);
  if (!join) return;
  if (opensCase(s)) fault(name, "it opens the case: a join is reached from a status");
  if (!join.includes(name) || new Set(join).size < 2)
    fault(name, "to all: it names itself and at least one other step");
  for (const other of join) {
    const step = k.rows.includes(other) ? k.steps[other] : undefined;
    if (!step) fault(name, `to all "${other}": no such step`);
    else if (JSON.stringify(step.to) !== JSON.stringify(s.to)) fault(name, `to all "${other}": it leads elsewhere`);
  }
}
