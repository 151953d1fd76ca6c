/** Plays a story on the real service. It fails on an unexpected refusal, a refused follow-up, time running backwards, or a fold that differs. */

import { createHash } from "node:crypto";
import type * as z from "zod";
import type { Write } from "../adapters/ports.ts";
import { keyOf } from "../engine/case/case-key.ts";
import { fieldsOf } from "../engine/declare/field/field.ts";
import { byLabel } from "../engine/declare/field/values.ts";
import type { Fields } from "../engine/declare/kind.ts";
import type { Registry } from "../engine/load/registry.ts";
import { SHANGHAI } from "../engine/time/clock.ts";
import { parseInstant } from "../engine/time/local.ts";
import type { Instant } from "../engine/time/period.ts";
import { drain } from "../service/decide/drain.ts";
import { pendingAction } from "../service/decide/follow.ts";
import { loadCase } from "../service/read/load-case.ts";
import { verifyAll } from "../service/verify/verify.ts";
import { path } from "../stored/paths.ts";
import type { ActionDoc } from "../stored/shapes.ts";
import { type Ending, endings } from "./ending.ts";
import { check, type Report } from "./expect.ts";
import { type Entry, story as format } from "./format.ts";
import { Names } from "./names.ts";
import { Titles } from "./titles.ts";
import { writtenUndeclared } from "./undeclared.ts";
import { appoint, makeWorld, settle, tickTo, type World } from "./world.ts";

interface Played {
  title: string;
  clauses: readonly string[];
  faults: string[];
  /** Clauses on which an expectation that held rests. */
  covered: string[];
  log: string[];
  /** How each case stands at the end. */
  cases: Ending[];
}

/** `raw`: the story as it was read from its file. Throws when it has not the form of a story. */
export const play = (raw: unknown, kinds: Registry): Promise<Played> => playIn(makeWorld(kinds), raw);

/** The same in a world of the caller's, who looks at what came of it. */
export async function playIn(w: World, raw: unknown): Promise<Played> {
  const s = format.parse(raw);
  await appoint(w, s);
  const names = new Names(new Titles(w.env.manifest, s));
  const [faults, log, covered] = [[] as string[], [] as string[], new Set<string>()];
  let now: Instant = "";
  for (const [i, e] of s.经过.entries()) {
    const line = `第 ${i + 1} 行`;
    const to: Report = {
      fault: (what, want, got) =>
        faults.push(`${line} ${what}：应为 ${JSON.stringify(want)}，实为 ${JSON.stringify(got)}`),
      rests: (clause) => covered.add(clause),
    };
    const at = e.时 === undefined ? now : parseInstant(e.时, SHANGHAI);
    if (at < now) faults.push(`${line}：时间倒流`);
    now = at;
    try {
      if (e.时 !== undefined) await tickTo(w, now);
      if (e.办 !== undefined) await act(w, e, i, now, names, to, log);
      for (const x of [e.则 ?? []].flat()) await check(w, x, names, SHANGHAI, to);
    } catch (error) {
      faults.push(`${line}：${error instanceof Error ? error.message : String(error)}`);
      break;
    }
  }
  faults.push(...(await refusedFollowUps(w)), ...(await writtenUndeclared(w)));
  faults.push(...(await verifyAll(w.env)).faults.map((f) => `${f.case} ${f.action ?? ""}：${f.what}`));
  if (!faults.length)
    for (const clause of s.条款) if (!covered.has(clause)) faults.push(`${clause}：写在条款中，但没有一项期望以它为据`);
  return {
    title: s.实例,
    clauses: s.条款,
    faults,
    covered: [...covered].filter(Boolean),
    log,
    cases: await endings(w, (id) => names.nameOf(id)),
  };
}

/** `办理`, `客户投诉·受理`, `R04·客户投诉·受理`. */
const STEP = /^((?:R\d\d·)?[^·]*)(?:·(.*))?$/s;

