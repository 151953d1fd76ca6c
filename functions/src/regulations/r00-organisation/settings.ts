/** What the organisation sets for everything that runs here. Each example holds until it does. */
import * as z from "zod";
import type { Setting } from "../../engine/declare/setting.ts";
import { date, list, row } from "../../engine/declare/sheet.ts";
import { ENABLED } from "../../engine/organisation/running.ts";
import { isZone, OFFICE_HOURS, SHANGHAI } from "../../engine/time/clock.ts";

const clockTime = (pattern: RegExp) => z.string().regex(pattern, "时刻须写作 09:00");
const OPEN_DAYS = { workingDays: "工作日", weekendsToo: "工作日和周末", everyDay: "每天，含节假日" } as const;
const hours = z
  .strictObject({
    opens: clockTime(/^([01]\d|2[0-3]):[0-5]\d$/).meta({ label: "上班", labelEn: "Opens", hint: "如 09:00" }),
    closes: clockTime(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/).meta({ label: "下班", labelEn: "Closes", hint: "如 18:00" }),
    days: z
      .enum(["workingDays", "weekendsToo", "everyDay"])
      .meta({ label: "办公的日子", labelEn: "Open on", words: OPEN_DAYS }),
  })
  .superRefine(({ opens, closes }, { addIssue }) => {
    if (opens >= closes) addIssue(`上班 ${opens} 须早于下班 ${closes}`);
  });
const words = z.string().trim().min(1).max(200);

/** How long a one-time code is good for. */
export const CODE_HOURS = {
  id: "R00.login.codeHours",
  title: "一次性验证码的有效小时数",
  clause: "R00 登录",
  example: 24,
  shape: z.int().min(1).max(168),
} satisfies Setting;

const day = (label: string, en: string, hint?: string) => date(label, { en, ...(hint && { hint }) });
const enabled = row({
  regulation: z.string().max(3).meta({ label: "办法", labelEn: "Regulation", widget: "regulation" }),
  from: day("自", "From"),
  to: day("至", "To", "含当日；不填为长期").optional(),
}).superRefine(({ from, to }, { addIssue }) => {
  if (to !== undefined && to < from) addIssue(`至 ${to} 早于自 ${from}`);
});
/** What runs here: it is read by the engine (organisation/running.ts). */
const REGULATIONS: Setting = {
  id: ENABLED.id,
  title: "启用的办法",
  clause: ENABLED.clause,
  example: [],
  hint: "一部不列为全部启用；列出后，未列的不启用",
  shape: list("启用的办法", enabled, { mayBeEmpty: true }).superRefine((all, { addIssue }) => {
    const twice = all.find((e, i) => all.findIndex((x) => x.regulation === e.regulation) < i);
    if (twice) addIssue(`${twice.regulation} 列了两次，每部办法只列一次`);
  }),
};

export const settings: readonly Setting[] = [
  { id: "R00.org.name", title: "单位名称", clause: "R00 设置", example: "本单位", shape: words },
  {
    id: "R00.org.phone",
    title: "单位电话",
    clause: "R00 设置",
    example: "0000-0000000",
    hint: "客户的链接失效时显示",
    shape: words,
  },
  {
    id: "R00.time.zone",
    title: "时区",
    clause: "R00 日历",
    example: SHANGHAI,
    shape: z.string().refine(isZone, "没有这个时区，请写作 Asia/Shanghai"),
  },
  REGULATIONS,
  { id: "R00.time.hours", title: "工作时间", clause: "R00 日历", example: OFFICE_HOURS, shape: hours },
  {
    id: "R00.time.departments",
    title: "各部门的工作时间",
    clause: "R00 日历",
    example: {},
    hint: "未列的部门同单位",
    shape: z.record(words.meta({ label: "部门", labelEn: "Department" }), hours),
  },
  {
    id: "R00.time.rollFixedDays",
    title: "固定日期遇休息日顺延",
    clause: "R00 日历",
    example: false,
    hint: "如“次月10日前”；原文不顺延",
  },
  CODE_HOURS,
  {
    id: "R00.refused.keptDays",
    title: "不予办理的动作保留天数",
    clause: "R00 设置",
    example: 180,
    shape: z.int().min(30).max(3650),
  },
  {
    id: "R00.mail.perMinute",
    title: "每分钟最多发出的邮件",
    clause: "R00 设置",
    example: 30,
    shape: z.int().min(1).max(600),
  },
  {
    id: "R00.mail.perDay",
    title: "每天最多发出的邮件",
    clause: "R00 设置",
    example: 2000,
    shape: z.int().min(1).max(100000),
  },
];
