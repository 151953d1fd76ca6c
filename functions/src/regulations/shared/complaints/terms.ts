/** The complaint process that R04 and R15 share, and what sets one text apart from the other: clause ids, terms, limits, numbers. */
import * as z from "zod";
import { type Role, role, type Serial } from "../../../engine/kind.ts";
import type { Regulation } from "../../../engine/regulation.ts";

export const ORIGINS = ["国内", "国外"] as const;
export type Origin = (typeof ORIGINS)[number];

/** The steps of the form's way that the organisation gives a limit to (十(二)), by title. */
export const LIMITED = [
  "追查原因",
  "分析异常原因",
  "经理室批示",
  "研发部提示意见",
  "总经理室查核",
  "拟定处理意见",
  "综合意见",
  "核决",
  "向客户说明交涉",
  "主管核阅",
  "交涉结果核决",
  "判定责任",
  "核签结案",
] as const;
export type Limited = (typeof LIMITED)[number];
/** Nominal days of each step; 0 is the same day. */
export type StepDays = Readonly<Record<Limited, number>>;

export interface Terms {
  /** `R04` */
  id: string;
  /** Behind the titles of kinds and offices, so that both may run side by side. */
  mark: string;
  /** 客诉 or 客户投诉, in the titles of its forms. */
  word: string;
  /** The clause of a rule, by its id in the manufacturer's text and in the PCB maker's. */
  at: (r04: string, r15: string) => string;
  number: Serial;
  /** Days until a case is closed, from 受理. */
  caseDays: Readonly<Record<Origin, number>>;
  stepDays: Readonly<Record<Origin, StepDays>>;
  /** The steps with which the form arrives at 总经理室 (受理). */
  accepted: readonly string[];
  /** Fields of its own on the form. */
  fields?: z.ZodRawShape;
}

export type Offices = ReturnType<typeof officesOf>;
/** The offices of 六, 七 and of the approvals. One person may hold several. */
export const officesOf = (t: Pick<Terms, "id" | "mark">) => {
  const office = (name: string, title: string): Role => role(`${t.id}.${name}`, `${title}${t.mark}`);
  return {
    sales: office("sales", "业务部"),
    /** 主管 of 业务部, 经(副)理; approves up to the first band. */
    salesHead: office("sales-head", "业务部经理"),
    quality: office("quality", "质量管理部"),
    production: office("production", "制造部"),
    /** 经理室: the manager of the production unit. */
    plantHead: office("plant-head", "经理室"),
    research: office("research", "研发部"),
    service: office("service", "服务部"),
    /** 总经理室生产管理组. */
    registrar: office("registrar", "总经理室生产管理组"),
    deputy: office("deputy", "副总经理"),
    general: office("general", "总经理"),
    accounting: office("accounting", "会计科"),
    warehouse: office("warehouse", "成品仓储"),
    personnel: office("personnel", "人事"),
  };
};

/** What a regulation of this process brings in: its terms, and what it adds of its own. */
export type Complaints = Pick<Regulation, "roles" | "clauses" | "kinds" | "settings">;

/** The office that a role's id names, in words; the id where it names none. */
export const officeTitle = (offices: Offices, role: string | undefined): string =>
  Object.values(offices).find((o) => o.role === role)?.title ?? role ?? "";

/** The office that a case is with, by its role. */
export const officeField = (label: string) => z.string().max(64).meta({ label, labelEn: "Unit", widget: "role" });
