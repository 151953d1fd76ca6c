/** Complaints in every state: closed ones over the year, and those that wait today – one overdue, one extended. */
import type { Agenda } from "./agenda.ts";
import { customer, type DemoCustomer } from "./customers.ts";
import type { Days } from "./days.ts";
import { demoId, steps } from "./doings.ts";
import { deputy, desk, director, finance, leader, manager, secretary } from "./people.ts";

interface Matter {
  about: string;
  content: string;
  opinion: string;
  carriedOut: string;
}
const QUALITY: Matter = {
  about: "油品质量",
  content: "客户反映上周到货的 0 号柴油静置后有少量水杂，要求处理",
  opinion: "经化验水分超出约定，同意更换该车油品，往返运费由我方承担",
  carriedOut: "已更换同批次油品 28 吨，客户签收并确认合格",
};
const SHORTAGE: Matter = {
  about: "油品数量",
  content: "客户卸车复磅比出库磅单少 0.42 吨，超出合理损耗",
  opinion: "核对两端磅单后按实收数量结算，差额在下月货款中扣减",
  carriedOut: "差额已在结算单中扣减，客户财务已确认",
};
const DELAY: Matter = {
  about: "调运时效",
  content: "约定上午到货，车辆至晚间才到，影响客户正常加油",
  opinion: "向客户致歉；调整该线路发车时间，下月起固定早班发运",
  carriedOut: "调度已调整班次，连续两周准时到货",
};
const INVOICE: Matter = {
  about: "结算开票",
  content: "上月发票金额与对账单不符，客户无法入账",
  opinion: "红冲原发票，按对账单金额重新开具",
  carriedOut: "新发票已寄达客户，对方确认无误",
};
const MANNERS: Matter = {
  about: "服务态度",
  content: "司机卸油时不按站内安全要求操作，与站长发生争执",
  opinion: "对当事司机批评教育并调离该线路，由承运方书面致歉",
  carriedOut: "承运方已致歉，司机已调离",
};

export function complaints(agenda: Agenda, d: Days): void {
  const matters = [QUALITY, DELAY, INVOICE, SHORTAGE, MANNERS];
  ["永兴站", "黄塬物流", "平安石油", "宏远水泥", "龙泉站", "长风公交", "恒泰路桥", "中心站"].forEach((short, i) => {
    closed(agenda, d, { n: i + 1, back: 200 - i * 22, of: customer(short), matter: matters[i % 5] ?? QUALITY });
  });
  major(agenda, d);
  open(agenda, d);
}

interface Closed {
  n: number;
  /** Working days ago. */
  back: number;
  of: DemoCustomer;
  matter: Matter;
}
/** An ordinary complaint from acceptance to its end; every fourth was told a day late. */
function closed(agenda: Agenda, d: Days, { n, back, of, matter }: Closed): void {
  const on = steps("R01.complaint", demoId("claim", n));
  const [contact] = of.contacts;
  const day = (after: number) => d.workday(back - after);
  const accept = { customer: of.id, severity: "一般", content: matter.content, about: matter.about };
  agenda.add(
    d.at(day(0), "09:40"),
    on(desk, "accept", { ...accept, contactName: contact?.name, contactPhone: contact?.mobile }),
  );
  const departments = [{ department: "财务资产部", person: finance.uid }];
  if (matter === INVOICE)
    agenda.add(d.at(day(0), "10:05"), on(desk, "consult", { departments, question: "请核对上月开票金额" }));
  agenda.add(d.at(day(0), "11:20"), on(desk, "draft", { opinion: matter.opinion, consulted: "已与调度、驻厂办核实" }));
  agenda.add(d.at(day(0), "15:30"), on(leader, "approve", { instruction: "同意，尽快告知客户" }));
  const told = { told: n % 2 ? "电话" : "面谈", reply: "客户表示接受" };
  agenda.add(d.at(day(n % 4 === 0 ? 2 : 1), "10:15"), on(desk, "tell", told));
  agenda.add(d.at(day(3), "14:00"), on(desk, "progress", { progress: "已通知经办部门按意见办理" }));
  agenda.add(d.at(day(5), "16:45"), on(desk, "carryOut", { carriedOut: matter.carriedOut }));
}

