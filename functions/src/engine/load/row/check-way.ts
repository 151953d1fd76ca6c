/** What `load` refuses of where a row comes from and leads: it opens into a status, somebody is reminded of it, and those of a join are of one join. */
import type { Loaded, LoadedStep } from "../../declare/loaded.ts";
import { joinedBy, opensCase } from "../../declare/row/way.ts";
import { listOf } from "../../values/lists.ts";

type Fault = (where: string, what: string) => never;

export function checkWay(k: Loaded, name: string, s: LoadedStep, fault: Fault): void {
  if (opensCase(s) && s.to === undefined) fault(name, "it opens the case, but leads to no status");
  if (Array.isArray(s.from) && s.from.includes(null) && s.from.length === 1) fault(name, "from [null]: write null");
  const isPeoples = listOf(s.by).some((b) => b !== "system" && b !== "customer");
  if (!k.record && isPeoples && s.to === undefined && s.due === undefined)
    fault(name, "nobody is ever reminded of it: give it `to` or `due`, or say `due: null`");
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
