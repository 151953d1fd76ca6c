/** The stories of the regulations that are demos, each as often as it says. */
import { basename } from "node:path";
import { regulationOf } from "../../../functions/src/engine/declare/manifest.ts";
import { shippedCalendar } from "../../../functions/src/engine/time/published.ts";
import { Moved } from "../../../functions/src/story/demo/moved.ts";
import { playingsOf } from "../../../functions/src/story/demo/playing.ts";
import type { Story } from "../../../functions/src/story/format.ts";
import { readStories } from "../../../functions/src/story/read.ts";
import { readText } from "../../banfa/import/files.ts";
import { samplesBeside, storiesOf } from "../../stories.ts";
import type { Agenda } from "../agenda.ts";
import { ACTIVE, buyers, customers } from "../customers.ts";
import type { Days } from "../days.ts";
import { matterOf } from "../factory/matters.ts";
import { type Told, tell } from "./telling.ts";

/** Places of the demo's region: whom a playing opens as a customer is in one, so that no two bear the same name. */
const TOWNS = ["秦东", "南原", "河口", "青岭", "东塬", "西川", "黄塬", "石门", "桥南", "云台"];
const PARTS = ["", "新区", "城关", "北郊", "河西", "高新区", "工业园", "老街"];
const placeOf = (n: number): string => `${TOWNS[n % TOWNS.length]}${PARTS[Math.floor(n / TOWNS.length)] ?? n}`;

export function stories(agenda: Agenda, d: Days): void {
  const playings = ALL.flatMap(({ story }) =>
    story ? playingsOf(story).map((playing) => ({ story, ...playing })) : [],
  );
  for (const [i, { story, back, until }] of playings.entries()) {
    const moved = new Moved(shippedCalendar(), firstDay(story), d.workday(back));
    tell(agenda, { story, moved, prefix: placeOf(i), until, ...whom(story, i) });
  }
}

const ALL = storiesOf().flatMap((file) =>
  readStories(readText(file), samplesBeside(file)).map(({ of, story }) => ({
    name: basename(file, ".yaml"),
    of,
    story,
  })),
);
/** By the name of its file, read for the regulation. */
export function storyOf(name: string, of: string): Story {
  const found = ALL.find((s) => s.name === name && s.of === of);
  if (!found?.story) throw new Error(`no story ${name} of ${of}`);
  return found.story;
}
export const firstDay = ({ 经过: [first] }: Story): string => first?.时?.slice(0, 10) ?? "";

/** Whom a playing finds on file, and of what it complains: of the factory's buyers one, of the customers of oil one a name. */
function whom(story: Story, playing: number): Pick<Told, "customer" | "instead"> {
  const {
    办法: of,
    条款: [clause = ""],
    经过: told,
  } = story;
  const origin = told.some((e) => e.填?.客户地区 === "国外") ? "国外" : "国内";
  const known = buyers.filter((b) => b.regulation === (of ?? regulationOf(clause)) && b.origin === origin);
  const buyer = known[playing % known.length];
  if (!buyer) return { customer: (name) => customers[numberOf(name, playing) % ACTIVE]?.id ?? name };
  const found = Object.entries(matterOf(buyer.matter)).filter(([label]) => !OWN.has(label));
  return { customer: () => buyer.id, instead: Object.fromEntries(found) };
}
/** What follows from what the story does about the complaint. */
const OWN = new Set(["责任部门", "客户要求", "改善方案"]);
const numberOf = (name: string, playing: number): number =>
  [...name].reduce((sum, c) => sum + (c.codePointAt(0) ?? 0), playing * 7);
