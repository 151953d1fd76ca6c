/**
 * A month's statistics of complaints: 2,000 closed cases among 10,000 folded on the memory store, time and memory.
 * Run: `node --expose-gc bench/month.ts [closed] [all]`.
 */
import { MemoryDocuments } from "../functions/src/adapters/memory/index.ts";
import type { Write } from "../functions/src/adapters/ports.ts";
import { registryOf } from "../functions/src/engine/load/manifest.ts";
import { allRegulations } from "../functions/src/regulations/all.ts";
import { pendingAction } from "../functions/src/service/decide/follow.ts";
import { path } from "../functions/src/stored/paths.ts";
import { makeWorld, settle, type World } from "../functions/src/story/world.ts";

const regulations = await allRegulations();
const CLOSED = Number(process.argv[2] ?? 2000);
const ALL = Number(process.argv[3] ?? 10_000);
const NOW = "2026-10-01T01:00:00.000Z";
const CAUSES = ["制程", "原料", "包装运输", "人为疏忽"];
const UNITS = ["制造部", "供应商", "业务部"];

/** A closed complaint as its case leaves it: header and sheet, with a countermeasure of ordinary length. */
function complaint(n: number): Write[] {
  const id = `complaint${String(n).padStart(11, "0")}`;
  const number = `26${String(9 - (Math.floor(n / CLOSED) % 9)).padStart(2, "0")}${String((n % CLOSED) + 1).padStart(4, "0")}`;
  const sheet = {
    product: "覆铜板",
    nature: "质量异常",
    countedCause: CAUSES[n % CAUSES.length],
    confirmed: UNITS[n % UNITS.length],
    founded: "成立",
    finalValue: 10_000 + n,
    lossTotal: 5000,
    countermeasure: "更换温控器，复检同批库存，并将压合参数联网监控。".repeat(4),
    tracking: "列案追踪",
  };
  const parent = n < CLOSED ? "R04.statistics.2026-10" : "R04.statistics.2026-09";
  const header = {
    kind: "R04.complaint",
    status: "closed",
    number,
    parent,
    parents: [parent],
  };
  return [
    { do: "set", path: path.case(id), data: { ...header, void: false, readers: [], wakeAt: null } },
    { do: "set", path: path.sheet(id), data: { sheet, done: {}, duties: {} } },
  ];
}

const megabytes = () => {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed / 2 ** 20;
};
async function measured(what: string, w: World, work: () => Promise<void>): Promise<void> {
  const before = megabytes();
  const start = performance.now();
  await work();
  const took = performance.now() - start;
  console.log(
    `${what}: ${took.toFixed(0)} ms, heap ${(megabytes() - before).toFixed(1)} MiB more, queue ${w.queue.take(NOW).length} left`,
  );
}

const world = makeWorld(registryOf(regulations));
if (!(world.docs instanceof MemoryDocuments)) throw new Error("the memory store is measured");
for (let n = 0; n < ALL; n++) await world.docs.commit(complaint(n));
const open = async (kind: string, step: string) =>
  pendingAction(
    world.env.kinds,
    { kind, case: `${kind}.2026-10`, step, input: { period: "2026-10" } },
    { id: `bench.${kind}`, at: NOW },
  );

await measured(`${CLOSED} closed cases of ${ALL} counted`, world, async () => {
  await world.docs.commit(await open("R04.statistics", "arise"));
  await settle(world, NOW);
});
const [doc] = await world.docs.get([path.sheet("R04.statistics.2026-10")]);
const sheet = doc?.data.sheet;
console.log(typeof sheet === "object" && sheet !== null && "count" in sheet ? `count ${sheet.count}` : "not counted");
