/** 任命, 免去: roles with their first and last day. */

import { act, type Effect, type On } from "../../../engine/declare/kind.ts";
import { regulationOf } from "../../../engine/declare/manifest.ts";
import { fill } from "../../../engine/declare/sheet.ts";
import { runs } from "../../../engine/organisation/running.ts";
import { enabledRegulations } from "../../../engine/organisation/settings.ts";
import { plusDays } from "../../../engine/time/days.ts";
import { admin } from "../roles.ts";
import { appointed, ended, plus, REKEYED, rekeyed, substitutesFrom, unitOf } from "./entries.ts";
import { handedOver, keptDay, ONE_DAY, row } from "./row.ts";
import { Staff } from "./sheet.ts";

/** Those who stand in learn what their principal holds now, in the same commit. `sheet` is the sheet after the step. */
export const informed = {
  says: "代理人的人员记录办理“被代理人任职变动”",
  effects: ({ id, sheet, today }: On<typeof Staff>): Effect[] =>
    substitutesFrom(sheet, today).map((uid) =>
      act(Staff, "learn", uid, { principal: id, held: sheet.appointments ?? [] }),
    ),
};

type Appointing = On<typeof Staff, { role: string; from: string; to?: string | undefined }>;
const afterAppointing = ({ sheet, input, declared }: Appointing) =>
  appointed(sheet.appointments ?? [], {
    role: input.role,
    from: input.from,
    to: input.to ?? null,
    ...unitOf(input.role, sheet, declared),
  });

const afterDismissing = ({ sheet, input }: On<typeof Staff, { role: string; lastDay: string }>) =>
  ended(sheet.appointments ?? [], (a) => a.role === input.role, input.lastDay);

export const appointments = {
  appoint: row({
    title: "任命",
    clause: "R00 任职",
    by: [admin, "system"],
    from: ["active", "suspended", "leaving"],
    form: fill(Staff, "role", "from", "to?"),
    refuse: {
      unknown: {
        when: ({ input, declared }) => !declared.roles.some((r) => r.role === input.role),
        says: "没有角色 {role}，请从列表中选择",
      },
      off: {
        clause: enabledRegulations.clause,
        when: ({ input, setting }) => !runs(setting, regulationOf(input.role), input.from),
        about: "所任角色的办法在起始日没有启用，不能任命",
        says: ({ input }) => `${regulationOf(input.role)} 在 ${input.from} 没有启用，不能任命其角色`,
      },
      held: { when: (c) => !afterAppointing(c), says: "所填期间内已任此角色，不必重复任命" },
    },
    set: {
      says: `“任职”加上该角色及起止日期，各单位都有的岗位写明本人的部门；${REKEYED}`,
      values: (c) => rekeyed(c.id, { ...c.sheet, appointments: afterAppointing(c) }, c.today, "R00 任职"),
    },
    with: [informed],
  }),
  dismiss: row({
    title: "免去",
    clause: "R00 任职",
    by: admin,
    from: ["active", "suspended", "leaving"],
    form: fill(Staff, "role", "lastDay"),
    refuse: {
      oneself: {
        when: ({ id, by, input }) => id === by && input.role === admin.role,
        says: "不能免去自己的管理员，请由另一位管理员办理",
      },
      past: {
        when: ({ input, today }) => input.lastDay < plusDays(today, -1),
        says: "最后一日最早为昨天（即刻免去），请改正",
      },
      "not-held": { when: (c) => !afterDismissing(c), says: "该日以后未任此角色，无须免去" },
    },
    writes: ONE_DAY,
    set: {
      says: `“任职”中该角色至“最后一日”为止，此后才起的删去；${REKEYED}`,
      values: (c) =>
        plus(rekeyed(c.id, { ...c.sheet, appointments: afterDismissing(c) }, c.today, "R00 任职"), keptDay(c.sheet)),
    },
    then: [
      {
        says: `即刻免去的，${handedOver.says}`,
        effects: ({ id, input, today }) => (input.lastDay < today ? handedOver.effects({ id }) : []),
      },
    ],
    with: [informed],
  }),
};
