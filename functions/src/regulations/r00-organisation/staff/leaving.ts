/** 离职: always with a successor, so that no duty is left without an owner; open ones are moved on the last day. */

import { act, type Effect, fieldRef, get, type On, Refused, tell, unlessFilled } from "../../../engine/declare/kind.ts";
import { fill } from "../../../engine/declare/sheet.ts";
import type { Appointment } from "../../../engine/organisation/org.ts";
import { plusDays } from "../../../engine/time/days.ts";
import { inForce, MOST_KEYS } from "../keys.ts";
import { admin, member } from "../roles.ts";
import { appointed, ended, type Person, plus, REKEYED, rekeyed, substitutesFrom } from "./entries.ts";
import { accountClosed, accountOpen, notOneself, now, row } from "./row.ts";
import { Staff } from "./sheet.ts";

/** Roles in force on a day, without the one that everybody has. */
const rolesOn = (p: Person, day: string) =>
  (p.appointments ?? []).filter((a) => a.role !== member.role && inForce(a, day)).map((a) => a.role);

/** The successor's appointments with the roles taken over from a day on; a role held already stays as it is. */
const withRoles = (p: Person, roles: readonly string[], from: string, held: readonly Appointment[] = []) =>
  roles.reduce((list, role) => {
    // An office of a unit is taken over in that unit.
    const unit = held.find((a) => a.role === role && a.unit !== undefined)?.unit;
    return appointed(list, { role, from, to: null, ...(unit !== undefined && { unit }) }) ?? list;
  }, p.appointments ?? []);

type Heirs = readonly { role: string; person: string }[];
type Leaving = On<
  typeof Staff,
  { takesOver?: boolean | undefined; lastDay: string; heirs?: Heirs | undefined },
  { successor: readonly { id: string; sheet: Person }[] }
>;
/** The roles that are in nobody else's hands by name. */
const rest = (roles: readonly string[], heirs: Heirs) => roles.filter((role) => !heirs.some((h) => h.role === role));

/** Who takes over which roles from the day after the last: those named for one, and the successor what is left. */
function inherited(sheet: Person, lastDay: string, successor: string | undefined): [uid: string, roles: string[]][] {
  const roles = rolesOn(sheet, lastDay);
  const heirs = (sheet.heirs ?? []).filter((h) => roles.includes(h.role));
  const left = sheet.takesOver && successor ? rest(roles, heirs).map((role) => ({ role, person: successor })) : [];
  const by = new Map<string, string[]>();
  for (const { role, person } of [...heirs, ...left]) by.set(person, [...(by.get(person) ?? []), role]);
  return [...by];
}
/** Why the successor can't take over the roles; undefined: it can be. */
function tooMuch({ sheet, input, facts, today }: Leaving): string | undefined {
  const successor = facts.successor[0];
  if (!input.takesOver || !successor) return undefined;
  const roles = rest(rolesOn(sheet, input.lastDay), input.heirs ?? []);
  const taken = withRoles(successor.sheet, roles, plusDays(input.lastDay, 1), sheet.appointments);
  const keyed = rekeyed(successor.id, { ...successor.sheet, appointments: taken }, today, "R00 离职");
  return keyed instanceof Refused ? keyed.says : undefined;
}

/** What is no longer so when a person stays or comes back. */
const BACK = { until: null, lastDay: null, successor: null, takesOver: null, heirs: null };
const CLEARED = "“停用时间”“最后一日”“接手人”“接手人接任其角色”“逐项接任”清空";
const WRITES_BACK = { changesOn: "maybe", lastDay: "maybe" } as const;

