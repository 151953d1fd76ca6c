/**
 * R04 九(十), R15 九11: what stands on 客户抱怨处理表, and on the papers beside it, reaches no customer. Every story of the
 * two regulations is played with a mark in each text that a person fills in, and in the amounts of loss and deduction;
 * then everything that goes out to a customer is searched for marks: letters, pages by link, papers that he holds,
 * his record, and what he is found by.
 */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { stringify } from "yaml";
import * as z from "zod";
import { inner, metaOf } from "../functions/src/engine/declare/sheet.ts";
import { loadKinds } from "../functions/src/engine/load/load.ts";
import { registryOf } from "../functions/src/engine/load/manifest.ts";
import { fileToken } from "../functions/src/pages/files/file-link.ts";
import { allRegulations } from "../functions/src/regulations/all.ts";
import { linkToken } from "../functions/src/service/links/tokens.ts";
import type { Entry, Story } from "../functions/src/story/format.ts";
import { playIn } from "../functions/src/story/play.ts";
import { readStories } from "../functions/src/story/read.ts";
import { makeWorld, settle, type World } from "../functions/src/story/world.ts";
import { samplesBeside, storiesOf } from "../scripts/stories.ts";
import { asked } from "./support/asked.ts";
import { act, customerWrite, staffWrite } from "./support/memory-world.ts";
import { ask, call, pagesOf } from "./support/pages.ts";

const regulations = await allRegulations();
/** The regulation, the organisation, and one with customers' letters and pages. */
const house = (id: string, beside: readonly string[] = []) => [
  ...regulations.filter((r) => ["R00", id, ...beside].includes(r.id)),
  asked,
];
/** After the last story. */
const AFTER = "2027-06-01T04:00:00.000Z";
/** What is meant for the customer, or came from him: his order, the answer, what the certificate certifies. */
const OUTWARD = new Set(["订单编号", "料号", "品名", "答复内容", "折让原因", "原发票号", "客户签章人"]);
/** Texts that rules reckon with: a mark would change the story. */
const RECKONED = new Set([
  "币别",
  "月份",
  "登记月份",
  "起编号",
  "客诉编号",
  "更正的栏目",
  "更正为",
  "恢复到",
  "待办",
  "单位",
]);
/** Amounts that nothing else is reckoned from, in fen. */
const AMOUNTS: Record<string, number> = { 损失金额: 765432101, 罚扣金额: 765432102 };
const AMOUNT = /7,?654,?321\.?0[12]/g;
/** Papers that the customer holds or seals. */
const HIS = ["客户抱怨答复函", "销货折让证明单", "销货退回证明单"];

const kindsOf = (id: string) => [...loadKinds(house(id)).values()].filter((k) => k.regulation === id);
/** Labels of the texts that people write for a regulation, those in rows of lists included, and never a word to choose. */
function textsOn(id: string): Set<string> {
  const [texts, others] = [new Set<string>(), new Set<string>()];
  const look = (t: unknown): void => {
    const { label = "", widget } = metaOf(t);
    const bare = inner(t);
    if (bare instanceof z.ZodArray) look(bare.element);
    if (bare instanceof z.ZodObject) Object.values(bare.shape).forEach(look);
    const written = bare instanceof z.ZodString && (widget === undefined || widget === "long");
    (written ? texts : others).add(label);
  };
  for (const k of kindsOf(id))
    for (const shape of [k.sheet.shape, ...Object.values(k.steps).map((s) => s.form?.shape ?? {})])
      Object.values(shape).forEach(look);
  return new Set([...texts].filter((label) => !others.has(label)));
}

