/** What is read of a month's complaints, one by one: the register's rows, and the proof of its numbers. */
import { type Aggregator, aggregator } from "../../../../../engine/declare/kind.ts";
import { STATUSES, type Status } from "../../complaint/row.ts";
import type { OnComplaint } from "../../complaint/sheet.ts";
import { type Entry, ROWS } from "./entry.ts";

/** Numbers that outgrew their width are longer, and come last. */
const inOrder = (a: Entry, b: Entry) => a.number.length - b.number.length || (a.number < b.number ? -1 : 1);

export const entries = aggregator<{ entries: readonly Entry[]; total: number }, OnComplaint>({
  start: { entries: [], total: 0 },
  add: ({ entries: list, total }, { status, number, sheet: of }) => {
    const next: Entry = {
      number: number ?? "",
      registeredOn: of.registeredOn ?? "",
      customer: of.customer ?? "",
      product: of.product ?? "—",
      partNo: of.partNo ?? "—",
      status: STATUSES[status as Status] ?? status,
      unit: of.confirmed ?? of.responsible ?? of.provisionalUnit ?? "—",
      value: of.finalValue ?? of.value ?? 0,
      ...(of.closedOn && { closedOn: of.closedOn }),
    };
    return { total: total + 1, entries: list.length < ROWS ? [...list, next] : list };
  },
  end: (state) => ({ ...state, entries: state.entries.toSorted(inOrder) }),
});

/**
 * Count, last and sum of the serials: 1 to n without hole or double only if n = last and the sum is n(n + 1) / 2. And what
 * the counter had given before and after they were counted: the last serial lies between the two.
 */
export const serials = (period: number): Aggregator =>
  aggregator<{ count: number; last: number; sum: number }>({
    voided: true,
    start: { count: 0, last: 0, sum: 0 },
    add: (state, { number = "" }) => {
      const serial = Number(number.slice(period));
      const { count, last, sum } = state;
      return { ...state, count: count + 1, last: Math.max(last, serial), sum: sum + serial };
    },
    end: (state, given = 0) => ({ ...state, givenSince: given }),
  });
