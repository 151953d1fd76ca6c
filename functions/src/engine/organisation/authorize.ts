/** Who may: by role, person, chain or authority band, on one's own authority or a principal's, as of the day of arrival. */

import type { Case } from "../case/case.ts";
import type { Band, By, Chain, Fields, InUnit, Role, SettingOf } from "../declare/kind.ts";
import type { Instant, LocalDate } from "../time/period.ts";
import { listOf } from "../values/lists.ts";
import { groupIn, isInUnit, officeOf, type Units } from "./groups.ts";
import type { StaffEntry, Substitution } from "./org.ts";

/** A person as of a moment: who signed in, whose authority is used, and what is known of both. */
export interface Actor {
  by: string;
  for?: string | undefined;
  at: Instant;
  /** `at` as a day in the zone. */
  day: LocalDate;
  staff: Record<string, StaffEntry | undefined>;
  setting: SettingOf;
  /** Departments that the case's fields will name with what the step fills; left out: those that it names. */
  units?: Units;
}
/** `as`: the role that authorised, `R01.leader`, or by substitution `R01.leader←uid`. */
export interface Allowed {
  as: string;
}
export type Permission = Allowed | { no: string };

export const active = (s: StaffEntry | undefined, at: Instant): s is StaffEntry =>
  !!s && s.activeFrom <= at && (s.activeTo === null || at < s.activeTo);
/**
 * The same of the present record, for whoever asks now. An account that was closed is closed, even where the clock is
 * behind the instant of its end. firestore.rules says the same in its own words.
 */
export const activeNow = <S extends StaffEntry & { active: boolean }>(s: S | undefined, now: Instant): s is S =>
  s?.active === true && active(s, now);
/** Reader groups of the appointments in force on a day: offices, and those of a unit with it. */
export const groupsOn = (s: Pick<StaffEntry, "appointments">, day: LocalDate): string[] =>
  s.appointments
    .filter((a) => a.from <= day && (a.to === null || day <= a.to))
    .map(({ role, unit }) => (unit === undefined ? role : groupIn(role, unit)));
/** Roles in force on a day; the last day counts. */
export const rolesOn = (s: StaffEntry, day: LocalDate): string[] =>
  s.appointments.filter((a) => a.from <= day && (a.to === null || day <= a.to)).map((a) => a.role);
export const substitutionOn = (s: StaffEntry, principal: string, day: LocalDate): Substitution | undefined =>
  s.substitutions.find((x) => x.principal === principal && x.from <= day && day <= x.to);

export const chainOf = (chain: Chain, setting: Actor["setting"]): readonly Role[] =>
  "id" in chain ? setting(chain) : chain;

export const bandOf = (bands: readonly Band[], amount: number): Band | undefined =>
  bands.find((b) => b.upTo === null || amount <= b.upTo);

/** Of reader groups: a person by name, no office. */
export const isUid = (group: string): boolean => !group.includes(".");

/** Who acts, and on whose authority. */
export interface Identity {
  by: string;
  for?: string | undefined;
}
/** One person behind both, whether acting himself, for another, or through another. */
export const isSame = (x: Identity, y: Identity): boolean =>
  [x.by, x.for].some((uid) => uid !== undefined && (uid === y.by || uid === y.for));

/** A person, one way to be allowed, and the case as it will stand with what the step fills. */
function mayOne(by: By<Fields>, a: Actor, c: Case | null, seen: Fields, readers: readonly string[]): Permission {
  if (by === "system") return a.by === "system" ? { as: "system" } : { no: "由系统办理" };
  if (by === "customer") return c && a.by === `customer:${c.id}` ? { as: a.by } : { no: "由客户本人答复" };
  const self = a.staff[a.by];
  if (!active(self, a.at)) return { no: "您的账号未启用或已停用，请联系管理员" };
  if (by === "reader") {
    const mine = a.for === undefined ? [a.by, ...groupsOn(self, a.day)] : groupsOf(a, a.for, self);
    return readers.some((r) => mine.includes(r)) ? { as: "reader" } : { no: "您不是本事项的阅读人" };
  }
  if ("person" in by) return person(peopleIn(seen, by.person), a, self);
  if ("office" in by) return holder({ role: String(seen[by.office] ?? ""), title: "承办部门" }, a, self, null);
  if (isInUnit(by)) return unitHolder(by, a, c, self);
  if ("role" in by) return holder(by, a, self, null);
  if ("chain" in by) return inChain(chainOf(by.chain, a.setting), by.of, a, self, c);
  const amount = Number(seen[by.authority] ?? 0);
  const band = bandOf(a.setting(by.bands), amount);
  if (!band) return { no: "核决权限表中没有与此金额相应的人，请管理员补充设置后再办" };
  return holder({ role: band.role, title: band.title ?? band.role }, a, self, amount);
}

/** What a principal reads is open to his substitute, as far as the substitution goes. */
function groupsOf(a: Actor, principal: string, self: StaffEntry): string[] {
  const s = substitutionOn(self, principal, a.day);
  const p = a.staff[principal];
  if (!s || !p) return [];
  const groups = groupsOn(p, a.day);
  return s.roles.length ? groups.filter((g) => s.roles.includes(officeOf(g).role)) : [principal, ...groups];
}

