/** Who of the demo organisation plays a story's people: holders of the offices under which they act. */
import type { AnyStep } from "../../../functions/src/engine/declare/kind.ts";
import { listOf } from "../../../functions/src/engine/values/lists.ts";
import type { Titles } from "../../../functions/src/story/titles.ts";
import { people } from "../people.ts";
import type { DemoPerson } from "../person.ts";

export class Cast {
  /** Roles that each of them holds in the story. */
  private readonly held = new Map<string, readonly string[]>();
  private readonly chosen = new Map<string, DemoPerson>();

  constructor(staff: Readonly<Record<string, string>>, titles: Titles) {
    for (const [name, offices] of Object.entries(staff))
      this.held.set(name, offices === "" ? [] : offices.split("、").flatMap((title) => titles.role(title) ?? []));
    for (const [name, roles] of this.held) this.chosen.set(name, this.holder(name, roles[0]));
  }

  /** Whoever plays somebody of the story that is named in a form. */
  played(name: string): DemoPerson | undefined {
    return this.chosen.get(name);
  }
  /** Whoever takes a step that he takes in the story: the one of the demo who holds the office that it asks for. */
  taking(name: string, step: AnyStep): DemoPerson {
    const asked = listOf(step.by).flatMap((by) => (typeof by === "object" && "role" in by ? [by.role] : []));
    const played = this.chosen.get(name);
    const role = this.held.get(name)?.find((r) => asked.includes(r));
    if (played && (role === undefined || asked.some((r) => played.roles.includes(r)))) return played;
    const key = `${name} ${role}`;
    const holder = this.chosen.get(key) ?? this.holder(name, role);
    this.chosen.set(key, holder);
    return holder;
  }

  /** Two of the story who hold an office are two of the demo where it has two. */
  private holder(name: string, role: string | undefined): DemoPerson {
    const holders = people.filter((p) => (role === undefined ? !p.roles.length : p.roles.includes(role)));
    const taken = new Set(this.chosen.values());
    const found = holders.find((p) => !taken.has(p)) ?? holders[0];
    if (!found) throw new Error(`nobody of the demo plays ${name} (${role ?? "no office"})`);
    return found;
  }
}
