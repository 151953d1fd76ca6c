/** What `load` refuses: each fault names the kind, the step and what is wrong. */
import { keyFields } from "../case/case-key.ts";
import { isOptional } from "../common/index.ts";
import { fieldIn } from "../declare/field/field.ts";
import { namesPeople } from "../declare/field/values.ts";
import { type By, type Fields, isFollowRule } from "../declare/kind.ts";
import type { Loaded, LoadedStep } from "../declare/loaded.ts";
import { choiceOf, opensCase, statusesFrom, statusesTo } from "../declare/row/way.ts";
import type { PaperKind } from "../paper/paper.ts";
import { listOf } from "../values/lists.ts";
import { checkEvery, checkMerged } from "./check-every.ts";
import { checkFields } from "./check-fields.ts";
import { checkPage } from "./check-page.ts";
import { checkRegister } from "./check-register.ts";
import { checkUnits } from "./check-units.ts";
import { checkParents } from "./figures/check-parents.ts";
import { checkParts } from "./parts/check-parts.ts";
import { checkDue, checkPer } from "./row/check-due.ts";
import { checkFollowing, checkLate, clausesSet } from "./row/check-following.ts";
import { checkLetters } from "./row/check-letters.ts";
import { checkKey, checkReferring } from "./row/check-references.ts";
import { checkWay } from "./row/check-way.ts";

export class FaultyKind extends Error {
  constructor(where: string, what: string) {
    super(`${where}: ${what}`);
    this.name = "FaultyKind";
  }
}
/** A title means one thing within a regulation: stories, pickers and English look things up by it. */
export function checkTitles(regulation: string, what: string, all: readonly { title: string }[]): void {
  const titles = all.map((x) => x.title);
  const twice = titles.find((title, i) => titles.indexOf(title) !== i);
  if (twice !== undefined) throw new FaultyKind(regulation, `two ${what} have the title ${twice}`);
}

type Ids = Pick<ReadonlySet<string>, "has">;
interface Known {
  clauses: Ids;
  roles: Ids;
  /** Kinds that were looked at before. */
  taken: Ids;
}

export function checkKind(k: Loaded, known: Known): void {
  const fault = (where: string, what: string): never => {
    throw new FaultyKind(`${k.id}.${where}`, what);
  };
  if (!/^R\d\d\.[a-zA-Z]+$/.test(k.id) || !k.id.startsWith(`${k.regulation}.`))
    fault("sheet", "its id must be Rnn.word of its regulation");
  if (known.taken.has(k.id)) fault("sheet", "two kinds have this id");
  if (!known.clauses.has(k.clause)) fault("clause", `"${k.clause}" is not in a clause table`);
  const opening = k.rows.filter((n) => k.steps[n] && opensCase(k.steps[n]));
  if (!opening.length) fault("steps", "no step opens it");
  for (const field of [
    ...keyFields(k),
    ...(k.claims ?? []),
    ...(k.search ?? []),
    k.customer,
    ...listOf(k.parent),
    k.summary,
  ])
    if (field !== undefined && !(field in k.sheet.shape)) fault("head", `no field "${field}" on the sheet`);
  for (const name of k.without ?? [])
    if (!isOptional(name)) fault("head", `without "${name}": no step that a kind may do without`);
  const titles = new Map<string, string>();
  // What a row brings along has one title for all rows.
  for (const [name, { title }] of Object.entries(k.steps).filter(([n]) => k.rows.includes(n) || !n.includes("."))) {
    if (titles.has(title)) fault(name, `"${titles.get(title)}" has the same title ${title}`);
    titles.set(title, name);
  }
  for (const name of k.rows) {
    const s = k.steps[name];
    if (!s) continue;
    if (name.includes(".") || name.includes("/")) fault(name, "a step's name is one word");
    checkStep(k, name, s, known, fault);
  }
  // After the rows, so that a fault in one of them is named there.
  for (const r of [k.supervisor.role, ...k.readerRoles])
    if (!known.roles.has(r)) fault("head", `role "${r}" is not declared`);
  for (const [name, { paper, signedIn = [] }] of Object.entries(k.papers ?? {})) {
    checkPaper(`papers.${name}`, paper, known, fault);
    const unknown = signedIn.find((s) => !k.steps[s]);
    if (unknown !== undefined) fault(`papers.${name}`, `signed in the step "${unknown}", which the kind doesn't have`);
  }
  checkStatuses(k, opening, fault);
  checkParents(k, fault);
  checkKey(k, fault);
  checkRegister(k, known.clauses, fault);
  checkLate(k, fault);
  checkEvery(k, known.roles, fault);
  checkMerged(k, fault);
  checkFields(k, known.clauses, fault);
  checkPage(k, fault);
  checkUnits(k, fault);
  checkLetters(k, known.roles, fault);
  checkParts(k, known.roles, fault);
}

