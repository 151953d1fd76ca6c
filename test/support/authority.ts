/** A kind with a row for every way in which somebody may do it, for the tests of who may. */

import { kind, role } from "../../functions/src/engine/declare/kind.ts";
import { rowsOf } from "../../functions/src/engine/declare/row/rows.ts";
import {
  choice,
  computed,
  fen,
  fill,
  list,
  note,
  phone,
  row,
  sheet,
  staff,
  text,
  whole,
} from "../../functions/src/engine/declare/sheet.ts";
import { loadKind } from "../../functions/src/engine/load/load.ts";
import { workingDays } from "../../functions/src/engine/time/period.ts";
import { org, person, Run, substitutes } from "./run.ts";

const [clerk, quality, workshop, head, deputy, chief, council] = [
  role("R99.clerk", "经办人"),
  role("R99.quality", "质量部"),
  role("R99.workshop", "生产部"),
  role("R99.head", "经理"),
  role("R99.deputy", "副总"),
  role("R99.chief", "总经理"),
  role("R99.council", "办公会"),
];
const Matter = sheet("R99.matter", {
  what: text("内容"),
  sort: choice("性质", ["甲", "乙"]),
  contact: phone("电话"),
  place: text("地址", { aside: true }),
  amount: fen("金额"),
  office: text("承办部门"),
  worker: staff("承办人"),
  finding: note("调查结果"),
  cause: choice("原因", ["人为", "设备"]),
  follow: choice("追踪", ["列案", "不列"]),
  work: note("办理情形"),
  punished: list("惩处", row({ who: staff("人员"), why: text("事由") }), { mayBeEmpty: true }),
  opinion: note("处理意见"),
  minutes: note("纪要"),
  agreed: computed("核定金额", fen("核定金额")),
  doubled: computed("双倍", fen("双倍")),
  answer: note("客户答复"),
  count: whole("次数"),
  seen: note("所见"),
});
const statuses = {
  opened: "已受理",
  found: "已查明",
  proposed: "已拟意见",
  endorsed: "已核",
  approved: "已批",
  told: "已告知",
  ended: "已结",
};
const matterRow = rowsOf(Matter, statuses);
const bands = {
  id: "R99.matterBands",
  example: [
    { upTo: 500_000, role: head.role, title: head.title },
    { upTo: null, role: deputy.role, title: deputy.title },
  ],
};
/** Supervised by the chief; two levels approve in a line, the first by the amount. */
export const matter = loadKind(
  kind(
    { sheet: Matter, title: "事由", clause: "R99 一", edition: 1, statuses, ends: ["ended"], supervisor: chief },
    {
      open: matterRow({
        title: "受理",
        clause: "R99 一",
        by: clerk,
        from: null,
        to: "opened",
        form: fill(Matter, "what", "sort", "amount", "office", "worker?", "contact?", "place?"),
        set: { doubled: { says: "金额的两倍", value: ({ input }) => input.amount * 2 } },
      }),
      find: matterRow({
        title: "调查",
        clause: "R99 二",
        by: { office: "office" },
        from: "opened",
        to: "found",
        form: fill(Matter, "finding", "cause", "follow", "worker?"),
        refuse: {
          human: { when: ({ input }) => input.cause === "人为" && input.follow === "列案", says: "人为的不列案" },
        },
      }),
      work: matterRow({
        title: "办理",
        clause: "R99 三",
        by: { person: "worker" },
        from: "found",
        due: { since: "find", within: workingDays(2) },
        form: fill(Matter, "work"),
      }),
      count: matterRow({
        title: "计次",
        clause: "R99 三",
        by: clerk,
        from: "*",
        due: null,
        form: fill(Matter, "seen"),
        set: { count: { says: "次数加一", value: ({ sheet }) => (sheet.count ?? 0) + 1 } },
      }),
      propose: matterRow({
        title: "拟意见",
        clause: "R99 四",
        by: clerk,
        from: "found",
        to: "proposed",
        form: fill(Matter, "opinion", "punished"),
      }),
      approve: matterRow({
        title: "核决",
        clause: "R99 五",
        by: { authority: "amount", bands },
        notBy: "propose",
        notNamedIn: "punished",
        from: "proposed",
        to: "endorsed",
        due: { since: "propose", within: workingDays(2) },
        set: { agreed: { says: "所核决的金额", value: ({ sheet }) => sheet.amount } },
      }),
      confirm: matterRow({
        title: "批准",
        clause: "R99 六",
        by: [chief, head],
        notBy: "propose",
        from: "endorsed",
        to: "approved",
      }),
      meet: matterRow({
        title: "会议",
        clause: "R99 七",
        by: council,
        decides: true,
        from: ["found", "proposed"],
        to: "approved",
        when: { sort: "乙" },
        form: fill(Matter, "opinion", "minutes"),
      }),
      tell: matterRow({
        title: "告知",
        clause: "R99 八",
        by: clerk,
        from: "approved",
        to: "told",
        due: {
          since: "open",
          within: workingDays(3),
          extend: { upTo: workingDays(7), by: [head, deputy] },
        },
      }),
      reply: matterRow({
        title: "答复",
        clause: "R99 九",
        by: "customer",
        from: "told",
        due: null,
        form: fill(Matter, "answer"),
      }),
      end: matterRow({ title: "办结", clause: "R99 一", by: clerk, from: "told", to: "ended" }),
    },
  ),
  { id: "R99" },
);

export const people = {
  clerk: person("赵", [clerk]),
  clerk2: person("钱", [clerk]),
  quality: person("孙", [quality]),
  quality2: person("李", [quality]),
  workshop: person("周", [workshop]),
  workshop2: person("吴", [workshop]),
  head: person("郑", [head]),
  head2: person("王", [head]),
  deputy: person("冯", [deputy]),
  deputy2: person("陈", [deputy]),
  both: person("卫", [head, deputy]),
  chief: person("褚", [chief]),
  council: person("蒋", [council]),
  // Acts for the deputy, and holds no office.
  proxy: person("沈", [], { substitutions: [substitutes("deputy"), substitutes("clerk")] }),
  clerkHead: person("韩", [clerk, head]),
  gone: person("杨", [clerk], { activeTo: "2026-03-01T00:00:00.000Z" }),
};
export const [AT, LATER, LAST] = ["2026-03-02 10:00", "2026-03-02 11:00", "2026-03-02 12:00"];
/** Opened by the clerk for the quality office, worked on by somebody of the workshop. */
export function matterOpened(more = {}, k = matter): Run {
  const r = new Run(k, org(people));
  const input = {
    what: "漏油",
    sort: "甲",
    amount: 300_000,
    office: quality.role,
    worker: "clerk2",
    place: "码头",
    ...more,
  };
  r.do("open", input, { by: "clerk", at: AT });
  return r;
}
export function matterFound(more = {}, k = matter): Run {
  const r = matterOpened(more, k);
  r.do("find", { finding: "阀坏", cause: "设备", follow: "列案" }, { by: "quality", at: AT });
  return r;
}
export function matterProposed(more = {}, punished: object[] = [], k = matter): Run {
  const r = matterFound(more, k);
  r.do("propose", { opinion: "赔付", punished }, { by: "clerk", at: AT });
  return r;
}
