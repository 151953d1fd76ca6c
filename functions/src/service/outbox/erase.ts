/** 个人信息保护法 47: the sealed halves, their salts, search rows and the bytes of papers go; commitments and hashes stay. */
import type { Doc, Write } from "../../adapters/ports.ts";
import { hasPersonal } from "../../engine/case/sealing.ts";
import type { Fields } from "../../engine/declare/kind.ts";
import type { Loaded } from "../../engine/declare/loaded.ts";
import { metaOf } from "../../engine/declare/sheet.ts";
import { PRIVACY } from "../../engine/organisation/offices.ts";
import { path } from "../../stored/paths.ts";
import { queries } from "../../stored/queries.ts";
import type { ActionDoc, NoticeDoc, OutboxDoc, SealedDoc } from "../../stored/shapes.ts";
import { PERSONAL } from "../../stored/split.ts";
import type { Env } from "../env.ts";
import { loadCase } from "../read/load-case.ts";
import { atCursor, cursorOf, finished, type Worker } from "./job.ts";

export const erase: Worker<"erase"> = async ({ env, id, doc, kind, now }) => {
  const q = queries.actionsOf(doc.case, atCursor(doc.cursor));
  const actions = await env.docs.query(q);
  const writes = await sealedWrites(env, doc.case, actions, kind);
  const last = actions.at(-1);
  if (last && actions.length === q.limit)
    return { writes, patch: { cursor: cursorOf(last, ["at"]), attempts: 0, wakeAt: now }, enqueueAt: now };
  const stored = await loadCase(env, doc.case);
  return finished([
    toCheck(id, doc, kind, stored?.case.sheet ?? {}),
    ...writes,
    { do: "delete", path: path.search(doc.case) },
    ...(await paperWrites(env, doc.case)),
  ]);
};

/** What no rule can judge: free text that may name somebody, and what has already left the house. */
function toCheck(id: string, doc: OutboxDoc, k: Loaded, sheet: Fields): Write {
  const free = Object.keys(k.sheet.shape).filter(
    (f) => typeof sheet[f] === "string" && metaOf(k.sheet.shape[f]).widget === "long" && !hasPersonal(k.sheet.shape[f]),
  );
  const texts = free.length
    ? `请核对这些文字是否提及本人：${free.map((f) => metaOf(k.sheet.shape[f]).label).join("、")}；`
    : "";
  const what = `个人信息已删除。${texts}已寄出的信件和已交付的纸质文书无法收回`;
  const at = { case: doc.case, kind: k.id, regulation: k.regulation, clause: k.clause, at: doc.at };
  const notice: NoticeDoc = { whom: PRIVACY.role, what, ...at };
  return { do: "create", path: path.notice(`${id}.check`), data: { ...notice } };
}

async function sealedWrites(env: Env, id: string, actions: Doc<ActionDoc>[], k: Loaded): Promise<Write[]> {
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
    const { chunks, plain } = p.data;
    const name = p.path.split("/").at(-1) ?? "";
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
