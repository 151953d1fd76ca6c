/** Visits with the customer's own scores, opinions that become improvements, enquiries. */
import type { Agenda } from "./agenda.ts";
import { customer, customers } from "./customers.ts";
import type { Days } from "./days.ts";
import { byCustomer, demoId, steps } from "./doings.ts";
import { desk, dispatcher, finance, leader, li, zhao } from "./people.ts";

const MARKET = [
  "周边新开两座民营加油站，批发价每吨低约 60 元",
  "运价上涨，客户倾向就近提货",
  "冬季用油旺季将至，需求上升",
];
const SERVICE = ["到货及时，数量准确，司机规范", "质量稳定，开票偶有延迟", "调度响应快，夜间联系不够顺畅"];
const NEEDS = ["希望提供 -20 号柴油和小批量配送", "希望账期延长到四十五天", "需要安全培训和油品检测服务"];
const EXPECTED = ["价格变动提前一天通知", "建立专用联系群，随时查询车辆位置", "每季开一次对接会"];

interface Scores {
  quality: string;
  attitude: string;
  fame: string;
  advice?: string;
}
const SCORES: readonly Scores[] = [
  { quality: "优良", attitude: "非常优良", fame: "知名度高" },
  { quality: "非常优良", attitude: "优良", fame: "驰名", advice: "继续保持" },
  { quality: "良好", attitude: "优良", fame: "知名度较高", advice: "希望节假日也能正常发运" },
  { quality: "一般", attitude: "良好", fame: "知名", advice: "质检报告请随车提供" },
];

export function visits(agenda: Agenda, d: Days): void {
  for (let i = 0; i < 14; i++) visit(agenda, d, i);
  // Scored on its own page, the opinions not fed back yet.
  const scored = demoId("visit", 21);
  const last = customer("宝通租赁").id;
  agenda.add(
    d.at(d.workday(2), "16:40"),
    steps("R01.visit", scored)(zhao, "record", record(d.workday(2), last, zhao.uid, 1)),
  );
  agenda.add(d.at(d.workday(1), "09:15"), byCustomer("R01.visit", scored, "score", { ...SCORES[2] }));
  // Today's round: recorded, neither scored nor fed back yet.
  const fresh = steps("R01.visit", demoId("visit", 20));
  agenda.add(
    d.at(d.workday(1), "17:20"),
    fresh(li, "record", record(d.workday(1), customer("安达客运").id, li.uid, 2)),
  );
}

const record = (visitedOn: string, of: string, visitor: string, i: number) => ({
  customer: of,
  visitedOn,
  visitors: [visitor],
  market: MARKET[i % 3],
  service: SERVICE[i % 3],
  needs: NEEDS[i % 3],
  expectations: EXPECTED[i % 3],
});

function visit(agenda: Agenda, d: Days, i: number): void {
  const id = demoId("visit", i + 1);
  const on = steps("R01.visit", id);
  const of = customers[i * 2];
  // The younger colleague has been here for three months.
  const back = 6 + i * 14;
  const who = i % 2 === 0 && back < 60 ? li : zhao;
  const day = (after: number) => d.workday(back - after);
  if (!of) return;
  agenda.add(d.at(day(0), "16:50"), on(who, "record", record(day(0), of.id, who.uid, i)));
  const scores = { ...(SCORES[i % 4] ?? {}) };
  const byLink = of.channel === "链接" || of.channel === "邮件";
  if (i !== 0)
    agenda.add(d.at(day(3), "11:15"), byLink ? byCustomer("R01.visit", id, "score", scores) : on(who, "score", scores));
  agenda.add(
    d.at(day(1), "10:30"),
    on(who, "feedback", { opinions: i % 2 ? [] : opinions(i, d.working(d.ago(back - 25))) }),
  );
  if (i % 2 || i === 0) return;
  const second = steps("R01.improvementTask", `R01.improvementTask.${id}.2`);
  if (i % 4 === 0 && i > 4) {
    agenda.add(d.at(day(6), "10:50"), second(finance, "improve", { measure: "改为提货次日开具电子发票" }));
    agenda.add(d.at(day(7), "16:10"), second(leader, "confirm"));
  }
  const task = steps("R01.improvementTask", `R01.improvementTask.${id}.1`);
  agenda.add(d.at(day(4), "15:10"), task(dispatcher, "improve", { measure: "已增设夜间值班电话，并在客户群公布" }));
  if (i > 2) agenda.add(d.at(day(5), "09:40"), task(leader, "confirm", { verdict: "已见效" }));
}

/** The first is for dispatching, every second visit also has one for finance. */
const opinions = (i: number, by: string) => [
  { matter: "夜间联系不上调度，希望有值班电话", department: "调度管理部", owner: dispatcher.uid, by },
  ...(i % 4 === 0 ? [{ matter: "开票时间过长，影响入账", department: "财务资产部", owner: finance.uid }] : []),
];

export function enquiries(agenda: Agenda, d: Days): void {
  const on = (n: number) => steps("R01.enquiry", demoId("enquiry", n));
  const ask = (short: string, about: string, content: string) => ({
    customer: customer(short).id,
    about,
    content,
    channel: "电话",
  });
  const past: readonly (readonly [string, string, string, string])[] = [
    ["龙泉站", "价格", "95 号汽油近期是否调价", "按国家调价窗口，本周不变"],
    ["宝通租赁", "调运", "能否送油到工地", "十吨以上可以送，须提前一天下单"],
    ["长风公交", "结算开票", "能否开具电子发票", "可以，已登记接收邮箱"],
    ["鑫达商贸", "合同", "续签合同需要哪些资料", "营业执照和经营许可证复印件加盖公章"],
  ];
  past.forEach(([short, about, content, answer], i) => {
    const day = d.workday(12 + i * 15);
    agenda.add(d.at(day, "09:30"), on(i + 1)(desk, "receive", ask(short, about, content)));
    agenda.add(d.at(day, "11:00"), on(i + 1)(i % 2 ? zhao : desk, "answer", { answer, answered: "电话" }));
  });
  const strange = {
    customerName: "青岭县红旗砖厂",
    about: "油品",
    channel: "来访",
    content: "小型企业如何办理购油手续",
  };
  agenda.add(d.at(d.workday(1), "16:30"), on(10)(desk, "receive", strange));
  agenda.add(d.minutesAgo(25), on(11)(zhao, "receive", ask("平安石油", "价格", "月底前批量采购有无优惠")));
}