/** People whom a field names: the one, or each of several in a list. */
export const peopleIn = (sheet: Fields, field: string): string[] =>
  listOf(sheet[field]).filter((uid): uid is string => typeof uid === "string" && uid !== "");
function person(named: readonly string[], a: Actor, self: StaffEntry): Permission {
  const uid = a.for ?? a.by;
  if (a.for === undefined) return named.includes(uid) ? { as: uid } : { no: "由指定的人办理" };
  if (!named.includes(uid)) return { no: "由指定的人或其代理人办理" };
  return substitutionOn(self, uid, a.day) ? { as: `${uid}←${a.by}` } : { no: `您现在不是${nameOf(a, uid)}的代理人` };
}

function holder(r: Role, a: Actor, self: StaffEntry, amount: number | null): Permission {
  if (a.for === undefined) {
    return rolesOn(self, a.day).includes(r.role) ? { as: r.role } : { no: `由${r.title}办理` };
  }
  const principal = a.staff[a.for];
  const s = substitutionOn(self, a.for, a.day);
  if (!s || !principal) return { no: `您现在不是${nameOf(a, a.for)}的代理人` };
  if (!rolesOn(principal, a.day).includes(r.role) || (s.roles.length && !s.roles.includes(r.role)))
    return { no: `由${r.title}办理，${principal.name}的代理不含此权限` };
  if (amount !== null && s.limit !== null && amount > s.limit) return { no: "超出代理权限的金额" };
  return { as: `${r.role}←${a.for}` };
}

/** In the unit that the field names; whoever opens a case may be of any, until it is chosen. */
function unitHolder(by: InUnit<string>, a: Actor, c: Case | null, self: StaffEntry): Permission {
  const unit = (a.units ?? c?.units)?.[by.in];
  if (unit === undefined && c) return { no: `还没有选定由哪个单位的${by.title}办理` };
  const p = holder(by, a, self, null);
  const who = a.for === undefined ? self : a.staff[a.for];
  if ("no" in p || unit === undefined || (who && holdsIn(who, by.role, unit, a.day))) return p;
  return { no: `由${unit}的${by.title}办理` };
}
const holdsIn = ({ appointments }: StaffEntry, role: string, unit: string, day: LocalDate): boolean =>
  appointments.some((x) => x.role === role && x.unit === unit && x.from <= day && (x.to === null || day <= x.to));
/** The group of an office in the case's unit; none while that is not chosen. */
export const unitGroup = (by: InUnit<string>, c: Pick<Case, "units"> | null): string[] => {
  const unit = c?.units?.[by.in];
  return unit === undefined ? [] : [groupIn(by.role, unit)];
};

function inChain(chain: readonly Role[], of: string, a: Actor, self: StaffEntry, c: Case | null): Permission {
  const agreed = c?.requests[of]?.agreed ?? [];
  const next = chain[agreed.length];
  if (!next) return { no: chain.length ? "各级均已同意" : "没有设定批准人，请管理员补充设置后再办" };
  const taken = agreed.some((x) => isSame(x, a));
  return taken ? { no: "您已同意，须由另一级批准" } : holder(next, a, self, null);
}

const nameOf = (a: Actor, uid: string) => a.staff[uid]?.name ?? "该同事";

/** The first way in which the actor may, else the first reason why not. */
export function authorize(
  by: By<Fields> | readonly By<Fields>[],
  a: Actor,
  c: Case | null,
  seen: Fields,
  readers: readonly string[],
): Permission {
  const answers = listOf(by).map((b) => mayOne(b, a, c, seen, readers));
  return answers.find((p) => "as" in p) ?? answers[0] ?? { no: "无人可以办理此步骤" };
}

/** Whose office it is, in words: to be told who else may. */
export function officesSaid(
  by: By<Fields> | readonly By<Fields>[],
  { setting }: Pick<Actor, "setting">,
  seen: Fields,
): string {
  const titles = listOf(by).flatMap((b): string[] => {
    if (typeof b === "string") return [];
    if ("role" in b) return [b.title];
    if ("chain" in b) return chainOf(b.chain, setting).map((r) => r.title);
    if (!("authority" in b)) return [];
    const band = bandOf(setting(b.bands), Number(seen[b.authority] ?? 0));
    return band ? [band.title ?? band.role] : [];
  });
  return titles.join("或");
}

/** Reader groups that a step waits for; for duties. */
export function ownersOf(by: By<Fields> | readonly By<Fields>[], c: Case, setting: Actor["setting"]): string[] {
  const owners = listOf(by).flatMap((b): string[] => {
    if (b === "system" || b === "customer" || b === "reader") return [];
    if (isInUnit(b)) return unitGroup(b, c);
    if ("role" in b) return [b.role];
    if ("person" in b) return peopleIn(c.sheet, b.person);
    if ("office" in b) return c.sheet[b.office] ? [String(c.sheet[b.office])] : [];
    if ("chain" in b) {
      const next = chainOf(b.chain, setting)[c.requests[b.of]?.agreed.length ?? 0];
      return next ? [next.role] : [];
    }
    const band = bandOf(setting(b.bands), Number(c.sheet[b.authority] ?? 0));
    return band ? [band.role] : [];
  });
  return [...new Set(owners)];
}
