/** What a closed form brings about: improvement tracked, bonuses cut, receivables collected, late steps asked about. */
import type { Duty } from "../../../../engine/declare/duty.ts";
import { act, type Effect } from "../../../../engine/declare/kind.ts";
import { doneLate } from "../../../../engine/duties/lateness.ts";
import { childId } from "../ids.ts";
import type { Process } from "../process.ts";
import type { OnComplaint } from "./sheet.ts";

interface Closed {
  id: string;
  number: string | undefined;
  sheet: OnComplaint;
  at: string;
  duties: readonly Duty[];
}
/** At most so many penalised units and late steps of one case: an action has at most 20 follow-ups. */
const MOST = 8;

export function proposals(p: Process, c: Closed): Effect[] {
  const { id, sheet } = c;
  // A case that was reopened and is closed again gets new ones.
  const again = (sheet.closings ?? 1) > 1 ? [sheet.closings ?? 1] : [];
  const child = (kind: string, ...rest: (string | number)[]) => childId(p, kind, id, ...again, ...rest);
  const of = { complaint: id, number: c.number ?? "", customer: sheet.customer };
  const tracked = sheet.tracking === "列案追踪";
  return [
    ...(tracked
      ? [
          act(p.sheets.followUp, "open", child("followUp"), {
            ...of,
            improvement: sheet.improvement,
            by: sheet.trackUntil,
          }),
        ]
      : []),
    ...(sheet.bonus ?? [])
      .slice(0, MOST)
      .map((b, i) => act(p.sheets.bonus, "open", child("bonus", i + 1), { complaint: id, number: of.number, ...b })),
    ...(sheet.founded === "不成立"
      ? [act(p.sheets.receivable, "open", child("receivable"), { ...of, seller: sheet.seller, partNo: sheet.partNo })]
      : []),
    ...lateDuties(c)
      .slice(0, MOST)
      .map((d) =>
        act(p.sheets.inquiry, "propose", child("inquiry", d.id), {
          complaint: id,
          number: of.number,
          office: d.owners[0] ?? "",
          late: d.title,
          dueAt: d.dueAt ?? "",
          doneAt: d.doneAt ?? "",
        }),
      ),
  ];
}

/** Steps of the form's way that were done after their limit, as accepted by the supervisor. */
const lateDuties = ({ duties }: Closed): Duty[] => duties.filter((d) => !d.vague && d.rule && doneLate(d));
