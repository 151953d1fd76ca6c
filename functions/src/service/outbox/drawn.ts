/** One PDF a copy of a paper, kept in pieces beside the case, with its hash. */
import { createHash } from "node:crypto";
import type { Write } from "../../adapters/ports.ts";
import type { Case } from "../../engine/case/case.ts";
import { paperContext } from "../../engine/case/paper-context.ts";
import { openSheet } from "../../engine/case/parts.ts";
import { printedToSign } from "../../engine/common/printed.ts";
import { readersOf } from "../../engine/decide/availability.ts";
import type { Fields } from "../../engine/declare/kind.ts";
import { settingsOf } from "../../engine/organisation/org.ts";
import {
  type CopyReaders,
  copyLabel,
  copyReaders,
  issue,
  type Paper,
  type PaperKind,
} from "../../engine/paper/paper.ts";
import { path } from "../../stored/paths.ts";
import type { PaperDoc } from "../../stored/shapes.ts";
import { pendingAction } from "../decide/follow.ts";
import { caseAt } from "../read/case-at.ts";
import { orgFor } from "../read/org.ts";
import { type EffectOf, type Job, PermanentError } from "./job.ts";
import { lookFor } from "./names.ts";

/** Bytes of a piece: a document holds 1 MiB with everything. */
const PIECE = 900 * 1024;

export type Drawing = Job<EffectOf<"print"> | EffectOf<"reprint">>;
/** The case as it stood after the job's action, on the paper; in words why there is nothing to draw. */
export async function drawn(job: Drawing, replaced: PaperDoc["replaced"]): Promise<Write[] | string> {
  const { env, id, doc, effect, kind, now } = job;
  const printed = kind.papers?.[effect.paper];
  if (!printed) throw new PermanentError(`${kind.title}没有名为“${effect.paper}”的文书，请联系管理员`);
  const c = await caseAt(env, kind, doc.case, doc.seq);
  if (!c || c.erased) return "个人信息已删除，不再生成文书";
  const org = await orgFor(env, [], Date.parse(now));
  const names = await lookFor(env, kind, c, org.zone);
  const shown = (sheet: Fields) => printed.data(paperContext({ ...c, sheet }, doc.at, names, settingsOf(org)));
  const open = shown(openSheet(kind, c.sheet));
  const readers = copyReaders(printed.paper, open);
  // A part is printed where each copy is for its readers alone.
  const data = kind.parts ? shown(openSheet(kind, c.sheet, readers?.flat())) : open;
  const papers = issue(printed.paper, data, { number: c.number, marks: c.void ? ["作废"] : [] });
  const writes: Write[] = [];
  for (const [i, paper] of papers.entries())
    writes.push(...(await paperWrites(job, c, { of: printed.paper, paper, readers, replaced }, i)));
  if (!printed.paper.signed) return writes;
  const action = printedToSign(idOf(job, 0), printed.paper, collectorOf(job, c));
  const target = { kind: kind.id, case: doc.case, ...action };
  return [...writes, ...(await pendingAction(env.kinds, target, { id: `${id}.p`, at: now, cause: doc.cause }))];
}

/** Who sees to it that the signed paper comes back: whoever took the step, else the kind's supervisor. */
function collectorOf({ doc, kind }: Job, c: Case): string {
  const by = Object.values(c.done).find((d) => d.seq === doc.seq)?.by;
  return by === undefined || by === "system" || by.includes(":") ? kind.supervisor.role : by;
}

/** `5.0-1`: the step's number in the case, the effect's place in it, the copy. */
const idOf = ({ id, doc }: Job, copy: number): string => `${id.slice(doc.case.length + 1)}-${copy + 1}`;

interface Issued {
  of: PaperKind<unknown>;
  paper: Paper;
  readers: CopyReaders | undefined;
  replaced: PaperDoc["replaced"];
}
async function paperWrites(
  job: Drawing,
  c: Case,
  { of, paper, readers, replaced }: Issued,
  copy: number,
): Promise<Write[]> {
  const { env, doc, kind, effect } = job;
  const bytes = await env.render(paper, doc.at);
  const id = idOf(job, copy);
  const pieces = cut(bytes);
  // What goes out is as it was signed; what stays in the house is drawn anew with the name of whoever opens it.
  const plain = of.internal === undefined ? [] : cut(new TextEncoder().encode(JSON.stringify(paper)));
  const data: PaperDoc = {
    name: effect.paper,
    title: of.title,
    number: c.number ?? null,
    copy: paper.copy ? copyLabel(paper.copy) : null,
    holder: paper.copy?.holder ?? null,
    readers: readers?.[copy]?.slice() ?? [...new Set(readersOf(kind, c))],
    hash: createHash("sha256").update(bytes).digest("hex"),
    size: bytes.length,
    chunks: pieces.length,
    at: doc.at,
    signed: of.signed && copy === 0 ? "unsigned" : "not-needed",
    replaced,
    erased: false,
    internal: of.internal ?? null,
    plain: plain.length,
  };
  return [
    { do: "create", path: path.paper(doc.case, id), data: { ...data } },
    ...pieces.map((bytes, n): Write => ({ do: "create", path: path.paperBytes(doc.case, id, n), data: { bytes } })),
    ...plain.map((bytes, n): Write => ({ do: "create", path: path.paperPlain(doc.case, id, n), data: { bytes } })),
  ];
}
const cut = (bytes: Uint8Array): Uint8Array[] =>
  Array.from({ length: Math.ceil(bytes.length / PIECE) }, (_, n) => bytes.subarray(n * PIECE, (n + 1) * PIECE));
