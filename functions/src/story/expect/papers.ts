/** The papers that a case has printed: their texts, and who holds which copy. */
import type { PaperKind } from "../../engine/paper/paper.ts";
import { nearest } from "../../engine/values/nearest.ts";
import { path } from "../../stored/paths.ts";
import { queries } from "../../stored/queries.ts";
import type { PaperDoc } from "../../stored/shapes.ts";
import type { Resting } from "../seen.ts";
import { differs, type Looking, rest, same } from "./report.ts";

type Printed = PaperDoc & { id: string };
/** As they were printed; the copies of one in their order: `3.0-2` before `10.0-1`. */
const inTurn = (a: Printed, b: Printed): number => a.id.localeCompare(b.id, "en", { numeric: true });

export async function checkPapers(l: Looking): Promise<void> {
  const { w, id, x, to } = l;
  if (!x.文书) return;
  const docs = await w.docs.query(queries.papersOf(id));
  const papers = docs.map((d): Printed => ({ id: d.path.split("/").at(-1) ?? "", ...d.data })).toSorted(inTurn);
  const titles = [...new Set(papers.map((p) => p.title))].toSorted();
  if (Array.isArray(x.文书)) {
    if (same(to, ["文书"], `${x.事} 的文书`, x.文书.toSorted(), titles))
      for (const title of x.文书) rests(l, title, "value");
    return;
  }
  for (const [title, wanted] of Object.entries(x.文书)) {
    const { 含 = [], 联, 标记 } = Array.isArray(wanted) ? { 含: wanted } : wanted;
    const last = papers.findLast((p) => p.title === title);
    if (!last) to.fault(["文书", title], differs(`${x.事} 的文书`, title, titles));
    else if (
      (await holds(l, last, 含)) &&
      (!联 || copiesAre(l, papers, last, 联)) &&
      (!标记 || marksAre(l, papers, title, 标记))
    )
      rests(l, title, 联 ? "copies" : "value");
  }
}

function rests(l: Looking, title: string, by: Resting): void {
  const { k, actions } = l;
  const [name, paper] = named(l, title);
  if (!paper) return;
  const printing = actions.filter((a) => a.outcome?.effects?.some((e) => e.do === "print" && e.paper === name));
  rest(l, "文书", `文书“${title}”`, [paper.clause, ...printing.map((a) => k.steps[a.step]?.clause)], by);
}
function named({ k }: Looking, title: string): [string, PaperKind<unknown> | undefined] {
  const found = Object.entries(k.papers ?? {}).find(([, p]) => p.paper.title === title);
  return [found?.[0] ?? "", found?.[1].paper];
}

async function holds({ w, id, x, to }: Looking, { id: paper, title }: Printed, texts: readonly string[]) {
  const [bytes] = await w.docs.get([path.paperBytes(id, paper, 0)]);
  const text = bytes?.data.bytes instanceof Uint8Array ? new TextDecoder().decode(bytes.data.bytes) : "";
  const missing = texts.filter((t) => !text.includes(t));
  if (missing.length) to.fault(["文书", title], lacking(`${x.事} 的文书“${title}”`, missing, text));
  return missing.length === 0;
}
/** A paper's texts are its JSON's strings. */
function lacking(what: string, missing: readonly string[], json: string): string {
  const texts = [...json.matchAll(/"text":"((?:[^"\\]|\\.)+)"/g)].map(([, text = ""]) => text);
  return `${what}中没有${missing.map((t) => `“${t}”${nearTo(t, texts)}`).join("、")}`;
}
const nearTo = (text: string, texts: readonly string[]): string => {
  const [near] = nearest(text, texts);
  return near ? `（相近的有“${near}”）` : "";
};

/** What is said of each printing; all its copies say the same. */
function marksAre({ x, to }: Looking, papers: readonly Printed[], title: string, want: readonly string[]): boolean {
  const printings = Map.groupBy(
    papers.filter((p) => p.title === title),
    (p) => p.id.slice(0, p.id.lastIndexOf("-")),
  );
  const got = [...printings.values()].map((copies) =>
    [...new Set(copies.map((p) => MARKS[p.replaced ?? "none"]))].join("、"),
  );
  return same(to, ["文书", title], `${x.事} 的文书“${title}”的标记`, want, got);
}
const MARKS = { corrected: "已更正", awaited: "待重出", none: "无" } as const;

/** Each copy by what is printed on it, in order, with all who may read it; of those printed last. */
function copiesAre({ x, names, to }: Looking, papers: readonly Printed[], last: Printed, want: Copies): boolean {
  const printed = papers.filter((p) => p.title === last.title && p.at === last.at);
  const got = printed.map((p) => [p.holder ?? "", p.readers.map((r) => names.titles.titleOf(r) ?? r)] as const);
  return same(
    to,
    ["文书", last.title],
    `${x.事} 的文书“${last.title}”各联`,
    ordered(want),
    Object.fromEntries(inOrder(got)),
  );
}
type Copies = Readonly<Record<string, string>>;
const ordered = (copies: Copies): Copies =>
  Object.fromEntries(
    inOrder(Object.entries(copies).map(([holder, readers]) => [holder, readers.split("、")] as const)),
  );
const inOrder = (copies: readonly (readonly [string, readonly string[]])[]) =>
  copies.map(([holder, readers]) => [holder, readers.toSorted().join("、")] as const);
