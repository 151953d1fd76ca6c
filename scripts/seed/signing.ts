/** Signed papers come back a few days after they were printed, scanned; the last ones are still out (未签回). */
import type { LocalDate } from "../../functions/src/engine/time/period.ts";
import type { Agenda } from "./agenda.ts";
import { attach } from "./attach.ts";
import type { Days } from "./days.ts";
import { people } from "./people.ts";
import type { World } from "./world.ts";

/** Working days between two rounds of scanning. */
const EVERY = 20;
/** Papers printed within so many calendar days are still with the customer. */
const OUT_DAYS = 6;

export function signing(agenda: Agenda, d: Days, start: LocalDate): void {
  for (let back = 1; d.workday(back) > start; back += EVERY) agenda.then(d.at(d.workday(back), "17:30"), collect);
}

async function collect(w: World): Promise<void> {
  const before = new Date(Date.parse(w.now) - OUT_DAYS * 86_400_000).toISOString();
  const docs = await w.env.docs.query({ from: "duties", where: [["step", "==", "signed"]], order: [], limit: 500 });
  for (const { data } of docs) {
    if (String(data.start) > before) continue;
    const { case: id, owners, duty } = data;
    const owner = people.find(
      (p) => Array.isArray(owners) && (owners.includes(p.uid) || p.roles.some((r) => owners.includes(r))),
    );
    if (!owner) continue;
    const files = [await attach(w, String(id), owner.uid, "签字件")];
    const on = w.now.slice(0, 10);
    const paper = String(duty).slice("signed.".length);
    await w.do({
      by: owner.uid,
      kind: String(data.kind),
      step: "signed",
      case: String(id),
      input: { paper, files, who: "客户经办人", on },
    });
  }
}
