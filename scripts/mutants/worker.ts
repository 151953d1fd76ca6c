/** One thread of the trial of mutants: it does what crew.ts orders, one order after the other. */
import { parentPort, workerData } from "node:worker_threads";
import type { Mutant } from "../../functions/src/engine/mutate/mutant.ts";
import type { Rehearsal } from "../../functions/src/story/mutants/tale.ts";
import type { Verdict } from "../../functions/src/story/mutants/trial.ts";
import { Stage } from "./stage.ts";

/** `meet`: what all threads saw; the mutants follow from it. */
export type Order =
  | { do: "rehearse"; file: string }
  | { do: "meet"; rehearsals: Rehearsal[] }
  | { do: "try"; id: string };
export type Reply = { rehearsal: Rehearsal } | { mutants: Listed[] } | { verdict: Verdict } | { fault: string };
/** A mutant as it goes from one thread to another. */
export type Listed = Omit<Mutant, "apply">;

const stage = await Stage.of(String(workerData));
let rehearsals: readonly Rehearsal[] = [];
let mutants: ReadonlyMap<string, Mutant> = new Map();

async function obey(order: Order): Promise<Reply> {
  switch (order.do) {
    case "rehearse":
      return { rehearsal: await stage.rehearse(order.file) };
    case "meet":
      rehearsals = order.rehearsals;
      mutants = new Map(stage.mutants(rehearsals).map((m) => [m.id, m]));
      return { mutants: [...mutants.values()].map(({ apply: _, ...m }) => m) };
    case "try": {
      const m = mutants.get(order.id);
      return m ? { verdict: await stage.attempt(m, rehearsals) } : { fault: `没有变异 ${order.id}` };
    }
  }
}
parentPort?.on("message", async (order: Order) => {
  const reply = await obey(order).catch(
    (error: unknown): Reply => ({ fault: error instanceof Error ? error.message : String(error) }),
  );
  parentPort?.postMessage(reply);
});
