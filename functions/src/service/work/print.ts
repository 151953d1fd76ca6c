/** One PDF a copy of a paper, kept in pieces beside the case, with its hash. */
import { createHash } from "node:crypto";
import type { Write } from "../../adapters/ports.ts";
import type { Case } from "../../engine/case.ts";
import type { PaperCtx } from "../../engine/kind.ts";
import type { Org } from "../../engine/org.ts";
import { copyLabel, issue, type Paper, type PaperKind } from "../../engine/paper.ts";
import { readersOf } from "../../engine/step-barred.ts";
import { type PaperDoc, path } from "../documents.ts";
import { systemAction } from "../follow.ts";
import { orgFor } from "../org.ts";
import { caseAt } from "./case-at.ts";
import { type EffectOf, finished, Hopeless, type Job, type Worker } from "./job.ts";
import { lookFor } from "./look.ts";

/** Bytes of a piece: a document holds 1 MiB with everything. */
export const PIECE = 900 * 1024;

export const print: Worker<"print"> = async (job) => {
  const { env, id, doc, effect, kind, now } = job;
  const printed = kind.papers?.[effect.paper];
  if (!printed) throw new Hopeless(`${kind.title}没有名为“${effect.paper}”的文书，请联系管理员`);
  const c = await caseAt(env, kind, doc.case, doc.seq);
  if (!c || c.erased) return finished([], { says: "个人信息已删除，不再生成文书" });
  const org = await orgFor(env, [], Date.parse(now));
  const look = await lookFor(env, kind, c, org.zone);
  const papers = issue(printed.paper, printed.data(contextOf(c, doc.at, look, org)), {
    number: c.number,
    marks: [...(printed.paper.example ? ["样表"] : []), ...(c.void ? ["作废"] : [])],
  });
  const writes: Write[] = [];
  for (const [i, paper] of papers.entries()) writes.push(...(await paperWrites(job, c, printed.paper, paper, i)));
  if (!printed.paper.signed) return finished(writes);
  const input = { paper: idOf(job, 0), title: printed.paper.title, signed: true, for: collectorOf(job, c) };
  const target = { kind: kind.id, case: doc.case, step: "printed", input };
  return finished([...writes, ...systemAction(env.kinds, target, { id: `${id}.p`, at: now, cause: doc.cause })]);
};

const contextOf = (c: Case, at: string, look: PaperCtx<Case["sheet"]>["look"], org: Org): PaperCtx<Case["sheet"]> => ({
  id: c.id,
  number: c.number,
  status: c.status,
  sheet: c.sheet,
  done: c.done,
  openedAt: c.openedAt,
  openedBy: c.openedBy,
  at,
  look,
  // Settings are validated against their example when they are set.
  setting: <T>(id: string, example: T): T => (id in org.settings ? (org.settings[id] as T) : example),
});

/** Who sees to it that the signed paper comes back: whoever took the step, else the kind's supervisor. */
function collectorOf({ doc, kind }: Job, c: Case): string {
  const by = Object.values(c.done).find((d) => d.seq === doc.seq)?.by;
  return by === undefined || by === "system" || by.includes(":") ? kind.supervisor.role : by;
}

/** `5.0-1`: the step's number in the case, the effect's place in it, the copy. */
const idOf = ({ id, doc }: Job, copy: number): string => `${id.slice(doc.case.length + 1)}-${copy + 1}`;

async function paperWrites(
  job: Job<EffectOf<"print">>,
  c: Case,
  of: PaperKind<unknown>,
  paper: Paper,
  copy: number,
): Promise<Write[]> {
  const { env, doc, kind, effect } = job;
  const bytes = await env.render(paper, doc.at);
  const id = idOf(job, copy);
  const pieces = Math.ceil(bytes.length / PIECE);
  const data: PaperDoc = {
    name: effect.paper,
    title: of.title,
    copy: paper.copy ? copyLabel(paper.copy) : null,
    holder: paper.copy?.holder ?? null,
    readers: of.readers?.[copy]?.slice() ?? [...new Set(readersOf(kind, c))],
    hash: createHash("sha256").update(bytes).digest("hex"),
    size: bytes.length,
    chunks: pieces,
    at: doc.at,
    signed: of.signed && copy === 0 ? "unsigned" : "not-needed",
    erased: false,
  };
  const cut = Array.from({ length: pieces }, (_, n) => bytes.subarray(n * PIECE, (n + 1) * PIECE));
  return [
    { do: "create", path: path.paper(doc.case, id), data: { ...data } },
    ...cut.map((piece, n): Write => ({ do: "create", path: path.paperBytes(doc.case, id, n), data: { bytes: piece } })),
  ];
}
