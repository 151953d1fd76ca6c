/** Expectations of a story, against what a case of the kind can have. */
import type { Path } from "../../adapters/yaml/document.ts";
import { type Field, fieldsOf } from "../../engine/declare/field/field.ts";
import type { Loaded } from "../../engine/declare/loaded.ts";
import { instead, perhaps } from "../../engine/values/nearest.ts";
import type { Expected } from "../format.ts";
import { keyedKind, noStep, type Telling, titlesOf, unbegun } from "./cases.ts";
import { checkColumns } from "./columns.ts";
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
    if (STATES.includes(want)) continue;
    const fault = instantFault(want);
    if (fault) tell(at, `“${title}”的期限${fault}；也可写：${STATES.join("、")}`);
  }
}

/** `收回签字件：答复函`: a step may be due once for each paper. */
function checkSteps({ tell }: Telling, path: Path, k: Loaded, x: Expected): void {
  const titles = titlesOf(k);
  for (const title of Array.isArray(x.待办) ? x.待办 : Object.keys(x.待办 ?? {}))
    if (!titles.some((t) => title === t || title.startsWith(`${t}：`)))
      tell([...path, "待办", title], noStep(k, title));
}

function checkPapers({ tell }: Telling, path: Path, k: Loaded, x: Expected): void {
  const titles = Object.values(k.papers ?? {}).map(({ paper }) => paper.title);
  for (const title of Array.isArray(x.文书) ? x.文书 : Object.keys(x.文书 ?? {}))
    if (!titles.includes(title))
      tell([...path, "文书", title], `“${k.title}”没有“${title}”这种文书${instead(title, titles)}`);
}

function checkReaders(s: Telling, path: Path, x: Expected): void {
  const people = Object.keys(s.story.人员);
  const check = (part: string, whom: string) => {
    if (people.includes(whom) || s.begun.has(whom)) return;
    const named = s.words.role(whom);
    if ("fault" in named)
      s.tell([...path, part, whom], perhaps(whom, people) ? noPersonOrRole(whom, people) : named.fault);
  };
  for (const whom of Object.keys(x.知会 ?? {})) check("知会", whom);
  for (const whom of x.可读 ?? []) check("可读", whom);
  for (const whom of x.不可读 ?? []) check("不可读", whom);
}
const noPersonOrRole = (whom: string, people: readonly string[]): string =>
  `没有“${whom}”这个人员或角色${instead(whom, people)}`;
