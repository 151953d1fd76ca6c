/** A paper that must not leave the house: drawn anew for whoever opens it, once a link, and each opening is on record. */
import { createHash } from "node:crypto";
import { Conflict } from "../../adapters/ports.ts";
import type { Paper } from "../../engine/paper/paper.ts";
import type { Instant } from "../../engine/time/period.ts";
import type { Env } from "../../service/env.ts";
import { instantText } from "../../service/outbox/names.ts";
import { orgFor } from "../../service/read/org.ts";
import { path } from "../../stored/paths.ts";
import type { At, Doc } from "../../stored/reading.ts";
import type { OpenedDoc, PieceDoc } from "../../stored/shapes.ts";
import { staffBy } from "../staff.ts";
import type { FileLink } from "./file-link.ts";

/** What an internal paper is drawn from, and who oversees its kind. */
export interface Inside {
  plain: At<PieceDoc>[];
  supervisor: string;
}
interface Opening {
  link: FileLink;
  /** The link itself: its hash names the opening. */
  token: string;
  now: Instant;
}

/** The bytes for this one reader; undefined when the link was used before. */
export async function openInside(env: Env, inside: Inside, { link, token, now }: Opening): Promise<Buffer | undefined> {
  const at = path.opened(link.case, link.id, createHash("sha256").update(token).digest("hex"));
  const [before, ...pieces] = await env.docs.get([at, ...inside.plain]);
  if (before) return undefined;
  const paper = paperOf(pieces);
  // Drawn before the opening is recorded: a paper that can't be drawn uses no link up.
  const bytes = await env.render({ ...paper, reader: await readerOf(env, link.uid, now) }, now);
  const opened: OpenedDoc = { by: link.uid, at: now, readers: [...new Set([inside.supervisor, link.uid])] };
  try {
    await env.docs.commit([{ do: "create", path: at, data: { ...opened } }]);
  } catch (error) {
    if (error instanceof Conflict) return undefined;
    throw error;
  }
  env.log.info("paper.opened", { uid: link.uid, case: link.case, paper: link.id });
  return Buffer.from(bytes);
}

function paperOf(pieces: readonly (Doc<PieceDoc> | undefined)[]): Paper {
  const bytes = pieces.map((piece) => piece?.data.bytes ?? new Uint8Array());
  // print.ts alone writes it, from a Paper.
  return JSON.parse(Buffer.concat(bytes).toString("utf8")) as Paper;
}

/** `张三（工号 1003，2026年11月5日 09:05）` */
async function readerOf(env: Env, uid: string, now: Instant): Promise<string> {
  const [person, { zone }] = await Promise.all([staffBy(env, uid, now), orgFor(env, [], Date.parse(now))]);
  const number = person?.number ? `工号 ${person.number}，` : "";
  return `${person?.name ?? uid}（${number}${instantText(now, zone)}）`;
}
