/** The night's proof of a month's numbers, as the register itself makes it, and the proof of every case beside it. */
import { expect } from "vitest";
import { drain } from "../../functions/src/service/decide/drain.ts";
import { pendingAction } from "../../functions/src/service/decide/follow.ts";
import { work } from "../../functions/src/service/outbox/index.ts";
import { verifyAll } from "../../functions/src/service/verify/verify.ts";
import { path } from "../../functions/src/stored/paths.ts";
import type { FirestoreWorld } from "./firestore-world.ts";

/** The register's first night comes a day after it was opened; two minutes later its timer acts. */
const NIGHT_MS = 24 * 3_600_000 + 180_000;

/** The month's register is opened, its night comes, and it finds as many numbers, without hole or double. */
export async function expectProved(
  env: FirestoreWorld,
  of: string,
  month: string,
  wanted: { count: number; last: number },
): Promise<void> {
  const [kind, id, opened] = [`${of}.register`, `${of}.register.${month}`, `${month}-28T00:00:00.000Z`];
  if (!(await env.docs.get([path.case(id)]))[0]) {
    const arise = { kind, case: id, step: "arise", input: { period: month } };
    await env.docs.commit(await pendingAction(env.kinds, arise, { id: `every.${month}`, at: opened }));
    await drain(env, id, opened);
  }
  const night = new Date(Date.parse(opened) + NIGHT_MS).toISOString();
  await drain(env, id, night);
  for (let enqueued = env.queue.take(night); enqueued.length; enqueued = env.queue.take(night))
    for (const box of enqueued) await work(env, box, night);
  await drain(env, id, night);
  const [sheet] = await env.docs.get([path.sheet(id)]);
  const sum = (wanted.count * (wanted.count + 1)) / 2;
  expect(sheet?.data.sheet).toMatchObject({ proof: "连续无缺", ...wanted, sum });
  expect((await verifyAll(env)).faults).toEqual([]);
}
