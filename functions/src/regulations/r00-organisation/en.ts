/** R00 in English, which with what several say is every regulation's too: what stands on the screen beside fields and titles of kinds, which carry their own. */
import { type English, english } from "../../engine/tables/english.ts";
import { en as common } from "../shared/en.ts";

const steps: English = {
  建档: "Open a record",
  变更: "Change",
  记录类别: "Record the class",
  记录成交: "Record a deal",
  归档: "Archive",
  恢复: "Restore",
  合并: "Merge",
  接收合并: "Take in a merged record",
  入职: "Take on",
  停用: "Suspend",
  任命: "Appoint",
  免去: "Remove from office",
  委托代理: "Appoint a substitute",
  终止代理: "End the substitution",
  代理他人: "Stand in for a colleague",
  结束代理他人: "Stop standing in",
  被代理人任职变动: "The principal's offices changed",
  权限按日变动: "Rights changed with the day",
  登记离职: "Record the leaving",
  撤销离职: "Cancel the leaving",
  离职: "Leave",
  接任: "Take over",
  重新入职: "Take on again",
  重置密码: "Reset the password",
  设定密码: "Set the password",
  启用设置: "Begin the settings",
  更改设置: "Change a setting",
  拟订设置变更: "Draft a change of a setting",
  改拟: "Draft again",
  撤回变更: "Drop the change",
  审批设置变更: "Approve the change",
  退回设置变更: "Send the change back",
  公布: "Publish",
  导入: "Import",
  更换: "Replace",
};
const statuses: English = {
  在用: "In use",
  已归档: "Archived",
  已并入: "Merged",
  在职: "Employed",
  已停用: "Suspended",
  待离职: "Leaving",
  已离职: "Left",
  现行: "In force",
  已公布: "Published",
  已导入: "Imported",
  已生效: "In effect",
  已撤回: "Dropped",
};
const words: English = {
  工作日和周末: "Working days and weekends",
  "每天，含节假日": "Every day, holidays too",
  单位: "Organisation",
  个人: "Person",
  电话: "Telephone",
  邮件: "Mail",
  传真: "Fax",
  面对面: "In person",
  链接: "Link",
  简称: "Short name",
  电子邮箱: "E-mail",
  地址: "Address",
  行业: "Trade",
  "法人（负责人）": "Legal representative",
  联系方式偏好: "Preferred channel",
};
const offices: English = { 档案员: "Records clerk", 员工: "Staff" };
const notices: English = {
  "新建的客户与已有客户的名称或电话相同，请核对":
    "A new customer has the name or telephone of a known one: please check",
  "您被委托代理同事的职务，期间可代其办理":
    "You were appointed a colleague's substitute and may act for them meanwhile",
  "同事即将离职，其待办将由您接手": "A colleague is leaving: their duties will come to you",
  "同事已离职，其待办已转给您": "A colleague has left: their duties are yours now",
  "接手人已不在职，离职人员的待办请由各主管人员转交":
    "The successor has left too: supervisors give on what was for who left",
};

const hints: English = {
  "营业执照上的全称；个人客户写姓名": "The full name on the licence; for a person, the name",
  "如加油站、物流运输、矿业、发电": "Such as filling station, logistics, mining, power",
  "签订合同或交货的日期，不晚于今天": "Day of the contract or delivery, today at the latest",
  "登录时使用，不能与他人相同": "Used to sign in; nobody else may have it",
  "可用来登录，不能与他人相同": "May be used to sign in; nobody else may have it",
  当日起生效: "In force from this day",
  "含当日；不填为长期": "This day included; blank: without end",
  含当日: "This day included",
  不填为不限: "Blank: without limit",
  不填为全部: "Blank: all",
  接手其全部待办: "Takes over all duties",
  "只有其一人担任的岗位，请逐项填写由谁接任；未填而有待办的，届时知会管理员任命":
    "For each office that nobody else holds, name who takes it over; where none is named and duties wait, the administrator is told",
  不填为恢复示例: "Blank: back to the example",
  "如 国办 2027；年内变更的另起名": "Such as 国办 2027; a change within the year gets a name of its own",
  "如 国办发明电〔2026〕7号": "Such as 国办发明电〔2026〕7号",
  "如 R01": "Such as R01",
  "如 09:00": "Such as 09:00",
  "如 18:00": "Such as 18:00",
  为哪个节日调休: "For which festival",
  "一部不列为全部启用；列出后，未列的不启用": "Name none and all run; once some are named, the others don't",
  "印在文书上，客户的链接失效时也显示；未设置的不显示":
    "Printed on papers; shown when a customer's link no longer works; left out until it is set",
  未列的部门同单位: "Departments not listed keep the organisation's",
  "如“次月10日前”；原文不顺延": "Such as “by the 10th of next month”; the texts don't move them",
};
const settings: English = {
  启用的办法: "Regulations in use",
  单位名称: "Name of the organisation",
  单位电话: "Telephone of the organisation",
  时区: "Time zone",
  工作时间: "Office hours",
  各部门的工作时间: "Office hours of departments",
  固定日期遇休息日顺延: "Fixed days on a rest day move on",
  一次性验证码的有效小时数: "Hours that a one-time code is good for",
  不予办理的动作保留天数: "Days that refused actions are kept",
  每分钟最多发出的邮件: "Most letters by mail a minute",
  每天最多发出的邮件: "Most letters by mail a day",
};

const own = english({ steps, statuses, choices: words, offices, notices, hints, settings });
export const en = { ...common, ...own };
