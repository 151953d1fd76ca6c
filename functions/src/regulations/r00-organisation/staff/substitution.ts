/** 代理: the principal gives it on his own case, the substitute's case holds it, both in one commit. */

import { act, fieldRef, get, type On, tell } from "../../../engine/declare/kind.ts";
import { fill } from "../../../engine/declare/sheet.ts";
import { plusDays } from "../../../engine/time/days.ts";
import type { Standing } from "../keys.ts";
import { admin } from "../roles.ts";
import { ended, plus, REKEYED, rekeyed, standingIn, substitutesFrom } from "./entries.ts";
import { handedOver, keptDay, ONE_DAY, row } from "./row.ts";
import { Staff } from "./sheet.ts";

/** At a time: a change of the principal's roles reaches all of them in one commit (at most three other cases). */
const MOST_SUBSTITUTES = 3;

type StandingIn = On<
  typeof Staff,
  Pick<Standing, "principal" | "from" | "to" | "roles" | "held"> & { limit?: number | undefined }
>;
const afterStandingIn = ({ sheet, input: { principal, from, to, limit, roles, held } }: StandingIn) =>
  standingIn(sheet.substitutions ?? [], { principal, from, to, limit: limit ?? null, roles, held });
const afterStandingDown = ({ sheet, input }: On<typeof Staff, { principal: string; lastDay: string }>) =>
  ended(sheet.substitutions ?? [], (s) => s.principal === input.principal, input.lastDay);

export const substitution = {
  delegate: row({
    title: "委托代理",
    clause: "R00 代理",
    by: [{ person: "self" }, admin],
    from: ["active", "leaving"],
    form: fill(Staff, "substitute", "from", "to", "limit?", "roles?"),
    needs: { substitute: get(Staff, fieldRef("substitute")) },
    refuse: {
      oneself: {
        when: ({ id, input }) => input.substitute === id,
        says: "代理人不能是本人，请另选",
      },
      absent: {
        when: ({ facts }) => facts.substitute[0]?.status !== "active",
        says: "所选代理人不在职，请另选",
      },
      roles: {
        when: ({ input, sheet }) =>
          (input.roles ?? []).some((role) => !(sheet.appointments ?? []).some((a) => a.role === role)),
        says: "只能委托本人所任的角色，请改正",
      },
      many: {
        when: ({ input, sheet, today }) => {
          const others = substitutesFrom(sheet, today).filter((uid) => uid !== input.substitute);
          return others.length >= MOST_SUBSTITUTES;
        },
        says: `代理人同时最多 ${MOST_SUBSTITUTES} 名，请先终止其他代理`,
      },
    },
    set: {
      lentTo: {
        says: "加上该代理人及其最后一日，已到期的删去",
        value: ({ sheet, input, today }) => [
          ...(sheet.lentTo ?? []).filter((l) => l.to >= today),
          { substitute: input.substitute, to: input.to },
        ],
      },
      substitute: null,
      from: null,
      to: null,
      limit: null,
      roles: null,
    },
    with: [
      {
        says: "代理人的人员记录办理“代理他人”",
        effects: ({ id, sheet, input }) => [
          act(Staff, "standIn", input.substitute, {
            principal: id,
            from: input.from,
            to: input.to,
            limit: input.limit,
            roles: input.roles ?? [],
            held: sheet.appointments ?? [],
          }),
        ],
      },
    ],
    then: [
      {
        says: "知会代理人",
        effects: ({ input }) => [tell(input.substitute, "您被委托代理同事的职务，期间可代其办理")],
      },
    ],
  }),
  recall: row({
    title: "终止代理",
    clause: "R00 代理",
    by: [{ person: "self" }, admin],
    from: ["active", "leaving"],
    form: fill(Staff, "substitute", "lastDay"),
    refuse: {
      past: {
        when: ({ input, today }) => input.lastDay < plusDays(today, -1),
        says: "最后一日最早为昨天（即刻终止），请改正",
      },
    },
    writes: ONE_DAY,
    set: {
      says: "“由他人代理”中该代理人至“最后一日”为止",
      values: ({ sheet, input }) => {
        const lentTo = (sheet.lentTo ?? []).map((l) =>
          l.substitute === input.substitute && l.to > input.lastDay ? { ...l, to: input.lastDay } : l,
        );
        return { lentTo, substitute: null, ...keptDay(sheet) };
      },
    },
    with: [
      {
        says: "代理人的人员记录办理“结束代理他人”",
        effects: ({ id, input }) => [
          act(Staff, "standDown", input.substitute, { principal: id, lastDay: input.lastDay }),
        ],
      },
    ],
  }),
  standIn: row({
    title: "代理他人",
    clause: "R00 代理",
    by: "system",
    from: "active",
    form: fill(Staff, "principal", "from", "to", "limit?", "roles", "held"),
    refuse: { standing: { when: (c) => !afterStandingIn(c), says: "所填期间内已由此人代理，请先终止或改期" } },
    set: {
      says: `“代理他人”加上被代理人、起止日期、限额和角色；${REKEYED}`,
      values: (c) => rekeyed(c.id, { ...c.sheet, substitutions: afterStandingIn(c) }, c.today, "R00 代理"),
    },
  }),
  standDown: row({
    title: "结束代理他人",
    clause: "R00 代理",
    by: "system",
    from: "*",
    form: fill(Staff, "principal", "lastDay"),
    writes: ONE_DAY,
    refuse: { "not-standing": { when: (c) => !afterStandingDown(c), says: "该日以后没有由此人代理，无须终止" } },
    set: {
      says: `“代理他人”中该被代理人至“最后一日”为止；在职、待离职的，${REKEYED}`,
      values: (c) => {
        const { id, status, sheet, today } = c;
        const substitutions = afterStandingDown(c);
        if (status !== "active" && status !== "leaving") return { substitutions, principal: null, ...keptDay(sheet) };
        return plus(rekeyed(id, { ...sheet, substitutions }, today, "R00 代理"), keptDay(sheet));
      },
    },
  }),
  learn: row({
    title: "被代理人任职变动",
    clause: "R00 代理",
    by: "system",
    from: "*",
    form: fill(Staff, "principal", "held"),
    set: {
      says: `“代理他人”中被代理人的任职照新；在职、待离职的，${REKEYED}`,
      values: ({ id, status, sheet, input, today }) => {
        const substitutions = (sheet.substitutions ?? []).map((s) =>
          s.principal === input.principal ? { ...s, held: input.held } : s,
        );
        if (status !== "active" && status !== "leaving") return { substitutions, principal: null, held: null };
        return rekeyed(id, { ...sheet, substitutions }, today, "R00 代理");
      },
    },
  }),
  refresh: row({
    title: "权限按日变动",
    clause: "R00 任职",
    by: "system",
    from: ["active", "leaving"],
    due: { on: "changesOn", at: "00:00" },
    set: { says: REKEYED, values: ({ id, sheet, today }) => rekeyed(id, sheet, today, "R00 任职") },
    then: [
      {
        says: `有任职到期的，${handedOver.says}`,
        effects: ({ id, sheet, today }) =>
          (sheet.appointments ?? []).some((a) => a.to === plusDays(today, -1)) ? handedOver.effects({ id }) : [],
      },
    ],
  }),
};
