import { beforeAll, expect, test } from "vitest";
import * as z from "zod";
import { recurring } from "../../../../test/support/arising/regulation.ts";
import { type Kind, kind, mail, per, role, setting, step, tell } from "../declare/kind.ts";
import type { Regulation } from "../declare/regulation.ts";
import { choice, fen, fill, note, sheet } from "../declare/sheet.ts";
import { loadRegulation } from "../load/load.ts";
import { days, workingDays } from "../time/period.ts";
import { nothingGiven, recorded } from "./given.ts";
import type { Mutant } from "./mutant.ts";
import { mutantsOf } from "./mutants.ts";

const [desk, head, chief] = [role("R99.desk", "收发"), role("R99.head", "科长"), role("R99.chief", "主任")];
const BANDS = setting("R99.bands", {
  title: "权限",
  clause: "R99 三",
  example: [
    { upTo: 1000, ...head },
    { upTo: null, ...chief },
  ],
});
const REMIND = setting("R99.remind", {
  title: "提醒",
  clause: "R99 三",
  example: workingDays(2),
  shape: z.custom((value) => value !== null),
});

const Letter = sheet("R99.letter", {
  sort: choice("类别", ["公函", "便函"]),
  asked: note("来函"),
  cost: fen("费用"),
});
const letter: Kind = kind(
  {
    sheet: Letter,
    title: "来函",
    clause: "R99 一",
    edition: 1,
    statuses: { received: "已收", signed: "已签发", sent: "已发" },
    ends: ["sent"],
  },
  {
    receive: step({
      title: "收文",
      by: desk,
      from: null,
      to: "received",
      form: fill(Letter, "sort", "asked", "cost"),
      number: { period: "yyyy", width: 2, clause: "R99 三" },
      refuse: { free: { when: ({ input }) => input.cost === 0, says: "费用须大于零" } },
      then: [tell(head, "来函待签发")],
    }),
    sign: step({
      title: "签发",
      clause: "R99 二",
      by: { authority: "cost", bands: BANDS },
      notBy: "receive",
      from: "received",
      to: "signed",
      when: { sort: "公函" },
      due: {
        since: "receive",
        within: per("sort", { 公函: workingDays(1), 便函: days(3) }),
        extend: { upTo: days(5), by: [head] },
      },
    }),
    send: step({
      title: "发出",
      by: [desk, head],
      from: "signed",
      to: "sent",
      after: ["sign"],
      once: true,
      due: { since: "sign", within: REMIND, cap: "sign" },
      then: [
        { says: "知会主任", effects: () => [tell(chief, "已发出", "R99 二")] },
        mail("office", chief, "notice", {}, { sent: "arrive" }),
      ],
    }),
    arrive: step({ title: "送达", by: "system", from: "sent" }),
  },
);
const regulation: Regulation = {
  id: "R99",
  title: "收文办法",
  titleEn: "Letters",
  roles: [desk, head, chief],
  clauses: ["R99 一", "R99 二", "R99 三"].map((id) => ({ id, disposition: "enforced", zh: "一", en: "one" })),
  kinds: [letter],
  settings: [BANDS, REMIND],
};

let mutants: Mutant[] = [];
const given = nothingGiven();
beforeAll(() => {
  const played = loadRegulation(recorded(regulation, given)).kinds.get("R99.letter");
  const [rule] = played?.steps.send?.then ?? [];
  if (rule && "effects" in rule) rule.effects({} as never); // this one looks at nothing
  mutants = mutantsOf(regulation, given);
});
const of = (sort: Mutant["sort"]) =>
  mutants.filter((m) => m.sort === sort).map(({ id, clause, says }) => [id, clause, says]);
/** The mutant's row, as it is declared then. */
function rowIn(id: string, name: string) {
  const m = mutants.find((x) => x.id === id);
  if (!m) throw new Error(`no mutant ${id}`);
  return m.apply(regulation).kinds[0]?.steps[name];
}

