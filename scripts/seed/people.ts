/** The demo company's people. Oil: one for every role of R01, an administrator, a substitute. All are invented. */
import { factoryPeople } from "./factory/people.ts";
import { type DemoPerson, peopleOf } from "./person.ts";

const person = peopleOf("油品调运 · R01");

const DEVELOPMENT = "企业发展部";
export const admin = person("1000", "沈志远", "系统管理员", "综合管理部", ["R00.admin", "R00.privacy"]);
export const desk = person("1001", "王秀英", "客户服务主管", DEVELOPMENT, ["R01.desk", "R00.clerk"]);
export const zhao = person("1002", "赵建军", "业务开发专员", DEVELOPMENT, ["R01.specialist", "R00.clerk"]);
export const li = {
  ...person("1003", "李晓梅", "业务开发专员", DEVELOPMENT, ["R01.specialist", "R00.clerk"]),
  late: true as const,
};
export const director = person("1004", "孙立新", "企业发展部主任", DEVELOPMENT, ["R01.director"]);
/** Away today: `deputy` stands in. */
export const leader = person("1005", "周建国", "副经理（主管领导）", "公司领导", ["R01.leader"]);
export const deputy = person("1006", "吴海涛", "副经理", "公司领导", []);
export const manager = person("1008", "郑国庆", "经理", "公司领导", ["R01.company-leader"]);
export const southPlant = person("1010", "马军", "驻厂办主任", "南驿炼厂驻厂办", ["R01.plant-office"]);
export const northPlant = person("1011", "白云飞", "驻厂办主任", "北原炼厂驻厂办", ["R01.plant-office"]);
export const dispatcher = person("1013", "田勇", "调度员", "调度管理部", ["R01.dispatch"]);
export const surveyor = person("1014", "林芳", "满意度调查专员", DEVELOPMENT, ["R01.surveyor"]);

export const people: readonly DemoPerson[] = [
  admin,
  desk,
  zhao,
  li,
  director,
  leader,
  deputy,
  person("1007", "冯丽", "经理办公会秘书", "综合管理部", ["R01.meeting"]),
  manager,
  person("1009", "韩雪", "主管会计", "财务资产部", ["R01.finance"]),
  southPlant,
  northPlant,
  person("1012", "高原", "客户管理科长", "工贸公司", ["R01.parent-company"]),
  dispatcher,
  surveyor,
  ...factoryPeople,
];