type Fault = (where: string, what: string) => never;

function checkPaper(where: string, paper: PaperKind<unknown>, known: Known, fault: Fault): void {
  if (!known.clauses.has(paper.clause)) fault(where, `clause "${paper.clause}" is not in a clause table`);
  if (paper.internal !== undefined && !known.clauses.has(paper.internal))
    fault(where, `internal by "${paper.internal}", which is not in a clause table`);
  if (typeof paper.readers !== "object") return;
  if (paper.readers.length !== Math.max(1, paper.copies.length)) fault(where, "readers for each copy, no more");
  for (const role of paper.readers.flat()) if (!known.roles.has(role)) fault(where, `role "${role}" is not declared`);
}

function checkStatuses(k: Loaded, opening: string[], fault: Fault): void {
  const reached = new Set(opening.flatMap((n) => [...after(k.steps[n])]));
  for (const status of reached)
    for (const n of k.ahead[status] ?? []) for (const to of after(k.steps[n])) reached.add(to);
  for (const status of Object.keys(k.statuses))
    if (!reached.has(status)) fault("statuses", `nothing leads to "${status}"`);
  for (const status of [...(k.ends ?? []), ...(k.claimed ?? []), ...(k.inactive ?? [])])
    if (!(status in k.statuses)) fault("head", `no status "${status}"`);
}
const after = (s: LoadedStep | undefined): string[] => (s ? statusesTo(s) : []);

function checkStep(k: Loaded, name: string, s: LoadedStep, known: Known, fault: Fault): void {
  for (const clause of clausesOf(s))
    if (!known.clauses.has(clause)) fault(name, `clause "${clause}" is not in a clause table`);
  for (const from of statusesFrom(s)) if (!(from in k.statuses)) fault(name, `from "${from}": no such status`);
  for (const to of after(s)) if (!(to in k.statuses)) fault(name, `to "${to}": no such status`);
  for (const other of [...(s.after ?? []), ...listOf(s.notBy)])
    if (!k.rows.includes(other)) fault(name, `"${other}": no such step`);
  for (const field of listOf(s.notNamedIn)) {
    const named = fieldIn(k.sheet, field);
    if (!named) fault(name, `not named in "${field}": no such field`);
    else if (!namesPeople(named)) fault(name, `not named in "${field}": it names nobody`);
  }
  for (const by of listOf(s.by))
    for (const r of rolesIn(by)) if (!known.roles.has(r)) fault(name, `role "${r}" is not declared`);
  const choice = choiceOf(s);
  if (choice) checkPer(k, name, choice, fault);
  checkWay(k, name, s, fault);
  checkDue(k, name, s, fault);
  checkReferring(k, name, s, fault);
  checkFollowing(k, name, s, fault);
}

/** The clauses that it cites itself. */
const clausesOf = ({ clause, due, number, refuse = {}, set, then }: LoadedStep): string[] =>
  [
    clause,
    due?.clause,
    due && "extend" in due ? due.extend?.clause : undefined,
    number?.clause,
    ...Object.values(refuse).map((r) => r.clause),
    ...clausesSet(set),
    ...(then ?? []).map((t) => (!isFollowRule(t) && t.do === "tell" ? t.clause : undefined)),
  ].filter((c) => c !== undefined);

function rolesIn(by: By<Fields>): string[] {
  if (typeof by === "string") return [];
  if ("role" in by) return [by.role];
  if ("chain" in by) return ("id" in by.chain ? by.chain.example : by.chain).map((r) => r.role);
  return [];
}