async function act(w: World, e: Entry, i: number, at: Instant, names: Names, to: Report, log: string[]): Promise<void> {
  const name = e.事 ?? "";
  const present = names.id(name);
  const stored = present ? await loadCase(w.env, present) : undefined;
  const [, head = "", tail] = STEP.exec(e.办 ?? "") ?? [];
  const k = await w.env.kinds.kindOf(stored?.case.kind ?? names.titles.kind(head)?.id ?? "");
  if (!k) return to.fault(String(e.办), "一类事项", "没有这类事项，或此事尚未开始");
  const does = tail ?? head;
  const [step, row] = Object.entries(k.steps).find(([n, s]) => s.title === does || n === does) ?? [does, undefined];
  const input = Object.fromEntries(
    Object.entries(
      names.values(
        row?.form ? byLabel(fieldsOf(row.form), dutyNamed(e.填, stored?.case.duties)) : (e.填 ?? {}),
      ) as Fields,
    ),
  ); // a story's 填 is an object
  const id = present ?? (k.key ? keyOf(k, input) : names.born(name));
  names.set(name, id);
  const by = e.人 ?? `customer:${id}`;
  await w.docs.commit(deliver(row?.form, input, id, by, at));
  const actionId = `story${String(i).padStart(3, "0")}aaaaaaaaaaaa`;
  const writes = await pendingAction(w.env.kinds, { kind: k.id, case: id, step, input }, { id: actionId, at, by });
  const [first, ...rest] = writes;
  if (first?.do === "create")
    first.data = { ...first.data, for: e.代 ?? null, happened: e.发生 ? parseInstant(e.发生, SHANGHAI) : null };
  await w.docs.commit(first ? [first, ...rest] : rest);
  await drain(w.env, id, at);
  await settle(w, at);
  const [doc] = await w.docs.get([path.action(id, actionId)]);
  const outcome = doc?.data.outcome;
  log.push(
    `${e.时 ?? ""} ${by} ${k.title}·${row?.title ?? step} ${outcome?.result === "accepted" ? "" : `→ 不予办理（${outcome?.clause}）${outcome?.says}`}`,
  );
  for (const y of outcome?.why ?? [])
    log.push(`    ${y.what} = ${JSON.stringify(y.value)}（${y.clause}）${y.because.join("；")}`);
  if (outcome?.result === "refused" && e.不予办理 !== undefined) {
    if (outcome.clause === e.不予办理) to.rests(outcome.clause);
    else to.fault(`${e.办} 不予办理`, e.不予办理, `${outcome.clause}：${outcome.says}`);
  } else if (outcome?.result !== "accepted") to.fault(String(e.办), "办理", `${outcome?.clause}：${outcome?.says}`);
  else if (e.不予办理 !== undefined) to.fault(String(e.办), `不予办理（${e.不予办理}）`, "办理");
}

/** Files that an action names are sent before it; in a story a file's name is enough, and its id follows from it. */
function deliver(form: z.ZodObject | undefined, input: Fields, id: string, by: string, at: Instant): Write[] {
  const fields = (form ? fieldsOf(form) : []).filter((f) => f.type === "attachments");
  return fields.flatMap(({ name: f }) => {
    const files = Array.isArray(input[f]) ? input[f].map(String) : [];
    input[f] = input[f] === undefined ? undefined : files.map(fileId);
    return files.map((name): Write => {
      const data = { name, type: "application/pdf", size: 1000, chunks: 1, by, at, named: false };
      return { do: "set", path: path.attachment(id, fileId(name)), data };
    });
  });
}
const fileId = (name: string) => createHash("sha256").update(name).digest("hex").slice(0, 20);

/** In a story a duty is named by its step's title: `{ 待办: 告知客户 }`. */
function dutyNamed(
  fields: Fields | undefined,
  duties: Record<string, { id: string; title: string; state: string }> | undefined,
): Fields {
  const all = Object.values(duties ?? {});
  return Object.fromEntries(
    Object.entries(fields ?? {}).map(([label, v]) => {
      if (label !== "待办") return [label, v];
      const named = all.filter((d) => d.title === v);
      return [label, (named.find((d) => d.state === "open") ?? named.at(-1))?.id ?? v];
    }),
  );
}

/** A follow-up that is refused or fails is a fault in the definitions. */
async function refusedFollowUps(w: World): Promise<string[]> {
  const docs = await w.docs.query<ActionDoc>({
    from: "actions",
    group: true,
    where: [["by", "==", "system"]],
    limit: 100_000,
  });
  return docs.flatMap((d) => {
    const a = d.data;
    return a.outcome && a.outcome.result !== "accepted"
      ? [`后续 ${d.path} ${a.kind}·${a.step}：${a.outcome.clause} ${a.outcome.says}`]
      : [];
  });
}
