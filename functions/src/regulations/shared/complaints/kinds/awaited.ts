/**
 * What 业务部 must issue the same day once a form is closed (十三(一): 即开立). The return is awaited in the closing's own commit,
 * so that what follows it stays within an action's follow-ups; the allowances claim one complaint and can't both be.
 */
import { act, type FollowRule, type On } from "../../../../engine/declare/kind.ts";
import { childId } from "../ids.ts";
import type { Process } from "../process.ts";

type Closed = On<Process["sheets"]["complaint"]>;

/** A form that the customer did not accept opens nothing more, nor does one that was not founded. */
const opensNone = ({ sheet }: Closed) => sheet.accepted === "未接受" || sheet.founded === "不成立";
const of = ({ id, number = "", sheet: { customer, partNo } }: Closed) => ({ complaint: id, number, customer, partNo });
/** A case that was reopened and is closed again awaits new ones. */
const child = (p: Process, { id, sheet: { closings = 1 } }: Closed, kind: string, ...rest: string[]) =>
  childId(p, kind, id, ...(closings > 1 ? [closings] : []), ...rest);

export const awaitedReturn = (p: Process): FollowRule<Closed> => ({
  says: "核定有退货数量的，待开立“成品退货单”；不成立或客户未接受的除外",
  effects: (c) =>
    opensNone(c) || !c.sheet.finalQuantity
      ? []
      : [act(p.sheets.goodsReturn, "await", child(p, c, "goodsReturn"), of(c))],
});
export const awaitedAllowances = (p: Process): FollowRule<Closed> => ({
  says: "核定有折让、赔款的，各待开立“销货折让证明单”；不成立或客户未接受的除外",
  effects: (c) => {
    const { finalAllowance, finalCompensation } = c.sheet;
    const sorts = [finalAllowance ? ("折让" as const) : [], finalCompensation ? ("赔款" as const) : []].flat();
    return opensNone(c)
      ? []
      : sorts.map((sort) => act(p.sheets.allowance, "await", child(p, c, "allowance", sort), { ...of(c), sort }));
  },
});
