/** The sheet of a person who works here. What a step only passes on is taken off the sheet again when it is done. */
import * as z from "zod";
import {
  computed,
  date,
  email,
  fen,
  instant,
  list,
  note,
  phone,
  row,
  sheet,
  staff,
  text,
  yes,
} from "../../../engine/declare/sheet.ts";

const roleId = z.string().regex(/^R\d\d\.[a-z][A-Za-z0-9-]{0,40}$/, "请从列表中选择角色");
const roleField = roleId.meta({ label: "角色", labelEn: "Role", widget: "role" });
const first = z.iso.date().meta({ label: "自", labelEn: "From", widget: "date" });
const last = z.iso.date().meta({ label: "至", labelEn: "To", widget: "date" });
const person = (label: string, labelEn: string) => z.string().max(64).meta({ label, labelEn, widget: "staff" });
const openEnd = last.nullable().meta({ label: "至", labelEn: "To", widget: "date" });
/** The department in which it is held, of an office that each unit has. */
const unit = z.string().max(200).meta({ label: "所在单位", labelEn: "In" });
const entry = z.strictObject({ role: roleField, from: first, to: openEnd, unit: unit.optional() });
const standing = z.strictObject({
  principal: person("被代理人", "Principal"),
  from: first,
  to: last,
  limit: z.int().nullable().meta({ label: "代理限额", labelEn: "Limit", widget: "money" }),
  roles: z.array(roleField).meta({ label: "代理的角色", labelEn: "Roles" }),
  held: z.array(entry).meta({ label: "被代理人的任职", labelEn: "The principal's offices" }),
});
const lent = z.strictObject({ substitute: person("代理人", "Substitute"), to: last });

/** Entries that a person can have at a time; ended ones are dropped after a while, the actions keep them. */
const ENTRIES = 60;

/** Each may be an action on another person's record, and a step has 20 at most, with those of its substitutes and the successor. */
const MOST_HEIRS = 15;

export const Staff = sheet("R00.staff", {
  self: computed("本人", staff("本人"), { en: "Person" }),
  number: z
    .string()
    .regex(/^[A-Za-z0-9]{2,12}$/, "工号为 2 至 12 位字母或数字")
    .meta({ label: "工号", labelEn: "Staff number", hint: "登录时使用，不能与他人相同" }),
  name: text("姓名", { en: "Name", personal: true }),
  title: text("职务", { en: "Title" }),
  department: text("部门", { en: "Department" }),
  mobile: phone("手机", { en: "Mobile", hint: "可用来登录，不能与他人相同" }),
  email: email("电子邮箱", { en: "E-mail" }),
  since: computed("启用时间", instant("启用时间"), { en: "Active since" }),
  until: computed("停用时间", instant("停用时间"), { en: "Active until" }),
  appointments: computed("任职", z.array(entry).max(ENTRIES), { en: "Appointments" }),
  substitutions: computed("代理他人", z.array(standing).max(ENTRIES), { en: "Stands in for" }),
  lentTo: computed("由他人代理", z.array(lent).max(ENTRIES), { en: "Represented by" }),
  keys: computed("阅读权限", z.array(z.string()).max(200), { en: "Keys" }),
  changesOn: computed("权限下次变动", z.iso.date(), { en: "Keys change on" }),

  role: roleField,
  from: date("自", { en: "From", hint: "当日起生效", notBefore: "today" }),
  to: date("至", { en: "To", hint: "含当日；不填为长期", notBefore: "from" }),
  lastDay: date("最后一日", { en: "Last day", hint: "含当日" }),
  principal: staff("被代理人", { en: "Principal" }),
  substitute: staff("代理人", { en: "Substitute" }),
  limit: fen("代理限额", { en: "Limit", unit: "元", hint: "不填为不限" }),
  roles: list("代理的角色", roleField, { en: "Roles", mayBeEmpty: true, hint: "不填为全部" }),
  held: computed("被代理人的任职", z.array(entry).max(ENTRIES), { en: "The principal's offices" }),
  successor: staff("接手人", { en: "Successor", hint: "接手其全部待办" }),
  takesOver: yes("接手人接任其角色", { en: "Takes over the roles" }),
  heirs: list("逐项接任", row({ role: roleField, person: staff("接任人", { en: "Successor in it" }) }), {
    en: "Who takes over which office",
    hint: "只有其一人担任的岗位，请逐项填写由谁接任；未填而有待办的，届时知会管理员任命",
    most: MOST_HEIRS,
  }),
  reason: note("原因", { en: "Reason" }),
});
