/** The factory of the demo company: complaints of a manufacturer (R04) and of a maker of circuit boards (R15). */
import type { Agenda } from "../agenda.ts";
import type { Days } from "../days.ts";
import { aftermath } from "./aftermath.ts";
import { boardComplaints } from "./boards.ts";
import { factoryComplaints } from "./complaints.ts";
import { buyersOnFile } from "./customers.ts";
import { months } from "./months.ts";
import { awayToday, decidedByCompany } from "./settings.ts";

export function factory(agenda: Agenda, d: Days, start: string): void {
  decidedByCompany(agenda, d, start);
  awayToday(agenda, d);
  buyersOnFile(agenda, d, start);
  factoryComplaints(agenda, d);
  boardComplaints(agenda, d);
  aftermath(agenda, d);
  months(agenda, d, start);
}
