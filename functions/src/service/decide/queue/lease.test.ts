import { expect, it } from "vitest";
import { memoryWorld } from "../../../../../test/support/memory-world.ts";
import { MemoryDocuments, repeatableSecrets } from "../../../adapters/memory/index.ts";
import { path } from "../../../stored/paths.ts";
import { Lease } from "./lease.ts";

const NOW = "2026-03-02T02:00:00.000Z";
/** Within the thirty seconds of a lease, and after them. */
const [SOON, LATE] = ["2026-03-02T02:00:29.000Z", "2026-03-02T02:00:31.000Z"];

function env() {
  const docs = new MemoryDocuments();
  return { ...memoryWorld([]), docs, secrets: repeatableSecrets() };
}
const stands = async (e: ReturnType<typeof env>) => (await e.docs.get([path.lease("x")]))[0]?.data;
const yes = async () => "mine";

it("one holds it; who comes meanwhile leaves one mark, and the holder looks again", async () => {
  const e = env();
  const first = new Lease(e, "x", NOW);
  expect(await first.take(yes)).toBe("mine");
  expect(await new Lease(e, "x", SOON).take(yes)).toBeUndefined();
  expect((await stands(e))?.dirty).toBe(true);
  expect(await new Lease(e, "x", SOON).take(yes)).toBeUndefined();
  expect(await first.release()).toBe(false);
  await first.renew();
  expect(await first.release()).toBe(true);
  expect(await new Lease(e, "x", SOON).take(yes)).toBe("mine");
});

it("a holder that is gone loses it after thirty seconds, and its mark is kept for the next", async () => {
  const e = env();
  await new Lease(e, "x", NOW).take(yes);
  await new Lease(e, "x", SOON).take(yes);
  const next = new Lease(e, "x", LATE);
  expect(await next.take(yes)).toBe("mine");
  expect(await next.release()).toBe(false);
});

it("who lost it takes nothing from the next holder", async () => {
  const e = env();
  const gone = new Lease(e, "x", NOW);
  await gone.take(yes);
  const next = new Lease(e, "x", LATE);
  await next.take(yes);
  const before = await stands(e);
  await gone.renew();
  expect(await gone.release()).toBe(true);
  expect(await stands(e)).toEqual(before);
});
