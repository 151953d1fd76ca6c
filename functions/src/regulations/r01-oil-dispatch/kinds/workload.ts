/** Customers and visits of one class (R01 二(二)): folds the class's dossiers into the figures on its policy. */
import { aggregator } from "../../../engine/declare/kind.ts";

/** The ids behind a figure are kept as long as they fit a list. */
const KEPT = 200;

interface Workload {
  customers: number;
  grades: Record<string, number>;
  members: string[];
  /** Year → visits, and the customers visited in it. */
  visits: Record<string, number>;
  lastYear: Record<string, string>;
}
const start: Workload = { customers: 0, grades: {}, members: [], visits: {}, lastYear: {} };
const text = (x: unknown) => (typeof x === "string" ? x : "");

function add(s: Workload, sheet: Record<string, unknown>): Workload {
  const customer = text(sheet.customer);
  const grade = text(sheet.grade);
  const year = text(sheet.visitYear);
  const few = s.members.length < KEPT;
  return {
    customers: s.customers + 1,
    grades: { ...s.grades, [grade]: (s.grades[grade] ?? 0) + 1 },
    members: few ? [...s.members, customer] : s.members,
    visits: year ? { ...s.visits, [year]: (s.visits[year] ?? 0) + Number(sheet.visits) } : s.visits,
    lastYear: few ? { ...s.lastYear, [customer]: year } : s.lastYear,
  };
}

/** The year is the latest in which one of the customers was visited; without visits there is none. */
function end(s: Workload) {
  const year = Object.keys(s.visits).toSorted().at(-1);
  return {
    customers: s.customers,
    ...(year && { year }),
    visits: year ? (s.visits[year] ?? 0) : 0,
    unvisited: s.members.filter((c) => s.lastYear[c] !== year || year === undefined),
    grades: Object.keys(s.grades)
      .toSorted()
      .map((grade) => ({ grade, customers: s.grades[grade] ?? 0 })),
    members: s.members,
  };
}

export const workload = aggregator<Workload>({
  start,
  add: (state, c) => (c.status === "filed" ? add(state, c.sheet) : state),
  end,
});
