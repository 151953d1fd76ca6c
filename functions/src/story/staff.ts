/**
 * People of a story: each has a record of R00 with an e-mail, since long before it began. It is written as one step of another
 * build, which nobody decides again; so it costs a hash a person, and `get` finds it.
 */
import type { Write } from "../adapters/ports.ts";
import type { Action, Case } from "../engine/case/case.ts";
import { fold, newCase } from "../engine/case/fold.ts";
import type { Fields } from "../engine/declare/kind.ts";
import { blank } from "../engine/declare/sheet.ts";
import { groupsOn } from "../engine/organisation/authorize.ts";
import type { Appointment, Substitution } from "../engine/organisation/org.ts";
import type { Instant } from "../engine/time/period.ts";
import { acceptedWrites } from "../service/decide/record.ts";
import { type DecidingOrg, orgDeciding } from "../service/read/org.ts";
import { isId } from "../stored/paths.ts";
import type { OutcomeDoc } from "../stored/shapes.ts";
import type { Story } from "./format.ts";
import type { Titles } from "./titles.ts";
import type { World } from "./world.ts";

const STAFF = "R00.staff";
const HIRES = "hire";
const BUILD = "on file";
const SINCE: Instant = "2000-01-01T00:00:00.000Z";
/** Offices as of this day make a person's keys. */
const KEYS_ON = "2026-01-01";

/** The step by which somebody of the story is on file: it is no step of the story. */
export const isOnFile = (outcome: Pick<OutcomeDoc, "build"> | undefined): boolean => outcome?.build === BUILD;

/** The record of somebody of the story, with whom it does nothing. */
export const isUntouched = ({ kind, openedAt, seq }: Pick<Case, "kind" | "openedAt" | "seq">): boolean =>
  kind === STAFF && openedAt === SINCE && seq === 1;

/** @throws for the title of a role that there is not */
export async function putOnStaff(w: World, s: Story, titles: Titles): Promise<void> {
  const org = await orgDeciding(w.env, [], Date.parse(SINCE), "R00");
  const people = Object.entries(s.人员).filter(([name]) => isId(name));
  const records = people.map(([name, held], i) =>
    recordOf(w, org, name, { ...personOf(w, s, titles, name, held), email: `p${i + 1}@story.example` }),
  );
  await w.docs.commit((await Promise.all(records)).flat());
}

function personOf(w: World, s: Story, titles: Titles, name: string, held: string): Fields {
  const role = (title: string) => titles.role(title) ?? fail(`没有“${title}”这个角色`);
  const offices = held === "" ? [] : held.split("、");
  const appointments = offices.map((title) => appointmentTo(role(title), s.部门[name], w));
  const substitutions = (s.代理[name] ?? []).map((x): Substitution & { held: [] } => ({
    principal: x.为,
    from: x.自,
    to: x.至,
    limit: x.限额 ?? null,
    roles: (x.角色 ?? []).map(role),
    held: [],
  }));
  return {
    self: name,
    name,
    title: held,
    department: s.部门[name] ?? "",
    since: SINCE,
    appointments,
    substitutions,
    keys: [name, ...groupsOn({ appointments }, KEYS_ON)],
  };
}
/** From long ago; an office that each unit has, in the person's department. */
function appointmentTo(role: string, department: string | undefined, { env }: World): Appointment {
  const inUnits = env.manifest.regulations.some((r) => r.roles.some((x) => x.role === role && x.inUnits));
  return { role, from: SINCE.slice(0, 10), to: null, ...(inUnits && department && { unit: department }) };
}
const fail = (what: string): never => {
  throw new Error(what);
};

async function recordOf({ env, kinds }: World, org: DecidingOrg, id: string, sheet: Fields): Promise<Write[]> {
  const k = await kinds.kindOf(STAFF);
  if (!k) return [];
  const action: Action = {
    id: "story.on.staff",
    case: id,
    kind: k.id,
    step: HIRES,
    form: k.edition,
    input: {},
    by: "system",
    at: SINCE,
  };
  const before = newCase(action, k.edition, blank(k.sheet));
  const change = {
    seq: 1,
    edition: k.edition,
    status: "active",
    sheet: { ...blank(k.sheet), ...sheet },
    done: { [HIRES]: { at: SINCE, by: action.by, seq: 1, times: 1 } },
    entered: { seq: 1, at: SINCE },
  };
  const basis = {
    env: { ...env, build: BUILD },
    k,
    org,
    now: SINCE,
    action,
    actionVersion: undefined,
    open: undefined,
    stored: undefined,
    before,
    targets: new Map(),
  };
  const made = {
    change,
    after: fold(before, change),
    effects: [],
    decidedTogether: [],
    why: [],
    clause: k.clause,
    as: "system",
  };
  return acceptedWrites(basis, { result: "accepted", ...made });
}
