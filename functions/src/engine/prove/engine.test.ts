/** The proof's states against the engine itself: played to each state, a case has the duties that the proof says it has. */
import { expect, test } from "vitest";
import { clerk, director, leader } from "../../../../test/support/request.ts";
import { loaded, org, person, Run } from "../../../../test/support/run.ts";
import type { Fields } from "../declare/kind.ts";
import { isOpenNow, isSystem } from "../duties/flow.ts";
import { explore, openNodes, wayTo } from "./explore.ts";
import type { Move } from "./moves.ts";
import { obligations } from "./obliged.ts";
import { FILLED } from "./state.ts";

const staff = {
  zhao: person("赵", [clerk]),
  qian: person("钱", [leader]),
  sun: person("孙", [director]),
  li: person("李", []),
};
/** Who takes the rows that are not the clerk's. */
const OTHERS: Record<string, string> = { approve: "qian", return: "qian", carry: "li", lapse: "system" };
const NEEDED: Record<string, Fields> = {
  "R99.request.draft": { opinion: "同意" },
  "R99.request.return": { returned: "不清楚" },
  "R99.request.tell": { told: "电话" },
  "R99.yearly.open": { year: "2026" },
};
const VALUES: Record<string, string> = { handler: "li", plan: "2026-04-01" };

function played(id: string, way: readonly Move[]): Run {
  const k = loaded(id);
  const r = new Run(k, org(staff), k.key ? `${id}.2026` : undefined);
  for (const [i, { row, fills }] of way.entries()) {
    const filled = Object.entries(fills).map(([f, v]) => [f, v === FILLED ? VALUES[f] : v]);
    const by = row === "answer" ? `customer:${r.id}` : (OTHERS[row] ?? "zhao");
    const input = { ...NEEDED[`${id}.${row}`], ...Object.fromEntries(filled) };
    r.do(row, input, { by, at: `2026-03-02 10:${String(i).padStart(2, "0")}` });
  }
  return r;
}
/** Rows that somebody has to take now, and timers that run. */
const dutiesOf = ({ k, c }: Run): string[] =>
  Object.values(c.duties)
    .filter((d) => d.state === "open" && k.rows.includes(d.step))
    .filter((d) => {
      const s = k.steps[d.step];
      return s && isSystem(s) ? isOpenNow(k, d.step, s, c) : d.ready && d.owners.length > 0;
    })
    .map((d) => d.step)
    .toSorted();

test.each([
  ["R99.request", 22],
  ["R99.yearly", 3],
])("%s", (id, states) => {
  const space = explore(loaded(id));
  const nodes = openNodes(space).filter((node) => wayTo(node).every(({ row }) => row !== "broken"));
  for (const node of nodes) {
    const says = [...obligations(space.k, space.guards, node.state)].filter(([, o]) => o === "duty" || o === "timer");
    const way = wayTo(node);
    const path = way.map(({ row, fills }) => `${row}${JSON.stringify(fills)}`).join(" → ");
    expect(`${path}: ${dutiesOf(played(id, way))}`).toBe(`${path}: ${says.map(([name]) => name).toSorted()}`);
  }
  expect(nodes.length).toBe(states);
});
