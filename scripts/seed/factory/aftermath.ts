/** What closed complaints bring about: goods returned, allowances, improvements, penalties, receivables, inquiries. */
import type { Fields } from "../../../functions/src/engine/declare/kind.ts";
import type { Agenda } from "../agenda.ts";
import { attach } from "../attach.ts";
import type { Days } from "../days.ts";
import { demoId, steps } from "../doings.ts";
import { owed } from "../owed.ts";
import { buyer } from "./customers.ts";
import * as office from "./people.ts";
import { type Complaints, REGULATIONS } from "./settings.ts";
import { idOf } from "./way.ts";

export function aftermath(agenda: Agenda, d: Days): void {
  for (const id of REGULATIONS) routine(agenda, d, id);
  returns(agenda, d);
  allowances(agenda, d);
  objections(agenda, d);
  besides(agenda, d);
}

/** Whoever owes it does it, for all that waits then. */
function all(agenda: Agenda, at: string, kind: string, step: string, input: Fields): void {
  agenda.then(at, async (w) => {
    for (const { case: id, owner } of await owed(w, kind, step)) await w.do({ by: owner, kind, step, case: id, input });
  });
}

/** Improvements, bonuses, inquiries: what is older is done, what is newer waits. */
function routine(agenda: Agenda, d: Days, id: Complaints): void {
  const at = (back: number, time: string) => d.at(d.workday(back), time);
  for (const back of [24, 8]) {
    all(agenda, at(back, "13:30"), `${id}.followUp`, "carryOut", { carriedOut: "对策已写入作业标准，班组均已培训" });
    all(agenda, at(back - 3, "13:40"), `${id}.followUp`, "confirm", { effect: "两周内同类不良未再发生" });
    all(agenda, at(back - 2, "13:50"), `${id}.followUp`, "check", { checked: "抽查三批合格，同意结案" });
    all(agenda, at(back - 1, "14:05"), `${id}.bonus`, "issue", { basis: "依客诉罚扣判定基准" });
    all(agenda, at(back - 2, "14:15"), `${id}.bonus`, "approve", { instruction: "准" });
    all(agenda, at(back - 3, "14:25"), `${id}.inquiry`, "issue", { question: "请说明逾期的原因和今后的改进措施" });
  }
  all(agenda, at(4, "14:35"), `${id}.inquiry`, "answer", {
    answer: "检验设备送修，无备用设备",
    remedy: "已配备备用设备，急件委外检验",
  });
}

/** One case, three slips: as stated; exactly at the tolerance, booked; above it, stopped until 总经理 decides. */
function returns(agenda: Agenda, d: Days): void {
  const slip = (n: number) => steps("R04.goodsReturn", demoId("goodsback", n));
  const [opened, received, compared] = [d.workday(3), d.workday(2), d.workday(1)];
  const why = {
    complaint: idOf("R04", 22),
    reason: "焊缝气孔",
    handling: "退回返修，不能返修的报废",
    basis: "核决的客户抱怨处理表",
  };
  for (const [n, quantity, actual] of [
    [1, 60, 61.8],
    [2, 20, 21],
    [3, 20, 20],
  ] as const) {
    const on = slip(n);
    agenda.add(d.at(opened, `14:1${n}`), on(office.sales, "open", { ...why, quantity }));
    agenda.add(d.at(opened, `15:1${n}`), on(office.salesHead, "approve", { opinion: "同意" }));
    if (n === 3) continue;
    const counted = {
      found: "不符",
      actual,
      difference: `实退比退货单多 ${Math.round((actual - quantity) * 10) / 10} 副`,
    };
    agenda.add(d.at(received, `09:3${n}`), on(office.warehouse, "receive", counted));
    agenda.add(d.at(received, `10:3${n}`), on(office.salesHead, "order", { ordered: "依实际情况签收" }));
    agenda.add(d.at(received, `11:3${n}`), on(office.warehouse, "sign", { actual }));
    agenda.add(d.at(compared, `09:4${n}`), on(office.accounting, "compare", n === 1 ? { voucher: "记-1108" } : {}));
  }
  proved(agenda, d);
}