/** Remarks that no story makes, by the step that may make them. */
const REMARKS: Record<string, Record<string, string>> = {
  主管核阅: { 主管核阅意见: "已阅" },
  交涉结果核决: { 交涉结果批示: "照办" },
};
/** The story with marks, and without what is expected of it. */
function marked(raw: Story, texts: ReadonlySet<string>, used: Set<string>): string {
  const value = (label: string, v: unknown): unknown => {
    if (typeof v === "string" && texts.has(label) && !RECKONED.has(label)) {
      used.add(label);
      return `${v}【${label}】`;
    }
    if (typeof v === "number" && label in AMOUNTS) return AMOUNTS[label];
    if (Array.isArray(v)) return v.map((x) => value("", x));
    if (typeof v === "object" && v !== null)
      return Object.fromEntries(Object.entries(v).map(([k, x]) => [k, value(k, x)]));
    return v;
  };
  const filled = (e: Entry) => ({ ...REMARKS[String(e.办)], ...e.填 });
  return stringify({
    ...raw,
    经过: raw.经过.map(({ 则: _, ...e }) => ({ ...e, ...(e.办 !== undefined && { 填: value("", filled(e)) }) })),
  });
}

const marksIn = (text: string): string[] => [
  ...new Set([...[...text.matchAll(/【([^】]+)】/g)].map((m) => m[1] ?? ""), ...(text.match(AMOUNT) ?? [])]),
];
/** What of it was not meant to go out. */
const leaked = (text: string): string[] => marksIn(text).filter((label) => !OUTWARD.has(label));

