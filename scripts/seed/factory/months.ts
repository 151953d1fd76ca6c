/** What is drawn up every month: statistics that the departments confirm, administrative penalties, the register. */
import type { LocalDate } from "../../../functions/src/engine/time/period.ts";
import type { Agenda } from "../agenda.ts";
import type { Days } from "../days.ts";
import { steps } from "../doings.ts";
import { owed } from "../owed.ts";
import type { World } from "../world.ts";
import * as office from "./people.ts";
import { type Complaints, REGULATIONS } from "./settings.ts";
import { idOf, kindOf } from "./way.ts";

const CONFIRMED = { byProduction: "production", byQuality: "quality", byResearch: "research" };
/** Months of history at most; before the organisation began, nothing waits. */
const MOST = 16;

export function months(agenda: Agenda, d: Days, start: LocalDate): void {
  for (const id of REGULATIONS) {
    for (let ago = MOST; ago >= 0; ago--) {
      if (d.monthStart(ago).slice(0, 7) < start.slice(0, 7)) continue;
      const month = d.monthStart(ago);
      monthly(agenda, d, id, { month, from: month < start ? start : month, last: ago === 0 });
    }
    changed(agenda, d, id);
    // The register, printed as it stands.
    const at = d.minutesAgo(15);
    const register = steps(`${id}.register`, `${id}.register.${d.dayOf(at).slice(0, 7)}`);
    agenda.add(at, register(office.registrar, "draw"));
  }
}

interface Month {
  /** Its first day. */
  month: LocalDate;
  /** The same or, in the first month of the history, that one's first day. */
  from: LocalDate;
  /** The present month. */
  last: boolean;
}
/** On the first working days of a month: confirm and seal last month's statistics, pass on its penalties. */
function monthly(agenda: Agenda, d: Days, id: Complaints, { month, from, last }: Month): void {
  const at = (n: number, time: string) => d.at(d.later(from, n), time);
  agenda.then(at(1, "10:50"), async (w) => {
    for (const [step, field] of Object.entries(CONFIRMED))
      await all(w, `${id}.statistics`, step, { [field]: "责任归属无异议，对策均已执行" });
  });
  const heads = [office.staffOf(id).plantHead.uid, office.salesHead.uid];
  agenda.then(at(2, "15:35"), (w) =>
    all(w, `${id}.statistics`, "seal", { attendees: heads, conclusion: "各案改善对策均已执行，效果持续追踪" }),
  );
  agenda.then(at(2, "16:35"), (w) => all(w, `${id}.penaltyList`, "send", { review: "经核对均经批示" }));
  const order = `人字〔${month.slice(0, 4)}〕${Number(month.slice(5, 7))} 号`;
  agenda.then(at(3, "10:55"), (w) => all(w, `${id}.penaltyList`, "issue", { order }));
  // The last one is still to be put up.
  if (!last) agenda.then(at(4, "09:55"), (w) => all(w, `${id}.penaltyList`, "publish", { place: "厂区公布栏" }));
}

async function all(w: World, kind: string, step: string, input: Record<string, unknown>): Promise<void> {
  for (const { case: id, owner } of await owed(w, kind, step)) await w.do({ by: owner, kind, step, case: id, input });
}

/** Found after the month was sealed: another unit was responsible. The figures stay, the change stands beside them. */
function changed(agenda: Agenda, d: Days, id: Complaints): void {
  const input = { newUnit: "质量管理部", confirmReason: "出货检验漏检，经复核改列" };
  [2, 1].forEach((ago, i) => {
    const n = id === "R04" ? [4, 12][i] : [2, 4][i];
    const at = d.at(d.later(d.monthStart(ago - 1), 5), "14:55");
    agenda.add(at, steps(kindOf(id), idOf(id, n ?? 0))(office.registrar, "confirm", input));
  });
}
