/** Plays a story on the real service. It fails on an unexpected refusal, a refused follow-up, time running backwards, or a fold that differs. */

import type { Path } from "../adapters/yaml/document.ts";
import { keyOf } from "../engine/case/case-key.ts";
import type { Fields } from "../engine/declare/kind.ts";
import type { Registry } from "../engine/load/registry.ts";
import { SHANGHAI } from "../engine/time/clock.ts";
import { dateOf, parseInstant } from "../engine/time/local.ts";
import type { Instant } from "../engine/time/period.ts";
import { drain } from "../service/decide/drain.ts";
import { pendingAction } from "../service/decide/follow.ts";
import { keyAnew } from "../service/read/key-anew.ts";
import { loadCase } from "../service/read/load-case.ts";
import { path } from "../stored/paths.ts";
import { followUpFaults, inconsistencies } from "./consistency.ts";
import { endings } from "./ending.ts";
import { check } from "./expect/expect.ts";
import type { Report } from "./expect/report.ts";
import { doingOf, type Entry, type Story } from "./format.ts";
import { Names } from "./names.ts";
import { putListed, putOnFile } from "./on-file.ts";
import { judge, linesOf } from "./outcome.ts";
import { inOrder, type Played, type PlayFault, together } from "./played.ts";
import { type Reading, readStories, type SharedSamples } from "./read.ts";
import { NOTHING_SEEN, Recorder } from "./seen.ts";
import { misspelt } from "./spelling/spelling.ts";
import { regulationsOf, Titles } from "./titles.ts";
import { wordsOf } from "./words.ts";
import { appoint, makeWorld, settle, tickTo, type World } from "./world.ts";
import { inRuleIds } from "./written/editions.ts";
import { deliver, tablesIn } from "./written/files.ts";
import { filledWith } from "./written/filled.ts";

interface Choices {
  /** Samples that the stories of its folder share. */
  samples?: SharedSamples | undefined;
  /** The one of its regulations for which it is played; left out: each in turn. */
  of?: string | undefined;
}

/**
 * A story's text is played where nothing is wrong with its writing, in a world that holds the organisation and the
 * regulations that it names; else its faults are all that comes of it.
 */
export async function play(text: string, kinds: Registry, choices: Choices = {}): Promise<Played> {
  const each: Played[] = [];
  for (const reading of readingsOf(text, choices))
    each.push(await playRead(reading, kinds, (story) => makeWorld(kinds.only(regulationsOf(story)))));
  return together(each);
}

/** The same in a world of the caller's, who looks at what came of it. Throws for a story of several regulations. */
export async function playIn(w: World, text: string, choices: Choices = {}): Promise<Played> {
  const [reading, ...more] = readingsOf(text, choices);
  if (!reading || more.length) throw new Error("a world is played in for one regulation");
  return playRead(reading, w.kinds, () => w);
}

const readingsOf = (text: string, { samples, of }: Choices): Reading[] =>
  readStories(text, samples).filter((r) => of === undefined || r.of === undefined || r.of === of);

async function playRead(read: Reading, kinds: Registry, worldOf: (story: Story) => World): Promise<Played> {
  const { story, doubtful } = read;
  const words = story ? await misspelt(story, kinds, read) : [];
  const wrong = [...read.faults, ...words.filter(({ file, line }) => file !== undefined || !doubtful.has(line))];
  if (story && !wrong.length) return playStory(worldOf(story), story, read);
  return {
    title: story?.实例 ?? "",
    ...forOne(read),
    clauses: story?.条款 ?? [],
    played: false,
    faults: inOrder(wrong),
    ...NOTHING,
  };
}

/** The first thing wrong in a story that is known to be well written: what comes after it is not played, the store not verified. */
export async function firstFault(w: World, story: Story, read: Reading): Promise<PlayFault | undefined> {
  const { faults } = await playStory(w, story, read, true);
  return faults[0];
}

const forOne = ({ of }: Reading) => ({ regulations: of === undefined ? [] : [of] });
const NOTHING = { seen: NOTHING_SEEN, log: [], cases: [] };

/** What is carried from entry to entry. */
interface Playing {
  w: World;
  names: Names;
  log: string[];
  /** Names of cases that did not begin, though they should: nothing more is said of them. */
  lost: Set<string>;
  saw: Recorder;
}

