/** The certificate, awaited from the closing on and drawn up by 业务部 within what was decided (十三(一)1). */
import { fieldRef, find, type On, type Refusal, takenFrom } from "../../../../../engine/declare/kind.ts";
import { opened, rowsOf } from "../../../../../engine/declare/row/rows.ts";
import { fill } from "../../../../../engine/declare/sheet.ts";
import { sameDay } from "../../../../../engine/time/period.ts";
import type { Process } from "../../process.ts";
import { afterClosing, type Issuing, issuedOnce } from "../of-complaint.ts";
import { ALLOWANCE_STATUSES, type OnAllowance } from "./sheet.ts";

type Facts = Issuing<OnAllowance>["facts"];
type Sort = Pick<OnAllowance, "sort">;
type Drawn = On<Process["sheets"]["allowance"], Sort & { amount: number }, Facts>;
const CERTIFICATE = ["amount", "invoice?", "reason"] as const;

/** As filled in, or as it was awaited. */
const sortOf = ({ input, sheet }: { input: Sort; sheet: Sort }) => input.sort ?? sheet.sort;

export function issuing(p: Process) {
  const { at } = p;
  const { sales } = p.offices;
  const of = p.sheets.allowance;
  const { complaint, notClosed, superseded, goods } = afterClosing(p);
  const row = rowsOf(of, ALLOWANCE_STATUSES);
  const beyond: Refusal<Drawn> = {
    when: (c) => {
      const { finalAllowance, finalCompensation } = c.facts.complaint[0]?.sheet ?? {};
      const sort = sortOf(c);
      const used = c.facts.earlier.filter((e) => e.sheet.sort === sort).map((e) => e.sheet.amount ?? 0);
      const decided = (sort === "折让" ? finalAllowance : finalCompensation) ?? 0;
      return used.reduce((sum, a) => sum + a, c.input.amount) > decided;
    },
    says: "金额合计超过核决的金额，不能开立",
  };
  const issued = {
    by: sales,
    to: "opened",
    needs: { complaint, earlier: find(of, { complaint: fieldRef("complaint") }) },
    refuse: { notClosed, superseded, beyond },
    set: { ...goods, currency: takenFrom("complaint", "currency") },
    with: [issuedOnce<Drawn>(of, "销货折让证明单", (c, e) => e.sheet.sort === sortOf(c))],
  } as const;
  return {
    await: opened(of, {
      title: "应开立折让证明单",
      to: "awaited",
      fills: ["complaint", "number", "customer?", "partNo?", "sort"],
    }),
    open: row({
      ...issued,
      title: "开立销货折让证明单",
      from: null,
      form: fill(of, "complaint", "sort", ...CERTIFICATE),
    }),
    draw: row({
      ...issued,
      title: "依批示开立销货折让证明单",
      from: "awaited",
      form: fill(of, ...CERTIFICATE),
      due: { since: "await", within: sameDay, vague: true, clause: at("十三(一)") }, // 即
    }),
    elsewhere: row({ title: "已另行开立折让证明单", by: "system", from: "awaited", to: "elsewhere" }),
    revise: row({
      title: "修改折让证明单",
      by: sales,
      from: "returned",
      to: "opened",
      form: fill(of, "reason", "invoice?"),
    }),
  };
}
