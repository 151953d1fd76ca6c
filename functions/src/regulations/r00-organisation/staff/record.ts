/** 入职, 变更, 停用: the person's record. */

import { fieldRef, find, type On, type Refusal } from "../../../engine/declare/kind.ts";
import { fill } from "../../../engine/declare/sheet.ts";
import { admin, member } from "../roles.ts";
import { informed } from "./appointments.ts";
import { moved, plus, REKEYED, rekeyed } from "./entries.ts";
import { accountClosed, accountOpen, handedOver, notOneself, now, row } from "./row.ts";
import { Staff } from "./sheet.ts";

type Sole = On<
  typeof Staff,
  { number?: string | undefined; mobile?: string | undefined },
  { number: { id: string }[]; mobile: { id: string; status: string }[] }
>;
/** A staff number is never used twice; a mobile number may be, once its holder has left. */
const unique: Record<string, Refusal<Sole>> = {
  number: {
    when: ({ id, input, facts }) => input.number !== undefined && facts.number.some((p) => p.id !== id),
    says: "工号已有人使用（离职人员的工号也不再使用），请换一个",
  },
  mobile: {
    when: ({ id, input, facts }) =>
      input.mobile !== undefined && facts.mobile.some((p) => p.id !== id && p.status !== "left"),
    says: "手机号已有人使用，请核对",
  },
};
const same = {
  number: find(Staff, { number: fieldRef("number") }),
  mobile: find(Staff, { mobile: fieldRef("mobile") }),
};

export const record = {
  hire: row({
    title: "入职",
    by: [admin, "system"],
    from: null,
    to: "active",
    form: fill(Staff, "number", "name", "title", "department", "mobile?", "email?"),
    needs: same,
    refuse: unique,
    set: {
      says: `“本人”即本事项；“启用时间”为办理之时；“任职”为员工，自当日起；${REKEYED}`,
      values: ({ id, sheet, at, today }) => {
        const appointments = [{ role: member.role, from: today, to: null }];
        return plus(rekeyed(id, { ...sheet, appointments }, today, "R00 人员"), { self: id, since: at });
      },
    },
    then: [accountOpen],
  }),
  change: row({
    title: "变更",
    by: admin,
    from: ["active", "suspended", "leaving"],
    form: fill(Staff, "number?", "name?", "title?", "department?", "mobile?", "email?"),
    needs: same,
    refuse: unique,
    set: {
      says: `换部门的，“任职”中各单位都有的岗位自当日起改在新部门；${REKEYED}`,
      values: ({ id, sheet, input: { department }, today }) => {
        const { appointments = [], department: from = "" } = sheet;
        if (department === undefined || !appointments.some((a) => a.unit === from)) return {};
        const there = moved(appointments, from, department, today);
        return rekeyed(id, { ...sheet, appointments: there }, today, "R00 任职");
      },
    },
    with: [informed],
  }),
  suspend: row({
    title: "停用",
    by: admin,
    from: "active",
    to: "suspended",
    due: null,
    form: fill(Staff, "reason"),
    refuse: { oneself: notOneself },
    set: { until: now, keys: [], changesOn: null },
    then: [accountClosed, handedOver],
  }),
  resume: row({
    title: "恢复",
    by: admin,
    from: "suspended",
    to: "active",
    form: fill(Staff, "reason"),
    set: {
      says: `“停用时间”清空；${REKEYED}`,
      values: ({ id, sheet, today }) => plus(rekeyed(id, sheet, today, "R00 人员"), { until: null }),
    },
    then: [accountOpen],
  }),
};
