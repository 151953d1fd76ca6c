/**
 * What a whole complaint of the complaint process costs the store, from the form to its five copies: writes of state on
 * the case itself (action, outcome, header, sheet, duties) against one action and one case write for each step of a
 * person; reads for each step; and all others beside them: notices, search, numbers, leases, other cases, papers.
 *   node bench/complaint-writes.ts [--json]
 */

import type { Fields } from "../functions/src/engine/declare/kind.ts";
import { SHANGHAI } from "../functions/src/engine/time/clock.ts";
import { parseInstant } from "../functions/src/engine/time/local.ts";
import { drain } from "../functions/src/service/decide/drain.ts";
import { pendingAction } from "../functions/src/service/decide/follow.ts";
import { loadCase } from "../functions/src/service/read/load-case.ts";
import { path } from "../functions/src/stored/paths.ts";
import { queries } from "../functions/src/stored/queries.ts";
import { memoryWorld, onFile, settle, staffWrite } from "../test/support/memory-world.ts";
import { CUSTOMER, formOf, type Numbered, regulations } from "../test/support/registrations.ts";
import { CountingDocuments, type Counts, sumOf, whatIs } from "./counting.ts";

const STATE = ["action", "header", "sheet", "duty"];
const READ = [...STATE, "staff"];
const ID = "complaintxxxxxxxxxxx";

type Step = [step: string, office: string, at: string, input?: Fields];
const stepsOf = (of: Numbered): Step[] => [
  ["open", "sales", "2026-09-01 10:00", formOf(of)],
  ["register", "registrar", "2026-09-01 11:00"],
  [
    "trace",
    "quality",
    "2026-09-02 09:00",
    {
      nature: "质量异常",
      cause: "制程",
      causeText: "压合温度偏低",
      sampleResult: "剥离强度不足",
      provisionalUnit: "制造部",
      persons: ["production"],
    },
  ],
  [
    "analyse",
    "production",
    "2026-09-02 14:00",
    {
      productionUnit: "压合课",
      machine: "三号机早班",
      workers: "李工",
      producedOn: "2026-02-15",
      analysis: "温控器漂移",
      countermeasure: "换温控器并复检",
    },
  ],
  ["instruct", "plant-head", "2026-09-03 09:00", { plantOpinion: "属实", askResearch: "不送" }],
  ["check", "registrar", "2026-09-03 10:00", { checkOpinion: "属实" }],
  [
    "draft",
    "sales",
    "2026-09-03 14:00",
    {
      founded: "成立",
      disposals: ["退货", "折让"],
      allowance: 90_000,
      returnQuantity: 60,
      price: 200,
      salesOpinion: "退货并折让",
    },
  ],
  ["combine", "registrar", "2026-09-03 15:00", { combined: "同意" }],
  ["approve", "deputy", "2026-09-04 09:00", { instruction: "同意" }],
  ["negotiate", "sales", "2026-09-04 14:00", { explained: "客户同意", accepted: "接受", promised: 1_290_000 }],
  ["read", "sales-head", "2026-09-04 15:00"],
  [
    "recombine",
    "registrar",
    "2026-09-04 16:00",
    { finalOpinion: "依交涉结果", finalAllowance: 90_000, finalQuantity: 60, finalPrice: 200 },
  ],
  ["settle", "deputy", "2026-09-07 09:00"],
  [
    "judge",
    "registrar",
    "2026-09-07 10:00",
    {
      responsible: "制造部",
      losses: [{ unit: "制造部", amount: 1_300_000 }],
      penalties: [],
      bonus: [],
      tracking: "列案追踪",
      improvement: "每班点检温控器",
      trackUntil: "2026-10-20",
    },
  ],
  ["close", "deputy", "2026-09-08 09:00"],
];

/** Of the case itself by what it is, of everything else as one. */
const own = (path: string): string => {
  const what = whatIs(path);
  if (what === "staff" || what === "organisation" || what === "calendar") return what;
  return path.startsWith(`cases/${ID}`) || path.startsWith(`duties/${ID}.`) ? what : `${what}*`;
};

interface Row {
  step: string;
  state: number;
  otherWrites: number;
  reads: number;
  otherReads: number;
  written: Counts;
  read: Counts;
}
type World = ReturnType<typeof memoryWorld>;

/** As the trigger does it: the action is there, and its event says what it is. */
async function taken(world: World, of: Numbered, [step, by, local, input = {}]: Step): Promise<Row> {
  const docs = new CountingDocuments(world.docs, own);
  const env = { ...world, docs };
  const [kind, at, action] = [`${of}.complaint`, parseInstant(local, SHANGHAI), step.padEnd(20, "x")];
  await docs.commit(await pendingAction(env.kinds, { kind, case: ID, step, input }, { id: action, at, by }));
  await drain(env, ID, at, { action, kind, step, by, for: null, input: JSON.stringify(input) });
  const [done] = await world.docs.get([path.action(ID, action)]);
  const outcome = Object(done?.data.outcome);
  if (outcome.result !== "accepted") throw new Error(`${of} ${step}: ${outcome.says}`);
  // What follows is not the step's: other cases and papers.
  await settle(world, at);
  const [state, reads] = [sumOf(docs.writes, STATE), sumOf(docs.reads, READ)];
  const others = { otherWrites: sumOf(docs.writes) - state, otherReads: sumOf(docs.reads) - reads };
  return { step, state, reads, ...others, written: docs.writes, read: docs.reads };
}

async function complaint(of: Numbered) {
  const [world, steps] = [memoryWorld(regulations), stepsOf(of)];
  for (const office of new Set(steps.map(([, held]) => held)))
    await world.docs.commit([staffWrite(office, [`${of}.${office}`])]);
  await onFile(world, CUSTOMER);
  const rows: Row[] = [];
  for (const step of steps) rows.push(await taken(world, of, step));
  const end = await loadCase(world, ID);
  const papers = await world.docs.query(queries.papersOf(ID));
  if (end?.case.status !== "closed" || !papers.length)
    throw new Error(`${of}: it ended as ${end?.case.status} with ${papers.length} papers`);
  const sum = (count: (row: Row) => number) => rows.reduce((all, row) => all + count(row), 0);
  return {
    regulation: of,
    steps: rows.length,
    stateWrites: sum((r) => r.state),
    referenceWrites: 2 * rows.length,
    ratio: sum((r) => r.state) / (2 * rows.length),
    otherWrites: sum((r) => r.otherWrites),
    mostReads: Math.max(...rows.map((r) => r.reads)),
    otherReads: sum((r) => r.otherReads),
    rows,
  };
}

const words = (counts: Record<string, number>) =>
  Object.entries(counts)
    .map(([what, n]) => `${what} ${n}`)
    .join(", ");
const results = [await complaint("R04"), await complaint("R15")];
if (process.argv.includes("--json")) console.log(JSON.stringify(results));
else
  for (const r of results) {
    for (const { step, state, otherWrites, reads, otherReads, written, read } of r.rows)
      console.log(
        `${step.padEnd(9)} state ${state} (+${otherWrites}), reads ${reads} (+${otherReads}): wrote ${words(written)}; read ${words(read)}`,
      );
    console.log(
      `${r.regulation}: state writes of ${r.steps} steps ${r.stateWrites} against ${r.referenceWrites}: ${r.ratio.toFixed(2)} times (goal ≤ 2.5), ` +
        `${r.otherWrites} others; reads a step at most ${r.mostReads} (goal ≤ 4), ${r.otherReads} others\n`,
    );
  }
