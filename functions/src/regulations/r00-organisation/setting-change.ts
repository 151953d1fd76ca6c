/** 设置变更: a setting that one office drafts and another approves; the administrator only sees that it changed. */
import * as z from "zod";
import { act, because, get, kind, type On, refuse } from "../../engine/declare/kind.ts";
import { rowsOf } from "../../engine/declare/row/rows.ts";
import { computed, fill, note, sheet, staff, text } from "../../engine/declare/sheet.ts";
import { faultInSetting } from "../../engine/tables/setting-fault.ts";
import { readJson } from "../../engine/values/json.ts";
import { admin, member } from "./roles.ts";
import { Settings } from "./settings-kind.ts";

const values = z.record(z.string(), z.unknown()).meta({ widget: "settings" });
const SettingChange = sheet("R00.settingChange", {
  setting: Settings.shape.setting,
  value: Settings.shape.value,
  reason: note("原因", { en: "Reason" }),
  title: computed("设置项名称", text("设置项名称"), { en: "Called" }),
  present: computed("现行的值", values, { en: "As it is" }),
  proposed: computed("拟改为", values, { en: "As it is to be" }),
  drafter: staff("拟订人", { en: "Drafted by" }),
  approver: computed("审批岗位", text("审批岗位").meta({ widget: "role" }), { en: "Approved by" }),
  returned: note("退回意见", { en: "Why sent back" }),
});
const statuses = { returned: "已退回", drafted: "待审批", approved: "已生效", dropped: "已撤回" } as const;
const row = rowsOf(SettingChange, statuses);

type Drafting = On<typeof SettingChange, { value?: string | undefined }, { now: { sheet: { values?: object } }[] }>;
/** What it is to be, beside what holds now; by whom it is approved. */
function drafted(c: Drafting, setting: Drafting["declared"]["setting"]) {
  if (!setting?.drafter || !setting.approver)
    return refuse("plain", setting?.clause ?? "R00 设置", "此项由管理员更改，不走设置变更；请从列表中选择");
  const { id, clause, drafter, approver, example } = setting;
  if (!c.roles.includes(drafter.role)) return refuse("drafter", clause, `“${setting.title}”由${drafter.title}拟订`);
  const fault = c.input.value === undefined ? undefined : faultInSetting(setting, c.input.value, c.declared);
  if (fault) return refuse("value", clause, `“${setting.title}”${fault}`);
  const set: Record<string, unknown> = { ...c.facts.now[0]?.sheet.values };
  const proposed = c.input.value === undefined ? example : readJson(c.input.value);
  return {
    title: setting.title,
    present: { [id]: id in set ? set[id] : example },
    proposed: { [id]: proposed },
    drafter: c.for ?? c.by,
    approver: because(approver.role, clause, `由${approver.title}审批`),
    ...(c.input.value === undefined && { value: null }),
  };
}
const SAYS =
  "“设置项名称”“现行的值”“拟改为”“拟订人”“审批岗位”依该项设置写入，不填的值为恢复示例；不是两个岗位分别拟订、审批的设置，不是其拟订岗位的，值不合要求的，不予办理";
/** The one case that holds them. */
const MAIN = "R00.settings.main";
const main = get(Settings, MAIN);

export const settingChange = kind(
  {
    sheet: SettingChange,
    title: "设置变更",
    titleEn: "Change of a setting",
    clause: "R00 设置",
    edition: 1,
    statuses,
    ends: ["approved", "dropped"],
    readers: [admin, member],
    supervisor: admin,
    summary: "title",
    without: ["correct", "void", "reopen"],
  },
  {
    propose: row({
      title: "拟订设置变更",
      by: member,
      from: null,
      to: "drafted",
      form: fill(SettingChange, "setting", "value?", "reason"),
      needs: { now: main },
      set: { says: SAYS, values: (c) => drafted(c, c.declared.setting) },
      writes: { drafter: true, approver: true },
    }),
    revise: row({
      title: "改拟",
      by: { person: "drafter" },
      from: "returned",
      to: "drafted",
      form: fill(SettingChange, "setting", "value?", "reason"),
      needs: { now: main },
      refuse: {
        other: {
          when: ({ input, sheet: s }) => input.setting !== s.setting,
          says: "改拟的须是同一项设置；另一项请另行拟订",
        },
      },
      set: { says: SAYS, values: (c) => drafted(c, c.declared.setting) },
      writes: { drafter: true, approver: true },
    }),
    drop: row({
      title: "撤回变更",
      by: { person: "drafter" },
      from: ["drafted", "returned"],
      to: "dropped",
      due: null,
    }),
    approve: row({
      title: "审批设置变更",
      by: { office: "approver" },
      notBy: ["propose", "revise"],
      from: "drafted",
      to: "approved",
      with: [
        {
          says: "设置即办“更改设置”，改为所拟的值",
          effects: ({ sheet: { setting, value, reason } }) => [
            act(Settings, "change", MAIN, { setting, reason, ...(value && { value }) }),
          ],
        },
      ],
    }),
    sendBack: row({
      title: "退回设置变更",
      by: { office: "approver" },
      decides: true,
      from: "drafted",
      to: "returned",
      form: fill(SettingChange, "returned"),
    }),
  },
);
