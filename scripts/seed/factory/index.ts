/** The factory of the demo company (R04) and its circuit board works (R15): settings, customers, and the months that are over. */
import type { Agenda } from "../agenda.ts";
import { buyers } from "../customers.ts";
import type { Days } from "../days.ts";
import { steps } from "../doings.ts";
import { complaints } from "./complaints.ts";
import { months } from "./months.ts";
import { exporter, sales } from "./people.ts";
import { awayToday, decidedByCompany } from "./settings.ts";

export function factory(agenda: Agenda, d: Days, start: string): void {
  decidedByCompany(agenda, d, start);
  awayToday(agenda, d);
  for (const [i, { id, origin, given }] of buyers.entries()) {
    const who = origin === "国外" ? exporter : sales;
    agenda.add(d.at(d.later(start, 2), `13:${String(10 + i)}`), steps("R00.customer", id)(who, "create", given));
  }
  complaints(agenda, d);
  months(agenda, d, start);
}