async function playStory(w: World, written: Story, read: Reading, firstOnly = false): Promise<Played> {
  const { kinds, as } = await wordsOf(w.kinds, written);
  const s = inRuleIds(written, as);
  await appoint(w, s);
  const saw = new Recorder(kinds.values());
  const p: Playing = {
    w,
    names: new Names(new Titles(w.env.manifest, written)),
    log: [],
    lost: new Set(),
    saw,
  };
  const faults: PlayFault[] = [];
  const reportOn = (at: Path): Report => ({
    fault: (part, says) => faults.push({ ...read.placeOf([...at, ...part]), says }),
    rests: (clause, by) => saw.rests(clause, by),
  });
  let now: Instant = "";
  for (const [i, e] of s.经过.entries()) {
    const at = ["经过", i];
    now = e.时 === undefined ? now : parseInstant(e.时, SHANGHAI);
    try {
      if (e.时 !== undefined) await tickTo(w, now);
      if (e.办 !== undefined && !p.lost.has(e.事 ?? "")) await act(p, e, i, now, reportOn(at));
      for (const [j, x] of (e.则 ?? []).entries())
        if (!p.lost.has(x.事)) await check(w, x, p.names, { now, zone: SHANGHAI }, reportOn([...at, "则", j]));
    } catch (error) {
      reportOn(at).fault([], `演算到这里不能继续：${error instanceof Error ? error.message : String(error)}`);
      break;
    }
    if (firstOnly && faults.length) break;
  }
  for (const says of await (firstOnly ? followUpFaults : inconsistencies)(w, p.names)) faults.push({ says });
  if (!faults.length)
    for (const [i, clause] of s.条款.entries())
      if (!saw.hasGround(clause)) reportOn(["条款", i]).fault([], groundless(written.条款[i] ?? clause));
  return {
    title: s.实例,
    ...forOne(read),
    played: true,
    clauses: written.条款,
    faults,
    seen: await saw.seen(w),
    log: p.log,
    cases: firstOnly ? [] : await endings(w, p.names, idsIn(s, p.names)),
  };
}
const groundless = (clause: string) =>
  `没有一项期望以“${clause}”为据：请写一项以它为据的“则”或“不予办理”，或将它从“条款”中删去`;

/** Ids of the cases that a story speaks of. */
function idsIn(s: Story, names: Names): Set<string> {
  const spoken = s.经过.flatMap((e) => [e.事 ?? "", ...(e.则 ?? []).map((x) => x.事)]);
  return new Set(spoken.flatMap((name) => names.id(name) ?? []));
}

async function act({ w, names, log, lost, saw }: Playing, e: Entry, i: number, at: Instant, to: Report): Promise<void> {
  const name = e.事 ?? "";
  const present = names.id(name);
  const stored = present ? await loadCase(w.env, present) : undefined;
  const { head, tail } = doingOf(e.办 ?? "");
  const k = await w.env.kinds.kindOf(stored?.case.kind ?? names.titles.kind(head)?.id ?? "");
  if (!k) return to.fault(["事"], `事“${name}”还没有开始`);
  const does = tail ?? head;
  const [step, row] = Object.entries(k.steps).find(([n, s]) => s.title === does || n === does) ?? [does, undefined];
  // A story's 填 is an object.
  const input = { ...(names.values(filledWith(k, step, e.填 ?? {}, stored?.case)) as Fields) };
  const person = e.人 === undefined ? undefined : String(names.values(e.人)); // whoever the story has hired is a case of it
  const now = { actor: e.代 ?? person ?? "", today: dateOf(at, SHANGHAI) };
  const id = present ?? (k.key ? await keyAnew(w.env, keyOf(k, input, now)) : names.born(name));
  names.set(name, id);
  const by = person ?? `customer:${id}`;
  await putListed(w, row, tablesIn(row?.form, input));
  await w.docs.commit(deliver(row?.form, input, id, by, at));
  const asked = { id: "", case: id, kind: k.id, step, form: k.edition, input, by, at };
  await putOnFile(w, k, stored?.case ?? null, asked);
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
  log.push(...linesOf(e, `${k.title}·${row?.title ?? step}`, outcome, names));
  if (!stored && outcome?.result !== "accepted" && e.不予办理 === undefined) lost.add(name);
  if (e.不予办理 !== undefined && outcome?.clause === e.不予办理)
    saw.refusing({ k, row: step, c: stored?.case ?? null, actor: { by, for: e.代 } }, outcome);
  judge(e, outcome, to);
}
