/** The manufacturer's complaints (R04): two months that are over, some that closed of late, and one at every station today. */
import type { Agenda } from "../agenda.ts";
import type { Days } from "../days.ts";
import { steps } from "../doings.ts";
import { buyer } from "./customers.ts";
import { matter } from "./matters.ts";
import { sales } from "./people.ts";
import { filedFor, idOf, type StepName, type Way, way } from "./way.ts";
import type { Complaint } from "./words.ts";

type More = Omit<Partial<Complaint>, "of" | "about">;
const claim = (n: number, of: string, about: string, bad: number, more: More = {}): Complaint => ({
  regulation: "R04",
  n,
  of: buyer(of),
  about: matter(about),
  bad,
  ...more,
});
const EURO = { currency: "EUR", rate: 7.8 };
const DOLLAR = { currency: "USD", rate: 7.12 };

/** Months ago, and on which working day of it each was filed. */
const MONTHS: readonly (readonly [number, readonly (readonly [number, Complaint, Partial<Way>?])[]])[] = [
  [
    2,
    [
      [0, claim(1, "飞云自行车", "焊缝气孔", 40)],
      [1, claim(2, "锦绣服装", "面料色差", 600)],
      [2, claim(3, "绿野单车", "面漆脱落", 60)],
      [3, claim(4, "迅捷童车", "车圈不平", 120)],
      [4, claim(5, "天堂雨具厂", "伞布渗水", 1500)],
      [6, claim(6, "飞云自行车", "混装型号", 24, { paid: 80_000 })],
      [6, claim(7, "长青健身", "外箱破损", 80)],
      [7, claim(8, "飞云自行车", "焊缝气孔", 25)],
      [7, claim(9, "Harwick & Dunn", "前叉渗油", 12, { money: DOLLAR })],
      [8, claim(10, "北辰户外", "前叉弯曲", 6)],
    ],
  ],
  [
    1,
    [
      [0, claim(11, "飞云自行车", "焊缝气孔", 36)],
      [1, claim(12, "飞云自行车", "面漆脱落", 45)],
      [2, claim(13, "迅捷童车", "箱唛不符", 200, { paid: 350_000 })],
      [3, claim(14, "绿野单车", "焊缝气孔", 500, { research: true })],
      [4, claim(15, "Ostermoor", "折叠间隙", 90, { money: EURO, paid: 1_200_000, research: true })],
      [5, claim(16, "锦绣服装", "面料色差", 900, { refused: true })],
      [6, claim(17, "长青健身", "混装型号", 36, { paid: 120_000 }), { late: { trace: 3 } }],
      [7, claim(18, "天堂雨具厂", "伞布渗水", 800)],
      [8, claim(19, "迅捷童车", "车圈不平", 60)],
      [8, claim(20, "北辰户外", "前叉弯曲", 10)],
      [9, claim(21, "绿野单车", "外箱破损", 50)],
    ],
  ],
];
/** Closed some working days ago. */
const OF_LATE: readonly (readonly [number, Complaint, Partial<Way>?])[] = [
  [4, claim(22, "飞云自行车", "焊缝气孔", 100), { more: { open: { tolerance: 3 } } }],
  [3, claim(23, "Tessuti Valdarno", "面料色差", 400, { money: DOLLAR })],
  [2, claim(24, "绿野单车", "面漆脱落", 30)],
];
/** The last step that is done, on the last working day. */
const TODAY: readonly (readonly [StepName, Complaint, Partial<Way>?])[] = [
  ["register", claim(28, "长青健身", "外箱破损", 64)],
  ["trace", claim(29, "迅捷童车", "前叉渗油", 40)],
  ["analyse", claim(30, "锦绣服装", "面料色差", 320)],
  [
    "instruct",
    claim(31, "锦绣服装", "面料色差", 900, { research: true }),
    { more: { open: { previous: idOf("R04", 16) } } },
  ],
  ["advise", claim(32, "飞云自行车", "折叠间隙", 20, { research: true })],
  ["check", claim(33, "天堂雨具厂", "伞布渗水", 700)],
  ["draft", claim(34, "绿野单车", "面漆脱落", 24)],
  ["combine", claim(35, "飞云自行车", "焊缝气孔", 90)],
  ["combine", claim(36, "迅捷童车", "混装型号", 18, { paid: 60_000 })],
  ["approve", claim(37, "Harwick & Dunn", "前叉渗油", 10, { money: DOLLAR })],
  ["negotiate", claim(38, "绿野单车", "车圈不平", 70)],
  ["read", claim(39, "长青健身", "外箱破损", 45)],
  ["recombine", claim(40, "绿野单车", "焊缝气孔", 420)],
  ["settle", claim(41, "天堂雨具厂", "伞布渗水", 900)],
  ["judge", claim(42, "迅捷童车", "车圈不平", 55)],
];
const UNDETERMINED = { quantityState: "客户加工中未确定", askedQuantity: null };

export function factoryComplaints(agenda: Agenda, d: Days): void {
  for (const [ago, list] of MONTHS)
    for (const [nth, c, more] of list) way(agenda, d, c, { filed: d.later(d.monthStart(ago), nth), ...more });
  for (const [ago, c, more] of OF_LATE) way(agenda, d, c, { filed: filedFor(d, "close", d.workday(ago)), ...more });
  for (const [until, c, more] of TODAY) way(agenda, d, c, { filed: filedFor(d, until, d.lastFull), until, ...more });
  way(agenda, d, claim(25, "飞云自行车", "焊缝气孔", 32), {
    filed: d.today,
    until: "register",
    at: { open: d.minutesAgo(95), register: d.minutesAgo(55) },
  });
  way(agenda, d, claim(26, "北辰户外", "面料色差", 260), {
    filed: d.today,
    until: "open",
    at: { open: d.minutesAgo(35) },
  });
  // The customer is still processing the goods: how many come back isn't known yet.
  way(agenda, d, claim(27, "锦绣服装", "面料色差", 480), {
    filed: filedFor(d, "trace", d.lastFull),
    until: "trace",
    more: { open: UNDETERMINED },
  });
  // Nobody traced it in time: urged every working day.
  way(agenda, d, claim(43, "长青健身", "前叉渗油", 22), { filed: d.workday(6), until: "register" });
  // Beyond the limit of the whole case, waiting for the decision.
  const over = claim(44, "飞云自行车", "面漆脱落", 120);
  way(agenda, d, over, { filed: d.workday(18), until: "combine", late: { trace: 3, analyse: 4 } });
  const help = { help: "已寄送安装说明，并派员到客户处挑选可用品" };
  agenda.add(d.at(d.workday(9), "15:30"), steps("R04.complaint", idOf("R04", 44))(sales, "assist", help));
}
