/** What must have come of a story's actions, and the clause that each expectation rests on. */
import { isDeepStrictEqual } from "node:util";
import type { Path } from "../adapters/yaml/document.ts";
import type { Case, Why } from "../engine/case/case.ts";
import type { Duty } from "../engine/declare/duty.ts";
import { fieldsOf } from "../engine/declare/field/field.ts";
import { labelled } from "../engine/declare/field/values.ts";
import type { Loaded } from "../engine/declare/loaded.ts";
import { doneLate } from "../engine/duties/lateness.ts";
import { formatInstant } from "../engine/time/local.ts";
import { instead, nearest } from "../engine/values/nearest.ts";
import { loadCase } from "../service/read/load-case.ts";
import { path } from "../stored/paths.ts";
import { queries } from "../stored/queries.ts";
import type { ActionDoc } from "../stored/shapes.ts";
import type { Expected } from "./format.ts";
import type { Names } from "./names.ts";
import { asWritten, shown } from "./shown.ts";
import type { World } from "./world.ts";

export interface Report {
  /** Of the part of the expectation or entry that a path names. */
  fault: (part: Path, says: string) => void;
  rests: (clause: string) => void;
}
interface Seen {
  w: World;
  k: Loaded;
  c: Case;
  x: Expected;
  names: Names;
  actions: ActionDoc[];
  zone: string;
  to: Report;
}

export async function check(w: World, x: Expected, names: Names, zone: string, to: Report): Promise<void> {
  const id = names.id(x.事);
  const stored = id ? await loadCase(w.env, id) : undefined;
  const k = stored && (await w.env.kinds.kindOf(stored.case.kind));
  if (!stored || !k || !id) return to.fault(["事"], await absent(w, x.事, names));
  const actions = (await w.docs.query({ ...queries.actionsOf(id), limit: 1000 })).map((d) => d.data);
  const seen: Seen = {
    w,
    k,
    c: stored.case,
    x,
    names,
    actions: actions.filter((a) => a.outcome?.result === "accepted"),
    zone,
    to,
  };
  checkStatus(seen);
  checkDue(seen);
  checkSheet(seen);
  checkDuties(seen);
  checkWhy(seen);
  await checkPapers(seen, id);
  await checkNotices(seen, id);
  await checkReaders(seen, id);
}

/** A case that comes by itself has not come, or has another key. */
async function absent(w: World, name: string, names: Names): Promise<string> {
  const docs = await w.docs.query({ ...queries.allCases(), limit: 1000 });
  const there = docs.map((d) => names.nameOf(d.path.slice(path.case("").length)));
  const alike = there.filter((other) => other.split(" ")[0] === name.split(" ")[0]);
  return `事“${name}”此时还没有${instead(name, alike)}`;
}

const clausesOfStep = (k: Loaded, step: string): string[] => {
  const s = k.steps[step];
  return s ? [s.clause, ...(s.due?.clause ? [s.due.clause] : [])] : [];
};

function checkStatus({ k, c, x, actions, to }: Seen): void {
  const status = c.void ? "作废" : k.statuses[c.status];
  if (x.状态 !== undefined && same(to, ["状态"], `${x.事} 的状态`, x.状态, status)) {
    const last = actions.filter((a) => a.outcome?.change?.status !== undefined || a.outcome?.change?.void).at(-1);
    if (last) for (const clause of [last.outcome?.clause ?? "", ...clausesOfStep(k, last.step)]) to.rests(clause);
  }
  if (x.编号 !== undefined && same(to, ["编号"], `${x.事} 的编号`, x.编号, c.number ?? null))
    for (const s of Object.values(k.steps)) if (s.number) to.rests(s.number.clause ?? s.clause);
}

