/** Policies of the classes, customers and their dossiers, qualifications, contracts, billing data. */

import { plusDays } from "../../functions/src/engine/time/days.ts";
import type { LocalDate } from "../../functions/src/engine/time/period.ts";
import type { Agenda } from "./agenda.ts";
import { attach } from "./attach.ts";
import { customers, type DemoCustomer } from "./customers.ts";
import type { Days } from "./days.ts";
import { demoId, steps } from "./doings.ts";
import { desk, director, dispatcher, finance, leader, northPlant, southPlant, zhao } from "./people.ts";
import type { DemoPerson } from "./person.ts";

const POLICIES: Record<DemoCustomer["class"], { criteria: string; draft: string; effort: string }> = {
  重点客户: {
    criteria: "年需求量 3,000 吨以上，或对区域市场有示范作用",
    draft: "优先保障调运；月结，账期三十天；价格每月面议一次；专人负责，节假日值守",
    effort: "专员每月走访一次，主任每季走访一次",
  },
  一般客户: {
    criteria: "有稳定需求，年需求量不足 3,000 吨",
    draft: "按计划调运；货到付款或十五天账期；执行挂牌价，批量优惠",
    effort: "专员每季走访一次",
  },
  潜力客户: {
    criteria: "新开发或需求正在增长",
    draft: "首单优惠；先款后货；满一年后重新评估",
    effort: "专员每半年走访一次，重点了解需求变化",
  },
};

export function policies(agenda: Agenda, d: Days, start: LocalDate): void {
  Object.entries(POLICIES).forEach(([name, text], i) => {
    const on = steps("R01.policy", demoId("policy", i + 1));
    const drafters = [director.uid, zhao.uid];
    agenda.add(d.at(start, `09:1${i}`), on(director, "draft", { class: name, ...text, drafters }));
    agenda.add(d.at(start, `09:3${i}`), on(leader, "approve"));
  });
  const draft = { draft: "现款现货，不享受批量优惠", drafters: [director.uid, zhao.uid] };
  const returned = steps("R01.policy", demoId("policy", 4));
  agenda.add(d.at(d.workday(12), "10:00"), returned(zhao, "draft", { class: "零散客户", ...draft }));
  agenda.add(d.at(d.workday(11), "16:00"), returned(leader, "return", { returned: "请写明划分标准和人力安排" }));
  const retired = steps("R01.policy", demoId("policy", 5));
  agenda.add(d.at(start, "10:10"), retired(director, "draft", { class: "试点客户", ...draft }));
  agenda.add(d.at(start, "10:40"), retired(leader, "approve"));
  agenda.add(d.at(d.working(d.ago(80)), "10:00"), retired(director, "retire"));

  const revised = steps("R01.policy", demoId("policy", 3));
  agenda.add(
    d.at(d.workday(4), "15:00"),
    revised(director, "revise", {
      draft: "首单优惠；先款后货；满半年后重新评估，达到标准的转为一般客户",
      drafters: [director.uid, zhao.uid],
    }),
  );
  agenda.add(d.at(d.workday(3), "10:00"), steps("R01.policy", demoId("policy", 1))(director, "count"));
}

/** Minutes after nine, so that a day's many entries follow each other. */
const minute = (n: number) => `${String(9 + Math.floor(n / 60)).padStart(2, "0")}:${String(n % 60).padStart(2, "0")}`;

/** Customers without a deal for more than two years, or never: the survey leaves them out. */
const DORMANT = ["西岭林场", "兴旺"];

export function customersAndDossiers(agenda: Agenda, d: Days, start: LocalDate): void {
  const filing = d.working(plusDays(start, 1));
  customers.forEach((c, i) => {
    const { id, name, short, industry, principal, address, phone, email, fax, channel, contacts } = c;
    const given = { name, short, nature: "单位", industry, principal, address, phone, channel, contacts };
    const at = d.at(filing, minute(i * 2));
    agenda.add(at, {
      by: desk.uid,
      kind: "R00.customer",
      step: "create",
      case: id,
      input: { ...given, ...(email && { email }), ...(fax && { fax }) },
    });
    if (c.short === "兴旺") return;
    const office: DemoPerson = i % 2 ? northPlant : southPlant;
    const on = steps("R01.dossier", `R01.dossier.${id}`);
    agenda.add(
      d.at(filing, minute(i * 2 + 90)),
      on(zhao, "create", {
        customer: id,
        plantOffice: office.uid,
        products: c.product,
        volume: c.volume,
        settlement: c.class === "重点客户" ? "月结" : "货到付款",
        ...(c.class === "重点客户" && { credit: c.volume * 20_000 }),
      }),
    );
    // Two are not classified yet; the others in the first days.
    if (["晨光冷链", "东塬砂石"].includes(short)) return;
    const classify = { class: c.class, grade: c.grade, reason: `年需求量约 ${c.volume} 吨，${industry}` };
    agenda.add(d.at(d.working(plusDays(filing, 2 + (i % 5))), minute(i)), on(zhao, "classify", classify));
    const again = d.working(d.ago(70 - (i % 20)));
    // Three are still to be re-assessed; the others are due again next year, whose holidays may not be published yet.
    if (![1, 10, 15].includes(i))
      agenda.add(
        d.at(again, minute(i)),
        on(director, "reassess", { ...classify, reason: "按上年走访和提货情况重新评估，维持原类别" }),
      );
  });
  needs(agenda, d);
  masterData(agenda, d);
}

