/** What becomes of work that failed: tried again, later and later, until somebody is told. The save before it stands. */
import type { Write } from "../../adapters/ports.ts";
import { Undeliverable } from "../../adapters/ports.ts";
import { EFFECT_TITLES } from "../../engine/declare/row/effect.ts";
import { path } from "../../stored/paths.ts";
import type { NoticeDoc } from "../../stored/shapes.ts";
import { type Job, PermanentError, type Turn } from "./job.ts";

/** Tries before a person is told; with the waits below they last about ten hours. */
const ATTEMPTS = 12;
const MINUTE_MS = 60_000;
const LONGEST_WAIT = 120;

/** 1, 2, 4 … 64, 120, 120 … minutes after the first, second … failure. */
const waitAfter = (attempts: number): number => Math.min(2 ** (attempts - 1), LONGEST_WAIT) * MINUTE_MS;

/** In the words of whoever has to mend it. An error's own words only when they were written for people. */
function saysOf(error: unknown): string {
  if (error instanceof PermanentError) return error.message;
  if (error instanceof Undeliverable)
    return `对方邮箱拒收（${error.reply}），请核对电子邮箱后重新发送，或改用其他方式联系`;
  if (error instanceof Error && "code" in error && error.code === "missing-glyph") return error.message;
  if (error instanceof Error && error.name === "Unstorable") return "内容过大，无法保存，请减少内容后重试";
  return "多次尝试未成功，请稍后重试；仍不成功的，请联系管理员";
}
const isForPeople = (error: unknown) => error instanceof Error && "code" in error && error.code === "missing-glyph";

/** `attempts`: how often it was tried, this time included. */
export function failure(job: Job, attempts: number, error: unknown, final: boolean): Turn {
  if (final || isForPeople(error) || attempts >= ATTEMPTS) return givenUp(job, attempts, saysOf(error));
  const next = new Date(Date.parse(job.now) + waitAfter(attempts)).toISOString();
  return { writes: [], patch: { attempts, wakeAt: next, folded: keptState(job) }, enqueueAt: next };
}

/** Bulk work goes on where it stood; a letter takes a new place in the queue. */
const keptState = ({ doc, effect }: Job) => (effect.do === "mail" ? null : doc.folded);

function givenUp(job: Job, attempts: number, says: string): Turn {
  const notice: NoticeDoc = {
    whom: job.kind.supervisor.role,
    case: job.doc.case,
    kind: job.doc.kind,
    regulation: job.kind.regulation,
    what: `${EFFECT_TITLES[job.effect.do].zh}未成功：${says}`,
    clause: job.kind.clause,
    at: job.now,
  };
  const write: Write = { do: "set", path: path.notice(`${job.id}.failed`), data: { ...notice } };
  return {
    writes: [write],
    patch: { state: "failed", attempts, wakeAt: null, says, folded: keptState(job) },
  };
}
