/** Units that are asked to improve or to take part, by their names in the text. */
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