function checkDue({ k, c, x, zone, to }: Seen): void {
  for (const [title, want] of Object.entries(x.期限 ?? {})) {
    const row = k.rows.find((n) => k.steps[n]?.title === title);
    if (!row) continue; // spelling/ has told it
    const d = Object.values(c.duties)
      .filter((y) => y.step === row)
      .at(-1);
    if (same(to, ["期限", title], `${x.事} “${title}”的期限`, want, d && stateOf(d, zone)))
      for (const clause of [d?.clause ?? "", ...clausesOfStep(k, row), ...(d?.history.map((h) => h.clause) ?? [])])
        to.rests(clause);
  }
}
function stateOf(d: Duty, zone: string): string {
  if (d.state === "done") return doneLate(d) ? "逾期办" : "已办";
  if (d.state === "lapsed") return "终止";
  if (d.waived) return "免催";
  if (d.marked) return "逾期";
  return d.dueAt ? formatInstant(d.dueAt, zone) : "无期限";
}

function checkSheet({ k, c, x, names, actions, to }: Seen): void {
  for (const [label, want] of Object.entries(x.表 ?? {})) {
    const of = fieldsOf(k.sheet).find((f) => f.label === label || f.name === label);
    if (!of) continue; // spelling/ has told it
    const field = of.name;
    const got = c.sheet[field] ?? null;
    if (!isDeepStrictEqual(plain(names.values(labelled(of, want))), plain(got))) {
      to.fault(["表", label], differs(`${x.事} 的“${label}”`, want, names.inside(asWritten(of, got))));
      continue;
    }
    if (of.clause) to.rests(of.clause);
    const why = lastWhy(actions, (y) => y.field === field);
    if (why) to.rests(why.clause);
    const filler = actions
      .filter((a) => field in (k.steps[a.step]?.form?.shape ?? {}) || a.outcome?.why?.some((y) => y.field === field))
      .at(-1);
    if (filler) to.rests(k.steps[filler.step]?.clause ?? "");
  }
}
const whats = (actions: ActionDoc[]): string[] =>
  actions.flatMap((a) => (a.outcome?.why ?? []).map(({ what }) => what));
const lastWhy = (actions: ActionDoc[], is: (w: Why) => boolean): Why | undefined =>
  actions
    .flatMap((a) => a.outcome?.why ?? [])
    .filter(is)
    .at(-1);

function checkDuties({ k, c, x, names, to }: Seen): void {
  if (!x.待办) return;
  const open = Object.values(c.duties).filter((d) => d.state === "open" && d.ready);
  const got = Array.isArray(x.待办)
    ? open.map((d) => d.title).toSorted()
    : Object.fromEntries(open.map((d) => [d.title, d.owners.map((o) => names.titles.titleOf(o) ?? o).join("、")]));
  const want = Array.isArray(x.待办) ? x.待办.toSorted() : x.待办;
  if (same(to, ["待办"], `${x.事} 的待办`, want, got))
    for (const d of open) for (const clause of [d.clause, ...clausesOfStep(k, d.step)]) to.rests(clause);
}

function checkWhy({ x, actions, to }: Seen): void {
  for (const [what, want] of Object.entries(x.缘由 ?? {})) {
    const why = lastWhy(actions, (y) => y.what === what || y.field === what);
    const text = why ? [...why.because, why.clause].join("；") : "";
    if (why && text.includes(want)) to.rests(why.clause);
    else if (why) to.fault(["缘由", what], `${x.事} “${what}”的缘由应含“${want}”，实为“${text}”`);
    else to.fault(["缘由", what], `${x.事} 没有“${what}”的缘由${instead(what, whats(actions))}`);
  }
}

