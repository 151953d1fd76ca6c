/** Expectations of a story, against what a case of the kind can have. */
import type { Path } from "../../adapters/yaml/document.ts";
import { partWith } from "../../engine/case/parts.ts";
import { type Field, fieldsOf } from "../../engine/declare/field/field.ts";
import type { Loaded } from "../../engine/declare/loaded.ts";
import { instead, perhaps } from "../../engine/values/nearest.ts";
import type { Expected } from "../format.ts";
import { keyedKind, noStep, type Telling, titlesOf, unbegun } from "./cases.ts";
import { checkColumns } from "./columns.ts";
import { checkClause } from "./head.ts";
import { wordFault } from "./sort.ts";
import { instantFault } from "./time.ts";

export function checkExpected(s: Telling, path: Path, x: Expected): void {
  const begun = s.begun.get(x.事);
  const keyed = begun ? undefined : keyedKind(s, x.事);
  const k = keyed && "is" in keyed ? keyed.is : begun?.kind;
  if (k) checkCase(s, path, k, x);
  else if (!begun) s.tell([...path, "事"], keyed && "fault" in keyed ? keyed.fault : unbegun(s, x.事));
}
function checkCase(s: Telling, path: Path, k: Loaded, x: Expected): void {
  const statuses = [...Object.values(k.statuses), VOID];
  if (x.状态 !== undefined && !statuses.includes(x.状态))
    s.tell([...path, "状态"], `“${k.title}”没有“${x.状态}”这个状态${instead(x.状态, statuses)}`);
  checkDue(s, path, k, x);
  const sheet = { where: k.title, tell: s.tell, fault: wordsFault, whole: false };
  checkColumns(fieldsOf(k.sheet), x.表 ?? {}, [...path, "表"], sheet);
  checkSteps(s, path, k, x);
  checkPapers(s, path, k, x);
  checkReaders(s, path, x);
  checkParts(s, path, k, x);
  checkBasis(s, path, x);
}
const VOID = "作废";

/** What is computed may be of any sort. */
const wordsFault = (f: Field, value: unknown): string | undefined =>
  [value]
    .flat()
    .map((v) => wordFault(f, v))
    .find(Boolean);

/** What a due date can be instead of one. */
const STATES = ["已办", "逾期办", "逾期", "终止", "免催", "无期限"];
function checkDue({ tell }: Telling, path: Path, k: Loaded, x: Expected): void {
  const titles = k.rows.map((name) => k.steps[name]?.title ?? name);
  for (const [title, want] of Object.entries(x.期限 ?? {})) {
    const at = [...path, "期限", title];
    if (!titles.includes(title)) tell(at, noStep(k, title, titles));
    for (const one of [want].flat()) {
      const fault = STATES.includes(one) ? undefined : instantFault(one);
      if (fault) tell(at, `“${title}”的期限${fault}；也可写：${STATES.join("、")}`);
    }
  }
}

/** `收回签字件：答复函`: a step may be due once for each paper. */
function checkSteps({ tell }: Telling, path: Path, k: Loaded, x: Expected): void {
  const titles = titlesOf(k);
  for (const title of Array.isArray(x.待办) ? x.待办 : Object.keys(x.待办 ?? {}))
    if (!titles.some((t) => title === t || title.startsWith(`${t}：`)))
      tell([...path, "待办", title], noStep(k, title));
}

function checkPapers(s: Telling, path: Path, k: Loaded, x: Expected): void {
  const papers = new Map(Object.values(k.papers ?? {}).map(({ paper }) => [paper.title, paper.copies]));
  const wanted = Array.isArray(x.文书) ? x.文书.map((title) => [title, []] as const) : Object.entries(x.文书 ?? {});
  for (const [title, of] of wanted) {
    const [at, copies] = [[...path, "文书", title], papers.get(title)];
    if (!copies) s.tell(at, `“${k.title}”没有“${title}”这种文书${instead(title, papers.keys())}`);
    else if ("联" in of) checkCopies(s, [...at, "联"], { title, copies, want: of.联 ?? {} });
  }
}
interface Copies {
  title: string;
  /** As printed on them, and as the story says them, with who reads each. */
  copies: readonly string[];
  want: Readonly<Record<string, string>>;
}
function checkCopies(s: Telling, path: Path, { title, copies, want }: Copies): void {
  for (const [holder, readers] of Object.entries(want)) {
    if (!copies.length) s.tell([...path, holder], `“${title}”不分联`);
    else if (!copies.includes(holder))
      s.tell([...path, holder], `“${title}”没有“${holder}”这一联${instead(holder, copies)}`);
    for (const whom of readers.split("、")) checkWhom(s, [...path, holder], whom);
  }
}

function checkReaders(s: Telling, path: Path, x: Expected): void {
  for (const whom of Object.keys(x.知会 ?? {})) checkWhom(s, [...path, "知会", whom], whom);
  for (const whom of Object.keys(x.信件 ?? {})) checkAddressee(s, [...path, "信件", whom], whom);
  for (const part of ["可读", "不可读"] as const)
    for (const whom of listedIn(x[part])) checkWhom(s, [...path, part, whom], whom);
}
/** Fields of parts with readers of their own; of all others the readers of the case are meant. */
function checkParts(s: Telling, path: Path, k: Loaded, x: Expected): void {
  const closed = fieldsOf(k.sheet).flatMap((f) => (partWith(k, f.name) === undefined ? [] : [f.label]));
  for (const part of ["可读", "不可读"] as const)
    for (const [label, people] of Object.entries(Array.isArray(x[part]) ? {} : (x[part] ?? {}))) {
      const at = [...path, part, label];
      if (!closed.includes(label)) s.tell(at, `“${k.title}”没有只限指定的人阅读的“${label}”${instead(label, closed)}`);
      for (const whom of people) checkWhom(s, at, whom);
    }
}
const listedIn = (readers: Expected["可读"]): readonly string[] => (Array.isArray(readers) ? readers : []);
function checkWhom(s: Telling, at: Path, whom: string): void {
  const people = Object.keys(s.story.人员);
  if (people.includes(whom) || s.begun.has(whom)) return;
  const named = s.words.role(whom);
  if ("fault" in named) s.tell(at, perhaps(whom, people) ? noPersonOrRole(whom, people) : named.fault);
}
/** Customers get letters too: by the name of their file, or as a form named them. */
function checkAddressee(s: Telling, at: Path, whom: string): void {
  const known = [...Object.keys(s.story.人员), ...s.begun.keys(), ...s.customers];
  if (known.includes(whom) || "is" in s.words.role(whom)) return;
  s.tell(at, `没有“${whom}”这个人员、客户或角色${instead(whom, known)}`);
}
const noPersonOrRole = (whom: string, people: readonly string[]): string =>
  `没有“${whom}”这个人员或角色${instead(whom, people)}`;

function checkBasis(s: Telling, path: Path, x: Expected): void {
  if (typeof x.据 === "string") checkClause(s, [...path, "据"], x.据);
  for (const [part, clause] of typeof x.据 === "object" ? Object.entries(x.据) : []) {
    if (part in x) checkClause(s, [...path, "据", part], clause);
    else s.tell([...path, "据", part], `这里没有“${part}”的期望，不能写它以何为据`);
  }
}