/** A return of last month that is through: proved with the buyer's seal, booked. */
function proved(agenda: Agenda, d: Days): void {
  const id = demoId("goodsback", 4);
  const on = steps("R04.goodsReturn", id);
  const day = (n: number) => d.later(d.monthStart(1), n);
  const why = { complaint: idOf("R04", 8), reason: "焊缝气孔", handling: "退回返修", basis: "核决的客户抱怨处理表" };
  agenda.add(d.at(day(4), "13:20"), on(office.sales, "open", { ...why, quantity: 25 }));
  agenda.add(d.at(day(4), "14:40"), on(office.salesHead, "approve"));
  agenda.add(d.at(day(6), "10:10"), on(office.warehouse, "receive", { found: "相符", actual: 25 }));
  agenda.add(d.at(day(6), "15:10"), on(office.accounting, "compare", { voucher: "记-0931" }));
  agenda.then(d.at(day(8), "11:20"), async (w) => {
    const files = [await attach(w, id, office.sales.uid, "盖章的原开发票")];
    await w.do(on(office.sales, "prove", { proof: "原开统一发票", sealed: "已盖章", files }));
  });
  agenda.add(d.at(day(8), "16:20"), on(office.accounting, "book"));
}

/** 销货折让证明单: booked, waiting for the customer's seal, waiting for the first signature. */
function allowances(agenda: Agenda, d: Days): void {
  const day = (n: number) => d.later(d.monthStart(1), n);
  const id = demoId("allowance", 1);
  const on = steps("R04.allowance", id);
  const first = {
    complaint: idOf("R04", 3),
    sort: "折让",
    amount: 960_000,
    invoice: "24011873",
    reason: "面漆脱落，依核决折让",
  };
  agenda.add(d.at(day(2), "13:15"), on(office.sales, "open", first));
  agenda.add(d.at(day(2), "15:15"), on(office.salesHead, "endorse", { opinion: "同意" }));
  agenda.add(d.at(day(3), "09:15"), on(office.deputyHead, "approve"));
  agenda.then(d.at(day(7), "10:15"), async (w) => {
    const signed = [await attach(w, id, office.sales.uid, "客户签章的证明单")];
    await w.do(on(office.sales, "sign", { signedBy: "齐敏", signed }));
    const files = [await attach(w, id, office.sales.uid, "盖发票章的证明单")];
    await w.do(on(office.sales, "prove", { proof: "销货折让证明单", sealed: "已盖章", files }));
  });
  agenda.add(d.at(day(8), "14:15"), on(office.accounting, "book"));

  const abroad = steps("R04.allowance", demoId("allowance", 2));
  const second = { complaint: idOf("R04", 23), sort: "折让", amount: 192_000, reason: "色差匹折让，以美元计" };
  agenda.add(d.at(d.workday(2), "13:25"), abroad(office.exporter, "open", second));
  agenda.add(d.at(d.workday(2), "15:25"), abroad(office.salesHead, "endorse"));
  agenda.add(d.at(d.workday(1), "10:25"), abroad(office.general, "approve"));
  const waiting = steps("R04.allowance", demoId("allowance", 3));
  const third = { complaint: idOf("R04", 24), sort: "折让", amount: 480_000, reason: "面漆脱落" };
  agenda.add(d.at(d.workday(1), "13:35"), waiting(office.sales, "open", third));
}

/** Objections: of a customer to 不成立 (for R15 by 签呈), of a unit to what is to be decided about it. */
function objections(agenda: Agenda, d: Days): void {
  const day = (n: number) => d.later(d.monthStart(1), n);
  const mild = steps("R04.receivable", `R04.receivable.${idOf("R04", 20)}`);
  const denies = { objection: "客户认为手册未标明载重，不认可使用不当" };
  agenda.add(d.at(day(15), "10:40"), mild(office.sales, "object", denies));
  agenda.add(d.at(day(16), "11:40"), mild(office.salesHead, "decide", { decision: "赠送配件一批，货款照收" }));
  agenda.add(d.at(day(17), "10:20"), mild(office.sales, "plan", { term: d.later(d.monthStart(1), 50) }));
  const first = steps("R04.receivable", `R04.receivable.${idOf("R04", 10)}`);
  agenda.add(d.at(day(0), "10:25"), first(office.sales, "plan", { term: day(12) }));
  agenda.add(d.at(day(10), "10:55"), first(office.accounting, "collect", { collected: "全数收回" }));
  const board = steps("R15.receivable", `R15.receivable.${idOf("R15", 7)}`);
  agenda.add(d.at(day(14), "10:45"), board(office.boardSales, "object", { objection: "客户称包装漏气在先" }));
  const petition = `R15.petition.${idOf("R15", 7)}`;
  agenda.then(d.at(day(15), "09:25"), async (w) => {
    for (const { case: id, owner } of await owed(w, "R15.petition", "write"))
      if (id.startsWith(petition))
        await w.do({ by: owner, kind: "R15.petition", step: "write", case: id, input: PETITION });
  });
  const file = {
    complaint: idOf("R04", 33),
    subject: "伞布渗水的责任归属",
    objection: "涂层胶由指定供应商供货，请一并追究",
  };
  const unit = steps("R04.petition", demoId("petition", 1));
  agenda.add(d.at(d.lastFull, "16:50"), unit(office.production, "file", { ...file, proposal: "请会同供应商检验留样" }));
}
const PETITION = { objection: "客户提供拆封照片，主张包装漏气", proposal: "请准予重新检验留样后再收款" };

