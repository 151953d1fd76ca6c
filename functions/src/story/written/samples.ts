/**
 * 样例: values of a form that a story, or the stories of a folder, fill in again and again. `填: { 样例: 抱怨表, 数量: 20 }`
 * fills in what the sample holds, with other values where the entry has some; `数量: null` leaves one out. A sample may
 * rest on another in the same way, and 人员 may rest on one too.
 */
import { isDeepStrictEqual } from "node:util";
import type { Path } from "../../adapters/yaml/document.ts";
import { instead } from "../../engine/values/nearest.ts";
import { Origins } from "./origins.ts";
import { isMap, type Slip } from "./slip.ts";

/** The part of a story that holds samples, and the field that names one. */
const SAMPLE = "样例";
/** The path of a sample that the stories of a folder share begins with it. */
export const SHARED = Symbol("shared samples");

interface Sample {
  fields: Record<string, unknown>;
  at: Path;
}
/** A value, and where it was written. */
type Filled = Map<string, { value: unknown; at: Path }>;

interface Expanded {
  value: unknown;
  origins: Origins;
  slips: readonly Slip[];
  /** Names of shared samples that it takes. */
  shared: ReadonlySet<string>;
}

export function withSamples(value: unknown, shared: unknown): Expanded {
  const shelf = new Shelf(isMap(value) ? value[SAMPLE] : undefined, shared);
  const origins = new Origins();
  const filledIn = (holder: Record<string, unknown>, part: string, at: Path) => {
    const fields = holder[part];
    if (!isMap(fields) || !(SAMPLE in fields)) return holder;
    const filled = shelf.filled(fields, [...at, part], []);
    for (const [label, v] of filled) origins.set([...at, part, label], v.at);
    return { ...holder, [part]: Object.fromEntries([...filled].map(([label, v]) => [label, v.value])) };
  };
  const whole = isMap(value) ? filledIn(value, "人员", []) : value;
  const entries = isMap(whole) && Array.isArray(whole.经过) ? whole.经过 : undefined;
  const expanded = entries?.map((e: unknown, i) => (isMap(e) ? filledIn(e, "填", ["经过", i]) : e));
  return {
    value: isMap(whole) && expanded ? { ...whole, 经过: expanded } : whole,
    origins,
    slips: [...shelf.slips, ...shelf.idle()],
    shared: shelf.taken(SHARED),
  };
}

class Shelf {
  readonly slips: Slip[] = [];
  private readonly samples = new Map<string, Sample>();
  private readonly used = new Set<string>();

  constructor(own: unknown, shared: unknown) {
    this.put(shared, [SHARED]);
    this.put(own, [SAMPLE]);
    for (const [name, { fields, at }] of this.samples) if (at[0] === SAMPLE) this.filled(fields, at, [name]);
    this.used.clear();
  }
  private put(samples: unknown, at: Path): void {
    for (const [name, fields] of isMap(samples) ? Object.entries(samples) : []) {
      if (this.samples.has(name)) this.slip([...at, name], `样例“${name}”在各实例共用的样例中已有，请另取名称`);
      if (isMap(fields)) this.samples.set(name, { fields, at: [...at, name] });
    }
  }
  /** What the fields are with those of the sample that they rest on. @param way samples that led here */
  filled(fields: Record<string, unknown>, at: Path, way: readonly string[]): Filled {
    const { [SAMPLE]: named, ...own } = fields;
    const filled: Filled = SAMPLE in fields ? this.base(named, [...at, SAMPLE], way) : new Map();
    for (const [label, value] of Object.entries(own))
      if (value === null && filled.has(label)) filled.delete(label);
      else filled.set(label, { value, at: [...at, label] });
    return filled;
  }
  private base(named: unknown, at: Path, way: readonly string[]): Filled {
    const sample = typeof named === "string" ? this.samples.get(named) : undefined;
    if (typeof named !== "string") this.slip(at, `“样例”须写一个样例的名称，如 样例: ${this.example()}`);
    else if (!sample) this.slip(at, `没有样例“${named}”${instead(named, this.samples.keys())}`);
    else if (way.includes(named)) this.slip(at, `样例不能以自己为底：${[...way, named].join(" → ")}`);
    else return this.take(named, sample, way);
    return new Map();
  }
  private take(name: string, { fields, at }: Sample, way: readonly string[]): Filled {
    this.used.add(name);
    return this.filled(fields, at, [...way, name]);
  }
  private example(): string {
    return [...this.samples.keys()][0] ?? "抱怨表";
  }
  private slip(path: Path, says: string): void {
    const isTold = this.slips.some((slip) => slip.says === says && isDeepStrictEqual(slip.path, path));
    if (!isTold) this.slips.push({ path, says });
  }
  /** Names of those that were used and stand there. */
  taken(place: PropertyKey): ReadonlySet<string> {
    return new Set(
      [...this.samples].flatMap(([name, { at }]) => (at[0] === place && this.used.has(name) ? [name] : [])),
    );
  }
  /** Samples of the story that it does not use. */
  idle(): Slip[] {
    const own = [...this.samples].filter(([name, { at }]) => at[0] === SAMPLE && !this.used.has(name));
    return own.map(([name, { at }]) => ({ path: at, says: idleSample(name) }));
  }
}
export const idleSample = (name: string): string => `样例“${name}”没有用到，请删去，或在一项的“填”中写 样例: ${name}`;