export const leaving = {
  resign: row({
    title: "登记离职",
    clause: "R00 离职",
    by: admin,
    from: ["active", "suspended"],
    to: "leaving",
    due: null,
    form: fill(Staff, "lastDay", "successor", "takesOver?", "heirs?", "reason?"),
    needs: { successor: get(Staff, fieldRef("successor")) },
    refuse: {
      oneself: notOneself,
      same: { when: ({ id, input }) => input.successor === id, says: "接手人不能是本人，请另选" },
      absent: {
        when: ({ facts }) => facts.successor[0]?.status !== "active",
        says: "离职须有在职的接手人接手其待办，请另选",
      },
      heir: {
        when: ({ id, input }) => (input.heirs ?? []).some((h) => h.person === id),
        says: "接任人不能是本人，请另选",
      },
      "not-held": {
        when: ({ sheet, input }) => {
          const held = rolesOn(sheet, input.lastDay);
          return (input.heirs ?? []).some((h) => !held.includes(h.role));
        },
        says: "逐项接任的只能是其最后一日所任的角色，请改正",
      },
      past: {
        when: ({ input, today }) => input.lastDay < today,
        says: "最后一日最早为今天；须立即停止其权限的，请先办理“停用”",
      },
      keys: {
        when: (c) => tooMuch(c) !== undefined,
        about: `接手人接任其角色后权限超出 ${MOST_KEYS} 项的`,
        says: (c) => `接手人不能接任全部角色：${tooMuch(c)}`,
      },
    },
    then: [tell({ person: "successor" }, "同事即将离职，其待办将由您接手")],
  }),
  cancelLeaving: row({
    title: "撤销离职",
    clause: "R00 离职",
    by: admin,
    from: "leaving",
    to: "active",
    writes: WRITES_BACK,
    set: {
      says: `${CLEARED}；${REKEYED}`,
      values: ({ id, sheet, today }) => plus(rekeyed(id, sheet, today, "R00 离职"), BACK),
    },
    then: [accountOpen],
  }),
  leave: row({
    title: "离职",
    clause: "R00 离职",
    by: "system",
    from: "leaving",
    to: "left",
    due: { on: "lastDay", at: "24:00" },
    needs: { successor: get(Staff, fieldRef("successor")) },
    set: {
      until: unlessFilled(now),
      keys: [],
      changesOn: null,
      appointments: {
        says: "各项至“最后一日”为止",
        value: ({ sheet }) => ended(sheet.appointments ?? [], () => true, sheet.lastDay ?? ""),
      },
    },
    then: [
      accountClosed,
      {
        says: "待办移交给接手人，并知会接手人；逐项接任的，各接任人的人员记录办理“接任”；选了接任的，接手人的人员记录就其余角色办理“接任”；其代理人的人员记录办理“结束代理他人”；接手人已不在职的，待办退回原岗位或交主管人员转交，并知会管理员",
        effects: ({ id, sheet, facts, today }): Effect[] => {
          const successor = facts.successor[0]?.status === "active" ? facts.successor[0].id : undefined;
          return [
            { do: "handOver", from: id, ...(successor && { to: successor }) },
            ...substitutesFrom(sheet, today).map((uid) =>
              act(Staff, "standDown", uid, { principal: id, lastDay: sheet.lastDay }),
            ),
            ...inherited(sheet, sheet.lastDay ?? today, successor).map(([uid, roles]) =>
              act(Staff, "inherit", uid, {
                roles,
                from: today,
                held: (sheet.appointments ?? []).filter((a) => roles.includes(a.role)),
              }),
            ),
            tell(
              successor ?? admin,
              successor ? "同事已离职，其待办已转给您" : "接手人已不在职，离职人员的待办请由各主管人员转交",
            ),
          ];
        },
      },
    ],
  }),
  inherit: row({
    title: "接任",
    clause: "R00 离职",
    by: "system",
    from: ["active", "leaving"],
    form: fill(Staff, "roles", "from", "held?"),
    set: {
      says: `“任职”加上所接手的角色，已任的不变；${REKEYED}`,
      values: ({ id, sheet, input, today }) =>
        rekeyed(
          id,
          { ...sheet, appointments: withRoles(sheet, input.roles, input.from, input.held) },
          today,
          "R00 离职",
        ),
    },
  }),
  rehire: row({
    title: "重新入职",
    by: admin,
    from: "left",
    to: "active",
    form: fill(Staff, "title?", "department?"),
    writes: WRITES_BACK,
    set: {
      says: `“启用时间”为办理之时；“任职”加上员工，自当日起；${CLEARED}；${REKEYED}`,
      values: ({ id, sheet, at, today }) => {
        const appointments = withRoles(sheet, [member.role], today);
        return plus(rekeyed(id, { ...sheet, appointments }, today, "R00 人员"), { ...BACK, since: at });
      },
    },
    then: [accountOpen],
  }),
};
