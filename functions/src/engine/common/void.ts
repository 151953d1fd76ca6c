/** 作废: the case keeps its number and waits for nothing more. */
import * as z from "zod";
import { commonStep, openDuties } from "./common-step.ts";
import { reason } from "./fields.ts";

export const voided = commonStep({
  name: "void",
  title: "作废",
  en: "Void",
  says: "由主管人员作废，写明理由；编号保留，不再等待任何步骤。",
  by: ["supervisor"],
  form: z.strictObject({ reason }),
  optional: true,
  supervised: true,
  afterEnd: true,
  undo: "ends",
  apply: ({ c, at, input }) => ({
    void: { at, reason: input.reason },
    duties: Object.fromEntries(openDuties(c).map((d) => [d.id, { ...d, state: "lapsed" }])),
  }),
});
