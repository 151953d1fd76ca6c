/** A published calendar: every open duty whose end it moves gets a logged action on its case, a page of cases a turn. */

import type { Case } from "../../engine/case/case.ts";
import { newCalendar } from "../../engine/common/calendar-changed.ts";
import { reckon } from "../../engine/duties/limit.ts";
import type { Org } from "../../engine/organisation/org.ts";
import { PAGE } from "../../stored/case-queries.ts";
import { path } from "../../stored/paths.ts";
import { queries } from "../../stored/queries.ts";
import { pendingAction } from "../decide/follow.ts";
import { loadCase } from "../read/load-case.ts";
import { orgFor } from "../read/org.ts";
import { atCursor, cursorOf, finished, type Worker } from "./job.ts";

export const recalculate: Worker<"recalculate"> = async ({ env, id, doc, effect, now }) => {
  const rows = await env.docs.query(queries.running(atCursor(doc.cursor)));
  const org = await orgFor(env, [], Date.parse(now));
  const cases = await Promise.all(rows.map((row) => loadCase(env, row.path.slice("cases/".length))));
  const touched = cases.flatMap((s) => (s && moves(s.case, org) ? [s.case] : []));
  const version = org.calendar.years[effect.year]?.version ?? String(effect.year);
  const there = await env.docs.get(touched.map((c) => path.action(c.id, id)));
  const actions = touched.map((c, i) =>
    there[i]
      ? []
      : pendingAction(
          env.kinds,
          { kind: c.kind, case: c.id, ...newCalendar(version) },
          { id, at: doc.at, cause: `${doc.case}/${doc.cause}` },
        ),
  );
  const writes = (await Promise.all(actions)).flat();
  const progress = doc.progress + touched.length;
  const last = rows.at(-1);
  if (!last || rows.length < PAGE) return finished(writes, { progress });
  return { writes, patch: { cursor: cursorOf(last, []), progress, attempts: 0, wakeAt: now }, enqueueAt: now };
};

/** An open duty of the case ends at another instant, or is no longer provisional. */
const moves = (c: Case, org: Org): boolean =>
  Object.values(c.duties).some((d) => {
    if (d.state !== "open" || !d.rule || d.rule.on) return false;
    const end = reckon(d.rule, d.start, c, org);
    return end.at !== d.dueAt || end.provisional !== d.provisional;
  });
