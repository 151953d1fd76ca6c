/** Names of people, offices and customers for a long list: each is read once, a page's together. */

import type { Env } from "../../service/env.ts";
import { path } from "../../stored/paths.ts";
import type { At } from "../../stored/reading.ts";
import type { CustomerDoc, StaffDoc } from "../../stored/shapes.ts";

interface Reference {
  /** The widget of the field that holds it (engine/declare/sheet.ts). */
  widget: string | undefined;
  id: unknown;
}

export class Names {
  private readonly env: Env;
  private readonly known = new Map<string, string>();

  constructor(env: Env) {
    this.env = env;
    for (const { role, title } of env.manifest.regulations.flatMap((r) => r.roles))
      this.known.set(path.staff(role), title);
    this.known.set(path.staff("system"), "系统");
  }

  async learn(references: readonly Reference[]): Promise<void> {
    const paths = new Set(references.flatMap((r) => (typeof r.id === "string" ? (placeOf(r.widget, r.id) ?? []) : [])));
    const unknown = [...paths].filter((p) => !this.known.has(p));
    const docs = await this.env.docs.get(unknown);
    for (const [i, p] of unknown.entries()) this.known.set(p, docs[i]?.data.name ?? "—");
  }

  /** The text itself where it is no reference. */
  of(widget: string | undefined, id: string): string {
    const place = placeOf(widget, id);
    return place === undefined ? id : (this.known.get(place) ?? id);
  }
}

function placeOf(widget: string | undefined, id: string): At<StaffDoc | CustomerDoc> | undefined {
  if (id === "") return undefined;
  if (widget === "customer") return path.customer(id);
  return widget === "staff" || widget === "role" ? path.staff(id) : undefined;
}
