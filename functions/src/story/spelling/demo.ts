/** 演示: how it is written, and why a story can't be played into the demo organisation. */
import { dayOf } from "../../engine/time/calendar.ts";
import { shippedCalendar } from "../../engine/time/published.ts";
import { instead } from "../../engine/values/nearest.ts";
import { playingOf } from "../demo/playing.ts";
import type { Spelling } from "./spelling.ts";
import { instantIn } from "./time.ts";

export function checkDemo(s: Spelling): void {
  const { 演示: written, 设置: settings, 代理: substitutes } = s.story;
  for (const [i, text] of written.entries()) checkPlaying(s, i, text);
  if (!written.length) return;
  if (Object.keys(settings).length) s.tell(["设置"], "演示的单位有自己的设置，写明设置的实例不能演示");
  if (Object.keys(substitutes).length) s.tell(["代理"], "演示的单位有自己的代理人，写明代理的实例不能演示");
  checkDays(s);
}

function checkPlaying({ words, tell }: Spelling, i: number, text: string): void {
  const playing = playingOf(text);
  if (!playing) tell(["演示", i], `“演示”须写作 前10个工作日 或 前2个工作日到已受理，现为“${text}”`);
  const statuses = new Set([...words.kinds.values()].flatMap((k) => Object.values(k.statuses)));
  if (playing?.until !== undefined && !statuses.has(playing.until))
    tell(["演示", i], `没有“${playing.until}”这个状态${instead(playing.until, statuses)}`);
}

/** Nobody of the demo works on a rest day; a limit that ends or begins there lies elsewhere when the days are moved. */
function checkDays({ story, tell }: Spelling): void {
  const calendar = shippedCalendar();
  for (const [i, { 时: at, 办: does, 不予办理: refused }] of story.经过.entries()) {
    const isPlayed = i === 0 || (does !== undefined && refused === undefined);
    if (at === undefined || instantIn(at) === undefined || !isPlayed) continue;
    const { date, working, reason } = dayOf(calendar, at.slice(0, 10));
    if (!working) tell(["经过", i, "时"], `演示的实例只在工作日办理，${date} 为${reason}`);
  }
}
