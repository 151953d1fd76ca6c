/** What the organisation sets for everything that runs here, in the order of the settings page, and what a value must look like. */
import * as z from "zod";
import type { Setting } from "../../engine/declare/setting.ts";
import { date, list, row } from "../../engine/declare/sheet.ts";
import {
  codeHours,
  departmentHours,
  enabledRegulations,
  lettersPerDay,
  lettersPerMinute,
  officeHours,
  organisationName,
  organisationPhone,
  refusedKeptDays,
  rollFixedDays,
  timeZone,
} from "../../engine/organisation/settings.ts";
import { isZone } from "../../engine/time/clock.ts";

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

const day = (label: string, en: string, hint?: string) => date(label, { en, ...(hint && { hint }) });
const enabled = row({
  regulation: z.string().max(3).meta({ label: "办法", labelEn: "Regulation", widget: "regulation" }),
  from: day("自", "From"),
  to: day("至", "To", "含当日；不填为长期").optional(),
}).superRefine(({ from, to }, { addIssue }) => {
  if (to !== undefined && to < from) addIssue(`至 ${to} 早于自 ${from}`);
});
const eachOnce = list("启用的办法", enabled, { mayBeEmpty: true }).superRefine((all, { addIssue }) => {
  const twice = all.find((e, i) => all.findIndex((x) => x.regulation === e.regulation) < i);
  if (twice) addIssue(`${twice.regulation} 列了两次，每部办法只列一次`);
});
const whole = (least: number, most: number) => z.int().min(least).max(most);

export const settings: readonly Setting[] = [
  { ...organisationName, shape: words },
  // How one is written; until it is set none is shown.
  { ...organisationPhone, example: "0000-0000000", shape: words },
  { ...timeZone, shape: z.string().refine(isZone, "没有这个时区，请写作 Asia/Shanghai") },
  { ...enabledRegulations, shape: eachOnce },
  { ...officeHours, shape: hours },
  { ...departmentHours, shape: z.record(words.meta({ label: "部门", labelEn: "Department" }), hours) },
  rollFixedDays,
  { ...codeHours, shape: whole(1, 168) },
  { ...refusedKeptDays, shape: whole(30, 3650) },
  { ...lettersPerMinute, shape: whole(1, 600) },
  { ...lettersPerDay, shape: whole(1, 100_000) },
];