/** New needs of existing customers, and a change that finance and the plant office hear of. */
function needs(agenda: Agenda, d: Days): void {
  const on = (n: number) => steps("R01.dossier", `R01.dossier.democustomer${String(n).padStart(8, "0")}`);
  agenda.add(d.at(d.workday(9), "10:10"), on(1)(zhao, "need", { need: "新增二十辆重型卡车，冬季需 -20 号柴油" }));
  agenda.add(
    d.at(d.workday(6), "15:40"),
    on(16)(zhao, "change", { phone: "0900-5559016", remark: "迁入新办公楼，电话变更" }),
  );
}

/** Archived, merged: what happens to master data. */
function masterData(agenda: Agenda, d: Days): void {
  const on = (id: string) => steps("R00.customer", id);
  const twin = demoId("double", 1);
  agenda.add(
    d.at(d.working(d.ago(40)), "11:00"),
    on(twin)(desk, "create", {
      name: "秦东长途运输集团",
      short: "秦东运输（重）",
      phone: "0900-5550101",
      channel: "电话",
    }),
  );
  agenda.add(
    d.at(d.working(d.ago(38)), "14:00"),
    on(twin)(desk, "merge", { into: "democustomer00000001", reason: "与秦东运输为同一客户，重复建档" }),
  );
  agenda.add(
    d.at(d.working(d.ago(30)), "16:20"),
    steps("R01.dossier", "R01.dossier.democustomer00000029")(director, "archive", { why: "料场已关停" }),
  );
  agenda.add(
    d.at(d.working(d.ago(30)), "16:30"),
    on("democustomer00000029")(desk, "archive", { reason: "料场已关停，不再需要油品" }),
  );
}

const PAPERS = ["营业执照", "成品油零售经营批准证书", "危险化学品经营许可证"];

export function qualifications(agenda: Agenda, d: Days, start: LocalDate): void {
  customers.slice(0, 20).forEach((c, i) => {
    const id = demoId("quality", i + 1);
    const on = steps("R01.qualification", id);
    const day = d.working(plusDays(start, 3 + i));
    const late = i >= 17;
    const submitted = late ? d.workday(19 - i + 2) : day;
    const items = PAPERS.slice(0, 1 + (i % 3));
    agenda.add(d.at(submitted, minute(i)), on(zhao, "submit", { customer: c.id, items }));
    if (i === 19) return;
    const fails = i === 18;
    const result = fails
      ? { result: "不通过", reason: "经营许可证已过期，请补交换证后的证书" }
      : { result: "通过", reason: "证照齐全，均在有效期内" };
    agenda.add(
      d.at(late ? d.workday(19 - i + 1) : d.working(plusDays(day, 1)), minute(i)),
      on(director, "review", result),
    );
    if (fails || late) return;
    // One has expired, one is about to, the others run on.
    const validTo = i === 3 ? d.ago(12) : i === 5 ? d.ago(-20) : `${d.year + 1 + (i % 2)}-0${1 + (i % 9)}-15`;
    const filed = `西调资备〔${start.slice(0, 4)}〕${String(i + 1).padStart(3, "0")}号`;
    agenda.add(d.at(d.working(plusDays(day, 2)), minute(i)), on(zhao, "file", { filed, validTo }));
  });
}

export function contracts(agenda: Agenda, d: Days, start: LocalDate): void {
  customers.forEach((c, i) => {
    if (DORMANT.includes(c.short)) return;
    const id = demoId("contract", i + 1);
    const signedOn = d.working(plusDays(start, 6 + (i % 12)));
    const yearly = { matter: `${c.product}购销，年约 ${c.volume} 吨`, amount: c.volume * 7_200 * 100 };
    // One is about to end, one has ended; most run into next year.
    const validTo =
      i === 4 ? d.ago(-15) : i === 8 ? d.ago(5) : `${d.year + 1}-${String(1 + (i % 12)).padStart(2, "0")}-28`;
    agenda.then(d.at(signedOn, minute(i)), async (w) => {
      const files = [await attach(w, id, zhao.uid, `${c.short}购销合同`)];
      const code = `西调购销 ${start.slice(0, 4)}-${String(i + 1).padStart(3, "0")}`;
      return w.do(
        steps("R01.contract", id)(zhao, "conclude", { customer: c.id, code, ...yearly, signedOn, validTo, files }),
      );
    });
  });
}

export function billing(agenda: Agenda, d: Days): void {
  customers.slice(0, 16).forEach((c, i) => {
    const on = steps("R01.billing", demoId("billing", i + 1));
    const deliveredOn = d.workday(3 + i * 4);
    const quantity = 30 + ((i * 7) % 90);
    const supplied = { deliveredOn, product: c.product, quantity, amount: quantity * 7_200 * 100 };
    agenda.add(d.at(deliveredOn, minute(300 + i)), on(dispatcher, "supply", { customer: c.id, ...supplied }));
    if (i === 1) agenda.add(d.at(d.workday(5), "16:10"), on(finance, "return", { returned: "数量与磅单不符，请核对" }));
    if (i < 2) return;
    const settledOn = d.workday(1 + i * 4);
    const invoice = `0900${String(24_000_000 + i * 137).padStart(8, "0")}`;
    agenda.add(d.at(settledOn, minute(60 + i)), on(finance, "settle", { invoice, settledOn }));
  });
}
