/** Why a step can't be taken, in the order of the questions: is it its time, is it yours, is it your own, its own rules. */
import type { Case } from "../case/case.ts";
import { commonBarred, commonOf } from "../common/index.ts";
import { sayWith } from "../declare/field/template.ts";
import { type Ctx, type Fields, Refused, refuse } from "../declare/kind.ts";
import type { Loaded, LoadedStep } from "../declare/loaded.ts";
import { closedNow } from "../duties/flow.ts";
import {
  type Actor,
  type Allowed,
  active,
  authorize,
  officesSaid,
  type Permission,
  peopleIn,
  unitGroup,
} from "../organisation/authorize.ts";
import { runs } from "../organisation/running.ts";
import { enabledRegulations } from "../organisation/settings.ts";
import type { Asking } from "./asking.ts";
import { inPlace } from "./in-place.ts";
import { barring } from "./own-part.ts";

/** Whether the step is open on the case at all, whoever asks. */
export const unavailable = ({ k, name, s, c, seen, actor }: Asking): Refused | undefined =>
  closedNow(k, name, s, c, seen) ?? (c ? commonBarred({ k, name, c }) : notRunning(k, s, actor));

/** Nobody opens a case of a regulation that does not run; what follows from a case that is there may open others. */
const notRunning = (k: Loaded, s: Pick<LoadedStep, "title">, { by, setting, day }: Actor): Refused | undefined =>
  by === "system" || runs(setting, k.regulation, day)
    ? undefined
    : refuse("not-running", enabledRegulations.clause, `${k.regulation} 没有启用，不能${s.title}${k.title}`);

/** Reader groups of a case: the kind's roles, its opener, whom it was given to, and the people whose step it names. */
export const readersOf = (k: Loaded, c: Case | null): string[] => [
  ...k.readerRoles,
  ...(c?.readers ?? []),
  ...k.unitReaders.flatMap((by) => unitGroup(by, c)),
  ...(c ? [c.openedBy, ...k.personFields.flatMap((f) => peopleIn(c.sheet, f))] : []),
];

/** Whether this actor may, and as what. */
export const permitted = (x: Asking): Allowed | Refused => answered(x, mayStep(x));
/**
 * The same of somebody whom the step's duty would be given to (转交): it gives no right that he does not have. `heirOf`: he
 * takes over from somebody who left, for whom it is by name.
 */
export function permittedIfGiven(x: Asking, heirOf?: string): Allowed | Refused {
  const p = ownRight(x);
  return answered(x, "as" in p ? p : ((heirOf === undefined ? inPlace(x) : heir(x, heirOf)) ?? p));
}
const heir = ({ actor }: Asking, of: string): Permission => ({ as: `${of}←${actor.by}` });
function answered(x: Asking, p: Permission): Allowed | Refused {
  const { k, name, s, c, actor } = x;
  if ("no" in p) return refuse("who", s.clause, p.no);
  return barredAsOwn(x) ?? (c && commonOf(name)?.barredTo?.(actor, { k, name, c })) ?? p;
}
/** Nobody decides on his own work or on himself. */
export function barredAsOwn({ k, s, c, seen, actor }: Asking): Refused | undefined {
  const [own] = barring(k, s, { c, seen }, actor);
  return own && refuse("own", s.clause, `${own.says}，不得由本人${s.title}；${elsewhere(s, actor, seen)}`);
}
/** Who else does it, or whom to appoint. */
function elsewhere(s: LoadedStep, actor: Actor, seen: Fields): string {
  const offices = officesSaid(s.by, actor, seen);
  return offices ? `请由另一位${offices}办理，没有的请管理员任命` : "请由另一位办理";
}

const ownRight = ({ k, s, c, seen, actor }: Asking): Permission => authorize(s.by, actor, c, seen, readersOf(k, c));
/** What is for a named person may be done by whoever it was given to in that person's place. */
function mayStep(x: Asking): Permission {
  const { name, c, actor } = x;
  const p = ownRight(x);
  if ("as" in p || !c) return p;
  const given = Object.values(c.duties).find(
    (d) => d.step === name && d.state === "open" && d.reassigned && d.owners.includes(actor.for ?? actor.by),
  );
  if (!given) return p;
  const own = given.heirOf === undefined ? inPlace(x) : workingHere(x) && heir(x, given.heirOf);
  return own && "as" in own ? own : p;
}
const workingHere = ({ actor }: Asking): true | undefined =>
  actor.for === undefined && active(actor.staff[actor.by], actor.at) ? true : undefined;

/** The step's own refusals. */
export function refusedByRule(
  k: Pick<Loaded, "sheet">,
  s: LoadedStep,
  ctx: Ctx<Fields, Fields, never>,
): Refused | undefined {
  for (const [code, r] of Object.entries(s.refuse ?? {}))
    if (r.when(ctx)) {
      const values = { ...ctx.sheet, ...ctx.input };
      return refuse(code, r.clause, typeof r.says === "string" ? sayWith(r.says, k.sheet, values) : r.says(ctx));
    }
  return undefined;
}
/** Of those, the ones that look at the sheet alone: known before anything is filled in. */
export function ruledOutEarly({ k, s, c }: Asking): Refused | undefined {
  const early = Object.fromEntries(Object.entries(s.refuse ?? {}).filter(([, r]) => r.early));
  // `early` promises that nothing else of the context is looked at.
  return c ? refusedByRule(k, { ...s, refuse: early }, { sheet: c.sheet } as Ctx<Fields, Fields, never>) : undefined;
}
export const isRefused = (x: unknown): x is Refused => x instanceof Refused;
