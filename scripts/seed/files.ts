/** Thirty customers of oil on file, in classes and grades that are looked at again each year. */
import { plusDays } from "../../functions/src/engine/time/days.ts";
import type { LocalDate } from "../../functions/src/engine/time/period.ts";
import type { Agenda } from "./agenda.ts";
import { ACTIVE, customers, type DemoCustomer } from "./customers.ts";
import type { Days } from "./days.ts";
import { demoId, steps } from "./doings.ts";
import { desk, director, leader, northPlant, southPlant, zhao } from "./people.ts";

const POLICIES: Record<DemoCustomer["class"], string> = {
  重点客户: "年需求量 3,000 吨以上；优先保障调运，月结，专人负责；每月走访一次",
  一般客户: "有稳定需求；按计划调运，货到付款，批量优惠；每季走访一次",
  潜力客户: "新开发或需求正在增长；首单优惠，先款后货；每半年走访一次",
};

export function files(agenda: Agenda, d: Days, start: LocalDate): void {
  Object.entries(POLICIES).forEach(([name, draft], i) => {
    const on = steps("R01.policy", demoId("policy", i + 1));
    agenda.add(
      d.at(start, `09:1${i}`),
      on(director, "draft", { class: name, draft, drafters: [director.uid, zhao.uid] }),
    );
    agenda.add(d.at(start, `09:3${i}`), on(leader, "approve"));
  });
  agenda.add(d.at(d.workday(3), "10:00"), steps("R01.policy", demoId("policy", 1))(director, "count"));
  for (const [i, c] of customers.entries()) onFile(agenda, d, d.working(plusDays(start, 1)), c, i);
}

/** The last two have never bought; of the others two are without a class, and three were not looked at again in time. */
function onFile(agenda: Agenda, d: Days, day: LocalDate, c: DemoCustomer, i: number): void {
  const { class: sort, grade, volume, product, id, given } = c;
  const minute = (n: number) => `${String(9 + Math.floor(n / 60)).padStart(2, "0")}:${String(n % 60).padStart(2, "0")}`;
  const [customer, dossier] = [steps("R00.customer", id), steps("R01.dossier", `R01.dossier.${id}`)];
  agenda.add(d.at(day, minute(i * 2)), customer(desk, "create", given));
  if (i >= ACTIVE) return;
  for (const dealAt of [day, d.workday(3 + i * 4)])
    agenda.add(d.at(dealAt, minute(300 + i)), customer(desk, "recordDeal", { dealAt }));
  const plantOffice = (i % 2 ? northPlant : southPlant).uid;
  const settlement = sort === "重点客户" ? "月结" : "货到付款";
  agenda.add(
    d.at(day, minute(i * 2 + 90)),
    dossier(zhao, "create", { customer: id, plantOffice, products: product, volume, settlement }),
  );
  if (i >= ACTIVE - 2) return;
  const classify = { class: sort, grade, reason: `年需求量约 ${volume} 吨，${given.industry}` };
  agenda.add(d.at(d.working(plusDays(day, 2 + (i % 5))), minute(i)), dossier(zhao, "classify", classify));
  if ([1, 10, 15].includes(i)) return;
  const again = { ...classify, reason: "按上年走访和提货情况重新评估，维持原类别" };
  agenda.add(d.at(d.working(d.ago(70 - (i % 20))), minute(i)), dossier(director, "reassess", again));
}
