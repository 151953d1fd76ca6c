/**
 * What a whole complaint of R01 costs the store: writes of state (action, outcome, header, sheet, duties) against one
 * action and one case write for each step of a person, all other writes beside them, and reads for each step.
 *   node bench/writes.ts [--json]
 */
import { SHANGHAI } from "../functions/src/engine/time/clock.ts";
import { parseInstant } from "../functions/src/engine/time/local.ts";
import { allRegulations } from "../functions/src/regulations/all.ts";
import { drain } from "../functions/src/service/decide/drain.ts";
import { pendingAction } from "../functions/src/service/decide/follow.ts";
import { loadCase } from "../functions/src/service/read/load-case.ts";
import { memoryWorld, settle, staffWrite } from "../test/support/memory-world.ts";
import { CountingDocuments, sumOf } from "./counting.ts";

const regulations = await allRegulations();
const STATE = ["action", "header", "sheet", "duty"];
/** Settings, calendars and hashes of wordings are remembered by every process: without them the goal is set. */
const CACHED = ["organisation", "calendar", "wordings"];
const ID = "complaintxxxxxxxxxxx";

const world = memoryWorld(regulations);
await world.docs.commit([staffWrite("zhao", ["R01.desk"]), staffWrite("qian", ["R01.leader"])]);
const docs = new CountingDocuments(world.docs);
const env = { ...world, docs };

const steps = [
  [
    "accept",
    "zhao",
    "2026-09-30 17:30",
    {
      severity: "一般",
      customerName: "客户一",
      content: "油品含水",
      about: "油品质量",
      contactName: "王某",
      contactPhone: "13800138000",
    },
  ],
  ["draft", "zhao", "2026-09-30 17:50", { opinion: "换油" }],
  ["approve", "qian", "2026-10-08 09:00", {}],
  ["tell", "zhao", "2026-10-08 11:00", { told: "电话" }],
  ["carryOut", "zhao", "2026-10-09 10:00", { carriedOut: "已换油" }],
] as const;

const rows = [];
for (const [i, [step, by, local, input]] of steps.entries()) {
  const at = parseInstant(local, SHANGHAI);
  docs.clear();
  // As the app writes it: the action, and its personal fields beside it.
  const target = { kind: "R01.complaint", case: ID, step, input };
  await docs.commit(await pendingAction(env.kinds, target, { id: `${step}${i}`.padEnd(20, "x"), at, by }));
  await drain(env, ID, at);
  const [written, read] = [docs.writes, docs.reads];
  rows.push({
    step,
    state: sumOf(written, STATE),
    others: sumOf(written) - sumOf(written, STATE),
    reads: sumOf(read) - sumOf(read, CACHED),
    cached: sumOf(read, CACHED),
    written,
    read,
  });
  await settle(world, at);
}
const end = await loadCase(world, ID);
if (end?.case.status !== "closed") throw new Error(`the complaint ended as ${end?.case.status}`);

const state = rows.reduce((sum, r) => sum + r.state, 0);
const reference = 2 * steps.length;
const result = {
  steps: steps.length,
  stateWrites: state,
  referenceWrites: reference,
  ratio: state / reference,
  otherWrites: rows.reduce((sum, r) => sum + r.others, 0),
  mostReads: Math.max(...rows.map((r) => r.reads)),
  rows,
};
if (process.argv.includes("--json")) console.log(JSON.stringify(result));
else {
  const words = (counts: Record<string, number>) =>
    Object.entries(counts)
      .map(([what, n]) => `${what} ${n}`)
      .join(", ");
  for (const r of rows)
    console.log(
      `${r.step.padEnd(9)} state ${r.state} (+${r.others}), reads ${r.reads} (+${r.cached} remembered): wrote ${words(r.written)}; read ${words(r.read)}`,
    );
  console.log(
    `state writes of ${result.steps} steps: ${state} against ${reference}: ${result.ratio.toFixed(2)} times (goal ≤ 2.5), ` +
      `${result.otherWrites} others; reads a step at most ${result.mostReads} (goal ≤ 4)`,
  );
}
