/** What the titles in a story name: in the regulations of its 条款 and 合用, then in R00. */
import type { KindEntry, Manifest } from "../engine/declare/manifest.ts";
import { ITSELF, regulationOf } from "../engine/declare/manifest.ts";
import { Ambiguous, titled, writtenIn } from "../engine/declare/titles.ts";
import type { Role } from "../engine/declare/who.ts";
import type { Story } from "./format.ts";

export class Titles {
  private readonly regulations: readonly string[];
  private readonly kinds: readonly KindEntry[];
  private readonly roles: readonly Role[];
  constructor(manifest: Manifest, { 条款, 合用 }: Pick<Story, "条款" | "合用">) {
    const unknown = 合用.find((id) => !manifest.regulations.some((r) => r.id === id));
    if (unknown !== undefined) throw new Error(`合用：没有办法 ${unknown}`);
    this.regulations = [...new Set([...条款.map(regulationOf), ...合用])];
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
  /** A role as the story names it: by its title, with its regulation where the title alone names another one or none. */
  titleOf(role: string): string | undefined {
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
  /** Titles that can stand alone, those of other regulations apart. */
  atHand(): { kinds: string[]; roles: string[] } {
    const near = (id: string) => [...this.regulations, ITSELF].includes(regulationOf(id));
    return {
      kinds: this.kinds.filter((k) => near(k.id)).map((k) => k.title),
      roles: this.roles.filter((r) => near(r.role)).map((r) => r.title),
    };
  }
  /** A title with each of the regulations that have it. */
  elsewhere(title: string): { kinds: string[]; roles: string[] } {
    const written = (id: string) => writtenIn(regulationOf(id), title);
    return {
      kinds: this.kinds.filter((k) => k.title === title).map((k) => written(k.id)),
      roles: this.roles.filter((r) => r.title === title).map((r) => written(r.role)),
    };
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
