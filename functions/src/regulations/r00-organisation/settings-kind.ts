/** 设置: one case; each change is a step that names the setting, so that who set what, and when, stays known. */
import * as z from "zod";
import { because, kind, refuse, step } from "../../engine/declare/kind.ts";
import { computed, fill, LONG, note, sheet, text } from "../../engine/declare/sheet.ts";
import { faultInSetting } from "../../engine/tables/setting-fault.ts";
import { readJson } from "../../engine/values/json.ts";
import { admin, member } from "./roles.ts";

export const Settings = sheet("R00.settings", {
  scope: text("范围", { en: "Scope" }),
  setting: text("设置项", { en: "Setting" }).meta({ widget: "setting" }),
  value: z
    .string()
    .max(LONG * 4)
    .meta({ label: "值", labelEn: "Value", widget: "settingValue", hint: "不填为恢复示例" }),
  reason: note("原因", { en: "Reason" }),
  values: computed("现行设置", z.record(z.string(), z.unknown()).meta({ widget: "settings" }), {
    en: "Settings in force",
  }),
  version: computed("版本", z.int(), { en: "Version" }),
});

export const settingsKind = kind(
  {
    sheet: Settings,
    title: "设置",
    titleEn: "Settings",
    clause: "R00 设置",
    edition: 1,
    record: true,
    statuses: { open: "现行" },
    key: ["scope"],
    readers: [member, admin],
    supervisor: admin,
    without: ["correct", "withdraw", "void", "reopen"],
    project: ({ sheet }) => [
      { path: "organisation/settings", data: { values: sheet.values ?? {}, version: sheet.version ?? 0 } },
    ],
  },
  {
    open: step({
      title: "启用设置",
      by: [admin, "system"],
      from: null,
      to: "open",
      form: fill(Settings, "scope"),
      refuse: {
        one: { when: ({ input }) => input.scope !== "main", says: "设置只有一份，范围填 main" },
      },
      set: { values: {}, version: 1 },
    }),
    change: step({
      title: "更改设置",
      by: [admin, "system"],
      from: "open",
      form: fill(Settings, "setting", "value?", "reason?"),
      refuse: {
        unknown: {
          when: ({ declared }) => declared.setting === undefined,
          says: "没有设置项 {setting}，请从列表中选择",
        },
      },
      set: {
        says: "“现行设置”中改该项的值，不填的恢复为示例；“版本”加一；值不合该设置要求的，或者由两个岗位分别拟订、审批而未经其设置变更的，依该设置的条款不予办理",
        values: ({ input, sheet, declared, by }) => {
          const { setting } = declared;
          if (setting?.approver && by !== "system")
            return refuse(
              "approver",
              setting.clause,
              `“${setting.title}”由${setting.drafter?.title ?? ""}拟订、${setting.approver.title}审批，请由其办理设置变更`,
            );
          const { [input.setting]: _, ...others } = sheet.values ?? {};
          const version = (sheet.version ?? 1) + 1;
          const tidy = { setting: null, value: null, version };
          if (!setting || input.value === undefined)
            return { ...tidy, values: because(others, setting?.clause ?? "R00 设置", "恢复为示例") };
          const fault = faultInSetting(setting, input.value, declared);
          if (fault) return refuse("value", setting.clause, `“${setting.title}”${fault}`);
          const values = { ...others, [setting.id]: readJson(input.value) };
          return { ...tidy, values: because(values, setting.clause, `${setting.title}：第 ${version} 版`) };
        },
      },
    }),
  },
);