/** Beside the form: exception slips, other companies, letters, the receivable that a complaint holds up. */
function besides(agenda: Agenda, d: Days): void {
  const slip = (n: number) => steps("R04.exception", demoId("exception", n));
  const found = (short: string, text: string, unit: string, on: string) => ({
    customer: buyer(short).id,
    product: "铝合金车架",
    found: text,
    visited: on,
    handled: "现场更换，未影响客户生产",
    unit,
  });
  const [old, fresh] = [d.workday(15), d.workday(2)];
  agenda.add(d.at(old, "11:05"), slip(1)(office.service, "open", found("绿野单车", "外箱受潮", "成品仓储", old)));
  agenda.add(d.at(d.workday(13), "11:15"), slip(1)(office.warehouse, "improve", { measure: "雨季出货加防水膜" }));
  agenda.add(d.at(d.workday(12), "11:25"), slip(1)(office.quality, "confirm", { checked: "已见效" }));
  agenda.add(d.at(fresh, "11:35"), slip(2)(office.sales, "open", found("飞云自行车", "贴标歪斜", "制造部", fresh)));

  const joint = steps("R04.joint", demoId("joint", 1));
  const supplier = {
    company: "江口橡胶制品厂（油封供应商）",
    liability: "油封配方变更未通知",
    units: ["质量管理部", "研发部"],
  };
  agenda.add(d.at(d.lastFull, "17:05"), joint(office.registrar, "open", { complaint: idOf("R04", 29), ...supplier }));
  const earlier = steps("R04.joint", demoId("joint", 2));
  const day = (n: number) => d.later(d.monthStart(1), n);
  const glue = { company: "东塬涂料厂", liability: "涂层胶固含量不足", units: ["质量管理部", "制造部"] };
  agenda.add(d.at(day(9), "11:10"), earlier(office.registrar, "open", { complaint: idOf("R04", 18), ...glue }));
  agenda.add(
    d.at(day(12), "11:10"),
    earlier(office.registrar, "discuss", { discussed: "供应商承认责任", recovered: 300_000 }),
  );
  agenda.add(d.at(day(14), "11:10"), earlier(office.registrar, "close", { result: "自下月货款中扣抵" }));

  const on = (n: number) => steps("R04.complaint", idOf("R04", n));
  const letter = "贵公司反映的车架焊缝气孔一事，经检验属实，同意退货一百副并于十日内补货。";
  agenda.add(d.at(d.workday(3), "11:45"), on(22)(office.sales, "reply", { letter }));
  agenda.add(
    d.at(d.workday(1), "11:50"),
    on(24)(office.sales, "call", { call: "已电话告知齐敏，同意折让，证明单随后寄送" }),
  );
  agenda.add(d.at(d.workday(1), "15:45"), on(22)(office.accounting, "affect", { receivable: 18_600_000 }));
  const suggestion = {
    suggestion: "焊接课三个月内同类投诉五件，建议清洗和气体参数联网监控",
    suggestedTo: ["制造部", "研发部"],
  };
  agenda.add(d.at(d.workday(1), "16:15"), on(22)(office.registrar, "suggest", suggestion));
  const month = d.workday(1).slice(0, 7);
  const reckon = steps("R04.collection", `R04.collection.${month}.${office.sales.uid}`);
  const rate = { seller: office.sales.uid, month, receivable: 96_000_000, collected: 61_000_000 };
  agenda.add(d.at(d.workday(1), "17:20"), reckon(office.accounting, "reckon", rate));
}
