/**
 * The factory of the demo company, and its circuit board works. Offices that serve both hold the roles of both
 * regulations (R04 and R15); the works have a sales office, quality, production and a manager of their own.
 */
import { type DemoPerson, peopleOf } from "../person.ts";

const both = (office: string) => [`R04.${office}`, `R15.${office}`];

const factory = peopleOf("制造厂 · R04（主管和后勤兼 R15）");
export const sales = factory("1101", "陈思远", "内销业务员", "制造厂业务部", ["R04.sales", "R00.clerk"]);
export const exporter = factory("1102", "何晓琳", "外销业务员", "制造厂业务部", ["R04.sales", "R00.clerk"]);
export const salesHead = factory("1103", "谢建平", "业务部经理", "制造厂业务部", both("sales-head"));
export const registrar = factory("1109", "曹明", "生产管理组专员", "总经理室", both("registrar"));
/** Away today: `acting` stands in. */
export const deputyHead = factory("1110", "袁立群", "副总经理", "总经理室", both("deputy"));
export const acting = factory("1111", "汪晓峰", "总经理特别助理", "总经理室", []);
const plantHead = factory("1106", "罗振华", "厂务经理（经理室）", "制造厂", ["R04.plant-head"]);
const works = peopleOf("线路板分厂 · R15");
const boardHead = works("1205", "江海波", "分厂经理（经理室）", "线路板分厂", ["R15.plant-head"]);
/** 经理室 of the factory and of the works. */
export const plantHeads = { R04: plantHead, R15: boardHead };

export const factoryPeople: readonly DemoPerson[] = [
  sales,
  exporter,
  salesHead,
  factory("1104", "唐秋萍", "质量工程师", "制造厂质量管理部", ["R04.quality"]),
  factory("1105", "蒋大庆", "制造课长", "制造厂制造部", ["R04.production"]),
  plantHead,
  factory("1107", "邓一凡", "研发工程师", "研发部", both("research")),
  factory("1108", "彭玉兰", "服务专员", "服务部", both("service")),
  registrar,
  deputyHead,
  acting,
  factory("1112", "董国栋", "总经理", "总经理室", both("general")),
  factory("1113", "于静", "会计", "会计科", both("accounting")),
  factory("1114", "夏强", "成品仓管员", "成品仓储", both("warehouse")),
  factory("1115", "范红", "人事专员", "人事科", both("personnel")),
  works("1201", "姚家明", "线路板业务员", "线路板分厂业务部", ["R15.sales", "R00.clerk"]),
  works("1202", "宋丽娟", "线路板质量工程师", "线路板分厂质量管理部", ["R15.quality"]),
  works("1203", "潘文博", "品保组组长", "线路板分厂制造部", ["R15.qa-group"]),
  works("1204", "戴勇", "线路板制造课长", "线路板分厂制造部", ["R15.production"]),
  boardHead,
];
