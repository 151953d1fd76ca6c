import { Firestore } from "@google-cloud/firestore";
import { freePorts } from "/work/main/scripts/emulators/ports.ts";
import { startEmulators } from "/work/main/scripts/emulators.ts";
import { FirestoreDocuments } from "/work/main/functions/src/adapters/firestore/documents.ts";
import { memoryWorld, staffWrite } from "/work/main/test/support/memory-world.ts";
import { regulations } from "/work/main/functions/src/regulations/all.gen.ts";
import { drain } from "/work/main/functions/src/service/drain.ts";
const em = await startEmulators({ ports: await freePorts(), bare: true });
Object.assign(process.env, em.env);
const db = new Firestore({ projectId: "demo-prof" });
const under = new FirestoreDocuments(db);
const log: string[] = [];
const t = async (n: string, f: () => Promise<any>) => { const s = performance.now(); try { return await f(); } finally { log.push(`${n} ${(s - t0).toFixed(1)}+${(performance.now() - s).toFixed(1)}`); } };
let t0 = 0;
const docs = { get: (p: any) => t("get " + p.length, () => under.get(p)), query: (q: any) => t("query " + q.from.slice(-20), () => under.query(q)), commit: (w: any) => t("commit " + w.length, () => under.commit(w)) };
const env = { ...memoryWorld(regulations), docs };
await under.commit([staffWrite("zhao", ["R01.desk"]), staffWrite("qian", ["R01.leader"])]);
const STEPS = [
  ["accept", "zhao", { severity: "一般", customerName: "客户一", content: "油品含水", about: "油品质量" }],
  ["draft", "zhao", { opinion: "换油" }],
  ["approve", "qian", {}],
  ["tell", "zhao", { told: "电话" }],
] as const;
for (let r = 0; r < 12; r++) for (const [step, by, input] of STEPS) {
  const now = new Date().toISOString();
  const id = `c${r}`.padEnd(20, "x");
  await under.commit([{ do: "create", path: `cases/${id}/actions/${step.padEnd(20, "x")}`, data: { kind: "R01.complaint", step, form: 1, input: JSON.stringify(input), by, for: null, at: now, happened: null, pending: true } }]);
  log.length = 0; t0 = performance.now();
  await drain(env, id, now);
  if (r === 0 || r > 9) console.log(step, (performance.now() - t0).toFixed(1), log.join(" | "));
}
const ref = db.doc("x/y"); for (let i = 0; i < 5; i++) { const s = performance.now(); await ref.set({ a: i }); console.log("set", (performance.now() - s).toFixed(1)); }
await db.terminate(); await em.stop();