interface Told {
  title: string;
  text: string;
}
async function papersIn(w: World): Promise<Told[]> {
  const papers = w.docs.all().filter((d) => /^cases\/[^/]+\/papers\/[^/]+$/.test(d.path));
  const bytes = await w.docs.get(papers.map((p) => `${p.path}/bytes/0`));
  return papers.map((p, i) => {
    const stored = bytes[i]?.data.bytes;
    return { title: String(p.data.title), text: stored instanceof Uint8Array ? new TextDecoder().decode(stored) : "" };
  });
}
/** Everything that a customer can ask for by address: his own page, and what somebody tries with a case's id. */
async function pagesIn(w: World, id: string): Promise<{ status: number; text: string }[]> {
  const pages = pagesOf(w.env);
  const links = w.mailer.sent.flatMap((letter) => letter.text.match(/\/s\/[^\s"<]+/g) ?? []);
  const cases = w.docs
    .all()
    .filter((d) => /^cases\/[^/]+$/.test(d.path) && d.data.regulation === id)
    .map((d) => d.path.slice("cases/".length));
  const guessed = cases.map(
    (of) => `/s/${linkToken(w.env.secrets, w.env.manifest, { case: of, step: "answer", generation: 0 })}`,
  );
  const papers = w.docs.all().flatMap((d) => {
    const [, id = "", paper = ""] = /^cases\/([^/]+)\/papers\/([^/]+)$/.exec(d.path) ?? [];
    return id ? [{ id, paper }] : [];
  });
  const files = papers.flatMap(({ id, paper }) => {
    const sealed = {
      what: "paper" as const,
      case: id,
      id: paper,
      uid: `customer:${id}`,
      until: "2028-01-01T00:00:00.000Z",
    };
    return [["", `/d/${paper}.pdf`] as const, [`t=${fileToken(w.env.secrets, sealed)}`, `/d/${paper}.pdf`] as const];
  });
  const got = [...links, ...guessed].map((path) => ask(pages, { path }, AFTER));
  const sealed = files.map(([query, path]) => ask(pages, { path, query }, AFTER));
  const asking = papers.map(({ id, paper }) => call(pages, "/api/link", { case: id, paper }, AFTER, `customer:${id}`));
  const replies = await Promise.all([...got, ...sealed, ...asking]);
  return replies.map((r) => ({
    status: r.status,
    text: JSON.stringify(r.headers) + (typeof r.body === "string" ? r.body : Buffer.from(r.body).toString()),
  }));
}
/** The customer of the stories gets a letter and has a page, as any customer may. */
async function survey(w: World): Promise<void> {
  await w.docs.commit([staffWrite("查", ["R90.surveyor"]), customerWrite("客户1")]);
  const on = { kind: "R90.survey", case: "R90.survey.2027" };
  const questions = [{ id: "1", text: "总体评价", open: false }];
  await act(w.env, AFTER, "查", {
    ...on,
    step: "plan",
    input: { year: "2027", questions },
    id: "plan0000000000000001",
  });
  await act(w.env, AFTER, "查", { ...on, step: "launch", id: "launch00000000000001" });
  await settle(w, AFTER);
}

describe.each([
  ["R04", "r04-complaints-manufacturer"],
  ["R15", "r15-complaints-pcb"],
])("%s", (id, folder) => {
  const texts = textsOn(id);
  const used = new Set<string>();
  const files = [...storiesOf("shared/complaints"), ...storiesOf(folder)];
  const readFor = (file: string): Story => {
    const readings = readStories(readFileSync(file, "utf8"), samplesBeside(file));
    const story = readings.find(({ of }) => of === undefined || of === id)?.story;
    if (!story) throw new Error(`${file} is no story of ${id}`);
    return story;
  };

  it.each(files)("%s", async (file) => {
    const story = readFor(file);
    const w = makeWorld(registryOf(house(id, story.合用)));
    const played = await playIn(w, marked(story, texts, used));
    // Nothing is expected, so nothing rests on the clauses; whatever else is amiss counts.
    expect(played.faults.filter((f) => !f.says.startsWith("没有一项期望以"))).toEqual([]);
    await survey(w);

    const letters = w.mailer.sent.map((l) => [l.to, l.subject, l.text, l.html].join("\n"));
    expect(letters).toHaveLength(1);
    expect(letters.flatMap(marksIn)).toEqual([]);

    const replies = await pagesIn(w, id);
    expect(replies.filter((r) => r.status === 200)).toHaveLength(1);
    expect(replies.flatMap((r) => marksIn(r.text))).toEqual([]);

    for (const { title, text } of await papersIn(w))
      if (HIS.includes(title)) expect([title, leaked(text)]).toEqual([title, []]);

    const outside = w.docs
      .all()
      .filter((d) => /^(customers|directory|organisation|calendar|claims|counters|clock)\//.test(d.path));
    expect(outside.map((d) => d.path)).toContain("customers/客户1");
    expect(outside.filter((d) => marksIn(JSON.stringify(d.data)).length)).toEqual([]);
    const found = w.docs.all().filter((d) => d.path.startsWith("search/"));
    expect(found.flatMap((d) => leaked(String(d.data.name)))).toEqual([]);
    // Rows are found by pairs of characters: none begins a mark but those of order and part.
    const pairs = found.flatMap((d) => (Array.isArray(d.data.tokens) ? d.data.tokens.map(String) : []));
    expect(pairs.filter((p) => /^【[^订料]/.test(p))).toEqual([]);
  });

  it("marked every text of the form, and finds the marks where they belong", async () => {
    const form = kindsOf(id).find((k) => k.id === `${id}.complaint`);
    const notes = Object.values(form?.sheet.shape ?? {}).flatMap((t) =>
      metaOf(t).widget === "long" ? [metaOf(t).label] : [],
    );
    expect(notes.filter((label) => label && !used.has(label))).toEqual([]);
    const w = makeWorld(registryOf(house(id)));
    const told = files.find((file) => file.endsWith("/complaint-to-five-copies.yaml")) ?? "";
    await playIn(w, marked(readFor(told), texts, used));
    const papers = await papersIn(w);
    const inside = papers.filter((p) => p.title === "客户抱怨处理表");
    expect(inside.map((p) => leaked(p.text).includes("发生原因"))).toEqual([true, true, true, true, true]);
    expect(leaked(inside[0]?.text ?? "")).toEqual(
      expect.arrayContaining(["综合意见", "核决批示", "惩处种类", "7,654,321.01"]),
    );
    const letter = papers.find((p) => p.title === "客户抱怨答复函");
    expect(marksIn(letter?.text ?? "")).toContain("答复内容");
  });
});
