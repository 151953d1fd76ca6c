/** What a closed form brings about: improvement tracked, bonuses cut, receivables collected, late steps asked about. */
import { act, type FollowRule, type On } from "../../../../engine/declare/kind.ts";
import { doneLate } from "../../../../engine/duties/lateness.ts";
import { childId } from "../ids.ts";
import type { Process } from "../process.ts";

type Closed = On<Process["sheets"]["complaint"]>;
/** At most so many penalised units and late steps of one case: an action has at most 20 follow-ups. */
const MOST = 8;

export function proposals(p: Process): FollowRule<Closed>[] {
  const { followUp, bonus, receivable, inquiry } = p.sheets;
  /** A case that was reopened and is closed again gets new ones. */
  const child = ({ id, sheet: { closings = 1 } }: Closed, kind: string, ...rest: (string | number)[]) =>
    childId(p, kind, id, ...(closings > 1 ? [closings] : []), ...rest);
  return [
    {
      says: "列案追踪的，开立“改善追踪”",
      effects: (c) => {
        const { customer, improvement, trackUntil: by, tracking } = c.sheet;
        const input = { ...of(c), customer, improvement, by };
        return tracking === "列案追踪" ? [act(followUp, "open", child(c, "followUp"), input)] : [];
      },
    },
    {
      says: `每项奖金罚扣待开立“奖罚通知单”，至多 ${MOST} 项`,
      effects: (c) =>
        (c.sheet.bonus ?? [])
          .slice(0, MOST)
          .map((b, i) => act(bonus, "open", child(c, "bonus", i + 1), { ...of(c), ...b })),
    },
    {
      says: "客诉不成立的，开立“收回应收帐款”",
      effects: (c) => {
        const { customer, seller, partNo, founded } = c.sheet;
        const input = { ...of(c), customer, seller, partNo };
        return founded === "不成立" ? [act(receivable, "open", child(c, "receivable"), input)] : [];
      },
    },
    {
      says: `逾期办理的各步骤提出“洽办单”，由总经理室生产管理组决定是否开立，至多 ${MOST} 个`,
      effects: (c) =>
        lateDuties(c)
          .slice(0, MOST)
          .map((d) => {
            const limit = { late: d.title, dueAt: d.dueAt ?? "", doneAt: d.doneAt ?? "" };
            return act(inquiry, "propose", child(c, "inquiry", d.id), {
              ...of(c),
              office: d.owners[0] ?? "",
              ...limit,
            });
          }),
    },
  ];
}
const of = ({ id, number = "" }: Closed) => ({ complaint: id, number });

/** Steps of the form's way that were done after their limit, as accepted by the supervisor. */
const lateDuties = ({ duties }: Closed) => duties.filter((d) => !d.vague && d.rule && doneLate(d));
