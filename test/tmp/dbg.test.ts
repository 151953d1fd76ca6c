import { test } from "vitest";
import { MemoryDocuments } from "/work/main/functions/src/adapters/memory/index.ts";
import { catchUp, deliver, prepare, worldOn } from "/work/main/test/support/deliver.ts";
import { everything } from "/work/main/test/support/delivered.ts";
test("x", async () => {
  const w = worldOn(new MemoryDocuments());
  await prepare(w);
  await deliver(w, [{"what":"act","kind":"entry","nth":2,"step":"open","by":"zhao","minutes":0},{"what":"tick"},{"what":"act","kind":"entry","nth":2,"step":"open","by":"zhao","minutes":0},{"what":"bells","cases":[0]}]);
  await catchUp(w).catch((e) => console.log(e.message));
  for (const d of await everything(w.env.docs)) if (d.path.includes("entry")) console.log(d.path, JSON.stringify(d.data).slice(0, 600));
  console.log((w.env.log as any).lines ?? w.env.log);
  console.log(JSON.stringify((await w.env.docs.query({from:"clock",where:[],limit:10}))));
});
