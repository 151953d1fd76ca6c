/** A regulation and its stories, ready to be rehearsed and tried in this process. */
import { relative } from "node:path";
import type { Regulation } from "../../functions/src/engine/declare/regulation.ts";
import { together } from "../../functions/src/engine/mutate/given.ts";
import type { Mutant } from "../../functions/src/engine/mutate/mutant.ts";
import { mutantsOf } from "../../functions/src/engine/mutate/mutants.ts";
import { allRegulations } from "../../functions/src/regulations/all.ts";
import { type Rehearsal, rehearsed, type Tale, taleOf } from "../../functions/src/story/mutants/tale.ts";
import { tried, type Verdict } from "../../functions/src/story/mutants/trial.ts";
import { readStories } from "../../functions/src/story/read.ts";
import { readText } from "../banfa/import/files.ts";
import { root } from "../setup/places.mjs";
import { samplesBeside, storiesOf } from "../stories.ts";

/** Files of the stories that lie in its folder, and of those of other folders that serve it too (办法). */
export const storiesFor = (id: string): string[] =>
  storiesOf().filter((file) => {
    const [, , , folder = ""] = relative(root, file).split("/");
    return folder.startsWith(`${id.toLowerCase()}-`) || readStories(readText(file)).some(({ of }) => of === id);
  });

export class Stage {
  private readonly r: Regulation;
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
    const others = all.filter((x) => x !== r);
    return new Stage(r, others);
  }
  rehearse = (file: string): Promise<Rehearsal> => rehearsed(this.tale(file), this.r, this.others);
  mutants = (rehearsals: readonly Rehearsal[]): Mutant[] => {
    const given = together(rehearsals.map((x) => x.given));
    return mutantsOf(this.r, given);
  };
  attempt = (m: Mutant, rehearsals: readonly Rehearsal[]): Promise<Verdict> => {
    const tales = rehearsals.map((rehearsal) => ({ tale: this.tale(rehearsal.file), rehearsal }));
    return tried(m, this.r, this.others, tales);
  };

  private tale(file: string): Tale {
    const found =
      this.tales.get(file) ?? taleOf({ file, text: readText(file), samples: samplesBeside(file) }, this.r.id);
    if (!found) throw new Error(`${relative(root, file)} 不是 ${this.r.id} 的实例`);
    this.tales.set(file, found);
    return found;
  }
}
