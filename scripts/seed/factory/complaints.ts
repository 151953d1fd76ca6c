/** Two months of closed complaints for the statistics: the way of a story, each with what its customer complained of. */
import * as z from "zod";
import { shippedCalendar } from "../../../functions/src/engine/time/published.ts";
import { Moved } from "../../../functions/src/story/demo/moved.ts";
import type { Agenda } from "../agenda.ts";
import { buyers, tableOf } from "../customers.ts";
import type { Days } from "../days.ts";
import { firstDay, storyOf } from "../stories/stories.ts";
import { tell } from "../stories/telling.ts";
import { type Matter, matterOf } from "./matters.ts";
import { REGULATIONS } from "./settings.ts";

const closed = z.object({
  办法: z.enum(REGULATIONS),
  几个月前: z.coerce.number(),
  第几个工作日: z.coerce.number(),
  客户: z.string(),
  事由: z.string(),
  处分: z.string(),
});
const rows = z.array(closed).parse(tableOf("factory/complaints.csv"));

export function complaints(agenda: Agenda, d: Days): void {
  for (const [n, { 办法: of, 几个月前: ago, 第几个工作日: nth, 处分: penalty, ...row }] of rows.entries()) {
    const story = storyOf("complaint-to-five-copies", of);
    const moved = new Moved(shippedCalendar(), firstDay(story), d.later(d.monthStart(ago), nth - 1));
    const on = matterOf(row.事由);
    const buyer = buyers.find((b) => b.given.short === row.客户);
    if (!buyer) throw new Error(`no demo buyer ${row.客户}`);
    const instead = { ...on, ...judged(on, 80_000 + n * 37_000, penalty) };
    tell(agenda, { story, moved, prefix: `${of} ${n + 1}`, customer: () => buyer.id, instead });
  }
}

const judged = ({ 责任部门: unit, 改善方案: improvement }: Matter, loss: number, penalty: string) => ({
  初判责任部门: unit,
  部门损失: [{ 部门: unit, 损失金额: loss }],
  个人惩处: penalty ? [{ 人员: "制", 惩处种类: penalty, 行政处分: "是" }] : [],
  奖金罚扣: [],
  ...(!improvement && { 改善追踪: "不列追踪", 改善方案: null, 改善完成日期: null }),
});
