/** What must have come of a story's actions, and the clause that each expectation rests on. */
import { instead } from "../../engine/values/nearest.ts";
import { loadCase } from "../../service/read/load-case.ts";
import { path } from "../../stored/paths.ts";
import { queries } from "../../stored/queries.ts";
import type { Expected } from "../format.ts";
import type { Names } from "../names.ts";
import type { World } from "../world.ts";
import { checkDue, checkDuties, checkNumber, checkStatus } from "./flow.ts";
import { checkLetters } from "./letters.ts";
import { checkPapers } from "./papers.ts";
import { checkParts } from "./parts.ts";
import type { Looking, Report, When } from "./report.ts";
import { checkSheet, checkWhy } from "./sheet.ts";
import { checkNotices, checkReaders } from "./told.ts";

export async function check(w: World, x: Expected, names: Names, when: When, to: Report): Promise<void> {
  const id = names.id(x.事);
  const stored = id ? await loadCase(w.env, id) : undefined;
  const k = stored && (await w.env.kinds.kindOf(stored.case.kind));
  if (!stored || !k || !id) return to.fault(["事"], await absent(w, x.事, names));
  const taken = (await w.docs.query({ ...queries.actionsOf(id), limit: 1000 })).map((d) => d.data);
  const actions = taken.filter((a) => a.outcome?.result === "accepted");
  const looking: Looking = { w, id, k, c: stored.case, x, names, actions, ...when, to };
  for (const part of [checkStatus, checkNumber, checkDue, checkSheet, checkDuties, checkWhy]) part(looking);
  for (const part of [checkPapers, checkNotices, checkLetters, checkReaders, checkParts]) await part(looking);
}

/** A case that comes by itself has not come, or has another key. */
async function absent(w: World, name: string, names: Names): Promise<string> {
  const docs = await w.docs.query({ ...queries.allCases(), limit: 1000 });
  const there = docs.map((d) => names.nameOf(d.path.slice(path.case("").length)));
  const alike = there.filter((other) => other.split(" ")[0] === name.split(" ")[0]);
  return `事“${name}”此时还没有${instead(name, alike)}`;
}
