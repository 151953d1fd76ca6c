/** 个人信息保护法 47: the sealed halves, their salts, search rows and the bytes of papers go; commitments and hashes stay. */
import type { Doc, Write } from "../../adapters/ports.ts";
import type { Loaded } from "../../engine/load.ts";
import { type PaperDoc, path, type SealedDoc } from "../documents.ts";
import type { Env } from "../env.ts";
import { PERSONAL } from "../halves.ts";
import { queries } from "../queries.ts";
import { atCursor, cursorOf, finished, type Worker } from "./job.ts";

export const erase: Worker<"erase"> = async ({ env, doc, kind, now }) => {
  const q = queries.actionsOf(doc.case, atCursor(doc.cursor));
  const actions = await env.docs.query(q);
  const writes = await sealedWrites(env, doc.case, actions, kind);
  const last = actions.at(-1);
  if (last && actions.length === q.limit)
    return { writes, patch: { cursor: cursorOf(last, ["at"]), attempts: 0, wakeAt: now }, ring: now };
  return finished([...writes, { do: "delete", path: path.search(doc.case) }, ...(await paperWrites(env, doc.case))]);
};

async function sealedWrites(env: Env, id: string, actions: Doc[], k: Loaded): Promise<Write[]> {
  const parts = [PERSONAL, ...Object.keys(k.parts ?? {})];
  const paths = actions.flatMap((a) => parts.map((part) => path.sealed(id, a.path.split("/").at(-1) ?? "", part)));
  const blank: SealedDoc = { input: "{}", erased: true };
  return (await env.docs.get(paths)).flatMap((d): Write[] =>
    d ? [{ do: "set", path: d.path, data: { ...blank } }] : [],
  );
}

async function paperWrites(env: Env, id: string): Promise<Write[]> {
  const papers = await env.docs.query(queries.papersOf(id));
  return papers.flatMap((p): Write[] => {
    const { chunks } = p.data as unknown as PaperDoc; // print.ts' own
    const name = p.path.split("/").at(-1) ?? "";
    const bytes = Array.from(
      { length: chunks },
      (_, n): Write => ({ do: "delete", path: path.paperBytes(id, name, n) }),
    );
    return [{ do: "update", path: p.path, data: { erased: true } }, ...bytes];
  });
}
