/** The people of a story that nobody wrote: one for each office that acts in it, another where it may not be the same. */
import type { Field } from "../engine/declare/field/field.ts";
import type { AnyStep, By, Fields, Role } from "../engine/declare/kind.ts";
import { listOf } from "../engine/values/lists.ts";

/** Whoever a field names. */
const SOMEBODY = "某人";
/** Holds every office: for steps whose office a field or an amount chooses. */
const ANY_OFFICE = "各职";

export class Cast {
  private readonly roles: readonly Role[];
  private readonly held = new Map<string, string>();
  /** Row → who took it. */
  private readonly did = new Map<string, string>();
  /** Kind → what the story calls its case. */
  private readonly opened = new Map<string, string>();

  constructor(roles: readonly Role[]) {
    this.roles = roles;
  }
  people(): Record<string, string> {
    return Object.fromEntries(this.held);
  }
  isOpened(kind: string): boolean {
    return this.opened.has(kind);
  }
  open(kind: string, name: string): void {
    this.opened.set(kind, name);
  }
  /** What a field that names a person, an office or a case holds. */
  readonly named = (f: Field): unknown => {
    if (f.type === "staff") return this.person(SOMEBODY, "");
    if (f.type === "role") return this.roles[0]?.role;
    return f.type === "customer" || f.type === "case" ? (this.opened.get(f.of ?? "") ?? "另案") : undefined;
  };
  /** Who takes a row; undefined: the customer. */
  taking(row: string, s: AnyStep): string | undefined {
    const barred = new Set(listOf(s.notBy).flatMap((other) => this.did.get(other) ?? []));
    const who = listOf(s.by).map((by) => this.holder(by));
    const chosen = who.find((name) => name !== undefined && !barred.has(name)) ?? this.second(who[0]);
    if (chosen !== undefined) this.did.set(row, chosen);
    return chosen;
  }
  private holder(by: By<Fields>): string | undefined {
    if (by === "system") return by;
    if (typeof by === "string") return undefined;
    if ("role" in by) return this.person(by.title, by.role);
    if ("person" in by) return this.held.has(SOMEBODY) ? SOMEBODY : [...this.did.values()][0];
    return this.person(ANY_OFFICE, this.roles.map(({ role }) => role).join("、"));
  }
  private second(first: string | undefined): string | undefined {
    const roles = first === undefined ? undefined : this.held.get(first);
    return roles === undefined ? first : this.person(`${first}二`, roles);
  }
  private person(name: string, roles: string): string {
    this.held.set(name, roles);
    return name;
  }
}
