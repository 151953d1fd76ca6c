/** One playing of a story: its cases, people and customers under names of their own, its days moved. */
import { keyOf } from "../../../functions/src/engine/case/case-key.ts";
import { sha } from "../../../functions/src/engine/case/chain.ts";
import { type Field, fieldsOf } from "../../../functions/src/engine/declare/field/field.ts";
import { byLabel } from "../../../functions/src/engine/declare/field/values.ts";
import type { Fields } from "../../../functions/src/engine/declare/kind.ts";
import type { Loaded } from "../../../functions/src/engine/declare/loaded.ts";
import { SHANGHAI } from "../../../functions/src/engine/time/clock.ts";
import { dateOf, parseInstant } from "../../../functions/src/engine/time/local.ts";
import { keyAnew } from "../../../functions/src/service/read/key-anew.ts";
import { loadCase } from "../../../functions/src/service/read/load-case.ts";
import { path } from "../../../functions/src/stored/paths.ts";
import type { Moved } from "../../../functions/src/story/demo/moved.ts";
import { doingOf, type Entry, type Story } from "../../../functions/src/story/format.ts";
import { Names } from "../../../functions/src/story/names.ts";
import { Titles } from "../../../functions/src/story/titles.ts";
import { asInstants } from "../../../functions/src/story/written/filled.ts";
import type { Agenda } from "../agenda.ts";
import { attach } from "../attach.ts";
import type { World } from "../world.ts";
import { Cast } from "./cast.ts";

export interface Told {
  story: Story;
  moved: Moved;
  /** Tells its cases from those of other playings; customers whom it opens bear it before their names, wherever these stand. */
  prefix: string;
  /** The id of a customer whom the story finds on file. */
  customer: (name: string) => string;
  /** The title of a status: once a case stands in it, the story is over. */
  until?: string | undefined;
  /** Other values for fields that it fills, by their labels; null: blank. */
  instead?: Fields;
}

/** Puts what the story does on the agenda; what it shows to be refused is left out. */
export function tell(agenda: Agenda, told: Told): void {
  let telling: Telling | undefined;
  let at = "";
  for (const e of told.story.经过) {
    at = e.时 === undefined ? at : parseInstant(told.moved.text(e.时), SHANGHAI);
    const { 办: does, 不予办理: refused } = e;
    if (does === undefined || refused !== undefined) continue;
    agenda.then(at, async (w) => {
      telling ??= new Telling(w, told);
      await telling.take(e, does);
    });
  }
  agenda.then(at, async () => telling?.end());
}

const CUSTOMER = "R00.customer";

class Telling {
  private readonly w: World;
  private readonly told: Told;
  private readonly names: Names;
  private readonly cast: Cast;
  /** Names of the customers whom the story opens. */
  private readonly opened: ReadonlySet<unknown>;
  private over = false;

  constructor(w: World, told: Told) {
    const titles = new Titles(w.env.manifest, told.story);
    this.w = w;
    this.told = told;
    this.names = new Names(titles);
    this.cast = new Cast(told.story.人员, titles);
    const opening = told.story.经过.filter((e) => titles.kind(doingOf(e.办 ?? "").head)?.id === CUSTOMER);
    this.opened = new Set(opening.map((e) => e.填?.客户名称));
    for (const name of Object.keys(told.story.人员)) this.names.set(name, this.cast.played(name)?.uid ?? name);
  }

  /** Throws where the story is told whole and never came to the status that it is played for. */
  end(): void {
    const { story, until } = this.told;
    if (until !== undefined && !this.over) throw new Error(`no case of “${story.实例}” ever is ${until}`);
  }
  async take(e: Entry, does: string): Promise<void> {
    if (this.over) return;
    const name = this.moved(e.事 ?? "");
    const { head, tail } = doingOf(does);
    const present = this.names.id(name);
    const before = present === undefined ? undefined : (await loadCase(this.w.env, present))?.case;
    const k = await this.kind(before?.kind ?? this.names.titles.kind(head)?.id ?? "", does);
    const [step, row] = Object.entries(k.steps).find(([id, s]) => (tail ?? head) === s.title || tail === id) ?? [];
    if (step === undefined || !row) throw new Error(`${k.title} has no step ${does}`);
    const fields = row.form ? fieldsOf(row.form) : [];
    const given = this.given(e);
    const input = this.filled(fields, byLabel(fields, given));
    const duty = Object.values(before?.duties ?? {}).findLast((d) => d.title === given.待办);
    const person = e.人 === undefined ? undefined : this.cast.taking(e.人, row).uid;
    const id =
      present ?? (k.key ? await this.keyed(k, input, person) : sha(`${this.told.prefix} ${name}`).slice(0, 20));
    this.names.set(name, id);
    const by = person ?? `customer:${id}`;
    for (const f of fields.filter(({ type }) => type === "attachments"))
      if (f.name in input) input[f.name] = await this.sent(id, by, input[f.name]);
    await this.w.do({ by, kind: k.id, step, case: id, input: { ...input, ...(duty && { duty: duty.id }) } });
    const [after] = await this.w.env.docs.get([path.case(id)]);
    this.over = after !== undefined && k.statuses[after.data.status] === this.told.until;
  }

  private keyed(k: Loaded, input: Fields, actor = ""): Promise<string> {
    return keyAnew(this.w.env, keyOf(k, input, { actor, today: dateOf(this.w.now, SHANGHAI) }));
  }
  /** A case that comes by itself is named by its key, in which days and periods are moved too. */
  private moved(name: string): string {
    const [title = "", ...key] = name.split(" ");
    return [title, ...key.map((part) => this.told.moved.text(part))].join(" ");
  }
  private async kind(id: string, does: string): Promise<Loaded> {
    const k = await this.w.env.kinds.kindOf(id);
    if (!k) throw new Error(`no kind for ${does}`);
    return k;
  }
  private async sent(id: string, by: string, files: unknown): Promise<string[]> {
    const names = Array.isArray(files) ? files.map(String) : [];
    return Promise.all(names.map((file) => attach(this.w, id, by, file.replace(/\.pdf$/, ""))));
  }

  private given({ 填: filled = {} }: Entry): Fields {
    const { instead = {} } = this.told;
    const given = Object.entries(filled).map(([label, v]) => [label, label in instead ? instead[label] : v] as const);
    return Object.fromEntries(given.filter(([, v]) => v !== null));
  }
  private filled(fields: readonly Field[], given: object): Record<string, unknown> {
    return Object.fromEntries(
      Object.entries(given).map(([name, v]) => {
        const f = fields.find((x) => x.name === name);
        return [name, f ? this.value(f, v) : v];
      }),
    );
  }
  private value(f: Field, v: unknown): unknown {
    if (Array.isArray(v)) return v.map((x) => this.inRow(f, x));
    if (typeof v === "object" && v !== null) return this.inRow(f, v);
    return typeof v === "string" ? asInstants(f, this.single(f, v)) : v;
  }
  private inRow({ row = [] }: Field, v: unknown): unknown {
    const [only] = row;
    if (only?.name === "") return this.value(only, v);
    return typeof v === "object" && v !== null ? this.filled(row, v) : v;
  }
  private single(f: Field, v: string): unknown {
    if (f.type === "customer") return this.names.id(v) ?? this.told.customer(v);
    if (f.type === "staff" || f.type === "case") return this.names.id(v) ?? v;
    if (this.opened.has(v)) return this.told.prefix + v;
    return this.cast.played(v)?.name ?? this.told.moved.value(f, v);
  }
}
