/** A counterexample of the proof as a story: what people do until the case stands in the state that was found. */

import { type Field, fieldsOf } from "../engine/declare/field/field.ts";
import type { AnyStep, Role } from "../engine/declare/kind.ts";
import type { Kinds, Loaded } from "../engine/declare/loaded.ts";
import { opensCase } from "../engine/declare/row/way.ts";
import type { Finding } from "../engine/prove/finding.ts";
import type { Move } from "../engine/prove/moves.ts";
import { FILLED } from "../engine/prove/state.ts";
import { Cast } from "./cast.ts";
import type { Entry, Expected } from "./format.ts";
import { sampled } from "./sample.ts";

const CASE = "甲";
const DAY = "2026-03-02";
const MINUTES = 10;

/** A story as its file holds it. */
interface WrittenStory {
  实例: string;
  条款: string[];
  人员: Record<string, string>;
  经过: WrittenEntry[];
}
/** One expectation stands for the list of it. */
interface WrittenEntry extends Omit<Entry, "则"> {
  则?: Expected;
}

/** undefined where what was found is not about a state that steps lead to. */
export function storyOf(f: Finding, k: Loaded, kinds: Kinds, roles: readonly Role[]): WrittenStory | undefined {
  const last = f.way?.at(-1);
  if (!f.way || !last) return undefined;
  const cast = new Cast(roles);
  const before = f.way.flatMap(({ row }) => lookedUp(k.steps[row], kinds, cast));
  const acts = [...before, ...f.way.map((move, i) => taken(k, move, i === 0, cast))];
  return {
    实例: `反例（${f.check}）：${k.title}${f.says}`,
    条款: [k.steps[last.row]?.clause ?? k.clause],
    人员: cast.people(),
    经过: [...acts.map((e, i) => ({ 时: timeOf(i), ...e })), { 则: expected(f, k, last) }],
  };
}
function expected({ idle }: Finding, k: Loaded, { to }: Move): Expected {
  const status = k.statuses[to?.status ?? ""];
  // A paper that comes back signed is waited for beside the flow, so that a kind with papers may have that duty.
  const isIdle = idle && !Object.keys(k.papers ?? {}).length;
  return { 事: CASE, ...(status !== undefined && { 状态: status }), ...(isIdle && { 待办: [] }) };
}
function timeOf(i: number): string {
  const [h, m] = [9 + Math.floor((i * MINUTES) / 60), (i * MINUTES) % 60];
  return `${DAY} ${String(h).padStart(2, "0")}:${String(m).padStart(2, "0")}`;
}

/** Cases that the step looks up by id: one of each kind is opened first, under its kind's title. */
function lookedUp(s: AnyStep | undefined, kinds: Kinds, cast: Cast): WrittenEntry[] {
  return Object.values(s?.needs ?? {}).flatMap((q) => {
    const other = q.by === "id" && !cast.isOpened(q.kind) ? kinds.get(q.kind) : undefined;
    const [row, opening] = Object.entries(other?.steps ?? {}).find(([, o]) => opensCase(o)) ?? [];
    if (!other || other.key || row === undefined || !opening) return [];
    cast.open(other.id, other.title);
    const who = cast.taking(`${other.id}.${row}`, opening);
    const filled = sampled(fieldsOfStep(opening), cast.named);
    return [entryOf(who, `${other.title}·${opening.title}`, other.title, filled)];
  });
}

function taken(k: Loaded, { row, fills }: Move, opens: boolean, cast: Cast): WrittenEntry {
  const s = k.steps[row];
  if (!s) throw new Error(`${k.id} has no row ${row}`);
  const known = (f: Field): unknown => {
    const chosen = fills[f.name];
    return chosen === undefined || chosen === FILLED ? cast.named(f) : chosen;
  };
  const filled = sampled(fieldsOfStep(s), known, new Set(Object.keys(fills)));
  return entryOf(cast.taking(row, s), opens ? `${k.title}·${s.title}` : s.title, CASE, filled);
}
const fieldsOfStep = (s: AnyStep): readonly Field[] => (s.form ? fieldsOf(s.form) : []);
const entryOf = (who: string | undefined, does: string, name: string, filled: Entry["填"]): WrittenEntry => ({
  ...(who !== undefined && { 人: who }),
  办: does,
  事: name,
  填: filled,
});
