import { expect, test } from "vitest";
import { workload } from "./workload.ts";

const dossier = (customer: string, grade: string, visitYear?: string, visits = 0) => ({
  id: `R01.dossier.${customer}`,
  status: "filed",
  sheet: { customer, grade, visits, ...(visitYear && { visitYear }) },
  done: {},
  late: [],
});
const fold = (rows: ReturnType<typeof dossier>[]) =>
  workload.end(rows.reduce((s, r) => workload.add(s, r), workload.start));

test("customers by grade, visits of the latest year, and who was not visited in it", () => {
  expect(
    fold([
      dossier("甲", "A", "2026", 3),
      dossier("乙", "B", "2025", 2),
      dossier("丙", "A"),
      dossier("丁", "A", "2026", 1),
      { ...dossier("戊", "A", "2026", 9), status: "archived" },
    ]),
  ).toEqual({
    customers: 4,
    year: "2026",
    visits: 4,
    unvisited: ["乙", "丙"],
    grades: [
      { grade: "A", customers: 3 },
      { grade: "B", customers: 1 },
    ],
    members: ["甲", "乙", "丙", "丁"],
  });
});

test("without any visit there is no year, and everybody is unvisited", () => {
  expect(fold([dossier("甲", "C")])).toEqual({
    customers: 1,
    visits: 0,
    unvisited: ["甲"],
    grades: [{ grade: "C", customers: 1 }],
    members: ["甲"],
  });
});

test("a list of members ends at 200, the count goes on", () => {
  const found = fold(Array.from({ length: 250 }, (_, i) => dossier(`客户${i}`, "A", "2026", 1)));
  expect(found).toMatchObject({ customers: 250, visits: 250 });
  expect(found.members).toHaveLength(200);
});
