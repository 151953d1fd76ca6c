/** 个人信息保护法 47: halves, notes, attachments, papers and search rows go; commitments and hashes stay (docs/adr/0032). */
import type { Write } from "../../adapters/ports.ts";
import type { Fields } from "../../engine/declare/kind.ts";
import type { Instant } from "../../engine/time/period.ts";
import { path } from "../../stored/paths.ts";
import { queries } from "../../stored/queries.ts";
import { loadCase } from "../read/load-case.ts";
import { type Before, erasedAction } from "./erasing/actions.ts";
import { attachmentWrites, faultWrites, paperWrites } from "./erasing/files.ts";
import { commitAll } from "./erasing/pages.ts";
import { textsOnSheet, toCheck } from "./erasing/to-check.ts";
import { atCursor, cursorOf, finished, type Job, type Turn, type Worker } from "./job.ts";

/** What arrived before the erasure is decided first. */
const WAIT_MS = 60_000;

export const erase: Worker<"erase"> = async (job) => {
  const { env, doc, kind, now } = job;
  const before: Before = { case: doc.case, kind, seq: doc.seq, at: doc.at };
  const q = queries.actionsOf(doc.case, atCursor(doc.cursor));
  const actions = await env.docs.query(q);
  if (actions.some((a) => a.data.pending && a.data.at <= doc.at)) return waiting(now);
  const erased = await Promise.all(actions.map((a) => erasedAction(env, before, a)));
  const writes = erased.flatMap((e) => e.writes);
  await commitAll(env, writes);
  const texts = [...new Set([...textsOf(doc.folded), ...erased.flatMap((e) => e.texts)])];
  const last = actions.at(-1);
  if (!last || actions.length < q.limit) return end(job, before, texts);
  const patch = { cursor: cursorOf(last, ["at"]), folded: { texts }, attempts: 0, wakeAt: now };
  return { writes: [], patch, enqueueAt: now };
};

function waiting(now: Instant): Turn {
  const later = new Date(Date.parse(now) + WAIT_MS).toISOString();
  return { writes: [], patch: { wakeAt: later }, enqueueAt: later };
}

/** What lies beside the actions, and who has to look at the rest. */
async function end(job: Job, before: Before, texts: readonly string[]): Promise<Turn> {
  const { env, doc, kind } = job;
  const [files, papers, faults] = await Promise.all([
    attachmentWrites(env, before),
    paperWrites(env, doc.case),
    faultWrites(env, before),
  ]);
  await commitAll(env, [...files.writes, ...papers, ...faults]);
  const sheet = (await loadCase(env, doc.case))?.case.sheet ?? {};
  const left = [...new Set([...textsOnSheet(kind, sheet), ...texts])];
  const search: Write = { do: "delete", path: path.search(doc.case) };
  return finished([toCheck(job, { texts: left, files: files.count }), search], { folded: null });
}

const textsOf = (folded: Fields | null): string[] => (Array.isArray(folded?.texts) ? folded.texts.map(String) : []);
