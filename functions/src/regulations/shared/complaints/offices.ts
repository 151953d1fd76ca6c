/** The offices of the shared complaint process. Without the forms: lists need their titles first. */
import { type Role, role } from "../../../engine/declare/who.ts";

export type Offices = ReturnType<typeof officesOf>;
/** The offices of 六, 七 and of the approvals, of a regulation by its id. One person may hold several. */
export const officesOf = (regulation: string) => {
  const office = (name: string, title: string): Role => role(`${regulation}.${name}`, title);
  return {
    sales: office("sales", "业务部"),
    /** 主管 of 业务部; approves up to the first band. Its 副理 holds the same office: 经（副）理 in 十三(一), never 副总经理. */
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
