/** 日历: one case a year. The State Council's notice is published here; what was computed until then is reckoned anew. */

import { fieldRef, kind, type On, recalculate, step } from "../../engine/declare/kind.ts";
import { date, fill, list, note, row, sheet, text, whole } from "../../engine/declare/sheet.ts";
import { faultsOfYear } from "../../engine/time/checks.ts";
import { dayNumber, plusDays } from "../../engine/time/days.ts";
import { admin, member } from "./roles.ts";

const FIRST_YEAR = 2000;
const LAST_YEAR = 2099;
/** The longest festival that a notice could name, in days. */
const LONGEST_FESTIVAL = 31;

const festival = row({
  name: text("节日", { en: "Festival" }),
  from: date("自", { en: "From" }),
  to: date("至", { en: "To", hint: "含当日" }),
});
const makeUpDay = row({
  day: date("上班日", { en: "Working day" }),
  name: text("节日", { en: "Festival", hint: "为哪个节日调休" }).optional(),
});

export const YearSheet = sheet("R00.calendar", {
  year: whole("年份", { en: "Year", min: FIRST_YEAR, max: LAST_YEAR }),
  notice: text("通知文号", { en: "Notice", hint: "如 国办发明电〔2026〕7号" }),
  version: text("版本名称", { en: "Version", hint: "如 国办 2027；年内变更的另起名" }),
  festivals: list("放假", festival, { en: "Holidays" }),
  makeUpDays: list("调休上班", makeUpDay, { en: "Make-up working days", mayBeEmpty: true }),
  reason: note("变更说明", { en: "What changed" }),
});

interface Given {
  year?: number | undefined;
  festivals: { name: string; from: string; to: string }[];
  makeUpDays: { day: string; name?: string | undefined }[];
}

const daysOff = ({ festivals }: Pick<Given, "festivals">): { day: string; name: string }[] =>
  festivals.flatMap(({ name, from, to }) => {
    const length = dayNumber(to) - dayNumber(from) + 1;
    return Array.from({ length: Math.min(Math.max(length, 0), LONGEST_FESTIVAL) }, (_, i) => ({
      day: plusDays(from, i),
      name,
    }));
  });

/** What is wrong with a notice as it was typed in, in Chinese; undefined when nothing is. */
function faultInNotice(year: number, given: Given): string | undefined {
  const backwards = given.festivals.find(
    ({ from, to }) => to < from || dayNumber(to) - dayNumber(from) >= LONGEST_FESTIVAL,
  );
  if (backwards) return `${backwards.name}：“自”“至”不合（${backwards.from} 至 ${backwards.to}），请改正`;
  const holidays = daysOff(given).map((d) => d.day);
  const faults = faultsOfYear(year, { holidays, makeUpDays: given.makeUpDays.map((d) => d.day) });
  return faults.length ? faults.join("；") : undefined;
}

type Noticing = On<typeof YearSheet, Given>;
const wrong = ({ input, sheet }: Noticing) => faultInNotice(input.year ?? sheet.year ?? 0, input);
const notice = {
  fault: {
    when: (c: Noticing) => wrong(c) !== undefined,
    about: "通知与星期、法定节日不符，或日期相重、不在该年的",
    says: (c: Noticing) => wrong(c) ?? "",
  },
};

export const calendar = kind(
  {
    sheet: YearSheet,
    title: "日历",
    titleEn: "Calendar",
    clause: "R00 日历",
    edition: 1,
    record: true,
    statuses: { published: "已公布" },
    key: ["year"],
    readers: [member, admin],
    supervisor: admin,
    without: ["correct", "withdraw", "void", "reopen"],
    summary: "version",
    project: ({ sheet }) => {
      const off = daysOff({ festivals: sheet.festivals ?? [] });
      const on = sheet.makeUpDays ?? [];
      const named = [...off, ...on].flatMap(({ day, name }) => (name ? [[day, name] as const] : []));
      return [
        {
          path: `calendar/${sheet.year}`,
          data: {
            version: sheet.version ?? "",
            provisional: false,
            holidays: off.map((d) => d.day).sort(),
            makeUpDays: on.map((d) => d.day).sort(),
            names: Object.fromEntries(named),
          },
        },
      ];
    },
  },
  {
    publish: step({
      title: "公布",
      by: [admin, "system"],
      from: null,
      to: "published",
      form: fill(YearSheet, "year", "version", "notice", "festivals", "makeUpDays"),
      refuse: notice,
      then: [recalculate(fieldRef("year"))],
    }),
    revise: step({
      title: "变更",
      by: [admin, "system"],
      from: "published",
      form: fill(YearSheet, "version", "notice", "festivals", "makeUpDays", "reason"),
      refuse: {
        same: {
          when: ({ input, sheet }) => input.version === sheet.version,
          says: "变更后的安排须另起版本名称，如 国办 2027（变更）",
        },
        ...notice,
      },
      then: [recalculate(fieldRef("year"))],
    }),
  },
);
