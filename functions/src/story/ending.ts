/** How the cases of a story stand at its end: for whoever plays it to see what came of it. */
import { SHANGHAI } from "../engine/time/clock.ts";
import { formatInstant } from "../engine/time/local.ts";
import { loadCase } from "../service/read/load-case.ts";
import { path } from "../stored/paths.ts";
import { queries } from "../stored/queries.ts";
import type { Names } from "./names.ts";
import { isUntouched } from "./staff.ts";
import type { World } from "./world.ts";

export interface Ending {
  /** Its name in the story, or the one that it could have there. */
  case: string;
  /** The story speaks of it. */
  named: boolean;
  kind: string;
  number: string | null;
  status: string;
  /** In the zone, `2026-10-08 18:00`; null: no limit. */
  duties: { title: string; clause: string; due: string | null; state: string }[];
  papers: string[];
}

/** Those first that the story speaks of. */
export async function endings({ env, docs }: World, names: Names, named: ReadonlySet<string>): Promise<Ending[]> {
  const found: Ending[] = [];
  const cases = await docs.query({ ...queries.allCases(), limit: 1000 });
  for (const id of cases.map((doc) => doc.path.slice(path.case("").length))) {
    const c = (await loadCase(env, id))?.case;
    const k = c && env.manifest.kinds.get(c.kind);
    if (!c || !k || isUntouched(c)) continue;
    const papers = await docs.query(queries.papersOf(id));
    found.push({
      case: names.nameOf(id),
      named: named.has(id),
      kind: k.title,
      number: c.number ?? null,
      status: c.void ? "作废" : (k.statuses[c.status] ?? c.status),
      duties: Object.values(c.duties).map((d) => ({
        title: d.title,
        clause: d.clause,
        due: d.dueAt && formatInstant(d.dueAt, SHANGHAI),
        state: d.state,
      })),
      papers: papers.map((p) => p.data.title),
    });
  }
  return found.toSorted((a, b) => Number(b.named) - Number(a.named));
}
