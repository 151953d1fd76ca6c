/** A small kind with every sort of limit beside the plain one: from a recorded day, each, begun anew, none, and mixed. */
import { act, fieldRef, get, kind, role, step } from "../../../functions/src/engine/declare/kind.ts";
import type { Regulation } from "../../../functions/src/engine/declare/regulation.ts";
import { caseRef, date, fill, note, sheet } from "../../../functions/src/engine/declare/sheet.ts";
import { days, monthEnd, sameDay, workingDays } from "../../../functions/src/engine/time/period.ts";
import { clause } from "../clause.ts";

export const clerk = role("R96.clerk", "经办");
export const chief = role("R96.chief", "主管");

export const Group = sheet("R96.group", {
  foundedOn: date("成立日期", { notAfter: "today" }),
  heldOn: date("活动日期", { notAfter: "today" }),
  reason: note("原因"),
});
/** Founded and entered on one day; an activity each month; a reason when nothing happens; visited by another case's step. */
export const group = kind(
  {
    sheet: Group,
    title: "小组",
    clause: "R96 一",
    edition: 1,
    statuses: { open: "活动中", closed: "已解散" },
    ends: ["closed"],
    supervisor: chief,
  },
  {
    found: step({
      title: "成立",
      by: clerk,
      from: null,
      to: "open",
      form: fill(Group, "foundedOn"),
      due: { from: "foundedOn", within: sameDay },
    }),
    activity: step({
      title: "活动",
      by: clerk,
      from: "open",
      form: fill(Group, "heldOn"),
      due: { since: ["found", "activity"], from: "heldOn", within: monthEnd(1), clause: "R96 二" },
    }),
    explain: step({
      title: "说明原因",
      by: clerk,
      from: "open",
      form: fill(Group, "reason?"),
      due: { since: ["found", "activity", "explain"], within: days(10), restarts: true },
    }),
    hand: step({ title: "移交资料", by: clerk, from: "open", once: true, due: { since: "found", within: null } }),
    visited: step({
      title: "走访",
      by: [clerk, "system"],
      from: "open",
      due: { since: "found", within: workingDays(2) },
    }),
    asked: step({
      title: "回访",
      by: [clerk, "system"],
      from: "open",
      due: { since: "found", within: workingDays(2), vague: true },
    }),
    close: step({ title: "解散", by: chief, from: "open", to: "closed", due: null }),
  },
);

const Visit = sheet("R96.visit", { group: caseRef("小组", "R96.group") });
/** A visit to a group, which fulfils two of the group's duties. */
const visit = kind(
  { sheet: Visit, title: "走访单", clause: "R96 一", edition: 1, statuses: { made: "已走访" }, ends: ["made"] },
  {
    make: step({
      title: "填走访单",
      by: clerk,
      from: null,
      to: "made",
      form: fill(Visit, "group"),
      needs: { of: get(Group, fieldRef("group")) },
      then: [act(Group, "visited", fieldRef("group"), {}), act(Group, "asked", fieldRef("group"), {})],
    }),
  },
);

export const groups: Regulation = {
  id: "R96",
  title: "小组办法",
  titleEn: "Groups",
  roles: [clerk, chief],
  clauses: [clause("R96 一", "enforced", "小组", "Groups"), clause("R96 二", "enforced", "活动", "Activities")],
  kinds: [group, visit],
  settings: [],
};
