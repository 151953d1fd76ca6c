/** Projections and lists built again from the cases: what follows from them alone may be lost without loss. */
import { isDeepStrictEqual } from "node:util";
import { Conflict, type Doc, type Write } from "../../functions/src/adapters/ports.ts";
import type { Case } from "../../functions/src/engine/case/case.ts";
import type { Loaded } from "../../functions/src/engine/declare/loaded.ts";
import { dateOf } from "../../functions/src/engine/time/local.ts";
import { withOffices } from "../../functions/src/service/decide/holders.ts";
import { projections } from "../../functions/src/service/decide/record.ts";
import type { Env } from "../../functions/src/service/env.ts";
import { miscounted } from "../../functions/src/service/read/holders.ts";
import { listedAnew } from "../../functions/src/service/read/listed.ts";
import { loadCase, type Stored } from "../../functions/src/service/read/load-case.ts";
import { zoneOf } from "../../functions/src/service/read/org.ts";
import { withSearch } from "../../functions/src/service/search/rows.ts";
import { partDocs } from "../../functions/src/stored/part-docs.ts";
import { path } from "../../functions/src/stored/paths.ts";
import { queries } from "../../functions/src/stored/queries.ts";
import type { HeaderDoc } from "../../functions/src/stored/shapes.ts";
import type { Command } from "./command.ts";

export const command: Command = {
  usage: "",
  does: "由各事项重建人员、客户、设置、日历等资料和查找用的索引",
  async run(_, io, store) {
    const done = await reproject(await store(), (cases) => io.err(`已重建 ${cases} 件`));
    const { cases, documents, recounted } = done;
    const offices = recounted ? [`${recounted} 个岗位的任职人数与人员记录不符，已改正`] : [];
    return { json: { ...done }, text: [`由 ${cases} 件事项重建 ${documents} 份资料`, ...offices] };
  },
};

export async function reproject(env: Env, progress: (cases: number) => void = () => {}) {
  let [cases, documents] = [0, 0];
  const [settings] = await env.docs.get([path.settings]);
  const zone = zoneOf(settings);
  let after: Doc<HeaderDoc> | undefined;
  for (;;) {
    const q = queries.allCases(after);
    const docs = await env.docs.query(q);
    for (const doc of docs) documents += await one(env, doc.path.split("/")[1] ?? "", zone);
    cases += docs.length;
    progress(cases);
    after = docs.at(-1);
    if (docs.length < q.limit) return { cases, documents, recounted: await recount(env) };
  }
}

/** How many hold each office, where the records say otherwise; a count that a step changed meanwhile is right by that step. */
async function recount(env: Env): Promise<number> {
  let recounted = 0;
  for (const { role, version, holders } of await miscounted(env)) {
    const [at, data] = [path.office(role), { holders }];
    const write: Write =
      version === undefined ? { do: "create", path: at, data } : { do: "set", path: at, data, version };
    recounted += await unlessChanged(env, write);
  }
  return recounted;
}

async function one(env: Env, id: string, zone: string): Promise<number> {
  const stored = await loadCase(env, id);
  const c = stored?.case;
  const k = c && (await env.kinds.kindOf(c.kind));
  if (!c || !k) return 0;
  const last = Object.values(c.done).reduce((at, mark) => (mark.at > at ? mark.at : at), c.openedAt);
  const projected = withOffices(projections(k, c, last), dateOf(last, zone));
  const writes = await withSearch(k, c, projected);
  if (writes.length) await env.docs.commit(writes);
  const parts = await opened(env, k, stored);
  return writes.length + parts + (await listed(env, k, c, stored.versions[path.case(id)]));
}

/** Who reads its parts, where the kind says otherwise by now; one that was decided meanwhile has them anew. */
async function opened(env: Env, k: Loaded, { case: c, versions }: Stored): Promise<number> {
  const wanted = Object.entries(partDocs(k, c));
  const docs = await env.docs.get(wanted.map(([name]) => path.part(c.id, name)));
  const stale = wanted.flatMap(([name, data], i): Write[] => {
    const version = versions[path.part(c.id, name)];
    if (isDeepStrictEqual(docs[i]?.data, data)) return [];
    const to = { path: path.part(c.id, name), data: { ...data } };
    return [version === undefined ? { do: "create", ...to } : { do: "set", ...to, version }];
  });
  let written = 0;
  for (const write of stale) written += await unlessChanged(env, write);
  return written;
}

/** What it belongs to and what the kind's register shows of it, on the header; one that was decided meanwhile has it anew. */
async function listed(env: Env, k: Loaded, c: Case, version: string | undefined): Promise<number> {
  const [header] = await env.docs.get([path.case(c.id)]);
  const now = listedAnew(k, c, header?.data);
  if (!now) return 0;
  const write: Write = { do: "update", path: path.case(c.id), data: { ...now }, ...(version && { version }) };
  return unlessChanged(env, write);
}
async function unlessChanged(env: Env, write: Write): Promise<number> {
  try {
    await env.docs.commit([write]);
    return 1;
  } catch (error) {
    if (error instanceof Conflict) return 0;
    throw error;
  }
}
