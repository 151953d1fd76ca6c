/** Target customers and development plans, one in each state. */
import type { Agenda } from "./agenda.ts";
import { customer } from "./customers.ts";
import type { Days } from "./days.ts";
import { demoId, steps } from "./doings.ts";
import { director, dispatcher, finance, li, secretary, zhao } from "./people.ts";

interface Wanted {
  name: string;
  source: string;
  industry: string;
  volume: number;
  supplier: string;
  research: string;
  need: string;
}
const TARGETS: readonly Wanted[] = [
  {
    name: "青岭县新材料产业园",
    source: "市场摸底",
    industry: "工业园区",
    volume: 2400,
    supplier: "外省批发商",
    research: "园区现有企业二十一家，自备发电和叉车用油为主，由园区统一采购",
    need: "定时配送，统一结算，随车质检报告",
  },
  {
    name: "南原快递分拨中心",
    source: "走访",
    industry: "物流运输",
    volume: 1500,
    supplier: "社会加油站",
    research: "车辆一百二十台，现在社会加油站加油，管理成本高",
    need: "内部加油橇装站和油卡管理",
  },
  {
    name: "西川高速项目部",
    source: "客户介绍",
    industry: "建筑施工",
    volume: 3000,
    supplier: "临时供应商",
    research: "工期三年，高峰期月用油四百吨，付款由总部审批",
    need: "送油到工点，按月结算",
  },
  {
    name: "黄塬光伏运维公司",
    source: "市场调研",
    industry: "新能源",
    volume: 120,
    supplier: "社会加油站",
    research: "用油量小，分散在六个场站",
    need: "小批量配送",
  },
  {
    name: "河口水运公司",
    source: "市场调研",
    industry: "水运",
    volume: 800,
    supplier: "外省船供",
    research: "",
    need: "",
  },
];

export function targets(agenda: Agenda, d: Days): void {
  TARGETS.forEach(({ research, need, ...given }, i) => {
    const on = steps("R01.target", demoId("target", i + 1));
    const who = i % 2 ? li : zhao;
    const back = 58 - i * 12;
    agenda.add(d.at(d.workday(back), "10:40"), on(who, "create", given));
    if (research) agenda.add(d.at(d.workday(back - 6), "15:30"), on(who, "research", { research, need }));
  });
  const on = (n: number) => steps("R01.target", demoId("target", n));
  agenda.add(d.at(d.workday(8), "11:10"), on(4)(li, "drop", { dropped: "用油量过小，配送成本高于收益" }));
  const won = steps("R01.target", demoId("target", 9));
  const found = { name: "云台山旅游公司", source: "走访", industry: "旅游", volume: 180, supplier: "社会加油站" };
  agenda.add(d.at(d.workday(56), "09:50"), won(zhao, "create", found));
  agenda.add(d.at(d.workday(50), "16:30"), won(zhao, "research", { research: "景区观光车四十台", need: "节假日保供" }));
  agenda.add(d.at(d.workday(44), "10:20"), won(zhao, "win", { customer: customer("云台山旅游").id }));
}

export function plans(agenda: Agenda, d: Days): void {
  const on = (n: number) => steps("R01.plan", demoId("plan", n));
  const draft = (title: string, target: number, more: Record<string, unknown> = {}) => ({
    title,
    target: demoId("target", target),
    research: TARGETS[target - 1]?.research,
    goal: "三个月内签订年度购销合同，首年供油一千吨以上",
    measures: "一、成立专项小组；二、提供样品化验；三、拟订配送和结算方案；四、邀请客户参观油库",
    from: d.ago(40),
    until: d.ago(-50),
    budget: 1_200_000,
    support: [],
    ...more,
  });
  const support = [
    { department: "调度管理部", person: dispatcher.uid, what: "保证首批供应车辆" },
    { department: "财务资产部", person: finance.uid, what: "拟订月结账期方案" },
  ];
  agenda.add(d.at(d.workday(45), "10:00"), on(1)(zhao, "draft", draft("青岭产业园开发计划", 1, { support })));
  agenda.add(d.at(d.workday(43), "09:30"), on(1)(director, "endorse", { headOpinion: "目标清楚，同意上报" }));
  agenda.add(d.at(d.workday(38), "16:00"), on(1)(secretary, "approve", { meetingOpinion: "同意，费用据实列支" }));
  agenda.add(d.at(d.workday(25), "10:00"), on(2)(li, "draft", draft("快递分拨中心开发计划", 2)));
  agenda.add(d.at(d.workday(23), "14:20"), on(2)(director, "endorse"));
  agenda.add(
    d.at(d.workday(10), "15:00"),
    on(3)(zhao, "draft", draft("西川高速项目开发计划", 3, { budget: 3_000_000 })),
  );
  agenda.add(d.at(d.workday(8), "16:40"), on(3)(director, "sendBack", { returned: "费用偏高，请细化并压缩" }));
  agenda.add(
    d.at(d.workday(2), "11:40"),
    on(4)(li, "draft", draft("加油站客户提量计划", 2, { targets: "龙泉站、腾飞站、中心站" })),
  );
}