async function checkPapers({ w, k, x, to, actions }: Seen, id: string): Promise<void> {
  if (!x.文书) return;
  const docs = await w.docs.query(queries.papersOf(id));
  const papers = docs.map((d) => ({ id: d.path.split("/").at(-1) ?? "", ...d.data }));
  const rest = (title: string) => {
    for (const [name, p] of Object.entries(k.papers ?? {}))
      if (p.paper.title === title) {
        to.rests(p.paper.clause);
        for (const a of actions)
          if (a.outcome?.effects?.some((e) => e.do === "print" && e.paper === name))
            to.rests(k.steps[a.step]?.clause ?? "");
      }
  };
  if (Array.isArray(x.文书)) {
    if (same(to, ["文书"], `${x.事} 的文书`, x.文书.toSorted(), [...new Set(papers.map((p) => p.title))].toSorted()))
      x.文书.forEach(rest);
    return;
  }
  for (const [title, texts] of Object.entries(x.文书)) {
    const paper = papers.filter((p) => p.title === title).at(-1);
    if (!paper) {
      to.fault(
        ["文书", title],
        differs(
          `${x.事} 的文书`,
          title,
          papers.map((p) => p.title),
        ),
      );
      continue;
    }
    const [bytes] = await w.docs.get([path.paperBytes(id, paper.id, 0)]);
    const text = bytes?.data.bytes instanceof Uint8Array ? new TextDecoder().decode(bytes.data.bytes) : "";
    const missing = texts.filter((t) => !text.includes(t));
    if (missing.length) to.fault(["文书", title], lacking(`${x.事} 的文书“${title}”`, missing, text));
    else rest(title);
  }
}

async function checkNotices({ w, x, names, to, k, actions }: Seen, id: string): Promise<void> {
  if (!x.知会) return;
  const notices = (await w.docs.query(queries.noticesOf(id))).map((d) => d.data);
  for (const [whom, want] of Object.entries(x.知会)) {
    const theirs = notices.filter((n) => n.whom === (names.titles.role(whom) ?? whom));
    const found = theirs.find((n) => n.what.includes(want));
    if (!found) to.fault(["知会", whom], `${x.事} 给${whom}的知会应含“${want}”，${had(theirs.map((n) => n.what))}`);
    else {
      to.rests(found.clause);
      for (const a of actions)
        if (a.outcome?.effects?.some((e) => e.do === "tell" && e.what === found.what))
          to.rests(k.steps[a.step]?.clause ?? "");
    }
  }
}

async function checkReaders({ w, k, x, names, to }: Seen, id: string): Promise<void> {
  if (!x.可读 && !x.不可读) return;
  const [doc] = await w.docs.get([path.case(id)]);
  const readers = doc?.data.readers ?? [];
  const reads = (who: string) => readers.includes(names.titles.role(who) ?? who);
  for (const who of x.可读 ?? [])
    if (reads(who)) to.rests(k.clause);
    else to.fault(["可读", who], `“${who}”应能读到 ${x.事}，实际读不到`);
  for (const who of x.不可读 ?? [])
    if (!reads(who)) to.rests(k.clause);
    else to.fault(["不可读", who], `“${who}”应读不到 ${x.事}，实际能读到`);
}

/** A paper's texts are its JSON's strings. */
function lacking(what: string, missing: readonly string[], json: string): string {
  const texts = [...json.matchAll(/"text":"((?:[^"\\]|\\.)+)"/g)].map(([, text = ""]) => text);
  return `${what}中没有${missing.map((t) => `“${t}”${nearTo(t, texts)}`).join("、")}`;
}
const had = (texts: readonly string[]): string => `实有：${texts.map((text) => `“${text}”`).join("、") || "无"}`;
const nearTo = (text: string, texts: readonly string[]): string => {
  const [near] = nearest(text, texts);
  return near ? `（相近的有“${near}”）` : "";
};

function same(to: Report, part: Path, what: string, want: unknown, got: unknown): boolean {
  if (isDeepStrictEqual(plain(want), plain(got))) return true;
  to.fault(part, differs(what, want, got));
  return false;
}
const differs = (what: string, want: unknown, got: unknown) => `${what}应为${shown(want)}，实为${shown(got)}`;
const plain = (v: unknown): unknown => (v === undefined ? null : JSON.parse(JSON.stringify(v)));
