/** The offices of R01, as its text names them. One person may hold several. */
import { role } from "../../engine/declare/kind.ts";

/** 企业发展部: takes in complaints and enquiries (三(六), 十一). */
export const desk = role("R01.desk", "投诉受理人");
/** 业务开发专员, in other clauses 客户开发专员: one office (五–七, 九, 十). */
export const specialist = role("R01.specialist", "业务开发专员");
/** 部门主任 in 五(二), 七. */
export const director = role("R01.director", "企业发展部主任");
/** 十(三), 十一(二). */
export const leader = role("R01.leader", "主管领导");
/** Whoever records for 经理办公会 what it decided (七, 十一(二)). */
export const meeting = role("R01.meeting", "经理办公会");
/** 三(七), 四, 九. */
export const finance = role("R01.finance", "财务资产部");
/** 三(七), 九. Which one concerns a customer stands on the dossier. */
export const plantOffice = role("R01.plant-office", "驻厂办");
/** 九: keeps all dossiers on record and inspects. */
export const parentCompany = role("R01.parent-company", "工贸公司");
/** 四. */
export const dispatch = role("R01.dispatch", "调度管理部");
/** 企业发展部: runs the yearly survey (十二, 十三). */
export const surveyor = role("R01.surveyor", "满意度调查人");
/** 五(二), 十三. */
export const companyLeader = role("R01.company-leader", "公司领导");

export const roles = [
  desk,
  specialist,
  director,
  leader,
  meeting,
  finance,
  plantOffice,
  parentCompany,
  dispatch,
  surveyor,
  companyLeader,
] as const;
