/** The stories of the regulations that are demos, each as often as it says. */
import { relative } from "node:path";
import { shippedCalendar } from "../../../functions/src/engine/time/published.ts";
import { Moved } from "../../../functions/src/story/demo/moved.ts";
import { playingsOf } from "../../../functions/src/story/demo/playing.ts";
import type { Story } from "../../../functions/src/story/format.ts";
import { readStories } from "../../../functions/src/story/read.ts";
import { readText } from "../../banfa/import/files.ts";
import { root } from "../../setup/places.mjs";
import { samplesBeside, storiesOf } from "../../stories.ts";
import type { Agenda } from "../agenda.ts";
import { customers } from "../customers.ts";
import type { Days } from "../days.ts";
import { tell } from "./telling.ts";

/** Towns of the demo's region: each playing of a story that opens customers has them in one. */
const TOWNS = ["秦东", "南原", "河口", "青岭", "东塬", "西川", "黄塬", "石门", "桥南", "云台"];

export function stories(agenda: Agenda, d: Days): void {
  const playings = demos().flatMap((story) => playingsOf(story).map((playing) => ({ story, ...playing })));
  for (const [i, { story, back, until }] of playings.entries()) {
    const moved = new Moved(shippedCalendar(), firstDay(story), d.workday(back));
    const prefix = `${TOWNS[i % TOWNS.length]}${"一二三四五六七八九"[Math.floor(i / TOWNS.length) - 1] ?? ""}`;
    tell(agenda, { story, moved, prefix, until, customer: (name) => onFile(name, i) });
  }
}

const demos = (): Story[] =>
  storiesOf().flatMap((file) =>
    readStories(readText(file), samplesBeside(file)).flatMap(({ story, faults }) => {
      if (faults.length) throw new Error(`${relative(root, file)} is wrongly written`);
      return story?.演示.length ? [story] : [];
    }),
  );
const firstDay = ({ 经过: [first] }: Story): string => first?.时?.slice(0, 10) ?? "";

/** One of the demo's customers, another in each playing. */
function onFile(name: string, playing: number): string {
  const n = [...name].reduce((sum, c) => sum + (c.codePointAt(0) ?? 0), playing * 7);
  return customers[n % 28]?.id ?? "";
}
