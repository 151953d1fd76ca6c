/** Work that comes by itself: whoever owes it does it. */
import type { Fields } from "../../functions/src/engine/declare/kind.ts";
import type { Instant } from "../../functions/src/engine/time/period.ts";
import { people } from "./people.ts";
import type { World } from "./world.ts";

interface Owed {
  case: string;
  owner: string;
}
/** Duties of a kind and step that wait, each with the first person who may do it. */
async function owed(w: World, kind: string, step: string, dueBy: Instant | undefined): Promise<Owed[]> {
  const docs = await w.env.docs.query({ from: "duties", where: [["kind", "==", kind]], order: [], limit: 500 });
  return docs.flatMap(({ data }) => {
    const owners = Array.isArray(data.owners) ? data.owners.map(String) : [];
    const person = people.find((p) => owners.includes(p.uid) || p.roles.some((r) => owners.includes(r)));
    const isDue = dueBy === undefined || String(data.dueAt ?? "9") <= dueBy;
    return data.step === step && isDue && person ? [{ case: String(data.case), owner: person.uid }] : [];
  });
}
/** All that waits is done, or all that is due by an instant, each with what it is filled with. */
export async function doAll(
  w: World,
  kind: string,
  step: string,
  filled: (i: number) => Fields,
  dueBy?: Instant,
): Promise<void> {
  for (const [i, { case: id, owner }] of (await owed(w, kind, step, dueBy)).entries())
    await w.do({ by: owner, kind, step, case: id, input: filled(i) });
}
