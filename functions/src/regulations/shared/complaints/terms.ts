/** The complaint process that R04 and R15 share, and what sets one text apart from the other: clause ids, terms, limits, numbers. */
import * as z from "zod";
import type { Serial } from "../../../engine/declare/kind.ts";

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
/** Nominal days of each step, by where the complaint comes from; 0 is the same day. */
type StepDays = Readonly<Record<Limited, Readonly<Record<Origin, number>>>>;

/** 产品类别: where both regulations run, each has its own products (R15 三). */
export const PRODUCTS = ["PCB", "其他产品"] as const;

export interface Terms {
  /** The regulation: `R04`. */
  id: string;
  /** 客诉 or 客户投诉, in the titles of its forms. */
  word: string;
  /** The clause that a rule rests on, by its id in the manufacturer's text, and in the PCB maker's where that has several. */
  at: (r04: string, r15?: string) => string;
  number: Serial;
  /** Its products, and the regulation that has the others. */
  products: { are: (typeof PRODUCTS)[number]; others: string };
  /** Days until a case is closed, from 受理. */
  caseDays: Readonly<Record<Origin, number>>;
  stepDays: StepDays;
  /** The steps with which the form arrives at 总经理室 (受理). */
  accepted: readonly string[];
  /** Fields of its own on the form. */
  fields?: z.ZodRawShape;
}

/** The office that a case is with, by its role. */
export const officeField = (label: string) => z.string().max(64).meta({ label, labelEn: "Unit", widget: "role" });