test("refusals, four eyes, conditions and what comes before", () => {
  expect(of("refusal")).toEqual([
    ["R99.letter.receive.refuse.free", "R99 一", "来函·收文：不再不予办理：费用须大于零"],
  ]);
  expect(of("fourEyes")).toEqual([["R99.letter.sign.notBy.receive", "R99 二", "来函·签发：可由办理“收文”的人办理"]]);
  expect(of("condition")).toEqual([["R99.letter.sign.when.sort", "R99 二", "来函·签发：不再须“sort”为 公函"]]);
  expect(of("order")).toEqual([
    ["R99.letter.send.after.sign", "R99 一", "来函·发出：不必先办“签发”"],
    ["R99.letter.send.once", "R99 一", "来函·发出：可以多次办理"],
  ]);
});
test("limits: each word's, the longest extension, the cap, and the example of a setting", () => {
  expect(of("limit")).toEqual([
    ["R99.letter.sign.due.公函.more", "R99 二", "来函·签发：期限（公函）由 1 个工作日 改为 2 个工作日"],
    ["R99.letter.sign.due.公函.less", "R99 二", "来函·签发：期限（公函）由 1 个工作日 改为 当日下班前"],
    ["R99.letter.sign.due.便函.more", "R99 二", "来函·签发：期限（便函）由 3 日 改为 4 日"],
    ["R99.letter.sign.due.便函.less", "R99 二", "来函·签发：期限（便函）由 3 日 改为 2 日"],
    ["R99.letter.sign.extend.more", "R99 二", "来函·签发：延长至多由 5 日 改为 6 日"],
    ["R99.letter.sign.extend.less", "R99 二", "来函·签发：延长至多由 5 日 改为 4 日"],
    ["R99.letter.send.due.cap", "R99 一", "来函·发出：期限不再以“签发”的期限为限"],
    ["R99.remind.more", "R99 三", "设置“提醒”的示例：2 个工作日改为 3 个工作日"],
    ["R99.remind.less", "R99 三", "设置“提醒”的示例：2 个工作日改为 1 个工作日"],
  ]);
});
test("bands, counts and offices", () => {
  expect(of("band")).toEqual([
    ["R99.bands.1.more", "R99 三", "设置“权限”的示例：¥10.00改为 ¥10.01"],
    ["R99.bands.1.less", "R99 三", "设置“权限”的示例：¥10.00改为 ¥9.99"],
  ]);
  expect(of("count")).toEqual([
    ["R99.letter.receive.number.width.more", "R99 三", "来函·收文：编号由至少 2 位改为至少 3 位"],
    ["R99.letter.receive.number.width.less", "R99 三", "来函·收文：编号由至少 2 位改为至少 1 位"],
  ]);
  expect(of("office").map(([id, , says]) => [id, says])).toEqual([
    ["R99.letter.receive.by.R99.desk", "来函·收文：由“科长”而不是“收发”办理"],
    ["R99.letter.send.by.R99.desk", "来函·发出：由“主任”而不是“收发”办理"],
    ["R99.letter.send.by.R99.head", "来函·发出：由“主任”而不是“科长”办理"],
    ["R99.bands.1.role", "设置“权限”的示例：“科长”改为“收发”"],
    ["R99.bands.2.role", "设置“权限”的示例：“主任”改为“收发”"],
  ]);
});
test("what follows, by data or by a function", () => {
  expect(of("effect")).toEqual([
    ["R99.letter.receive.then.tell.R99.head", "R99 一", "来函·收文：后续不再知会（科长）"],
    ["R99.letter.send.then.tell.R99.chief", "R99 二", "来函·发出：后续不再知会（主任）"],
    ["R99.letter.send.then.mail.notice", "R99 一", "来函·发出：后续不再发送邮件（notice）"],
    ["R99.letter.send.then.mail.notice.sent", "R99 一", "来函·发出：发送邮件（notice）后不再办理“送达”"],
  ]);
});
test("another clause, wherever one is cited", () => {
  expect(of("clause")).toEqual([
    ["R99.letter.receive.then.tell.R99.head.clause", "R99 一", "来函·收文：知会（科长）的依据改为 R99 二"],
    ["R99.letter.receive.clause", "R99 一", "来函·收文：步骤的依据改为 R99 二"],
    ["R99.letter.receive.refuse.free.clause", "R99 一", "来函·收文：不予办理（free）的依据改为 R99 二"],
    ["R99.letter.receive.number.clause", "R99 三", "来函·收文：编号的依据改为 R99 一"],
    ["R99.letter.sign.clause", "R99 二", "来函·签发：步骤的依据改为 R99 三"],
    ["R99.letter.sign.due.clause", "R99 二", "来函·签发：期限的依据改为 R99 三"],
    ["R99.letter.sign.extend.clause", "R99 二", "来函·签发：延长的依据改为 R99 三"],
    ["R99.letter.send.then.tell.R99.chief.clause", "R99 二", "来函·发出：知会（主任）的依据改为 R99 三"],
    ["R99.letter.send.clause", "R99 一", "来函·发出：步骤的依据改为 R99 二"],
    ["R99.letter.send.due.clause", "R99 一", "来函·发出：期限的依据改为 R99 二"],
    ["R99.letter.arrive.clause", "R99 一", "来函·送达：步骤的依据改为 R99 二"],
  ]);
});

