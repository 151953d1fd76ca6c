import { expect, test } from "vitest";
import {
  type AnyThen,
  actForEach,
  activeCustomers,
  cases,
  fieldRef,
  given,
  kind,
  lines,
  openForEach,
  role,
  step,
} from "../declare/kind.ts";
import { attachments, caseRef, customer, date, fill, list, sheet, staff, text } from "../declare/sheet.ts";
import { loadKind } from "../load/load.ts";
import { calledIn } from "./called.ts";
import { followWords } from "./follow-words.ts";
import { unnamed } from "./named.ts";

const clerk = role("R95.clerk", "办事员");
const Card = sheet("R95.card", { meter: text("表号"), station: caseRef("供电所", "R95.station") });
const Round = sheet("R95.round", {
  station: caseRef("供电所", "R95.station"),
  chosen: list("客户", customer("客户")),
  from: date("起"),
  until: date("止"),
  files: attachments("抄表文件"),
  sender: staff("经办人"),
});
const card = loadKind(
  kind(
    { sheet: Card, title: "抄表卡", clause: "R95 一", edition: 1, statuses: { made: "已建", read: "已抄" } },
    {
      make: step({ title: "建卡", by: ["system", clerk], from: null, to: "made", form: fill(Card, "meter") }),
      read: step({ title: "抄表", by: clerk, from: "made", to: "read" }),
    },
  ),
  { id: "R95" },
);
const round = loadKind(
  kind(
    { sheet: Round, title: "抄表轮次", clause: "R95 一", edition: 1, statuses: { made: "已开" } },
    {
      start: step({ title: "开始", by: clerk, from: null, to: "made" }),
      told: step({ title: "登记结果", by: "system", from: "made" }),
    },
  ),
  { id: "R95" },
);
const called = calledIn([{ roles: [clerk] }], new Map([card, round].map((k) => [k.id, k])));
const start = round.steps.start;
if (!start) throw new Error("no row");
const follows = (then: AnyThen) => followWords(round, { ...start, then: [then] }, called);
const told = { kind: Round, step: "told", case: fieldRef("id") } as const;

test.each<[string, AnyThen]>([
  [
    "为近 12 个月有成交的在用客户逐个开立抄表卡“建卡”",
    openForEach(activeCustomers(12), Card, "make", "station", [], {}),
  ],
  ["为“客户”所列的各项逐个开立抄表卡“建卡”", openForEach(given(fieldRef("chosen")), Card, "make", "station", [], {})],
  ["为所选的各项逐件办理抄表卡“抄表”", actForEach(given(["a"]), Card, "read")],
  ["为各件抄表卡逐件办理抄表卡“抄表”", actForEach(cases(Card), Card, "read")],
  ["为属于本事项的各件抄表卡逐件办理抄表卡“抄表”", actForEach(cases(Card, { parent: fieldRef("id") }), Card, "read")],
  [
    "为属于“供电所”的、“起”至2026-03-31开立的、状态为已建或已抄的、“表号”为甲或“止”的各件抄表卡逐件办理抄表卡“抄表”",
    actForEach(
      cases(Card, {
        in: ["made", "read"],
        parent: fieldRef("station"),
        opened: { from: fieldRef("from"), until: "2026-03-31" },
        where: { meter: ["甲", fieldRef("until")] },
      }),
      Card,
      "read",
    ),
  ],
  [
    "按“抄表文件”逐行以办理人名义开立抄表卡“建卡”，各行结果由抄表轮次“登记结果”记下",
    lines({ file: fieldRef("files") }, Card, "make", {}, told),
  ],
  [
    "按所交文件逐行（不读“备注”、“序号”列）以“经办人”名义办理抄表卡“抄表”，各行结果由抄表轮次“登记结果”记下",
    lines({ file: "f1", by: fieldRef("sender"), leaveOut: ["备注", "序号"] }, Card, "read", {}, told),
  ],
])("%s", (words, then) => {
  expect(follows(then)).toEqual([words]);
});

test("words name the kind that is worked on, the kinds whose cases are gone through, and who hears of the lines", () => {
  const missing = (words: string, e: Parameters<typeof unnamed>[2]) => unnamed(round, words, e, called, () => []);
  const each = actForEach(cases(Round), Card, "read");
  expect(missing("为各件抄表轮次逐件办理抄表卡", each)).toEqual([]);
  expect(missing("逐件办理抄表卡", each)).toEqual([["抄表轮次", "本事项"]]);
  expect(missing("逐件办理", openForEach(activeCustomers(12), Card, "make", "station", []))).toEqual([["抄表卡"]]);
  const read = lines({ file: "f1", by: "li" }, Card, "make", {}, { ...told, case: "r1" });
  expect(missing("逐行建抄表卡", read)).toEqual([["抄表轮次", "本事项"]]);
  expect(missing("逐行建抄表卡，结果记在本事项", read)).toEqual([]);
});
