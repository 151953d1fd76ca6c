/** Units by their names in the text: which are asked to improve or to take part, and who holds their copies. */
import type { Role } from "../../../engine/declare/kind.ts";
import type { Process } from "./process.ts";

export const ASKED = ["制造部", "质量管理部", "研发部", "业务部", "成品仓储"] as const;
export const unitOffice = ({ offices }: Process, unit: (typeof ASKED)[number]) =>
  ({
    制造部: offices.production,
    质量管理部: offices.quality,
    研发部: offices.research,
    业务部: offices.sales,
    成品仓储: offices.warehouse,
  })[unit];

/** Roles that hold a unit's copy of a paper: the unit and its head; none for those outside the house. */
export const unitHolders = ({ offices }: Process, unit: string | undefined): string[] => {
  const held: Record<string, readonly Role[]> = {
    制造部: [offices.production, offices.plantHead],
    业务部: [offices.sales, offices.salesHead],
    服务部: [offices.service],
    质量管理部: [offices.quality],
    研发部: [offices.research],
    成品仓储: [offices.warehouse],
  };
  return (held[unit ?? ""] ?? []).map((o) => o.role);
};
