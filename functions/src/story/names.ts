/** Names in a story: 甲 for a case, `满意度问卷 调查 客户一` for a keyed one, labels for fields. */
import { createHash } from "node:crypto";
import type { Titles } from "./titles.ts";

export class Names {
  private readonly ids = new Map<string, string>();
  readonly titles: Titles;
  constructor(titles: Titles) {
    this.titles = titles;
  }
  set(name: string, id: string): void {
    this.ids.set(name, id);
  }
  /** What the story calls a case, or could call it: by the title of its kind and its key. */
  nameOf(id: string): string {
    const known = [...this.ids].find(([, of]) => of === id)?.[0];
    const k = known ? undefined : this.titles.keyedKind(id);
    const key = k ? id.slice(k.id.length + 1).split(".") : [];
    return known ?? (k ? [k.title, ...key.map((part) => this.nameOf(part))].join(" ") : id);
  }
  /** A case's id by its name in the story. */
  id(name: string): string | undefined {
    const known = this.ids.get(name);
    if (known) return known;
    const [title = "", ...key] = name.split(" ");
    const k = key.length ? this.titles.kind(title) : undefined;
    return k ? [k.id, ...key.map((x) => this.ids.get(x) ?? x)].join(".") : undefined;
  }
  /** An id of 20 characters for a case that the story opens. */
  born(name: string): string {
    const id = createHash("sha256").update(name).digest("hex").slice(0, 20);
    this.ids.set(name, id);
    return id;
  }
  /** Values that name a case of the story become its id. */
  values(v: unknown): unknown {
    return inside(v, (text) => this.ids.get(text) ?? text);
  }
  /** The way back: the names of cases for their ids. */
  inside(v: unknown): unknown {
    return inside(v, (text) => this.nameOf(text));
  }
}
function inside(v: unknown, change: (text: string) => string): unknown {
  if (typeof v === "string") return change(v);
  if (Array.isArray(v)) return v.map((x) => inside(x, change));
  return typeof v === "object" && v !== null
    ? Object.fromEntries(Object.entries(v).map(([k, x]) => [k, inside(x, change)]))
    : v;
}
