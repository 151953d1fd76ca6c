/** Headers of registered complaints as record.ts leaves them, for registers longer than any story plays. */
import type { Write } from "../../functions/src/adapters/ports.ts";
import { placeOf } from "../../functions/src/engine/declare/register.ts";
import { path } from "../../functions/src/stored/paths.ts";
import type { HeaderDoc } from "../../functions/src/stored/shapes.ts";

export const COMPLAINTS = "R04.complaint";
export const SALES = "R04.sales";
const NUMBERS = { period: "yyMM", width: 2 };

/** The nth complaint of a month, by default September 2026: under way, and overdue since the end of that. */
export function complaintHeader(serial: number, more: Partial<HeaderDoc> = {}, month = "2609"): HeaderDoc {
  const number = `${month}${String(serial).padStart(NUMBERS.width, "0")}`;
  return {
    kind: COMPLAINTS,
    regulation: "R04",
    edition: 1,
    status: "traced",
    number,
    customer: "c1",
    parent: null,
    summary: "覆铜板",
    openedBy: "sales",
    openedAt: "2026-09-01T01:00:00.000Z",
    updatedAt: "2026-09-01T01:00:00.000Z",
    waitingFor: ["R04.plant-head"],
    waitingSteps: ["analyse"],
    nextDue: "2026-09-29T10:00:00.000Z",
    vague: false,
    provisional: false,
    readers: [SALES],
    seq: 3,
    head: "",
    wakeAt: null,
    ended: false,
    void: false,
    row: {
      registeredOn: "2026-09-01",
      product: "覆铜板",
      partNo: `L-${serial}`,
      confirmed: null,
      finalValue: null,
      closedOn: null,
    },
    place: placeOf(NUMBERS, number),
    ...more,
  };
}
export const complaintId = (serial: number): string => `complaint${String(serial).padStart(11, "0")}`;
export const complaintWrite = (serial: number, more: Partial<HeaderDoc> = {}, month = "2609"): Write => ({
  do: "set",
  path: path.case(complaintId(serial)),
  data: { ...complaintHeader(serial, more, month) },
});
