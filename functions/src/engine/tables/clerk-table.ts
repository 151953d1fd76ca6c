/** The clerk's table (步骤 谁 从→到 仅当 填 期限 条款 另有规则) and the flow of a kind, generated from the kind itself and committed. */

import { keyLabel } from "../case/case-key.ts";
import { isSupervised } from "../common/index.ts";
import { type Field, fieldIn, fieldsOf } from "../declare/field/field.ts";
import { sayLabels } from "../declare/field/template.ts";
import type { Band, By, Fields, SettingValue } from "../declare/kind.ts";
import { isDeciding, type Loaded, type LoadedStep } from "../declare/loaded.ts";
import { columnsOf } from "../declare/register.ts";
import { joinedBy, opensCase, statusesFrom, statusesTo } from "../declare/row/way.ts";
import { fieldLabel } from "../declare/sheet.ts";
import { listOf } from "../values/lists.ts";
import { yuan } from "../values/money.ts";
import type { Called } from "./called.ts";
import { everyWords } from "./every-words.ts";
import { fieldRules } from "./field-rules.ts";
import { followWords, lateWords } from "./follow-words.ts";
import { chainWords, dueWords, hoursWords } from "./limit-words.ts";
import { orderWords } from "./order-words.ts";
import { partWords } from "./part-words.ts";
import { plain } from "./plain.ts";
import { setWords } from "./set-words.ts";

const COLUMNS = ["步骤", "谁", "从 → 到", "仅当", "填", "期限", "条款", "不予办理"];

/** A kind as Markdown: what the person who knows the regulation signs. */
export function tableOf(k: Loaded, called: Called): string {
  const row = (cells: readonly string[]) =>
    `| ${cells.map((c) => c.replaceAll("|", "\\|").replaceAll("\n", " ")).join(" | ")} |`;
  const head = [`## ${k.title}（${k.clause}，第 ${k.edition} 版）`, ""];
  const rows = k.rows.flatMap((n) => (k.steps[n] ? [row(cellsOf(k, k.steps[n]))] : []));
  const done = k.rows.flatMap((n) => (k.steps[n] ? doneWords(k, k.steps[n], called) : []));
  if (k.late) done.push(`- 有步骤逾期的：${lateWords(k, called).join("；")}。`);
  const after = done.length ? ["办理之后：", "", ...done, ""] : [];
  return [...head, row(COLUMNS), row(COLUMNS.map(() => "---")), ...rows, "", ...after, footOf(k, called)].join("\n");
}

/** What a step computes and what follows from it, as an entry of a list. */
function doneWords(k: Loaded, s: LoadedStep, called: Called): string[] {
  const words = [...(s.set ? setWords(k, s, s.set, called) : []), ...followWords(k, s, called)];
  return words.length ? [`- ${s.title}：${words.join("；")}。`] : [];
}

function footOf(k: Loaded, called: Called): string {
  const facts = [
    ...bandsOf(k).map(bandWords),
    k.key && `每组“${k.key.map((f) => keyLabel(k, f)).join("、")}”只有一件`,
    k.every && everyWords(k.every, called),
    hoursWords(k),
    k.supervisor && `${supervised(k).join("、")}由${k.supervisor.title}`,
    said(
      "核决、判定的步骤",
      k.rows.flatMap((n) => (k.steps[n] && isDeciding(k.steps[n]) ? [k.steps[n].title] : [])),
    ),
    said(
      "更正后不影响决定的栏目",
      labelsOf(k, (f) => f.aside === true),
    ),
    said(
      "不能更正的栏目",
      labelsOf(k, (f) => f.fixed !== undefined),
    ),
    said("所属事项", listOf(k.parent).length > 1 ? listOf(k.parent).map((f) => fieldLabel(k.sheet, f)) : []),
    ...partWords(k),
    k.papers &&
      `文书：${Object.values(k.papers)
        .map((p) => p.paper.title)
        .join("、")}`,
    k.register &&
      `登记簿：${k.register.title}（${k.register.clause}）：${columnsOf(k)
        .map((c) => c.title)
        .join("、")}${orderWords(k)}`,
  ];
  return `${facts.filter(Boolean).join("。")}。`;
}
const said = (what: string, titles: readonly string[]): string =>
  titles.length ? `${what}：${titles.join("、")}` : "";
/** Of the fields that a row asks for. */
const labelsOf = (k: Loaded, isMeant: (f: Field) => boolean): string[] =>
  fieldsOf(k.sheet)
    .filter((f) => isMeant(f) && k.rows.some((n) => f.name in (k.steps[n]?.form?.shape ?? {})))
    .map((f) => f.label);
