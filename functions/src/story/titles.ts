/** What the titles in a story name: in the regulations that it names, then in R00. */
import type { KindEntry, Manifest } from "../engine/declare/manifest.ts";
import { ITSELF, regulationOf } from "../engine/declare/manifest.ts";
import { Ambiguous, titled, writtenIn } from "../engine/declare/titles.ts";
import type { Role } from "../engine/declare/who.ts";
import { groupIn, officeOf } from "../engine/organisation/groups.ts";
import type { Story } from "./format.ts";

/** What says which regulations a story names. */
export type Naming = Pick<Story, "条款" | "合用" | "办法">;
/** The regulation that it is played for, those of its clauses, and those that run together with them. */
const namedIn = ({ 条款, 合用, 办法 }: Naming): string[] => [
  ...new Set([...(办法 === undefined ? [] : [办法]), ...条款.map(regulationOf), ...合用]),
];
/** What runs in its world: those, and the organisation. */
export const regulationsOf = (story: Naming): ReadonlySet<string> => new Set([ITSELF, ...namedIn(story)]);

export class Titles {
  private readonly regulations: readonly string[];
  private readonly kinds: readonly KindEntry[];
  private readonly roles: readonly Role[];
  constructor(manifest: Manifest, story: Naming) {
    const named = namedIn(story);
    const bases = manifest.regulations.flatMap((r) => (named.includes(r.id) ? (r.editionOf ?? []) : []));
    this.regulations = [...new Set([...named, ...bases])];
    this.kinds = [...manifest.kinds.values()];
    this.roles = manifest.regulations.flatMap((r) => r.roles);
  }
  /** @throws Ambiguous */
  kind(title: string): KindEntry | undefined {
    return titled(this.kinds, (k) => k.id, title, this.regulations);
  }
  /** A role's id, by its title or as it stands. @throws Ambiguous */
  role(title: string): string | undefined {
    return (
      titled(this.roles, (r) => r.role, title, this.regulations)?.role ?? this.roles.find((r) => r.role === title)?.role
    );
  }
  /** The reader group of an office: its id; of an office of a unit, `东区供电所·所长`, with the unit. @throws Ambiguous */
  group(title: string): string | undefined {
    const whole = this.role(title);
    const dot = title.lastIndexOf("·");
    if (whole !== undefined || dot < 0) return whole;
    const role = this.role(title.slice(dot + 1));
    return this.roles.some((r) => r.role === role && r.inUnits) ? groupIn(role ?? "", title.slice(0, dot)) : undefined;
  }
  /** A role as the story names it: by its title, with its regulation where the title alone names another one or none. */
  titleOf(role: string): string | undefined {
    const { role: office, unit } = officeOf(role);
    if (unit !== undefined) return `${unit}·${this.titleOf(office) ?? office}`;
    const title = this.roles.find((r) => r.role === role)?.title;
    return title === undefined || this.names(title, role) ? title : writtenIn(regulationOf(role), title);
  }
  /** The kind of a case whose id is made of its key, and the title that names it in the story. */
  keyedKind(id: string): { id: string; title: string } | undefined {
    const k = this.kinds.find((x) => id.startsWith(`${x.id}.`));
    if (!k) return undefined;
    const { title } = k;
    return { id: k.id, title: this.kindNamed(title)?.id === k.id ? title : writtenIn(regulationOf(k.id), title) };
  }
  private kindNamed(title: string): KindEntry | undefined {
    try {
      return this.kind(title);
    } catch (error) {
      if (error instanceof Ambiguous) return undefined;
      throw error;
    }
  }
  private names(title: string, role: string): boolean {
    try {
      return this.role(title) === role;
    } catch (error) {
      if (error instanceof Ambiguous) return false;
      throw error;
    }
  }
}
