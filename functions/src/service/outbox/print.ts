/** 生成文书: a row prints a paper; older ones that waited for that are replaced by it. */
import type { PaperDoc } from "../../stored/shapes.ts";
import { type Drawing, drawn } from "./drawn.ts";
import { finished, type Worker } from "./job.ts";
import { type Beside, beside, marked, seqOf } from "./marks.ts";

export const print: Worker<"print"> = async (job) => {
  const there = await beside(job);
  const writes = await drawn(job, sinceCorrected(job, there));
  if (typeof writes === "string") return finished([], { says: writes });
  return finished([...writes, ...marked(waitingIn(there, job.doc.seq), "corrected")]);
};

/** Those that wait for a paper, and those of which that is about to be said. */
function waitingIn({ older, work }: Beside, seq: number): Beside["older"] {
  const corrections = work.filter((w) => w.effect.do === "reprint" && w.state !== "done" && w.seq < seq);
  return older.filter(
    (p) =>
      p.data.replaced === "awaited" || (p.data.replaced !== "corrected" && corrections.some((w) => w.seq > seqOf(p))),
  );
}
/** Printed late, it shows the case as it was: what a correction has said of it since holds for it too. */
function sinceCorrected({ doc }: Drawing, { work, newer }: Beside): PaperDoc["replaced"] {
  const since = work.filter((w) => w.seq > doc.seq).flatMap(({ effect: e }) => (e.do === "reprint" ? [e.as] : []));
  if (!since.length) return null;
  return newer.length || since.includes("corrected") ? "corrected" : "awaited";
}
