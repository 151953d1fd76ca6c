/** Steps of every sort on a store some way off: how often each waits for it. */
import { drain } from "../../../functions/src/service/decide/drain.ts";
import { orgDeciding } from "../../../functions/src/service/read/org.ts";
import { path } from "../../../functions/src/stored/paths.ts";
import { memoryWorld, staffWrite } from "../memory-world.ts";
import { delivery } from "./delivery-kinds.ts";
import { DistantDocuments } from "./distant-documents.ts";

interface Measured {
  step: string;
  rounds: number;
  ms: number;
}

const T = "2026-03-02T02:00:00.000Z";
const id = (name: string) => name.padEnd(20, "x");
/** Later than settings are remembered. */
const LATER = "2026-03-02T02:01:00.000Z";

type Step = [name: string, kind: string, of: string, step: string, by: string, input: object, at?: string];
const ORDER = id("order");
const STEPS: readonly Step[] = [
  ["opening a case", "R98.order", ORDER, "open", "zhao", { grade: "急", amount: 3, contact: "某" }],
  ["going on with it", "R98.order", ORDER, "remark", "zhao", { remark: "甲" }],
  ["a refusal", "R98.order", ORDER, "close", "zhao", {}],
  ["opening a keyed case", "R98.ledger", "R98.ledger.2026", "open", "zhao", { year: "2026" }],
  ["another case decided with it", "R98.order", ORDER, "agree", "qian", {}],
  ["a number and a claim, by arrival", "R98.entry", id("entry1"), "open", "zhao", { phone: "1" }],
  ["the next of them", "R98.entry", id("entry2"), "open", "zhao", { phone: "2" }],
  ["a claim that another case holds", "R98.entry", id("entry3"), "open", "zhao", { phone: "2" }],
  ["the settings looked at again", "R98.order", ORDER, "remark", "zhao", { remark: "乙" }, LATER],
];

/** `away`: milliseconds from a question to the store to its answer. The settings are remembered at the beginning. */
export async function measureRounds(away: number): Promise<Measured[]> {
  const world = memoryWorld([delivery]);
  const docs = new DistantDocuments(world.docs, away);
  const env = { ...world, docs };
  await world.docs.commit([staffWrite("zhao", ["R98.clerk"]), staffWrite("qian", ["R98.leader"])]);
  await orgDeciding(env, [], Date.parse(T), "R98");
  const measured: Measured[] = [];
  for (const [i, [name, kind, of, step, by, input, at = T]] of STEPS.entries()) {
    const action = id(`action${i}`);
    const event = { kind, step, by, for: null, input: JSON.stringify(input) };
    const data = { ...event, form: 1, at, happened: null, pending: true };
    await world.docs.commit([{ do: "create", path: path.action(of, action), data }]);
    const [before, began] = [docs.rounds, performance.now()];
    await drain(env, of, at, { ...event, action });
    measured.push({ step: name, rounds: docs.rounds - before, ms: performance.now() - began });
    const [doc] = await world.docs.get([path.action(of, action)]);
    if (!doc?.data.outcome) throw new Error(`${name}: not decided`);
  }
  return measured;
}
