/** All mutants of a regulation, or some of them, tried on as many threads as there are cores. */
import { availableParallelism } from "node:os";
import type { Verdict } from "../../functions/src/story/mutants/trial.ts";
import { Crew } from "./crew.ts";
import { storiesFor } from "./stage.ts";
import type { Listed } from "./worker.ts";

export interface Tried extends Listed {
  verdict: Verdict;
}
interface Wanted {
  /** Which of them; default: all. */
  pick?: (all: readonly Listed[]) => readonly Listed[];
  threads?: number;
  progress?: (done: number, of: number) => void;
}

/** @throws Error where a story does not hold as the regulation stands */
export async function runMutants(
  id: string,
  { pick = (all) => all, threads, progress }: Wanted = {},
): Promise<Tried[]> {
  const crew = new Crew(id, threads ?? availableParallelism());
  try {
    const seen = await crew.share(storiesFor(id).map((file) => ({ do: "rehearse", file })));
    const rehearsals = seen.flatMap((reply) => ("rehearsal" in reply ? [reply.rehearsal] : []));
    const [met] = await crew.all({ do: "meet", rehearsals });
    const chosen = pick(met && "mutants" in met ? met.mutants : []);
    let done = 0;
    const replies = await crew.share(
      chosen.map((m) => ({ do: "try", id: m.id })),
      () => progress?.(++done, chosen.length),
    );
    return chosen.flatMap((m, i) => {
      const reply = replies[i];
      return reply && "verdict" in reply ? [{ ...m, verdict: reply.verdict }] : [];
    });
  } finally {
    await crew.end();
  }
}