/** Major ones: the managers' meeting decides. */
function major(agenda: Agenda, d: Days): void {
  const done = steps("R01.complaint", demoId("claim", 20));
  const serious = (content: string) => ({ severity: "较大", about: "油品质量", content });
  const accept = { customer: customer("丰源热电").id, ...serious("燃料油热值低于约定，造成机组两次降负荷运行") };
  agenda.add(d.at(d.workday(50), "08:50"), done(desk, "accept", accept));
  const meeting = {
    attendees: [manager.uid, leader.uid, director.uid],
    minutes: "听取情况汇报，调取留样复检结果，讨论赔偿方案",
    opinion: "按复检结果降价结算本批次燃料油，补供合格油品 200 吨；对供货炼厂提出整改要求",
    carryOutBy: d.workday(40),
  };
  agenda.add(d.at(d.workday(48), "14:30"), done(secretary, "meet", meeting));
  agenda.add(d.at(d.workday(47), "09:30"), done(desk, "tell", { told: "书面", reply: "客户接受方案" }));
  agenda.add(d.at(d.workday(41), "17:00"), done(desk, "carryOut", { carriedOut: "降价结算和补供均已完成" }));

  // Under way: seven working days in all, agreed to by each leader in line.
  const extended = steps("R01.complaint", demoId("claim", 21));
  const stopped = serious("三车柴油十六烷值偏低，矿区多台设备停机，客户要求赔偿");
  agenda.add(d.at(d.workday(4), "09:10"), extended(desk, "accept", { customer: customer("金鼎矿业").id, ...stopped }));
  agenda.add(
    d.at(d.workday(3), "10:00"),
    extended(desk, "tell.extend", { reason: "需送第三方机构化验，报告须四个工作日" }),
  );
  agenda.add(d.at(d.workday(3), "11:00"), extended(director, "tell.grant", { opinion: "情况属实，同意" }));
  agenda.add(d.at(d.workday(3), "15:00"), extended(leader, "tell.grant", { opinion: "同意延期，化验费用由公司承担" }));
}

/** What waits today, one in each state. */
function open(agenda: Agenda, d: Days): void {
  const claim = (n: number) => steps("R01.complaint", demoId("claim", n));
  const accept = (short: string, { about, content }: Matter, severity = "一般") => ({
    customer: customer(short).id,
    severity,
    about,
    content,
  });
  // Overdue: accepted three working days ago, still without an opinion.
  agenda.add(d.at(d.workday(3), "09:05"), claim(30)(desk, "accept", accept("利民站", SHORTAGE)));
  // Waits for the leader, who is away: the deputy can approve.
  agenda.add(d.at(d.workday(1), "15:20"), claim(31)(desk, "accept", accept("顺捷快运", DELAY)));
  agenda.add(d.at(d.workday(1), "17:10"), claim(31)(desk, "draft", { opinion: DELAY.opinion }));
  // Sent back once, and drafted again.
  agenda.add(d.at(d.workday(1), "09:30"), claim(32)(desk, "accept", accept("四通市政", INVOICE)));
  agenda.add(d.at(d.workday(1), "10:20"), claim(32)(desk, "draft", { opinion: "请客户先行入账，下月调整" }));
  agenda.add(d.at(d.workday(1), "11:30"), claim(32)(leader, "return", { returned: "不妥，应按对账单重新开票" }));
  agenda.add(d.at(d.workday(1), "14:00"), claim(32)(desk, "draft", { opinion: INVOICE.opinion }));
  // Approved by the deputy on the leader's authority, to be told.
  const approved = { by: deputy, for: leader };
  agenda.add(d.at(d.workday(1), "16:00"), claim(33)(desk, "accept", accept("渡口站", MANNERS)));
  agenda.add(d.at(d.workday(1), "16:40"), claim(33)(desk, "draft", { opinion: MANNERS.opinion }));
  agenda.add(d.minutesAgo(50), claim(33)(approved, "approve", { instruction: "同意" }));
  // Told, being carried out.
  agenda.add(d.at(d.workday(7), "09:20"), claim(34)(desk, "accept", accept("昌盛化工", QUALITY)));
  agenda.add(
    d.at(d.workday(7), "10:30"),
    claim(34)(desk, "draft", { opinion: QUALITY.opinion, carryOutBy: d.ago(-6) }),
  );
  agenda.add(d.at(d.workday(7), "15:00"), claim(34)(leader, "approve"));
  agenda.add(d.at(d.workday(6), "09:50"), claim(34)(desk, "tell", { told: "电话" }));
  agenda.add(d.at(d.workday(3), "16:00"), claim(34)(desk, "progress", { progress: "换油车辆已安排，待客户腾空油罐" }));
  // Just accepted, from somebody who is not on file yet.
  agenda.add(
    d.minutesAgo(35),
    claim(35)(desk, "accept", { ...accept("顺捷快运", DELAY), customer: undefined, customerName: "红星农场" }),
  );
  // Entered twice by mistake.
  agenda.add(d.at(d.workday(3), "09:30"), claim(36)(desk, "accept", accept("利民站", SHORTAGE)));
  agenda.add(d.at(d.workday(3), "09:45"), claim(36)(director, "void", { reason: "重复登记，以同日先登记的一件为准" }));
  agenda.add(d.at(d.workday(3), "10:10"), claim(30)(director, "note", { text: "出库磅单已调取，待核对" }));
}
