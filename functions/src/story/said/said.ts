/** What followed from the steps of a story, and what they put on the sheet, against the words that the clerk reads of them. */
import { canonical } from "../../engine/case/chain.ts";
import { EFFECT_TITLES, type Effect, isSetRule } from "../../engine/declare/kind.ts";
import { type Called, calledIn } from "../../engine/tables/called.ts";
import { followerWords, followWords } from "../../engine/tables/follow-words.ts";
import { type Known, unnamed, unnamedFields } from "../../engine/tables/named.ts";
import type { World } from "../world.ts";
import { knownTo, officesIn } from "./known.ts";
import { type Taken, takenIn } from "./taken.ts";

/** A row that writes more fields than this may speak of them together. */
const MOST_BY_NAME = 8;
const TOGETHER = "各栏";

/** A fault for each effect and each value that the words of its row do not name. */
export async function unsaid(w: World): Promise<string[]> {
  const { taken, kinds } = await takenIn(w);
  const called = calledIn(w.env.manifest.regulations, kinds);
  const offices = await officesIn(w, called);
  const cases = new Map(taken.map(({ after }) => [after.id, after]));
  const faults = taken.map(async (t) => {
    const beside = (await w.kinds.followersOf(t.k.id, t.step)).flatMap((f) => followerWords(t.k, f, called));
    return [...unsaidEffects(t, beside, called, knownTo(t, offices, cases, kinds)), ...unsaidValues(t, called)];
  });
  return [...new Set((await Promise.all(faults)).flat())];
}

/** What the engine's own steps bring about is the engine's; a limit that has passed brings about what the kind says. */
const isSaid = ({ k, s, step }: Taken): boolean => k.rows.includes(step) || s.marksOverdue === true;

/** `beside`: what other regulations say that follows. */
function unsaidEffects(t: Taken, beside: readonly string[], called: Called, known: Known): string[] {
  if (!isSaid(t)) return [];
  const words = [...followWords(t.k, t.s, called), ...beside].join("；");
  return t.effects.flatMap((e) =>
    unnamed(t.k, words, e, called, known).map(
      (any) =>
        `${rowOf(t)}随后有${effectWords(e)}，表中却没有写明：${any.map((w) => `“${w}”`).join("或")}（现写：${words || "无"}）`,
    ),
  );
}
const rowOf = ({ k, s }: Taken): string => `“${k.title}·${s.title}”`;
const effectWords = (e: Effect): string => EFFECT_TITLES[e.do].zh + (e.do === "tell" ? `“${e.what}”` : "");

/** An empty list says no more than a blank. */
const held = (v: unknown): unknown => (Array.isArray(v) && v.length === 0 ? null : (v ?? null));
const same = (a: unknown, b: unknown): boolean => canonical(held(a)) === canonical(held(b));

/** What its function wrote, and not the form: other than it was, and other than it was filled in. */
function unsaidValues(t: Taken, called: Called): string[] {
  const { set } = t.s;
  if (!set || !isSetRule(set) || !t.k.rows.includes(t.step)) return [];
  const input = JSON.parse(t.data.input);
  const written = Object.keys(t.outcome.change?.sheet ?? {}).filter(
    (f) => !same(t.after.sheet[f], t.before.sheet[f]) && !same(t.after.sheet[f], input[f]),
  );
  if (written.length > MOST_BY_NAME && set.says.includes(TOGETHER)) return [];
  return unnamedFields(t.k, set.says, written, called).map(
    (label) => `${rowOf(t)}写了“${label}”，表中却没有写明（现写：${set.says}）`,
  );
}
