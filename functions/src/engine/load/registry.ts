/** Regulations by id and kinds by theirs, each loaded when something of it is needed. The imports stand in the manifest. */

import type { Loaded } from "../declare/loaded.ts";
import { type Listed, type Manifest, manifestOf, regulationOf } from "../declare/manifest.ts";
import type { Follower, Regulation } from "../declare/regulation.ts";
import type { Setting } from "../declare/setting.ts";
import type { LoadedRegulation } from "./load.ts";

export class Registry {
  readonly manifest: Manifest;
  private readonly listed: ReadonlyMap<string, Listed>;
  private readonly make: (r: Regulation) => LoadedRegulation;
  private readonly loading: Map<string, Promise<LoadedRegulation>>;
  private readonly parts = new Map<string, Registry>();

  constructor(
    listed: readonly Listed[],
    make: (r: Regulation) => LoadedRegulation,
    loading = new Map<string, Promise<LoadedRegulation>>(),
  ) {
    this.listed = new Map(listed.map((l) => [l.id, l]));
    this.manifest = manifestOf(listed);
    this.make = make;
    this.loading = loading;
  }

  /**
   * These regulations alone, and those that they are another edition of, for worlds in which no other runs. What one registry
   * has loaded the other has too.
   */
  only(ids: ReadonlySet<string>): Registry {
    const bases = new Set([...ids].map((id) => this.listed.get(id)?.editionOf));
    const listed = [...this.listed.values()].filter(({ id }) => ids.has(id) || bases.has(id));
    const key = listed.map(({ id }) => id).join();
    const part = this.parts.get(key) ?? new Registry(listed, this.make, this.loading);
    this.parts.set(key, part);
    return part;
  }

  /** Undefined for an id that no regulation declares. Rejects where its code can't be loaded; asked again, it is tried again. */
  async kindOf(id: string): Promise<Loaded | undefined> {
    const entry = this.manifest.kinds.get(id);
    return entry && (await this.regulation(entry.regulation))?.kinds.get(id);
  }
  /** With its shape. */
  async settingOf(id: string): Promise<Setting | undefined> {
    return (await this.regulation(regulationOf(id)))?.regulation.settings.find((s) => s.id === id);
  }
  /** What other regulations let follow from a step of the kind, or from any of its steps; only these are loaded. */
  async followersOf(kind: string, step?: string): Promise<Follower[]> {
    const isMeant = (f: Pick<Follower, "kind" | "step">) => f.kind === kind && (step === undefined || f.step === step);
    const listed = this.manifest.regulations.filter((r) => r.follows?.some(isMeant));
    const loaded = await Promise.all(listed.map(({ id }) => this.regulation(id)));
    return loaded.flatMap((r) => followersIn(r?.regulation).filter(isMeant));
  }
  async regulation(id: string): Promise<LoadedRegulation | undefined> {
    const listed = this.listed.get(id);
    return listed && (this.loading.get(id) ?? this.load(listed));
  }
  private load({ id, load }: Listed): Promise<LoadedRegulation> {
    const loading = load()
      .then(({ regulation }) => this.make(regulation))
      .catch((error: unknown) => {
        this.loading.delete(id);
        throw error;
      });
    this.loading.set(id, loading);
    return loading;
  }
}

const followersIn = (r: Regulation | undefined): Follower[] =>
  (r?.follows ?? []).map((f) => ({ ...f, regulation: r?.id ?? "" }));
