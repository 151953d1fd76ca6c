/** Each day at opening: the administrator hears of every office without holders for which duties wait. */
import { Conflict, type Write } from "../../adapters/ports.ts";
import { dateOf, instantOf } from "../../engine/time/local.ts";
import { nextOpening } from "../../engine/time/opening.ts";
import type { Instant } from "../../engine/time/period.ts";
import { path } from "../../stored/paths.ts";
import { queries } from "../../stored/queries.ts";
import type { Env } from "../env.ts";
import { titleOf, vacancies, vacancyNotice } from "../outbox/vacant.ts";
import { orgFor } from "../read/org.ts";

/** On the first look after the organisation's opening, on its working days; gives how many offices were told of. */
export async function vacant(env: Env, now: Instant): Promise<number> {
  const mark = path.clock("vacant");
  const [done] = await env.docs.get([mark]);
  const { calendar, zone } = await orgFor(env, [], Date.parse(now));
  const day = dateOf(now, zone);
  if (nextOpening(calendar, done?.data.through ?? instantOf(day, "00:00", zone)) > now) return 0;
  let told = 0;
  for (const { role, uncounted, waiting } of await vacancies(env, queries.allDuties, day)) {
    // The app shows it at the duty, so it is counted from now on.
    if (uncounted) await create(env, { do: "create", path: path.office(role), data: { holders: 0 } });
    const [first] = waiting.toSorted((a, b) => (a.sortAt < b.sortAt ? -1 : 1));
    if (!first) continue;
    const at = { case: first.case, kind: first.kind, regulation: first.regulation, at: now };
    const says = `${titleOf(env, role)} 无人担任，有 ${waiting.length} 件待办等候，请任命`;
    told += await create(env, vacancyNotice(`vacant.${role}.${day}`, at, says));
  }
  await env.docs.commit([{ do: "set", path: mark, data: { through: now } }]);
  return told;
}
async function create(env: Env, write: Write): Promise<number> {
  try {
    await env.docs.commit([write]);
    return 1;
  } catch (error) {
    if (error instanceof Conflict) return 0; // another turn of the clock did it
    throw error;
  }
}
