/** Entries of a story: in the order of time, on cases that are there, by people and steps that are there. */

import type { LineOf, Path } from "../../adapters/yaml/document.ts";
import { type Field, fieldsOf } from "../../engine/declare/field/field.ts";
import type { Loaded, LoadedStep } from "../../engine/declare/loaded.ts";
import { opensCase } from "../../engine/declare/row/way.ts";
import { doingOf, type Entry } from "../format.ts";
import { keyedKind, noStep, type Telling, unbegun } from "./cases.ts";
import { checkColumns } from "./columns.ts";
import { checkExpected } from "./expected.ts";
import { checkClause, checkPerson, noPerson } from "./head.ts";
import { sortFault } from "./sort.ts";
import type { Spelling } from "./spelling.ts";
import { instantFault, instantIn } from "./time.ts";

export function checkEntries(s: Spelling & { lineOf: LineOf }): void {
  const telling: Telling = { ...s, begun: new Map(), customers: new Set() };
  let last: { at: string; written: string; line: number } | undefined;
  for (const [i, e] of s.story.经过.entries()) {
    const path = ["经过", i];
    const [at, line] = [e.时 === undefined ? undefined : instantIn(e.时), s.lineOf([...path, "时"])];
    checkTimes(s, path, e, i === 0);
    if (e.时 !== undefined && at !== undefined && last && at < last.at)
      s.tell([...path, "时"], `时间倒流：${e.时} 早于第 ${last.line} 行的 ${last.written}，请按先后排列`);
    else if (e.时 !== undefined && at !== undefined) last = { at, written: e.时, line };
    if (e.办 !== undefined) checkAction(telling, path, e, e.办);
    for (const [j, x] of (e.则 ?? []).entries()) checkExpected(telling, [...path, "则", j], x);
  }
}

function checkTimes({ tell }: Spelling, path: Path, e: Entry, first: boolean): void {
  if (first && e.时 === undefined) tell(path, "缺少“时”：第一项须写明时间，如 时: 2026-11-02 09:00");
  for (const part of ["时", "发生"] as const) {
    const fault = e[part] === undefined ? undefined : instantFault(e[part]);
    if (fault) tell([...path, part], `“${part}”${fault}`);
  }
}

function checkAction(s: Telling, path: Path, e: Entry, does: string): void {
  if (e.不予办理 !== undefined) checkClause(s, [...path, "不予办理"], e.不予办理);
  if (e.据 !== undefined) checkClause(s, [...path, "据"], e.据);
  for (const part of ["人", "代"] as const) if (e[part] !== undefined) checkActor(s, [...path, part], e[part]);
  if (e.事 === undefined) s.tell(path, "缺少“事”：请给这件事起一个名称，如 事: 甲");
  else checkStep(s, path, e, e.事, does);
}

function checkStep(s: Telling, path: Path, e: Entry, name: string, does: string): void {
  const before = s.begun.get(name);
  const { head, tail } = doingOf(does);
  const accepted = e.不予办理 === undefined;
  const k = before ? before.kind : kindOf(s, path, name, head, tail);
  if (!before && accepted && (k || tail !== undefined)) s.begun.set(name, { kind: k, line: s.lineOf(path) });
  const row = k && rowOf(s, path, k, tail ?? head);
  if (!k || !row) return;
  if (accepted && row.from === null && before && !k.key) s.tell([...path, "事"], twice(name, before.line, k));
  if (accepted && !opensCase(row) && !before && !isKeyed(s, name)) s.tell([...path, "事"], unbegun(s, name));
  if (e.人 === undefined && ![row.by].flat().includes("customer")) s.tell(path, nobody(s, row));
  checkFilled(s, [...path, "填"], row, e, `${k.title}·${row.title}`);
}
const twice = (name: string, line: number, k: Loaded) =>
  `“${name}”已是第 ${line} 行开始的“${k.title}”，再开始一事请另起一个名称`;

/** Of a case that the story has not begun: by its name, else by what it begins with. */
function kindOf(s: Telling, path: Path, name: string, head: string, tail: string | undefined): Loaded | undefined {
  const keyed = keyedKind(s, name);
  if (keyed && "is" in keyed) return keyed.is;
  const named = s.words.kind(head);
  if ("is" in named) return named.is;
  if (tail !== undefined) s.tell([...path, "办"], named.fault);
  else s.tell([...path, "事"], keyed?.fault ?? unbegun(s, name));
  return undefined;
}
function isKeyed(s: Telling, name: string): boolean {
  const keyed = keyedKind(s, name);
  return keyed !== undefined && "is" in keyed;
}
function rowOf({ tell }: Telling, path: Path, k: Loaded, does: string): LoadedStep | undefined {
  const found = Object.entries(k.steps).find(([id, { title }]) => title === does || id === does)?.[1];
  if (!found) tell([...path, "办"], noStep(k, does));
  return found;
}

/** A value that is to be refused may be of any sort; its column is there all the same. */
function checkFilled(s: Telling, path: Path, row: LoadedStep, e: Entry, where: string): void {
  const fault = (f: Field, value: unknown) => {
    if (f.type === "customer" && typeof value === "string") s.customers.add(value);
    return sortFault(f, value) ?? strangerIn(s, f, value);
  };
  const asked = e.不予办理 === undefined ? { fault, whole: true } : { fault: () => undefined, whole: false };
  checkColumns(row.form ? fieldsOf(row.form) : [], e.填 ?? {}, path, { where, tell: s.tell, ...asked });
}
/** A person who is filled in and is nobody; where a field holds several, the first of them. */
function strangerIn({ story, begun }: Telling, f: Field, value: unknown): string | undefined {
  const [only] = f.row ?? [];
  if (f.type !== "staff" && !(only?.name === "" && only.type === "staff")) return undefined;
  const names = [value].flat().filter((name) => typeof name === "string");
  const fault = names.map((name) => (begun.has(name) ? undefined : noPerson(story, name))).find(Boolean);
  return fault && `：${fault}`;
}
/** People of the story, cases that are people, and the system. */
function checkActor(s: Telling, path: Path, name: string): void {
  if (name !== "system" && !s.begun.has(name)) checkPerson(s, path, name);
}

function nobody({ story, words }: Telling, row: LoadedStep): string {
  const roles = [row.by].flat().flatMap((by) => (typeof by === "object" && "role" in by ? [by.role] : []));
  const titles = words.roles.filter(({ role }) => roles.includes(role)).map(({ title }) => title);
  const holder = Object.entries(story.人员).find(([, held]) => held.split("、").some((t) => titles.includes(t)))?.[0];
  const who = titles.length ? `“${row.title}”由${titles.join("、")}办理，` : "";
  return `缺少“人”：${who}请写明由谁办理，如 人: ${holder ?? "赵"}`;
}
