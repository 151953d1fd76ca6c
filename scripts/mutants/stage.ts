/** A regulation and its stories, ready to be rehearsed and tried in this process. */
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Regulation } from "../../functions/src/engine/declare/regulation.ts";
import { together } from "../../functions/src/engine/mutate/given.ts";
import type { Mutant } from "../../functions/src/engine/mutate/mutant.ts";
import { mutantsOf } from "../../functions/src/engine/mutate/mutants.ts";
import { allRegulations } from "../../functions/src/regulations/all.ts";
import { type Rehearsal, rehearsed, type Tale, taleOf } from "../../functions/src/story/mutants/tale.ts";
import { tried, type Verdict } from "../../functions/src/story/mutants/trial.ts";
import { root } from "../setup/places.mjs";

/** Files of its stories, in the checkout. */
export const storiesOf = (id: string): string[] =>
  globSync(`functions/src/regulations/${id.toLowerCase()}-*/stories/*.yaml`, { cwd: root }).toSorted();

export class Stage {
  readonly r: Regulation;
  private readonly others: readonly Regulation[];
  private readonly tales = new Map<string, Tale>();

  private constructor(r: Regulation, others: readonly Regulation[]) {
    this.r = r;
    this.others = others;
  }
  /** @throws Error for an id that no regulation has */
  static async of(id: string): Promise<Stage> {
    const all = await allRegulations();
    const r = all.find((x) => x.id === id);
    if (!r) throw new Error(`没有办法“${id}”，可选：${all.map((x) => x.id).join("、")}`);
    return new Stage(
      r,
      all.filter((x) => x !== r),
    );
  }
  rehearse = (file: string): Promise<Rehearsal> => rehearsed(this.tale(file), this.r, this.others);
  mutants = (rehearsals: readonly Rehearsal[]): Mutant[] => mutantsOf(this.r, together(rehearsals.map((x) => x.given)));
  attempt = (m: Mutant, rehearsals: readonly Rehearsal[]): Promise<Verdict> =>
    tried(
      m,
      this.r,
      this.others,
      rehearsals.map((rehearsal) => ({ tale: this.tale(rehearsal.file), rehearsal })),
    );

  private tale(file: string): Tale {
    const found = this.tales.get(file) ?? taleOf({ file, text: readFileSync(join(root, file), "utf8") });
    this.tales.set(file, found);
    return found;
  }
}
