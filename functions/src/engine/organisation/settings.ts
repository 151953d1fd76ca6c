/**
 * The settings that the engine and the service read whichever regulations run. The organisation's own regulation lists
 * them for the settings page and says what a value must look like; each example holds until it is set.
 */
import { setting } from "../declare/setting.ts";
import type { BusinessHours } from "../time/clock.ts";
import { OFFICE_HOURS, SHANGHAI } from "../time/clock.ts";
import type { LocalDate } from "../time/period.ts";

export const organisationName = setting("R00.org.name", { title: "单位名称", clause: "R00 设置", example: "本单位" });
/** Blank until it is set: no letter shows an invented one. */
export const organisationPhone = setting("R00.org.phone", {
  title: "单位电话",
  clause: "R00 设置",
  example: "",
  hint: "印在文书上，客户的链接失效时也显示；未设置的不显示",
});
/** The zone in which days begin and end. */
export const timeZone = setting<string>("R00.time.zone", { title: "时区", clause: "R00 日历", example: SHANGHAI });

/** A regulation that runs from a day on. `to`: the last day; left out: until further notice. */
export interface Enabled {
  regulation: string;
  from: LocalDate;
  to?: LocalDate | undefined;
}
/** Which regulations run here (running.ts); none named: all that are there. */
export const enabledRegulations = setting<readonly Enabled[]>("R00.regulations", {
  title: "启用的办法",
  clause: "R00 办法",
  example: [],
  hint: "一部不列为全部启用；列出后，未列的不启用",
});

export const officeHours = setting("R00.time.hours", { title: "工作时间", clause: "R00 日历", example: OFFICE_HOURS });
/** By the department's name. */
export const departmentHours = setting<Readonly<Record<string, BusinessHours>>>("R00.time.departments", {
  title: "各部门的工作时间",
  clause: "R00 日历",
  example: {},
  hint: "未列的部门同单位",
});
export const rollFixedDays = setting("R00.time.rollFixedDays", {
  title: "固定日期遇休息日顺延",
  clause: "R00 日历",
  example: false,
  hint: "如“次月10日前”；原文不顺延",
});
/** How long a one-time code is good for. */
export const codeHours = setting("R00.login.codeHours", {
  title: "一次性验证码的有效小时数",
  clause: "R00 登录",
  example: 24,
});
export const refusedKeptDays = setting("R00.refused.keptDays", {
  title: "不予办理的动作保留天数",
  clause: "R00 设置",
  example: 180,
});
export const lettersPerMinute = setting("R00.mail.perMinute", {
  title: "每分钟最多发出的邮件",
  clause: "R00 设置",
  example: 30,
});
export const lettersPerDay = setting("R00.mail.perDay", {
  title: "每天最多发出的邮件",
  clause: "R00 设置",
  example: 2000,
});
