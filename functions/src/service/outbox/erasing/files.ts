/** Papers and attachments of an erased case: their bytes and the names of files go, their hashes stay. */
import type { Write } from "../../../adapters/ports.ts";
import { path } from "../../../stored/paths.ts";
import { queries } from "../../../stored/queries.ts";
import type { AttachmentDoc, NoticeDoc, PaperDoc } from "../../../stored/shapes.ts";
import type { Env } from "../../env.ts";
import { type Before, ERASED_SAYS } from "./actions.ts";
import { everyOne } from "./pages.ts";

const idIn = (at: string): string => at.slice(at.lastIndexOf("/") + 1);

export async function paperWrites(env: Env, id: string): Promise<Write[]> {
  const papers = await everyOne<PaperDoc>(env, (after) => queries.papersOf(id, after));
  return papers.flatMap((p): Write[] => {
    const { chunks, plain } = p.data;
    const name = idIn(p.path);
    const gone = [
      ...Array.from({ length: chunks }, (_, n) => path.paperBytes(id, name, n)),
      ...Array.from({ length: plain }, (_, n) => path.paperPlain(id, name, n)),
    ];
    // Who opened it is known by uid alone and stays, as the actions do.
    return [
      { do: "update", path: p.path, data: { erased: true } },
      ...gone.map((at): Write => ({ do: "delete", path: at })),
    ];
  });
}

/** One that no action named goes whole: nothing refers to it. */
export async function attachmentWrites(env: Env, before: Before): Promise<{ writes: Write[]; count: number }> {
  const all = await everyOne<AttachmentDoc>(env, (after) => queries.attachmentsOf(before.case, after));
  const sent = all.filter((a) => a.data.at <= before.at);
  const writes = sent.flatMap(({ path: at, data }): Write[] => {
    const pieces = Array.from({ length: data.chunks }, (_, n) => path.attachmentBytes(before.case, idIn(at), n));
    const gone: Write = data.named
      ? { do: "update", path: at, data: { name: "", erased: true } }
      : { do: "delete", path: at };
    return [...pieces.map((piece): Write => ({ do: "delete", path: piece })), gone];
  });
  return { writes, count: sent.length };
}

/** A fault tells the administrator why the system could not do a step, in the words of the refusal. */
export async function faultWrites(env: Env, before: Before): Promise<Write[]> {
  const notices = await everyOne<NoticeDoc>(env, (after) => queries.noticesOf(before.case, after));
  return notices.flatMap((n): Write[] =>
    n.path.startsWith(path.notice("fault.")) && n.data.at <= before.at
      ? [{ do: "update", path: n.path, data: { what: `后续步骤未能办理：${ERASED_SAYS}` } }]
      : [],
  );
}
