/** 删除个人信息: blanks every personal field; the service blanks the sealed halves, notes, attachments, papers and search rows. */
import * as z from "zod";
import type { Case } from "../case/case.ts";
import { hasPersonal } from "../case/sealing.ts";
import { refuse } from "../declare/kind.ts";
import { PRIVACY } from "../organisation/offices.ts";
import type { Instant } from "../time/period.ts";
import { clauseOf, commonStep } from "./common-step.ts";
import { reason } from "./fields.ts";

export const erase = commonStep({
  name: "erase",
  title: "删除个人信息",
  en: "Erase personal data",
  says: "由个人信息保护负责人删除个人信息；依法须保存的期间内不予办理。",
  by: [PRIVACY],
  form: z.strictObject({ reason }),
  afterEnd: true,
  afterVoid: true,
  undo: "ends",
  apply: (a) => {
    const { k, c, at } = a;
    const until = k.retention && keptUntil(c, k.retention.years);
    if (k.retention && until && at < until)
      return refuse("retention", clauseOf(a), `依法须保存至 ${until.slice(0, 10)}：${k.retention.reason}`);
    const { shape } = k.sheet;
    const personal = Object.keys(shape).filter((f) => hasPersonal(shape[f]) && c.sheet[f] !== undefined);
    return { sheet: Object.fromEntries(personal.map((f) => [f, null])), erased: true };
  },
  then: [{ do: "erase" }],
});

/** So many years after the last step, else after the opening. */
function keptUntil(c: Case, years: number): Instant {
  const last =
    Object.values(c.done)
      .map((d) => d.at)
      .toSorted()
      .at(-1) ?? c.openedAt;
  return `${Number(last.slice(0, 4)) + years}${last.slice(4)}`;
}
