/** Runs a kind in the head: decide and fold, with people and a calendar, and no store. */
import type { Accepted, Action, Case, Decision, Declined } from "../../functions/src/engine/case/case.ts";
import { fold, newCase } from "../../functions/src/engine/case/fold.ts";
import { decide } from "../../functions/src/engine/decide/decide.ts";
import type { Fields, Role } from "../../functions/src/engine/declare/kind.ts";
import type { Loaded } from "../../functions/src/engine/declare/loaded.ts";
import { blank } from "../../functions/src/engine/declare/sheet.ts";
import { loadKinds } from "../../functions/src/engine/load/load.ts";
import type { Appointment, Org, StaffEntry, Substitution } from "../../functions/src/engine/organisation/org.ts";
import { SHANGHAI } from "../../functions/src/engine/time/clock.ts";
import { parseInstant } from "../../functions/src/engine/time/local.ts";
import type { Instant } from "../../functions/src/engine/time/period.ts";
import { shippedCalendar } from "../../functions/src/engine/time/published.ts";
import { testing } from "./request.ts";

const kinds = loadKinds([testing]);
export const loaded = (id: string): Loaded => {
  const k = kinds.get(id);
  if (!k) throw new Error(`no kind ${id}`);
  return k;
};

/** An instant as the clock in Shanghai shows it. */
export const at = (local: string): Instant => parseInstant(local, SHANGHAI);

export const person = (name: string, roles: readonly Role[], more: Partial<StaffEntry> = {}): StaffEntry => ({
  name,
  department: "",
  activeFrom: "2020-01-01T00:00:00.000Z",
  activeTo: null,
  appointments: roles.map((r): Appointment => ({ role: r.role, from: "2020-01-01", to: null })),
  substitutions: [],
  ...more,
});
export const substitutes = (principal: string, more: Partial<Substitution> = {}): Substitution => ({
  principal,
  from: "2020-01-01",
  to: "2099-12-31",
  limit: null,
  roles: [],
  ...more,
});
export const org = (staff: Record<string, StaffEntry>, settings: Fields = {}, more: Partial<Org> = {}): Org => ({
  zone: SHANGHAI,
  calendar: shippedCalendar(),
  settings,
  settingsVersion: 1,
  staff,
  declared: { regulations: [testing], roles: testing.roles, settings: [] },
  ...more,
});

interface Told {
  by: string;
  for?: string;
  at: string;
  /** When it was done, as its doer says. */
  happened?: string;
  serial?: number;
  facts?: Record<string, unknown[]>;
}
/** A case that a test moves step by step. `org` may be changed between steps. */
export class Run {
  case: Case | null = null;
  /** The change before the last: what the last action met. */
  readonly changes: Accepted[] = [];
  readonly k: Loaded;
  readonly id: string;
  org: Org;
  private actions = 0;

  constructor(k: Loaded, o: Org, id = "aaaaaaaaaaaaaaaaaaaa") {
    this.k = k;
    this.org = o;
    this.id = id;
  }
  get c(): Case {
    if (!this.case) throw new Error("the case is not open yet");
    return this.case;
  }
  try(step: string, input: Fields, t: Told): Decision {
    const action: Action = {
      id: `action${++this.actions}`,
      case: this.id,
      kind: this.k.id,
      step,
      form: this.k.edition,
      input,
      by: t.by,
      ...(t.for !== undefined && { for: t.for }),
      at: at(t.at),
      ...(t.happened !== undefined && { happened: at(t.happened) }),
    };
    const decision = decide(this.k, this.case, action, t.facts ?? {}, this.org, t.serial ?? 1);
    if (decision.result === "accepted") {
      const before = this.case ?? newCase(action, this.k.edition, blank(this.k.sheet));
      const undo = decision.undo !== undefined && { undo: decision.undo };
      this.case = frozen({ ...fold(before, decision.change), ...undo });
      this.changes.push(decision);
    }
    return decision;
  }
  /** The step is accepted, or the test fails with what was said. */
  do(step: string, input: Fields, t: Told): Accepted {
    const decision = this.try(step, input, t);
    if (decision.result === "refused") throw new Error(`${step}: ${decision.code} ${decision.says}`);
    return decision;
  }
  /** The step is refused, or the test fails. */
  refused(step: string, input: Fields, t: Told): Declined {
    const decision = this.try(step, input, t);
    if (decision.result === "accepted") throw new Error(`${step} was accepted`);
    return decision;
  }
  /** Open duties: step → due instant as the clock in Shanghai shows it, `~step` when it shares that step's limit. */
  get duties(): Record<string, string> {
    return Object.fromEntries(
      Object.values(this.c.duties)
        .filter((d) => d.state === "open")
        .map((d) => [d.ready ? d.step : `(${d.step})`, `${local(d.dueAt)}${d.along ? ` ~${d.along}` : ""}`]),
    );
  }
  duty(step: string) {
    const found = Object.values(this.c.duties)
      .filter((d) => d.step === step)
      .at(-1);
    if (!found) throw new Error(`no duty of ${step}`);
    return found;
  }
}
/** The engine writes into nothing that it is given: it would throw. */
function frozen<T>(x: T): T {
  if (typeof x === "object" && x !== null && !Object.isFrozen(x))
    for (const v of Object.values(Object.freeze(x))) frozen(v);
  return x;
}
/** `03-05 18:00` in Shanghai; `-` for none. */
const local = (instant: Instant | null): string =>
  instant ? new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(5, 16).replace("T", " ") : "-";