test("each changes its one thing, and the regulation stays as it was", () => {
  expect(rowIn("R99.letter.sign.notBy.receive", "sign")).not.toHaveProperty("notBy");
  expect(rowIn("R99.letter.sign.due.便函.more", "sign")?.due).toMatchObject({
    within: { table: { 公函: { n: 1 }, 便函: { n: 4 } } },
  });
  expect(rowIn("R99.remind.more", "send")?.due).toMatchObject({ within: { example: { n: 3 } }, cap: "sign" });
  expect(rowIn("R99.bands.1.less", "sign")?.by).toMatchObject({ bands: { example: [{ upTo: 999 }, { upTo: null }] } });
  expect(rowIn("R99.letter.receive.then.tell.R99.head", "receive")?.then).toEqual([]);
  expect(rowIn("R99.letter.send.by.R99.head", "send")?.by).toEqual([desk, chief]);
  const [rule] = rowIn("R99.letter.send.then.tell.R99.chief.clause", "send")?.then ?? [];
  expect(rule && "effects" in rule && rule.effects({} as never)).toEqual([
    // as above
    { do: "tell", whom: "R99.chief", what: "已发出", clause: "R99 三" },
  ]);
  expect(letter.steps.sign).toMatchObject({ notBy: "receive", clause: "R99 二" });
  expect(BANDS.example[0]?.upTo).toBe(1000);
});
test("a setting that a function reads is another for it, unless the organisation decided", () => {
  const kept = setting("R99.kept", { title: "保存", clause: "R99 三", example: 3 });
  const reading: Regulation = {
    ...regulation,
    settings: [kept],
    kinds: [
      {
        ...letter,
        steps: {
          receive: {
            title: "收文",
            by: desk,
            from: null,
            refuse: { late: { when: (c) => c.setting(kept) > 3, says: "晚" } },
          },
        },
      },
    ],
  };
  const given = nothingGiven();
  const late = (r: Regulation, set?: number) =>
    r.kinds[0]?.steps.receive?.refuse?.late?.when({
      setting: <T>(x: { example: T }): T => (set === undefined ? x.example : (set as T)), // the one setting is a number
    } as never); // the rule looks at settings alone
  late(recorded(reading, given));
  const [more] = mutantsOf(reading, given).filter(({ id }) => id === "R99.kept.more");
  expect(more?.says).toBe("设置“保存”的示例：3 改为 4");
  expect(late(reading)).toBe(false);
  expect(more && late(more.apply(reading))).toBe(true);
  expect(more && late(more.apply(reading), 3)).toBe(false);
});
test("what was given goes from one thread to another", () => {
  expect(structuredClone(given)).toEqual(given);
});

test("what arises days before its period arises a day earlier and a day later", () => {
  const early = mutantsOf(recurring, nothingGiven()).filter(({ id }) => id.includes(".every."));
  expect(early.map(({ id, says }) => [id, says])).toEqual([
    ["R97.plan.every.ahead.more", "计划·自动产生：期间开始前 5 日改为 6 日"],
    ["R97.plan.every.ahead.less", "计划·自动产生：期间开始前 5 日改为 4 日"],
  ]);
  const changed = early[0]?.apply(recurring).kinds.find((k) => k.title === "计划");
  expect(changed?.every).toMatchObject({ ahead: 6, to: "due" });
});
