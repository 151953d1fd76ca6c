/** A person's entry as it stood at an instant: the staff case folded up to what had been decided by then. */
import type { StaffEntry } from "../../engine/organisation/org.ts";
import type { Instant } from "../../engine/time/period.ts";
import { path } from "../../stored/paths.ts";
import { readAs } from "../../stored/reading.ts";
import type { OutcomeDoc, StaffDoc } from "../../stored/shapes.ts";
import type { Env } from "../env.ts";
import { acceptedOf, caseAt } from "./case-at.ts";
import { loadCase } from "./load-case.ts";
import { staffEntry } from "./org.ts";

export class StaffThen {
  private readonly env: Env;
  private readonly decided = new Map<string, Promise<OutcomeDoc[]>>();
  constructor(env: Env) {
    this.env = env;
  }

  /** `present`: for people who have no case of their own. */
  async entry(uid: string, at: Instant, present: StaffEntry | undefined): Promise<StaffEntry | undefined> {
    const stored = await loadCase(this.env, uid);
    const k = stored && (await this.env.kinds.kindOf(stored.case.kind));
    if (!k?.project || stored?.case.erased) return present;
    const seq = Math.max(0, ...(await this.stepsOf(uid)).flatMap((o) => (o.decidedAt <= at ? [o.seq ?? 0] : [])));
    const c = seq > 0 ? await caseAt(this.env, k, uid, seq) : undefined;
    const own = c && k.project({ ...c, at }).find((p) => p.path === path.staff(uid));
    // As it would be read back.
    return own?.data ? staffEntry(readAs<StaffDoc>(own.data)) : undefined;
  }
  private stepsOf(uid: string): Promise<OutcomeDoc[]> {
    const known = this.decided.get(uid) ?? acceptedOf(this.env, uid).then((all) => all.map((t) => t.outcome));
    this.decided.set(uid, known);
    return known;
  }
}
