/** The letters that went out for a case: to whom, and what they say. */
import type { Letter } from "../../adapters/ports.ts";
import { listOf } from "../../engine/values/lists.ts";
import { allOf } from "../../service/read/holders.ts";
import { queries } from "../../stored/queries.ts";
import type { OutboxDoc } from "../../stored/shapes.ts";
import { type Looking, rest } from "./report.ts";

interface Sent {
  work: OutboxDoc;
  /** Whom the step wrote to: an office, a customer, a person; and the holder whom it reached. */
  to: readonly string[];
  letter: Letter;
}

export async function checkLetters(l: Looking): Promise<void> {
  const { x, names, to, k, actions } = l;
  if (!x.信件) return;
  const sent = await lettersOf(l);
  for (const [whom, want] of Object.entries(x.信件)) {
    const known = [names.titles.role(whom), names.id(whom), whom];
    const theirs = sent.filter((s) => s.to.some((id) => known.includes(id)));
    if (want === null) {
      if (theirs.length) to.fault(["信件", whom], `${x.事} 不应发信给${whom}，${had(theirs)}`);
      continue;
    }
    const texts = listOf(want);
    const found = theirs.find(({ letter }) => texts.every((t) => textOf(letter).includes(t)));
    if (!found) {
      to.fault(["信件", whom], `${x.事} 给${whom}的信件应含${texts.map((t) => `“${t}”`).join("")}，${had(theirs)}`);
      continue;
    }
    const step = actions.find((a) => a.outcome?.seq === found.work.seq)?.step ?? "";
    rest(l, "信件", `给${whom}的信件`, [k.steps[step]?.clause]);
  }
}

/** What was handed over to the post, by the id that each letter carries. */
async function lettersOf({ w, id }: Looking): Promise<Sent[]> {
  const works = await allOf(w.env, (after) => queries.workOf(id, after));
  const byId = new Map(works.map((d) => [d.path.slice("outbox/".length), d.data]));
  return [...byId].flatMap(([work, data]): Sent[] => {
    const letter = w.mailer.sent.find(({ messageId }) => messageId.startsWith(`<${work}@`));
    const whole = byId.get(data.of ?? "");
    return letter ? [{ work: data, to: [...addressOf(data), ...(whole ? addressOf(whole) : [])], letter }] : [];
  });
}
const addressOf = ({ effect }: OutboxDoc): string[] => (effect.do === "mail" ? [effect.address] : []);

const textOf = ({ subject, text }: Letter): string => `${subject}\n${text}`;
const had = (sent: readonly Sent[]): string => `实有：${sent.map(({ letter }) => bare(letter)).join("、") || "无"}`;
/** Its subject, and the first line of what it says. */
const bare = ({ subject, text }: Letter): string =>
  `“${subject}：${
    text
      .split("\n")
      .slice(2)
      .find((line) => line) ?? ""
  }”`;