/** The tables of 核决权限 that its rows decide by, each once. */
const bandsOf = (k: Loaded): SettingValue<readonly Band[]>[] => [
  ...new Map(
    k.rows
      .flatMap((n) => listOf(k.steps[n]?.by))
      .flatMap((by) => (typeof by === "object" && "authority" in by ? [[by.bands.id, by.bands] as const] : []))
      .filter(([, { example }]) => example.length),
  ).values(),
];
const bandWords = ({ example }: SettingValue<readonly Band[]>): string =>
  `核决权限（示例）：${example
    .map(({ upTo, title, role }) => `${upTo === null ? "更大的" : `${yuan(upTo)} 以内`}由${title ?? role}`)
    .join("，")}`;
const supervised = (k: Loaded): string[] =>
  Object.entries(k.steps).flatMap(([name, s]) => (isSupervised(name) ? [s.title] : []));
function cellsOf(k: Loaded, s: LoadedStep): string[] {
  const title = (n: string) => k.steps[n]?.title ?? n;
  const doers = listOf(s.notBy).map(title).join("、");
  const barred = [
    ...(doers ? [`${doers}者`] : []),
    ...listOf(s.notNamedIn).map((f) => `“${fieldLabel(k.sheet, f)}”所列的本人`),
  ];
  const notBy = barred.length ? `（非${barred.join("、")}）` : "";
  const only = [
    ...Object.entries(s.when ?? {}).map(([f, v]) => `${fieldLabel(k.sheet, f)}：${listOf(v).map(plain).join("、")}`),
    ...(s.after ?? []).map((n) => `已${title(n)}`),
    ...(s.once ? ["一次"] : []),
    ...(s.online ? ["联网"] : []),
  ];
  const rules = [
    ...fieldRules(k, s),
    ...Object.values(s.refuse ?? {}).map((r) =>
      typeof r.says === "string" ? sayLabels(r.says, k.sheet) : (r.about ?? ""),
    ),
  ];
  const fields = (s.form ? fieldsOf(s.form) : []).map((f) => `${f.label}${f.optional ? "（选填）" : ""}`);
  return [
    s.title,
    listOf(s.by)
      .map((b) => who(k, b))
      .join("、") + notBy,
    way(k, s),
    only.join("；"),
    fields.join(" "),
    limit(k, s),
    s.clause,
    rules.join("；"),
  ];
}

function who(k: Loaded, b: By<Fields>): string {
  if (typeof b === "string") return { system: "系统", customer: "客户", reader: "阅读人" }[b];
  if ("office" in b) return `“${fieldLabel(k.sheet, b.office)}”的部门`;
  if ("person" in b) return `“${fieldLabel(k.sheet, b.person)}”${isList(k, b.person) ? "之一" : ""}`;
  if ("authority" in b) return `按“${fieldLabel(k.sheet, b.authority)}”核决`;
  if ("in" in b) return `“${fieldLabel(k.sheet, b.in)}”的${b.title}`;
  return "role" in b ? b.title : chainWords(b.chain);
}
const isList = (k: Loaded, field: string): boolean => fieldIn(k.sheet, field)?.type === "list";

function way(k: Loaded, s: LoadedStep): string {
  const status = (n: string) => k.statuses[n] ?? n;
  const join = joinedBy(s);
  const from = s.from === "*" ? "任一" : [...(opensCase(s) ? ["○"] : []), ...statusesFrom(s).map(status)].join("、");
  return `${from} → ${statusesTo(s).map(status).join("／") || "不变"}${join ? `（${join.map((n) => k.steps[n]?.title ?? n).join("、")}都办后）` : ""}`;
}

function limit(k: Loaded, s: LoadedStep): string {
  const number = s.number ? `编号${s.number.clause ? `（${s.number.clause}）` : ""}` : "";
  return [dueWords(k, s), number].filter(Boolean).join("；");
}
/** The flow of a kind as a Mermaid state diagram. */
export function flowOf(k: Loaded): string {
  const lines = k.rows.flatMap((n) => {
    const s = k.steps[n];
    if (!s) return [];
    const from = [...(opensCase(s) ? ["[*]"] : []), ...statusesFrom(s)];
    return from.flatMap((f) => statusesTo(s).map((t) => `  ${f} --> ${t}: ${s.title}`));
  });
  const names = Object.entries(k.statuses).map(([n, title]) => `  ${n}: ${title}`);
  const ends = (k.ends ?? []).map((n) => `  ${n} --> [*]`);
  return ["stateDiagram-v2", ...names, ...lines, ...ends].join("\n");
}
