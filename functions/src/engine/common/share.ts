/** 授权阅读: somebody may open the case. */
import * as z from "zod";
import { staff } from "../declare/sheet.ts";
import { commonStep } from "./common-step.ts";
import { absent, reason } from "./fields.ts";

export const share = commonStep({
  name: "share",
  title: "授权阅读",
  en: "Give access",
  says: "由主管人员让一位同事阅读本事项。",
  by: ["supervisor"],
  form: z.strictObject({ to: staff("授权给", { en: "Give access to" }), reason }),
  people: ["to"],
  afterEnd: true,
  undo: "keeps",
  apply: (a) => absent(a) ?? { readers: [...new Set([...a.c.readers, a.input.to])] },
});
