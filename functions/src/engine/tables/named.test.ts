import { expect, test } from "vitest";
import { act, type Effect, kind, mail, role, step, tell } from "../declare/kind.ts";
import { fill, sheet, staff } from "../declare/sheet.ts";
import { loadKind } from "../load/load.ts";
import { calledIn } from "./called.ts";
import { unnamed, unnamedFields } from "./named.ts";

const general = role("R99.general", "总经理");
const manager = role("R99.manager", "经理");
const Deal = sheet("R99.deal", { seller: staff("业务员"), sellerOpinion: staff("业务员意见") });
const of = (name: typeof Deal, title: string) =>
  kind(
    { sheet: name, title, clause: "R99 一", edition: 1, statuses: { open: "已签" } },
    { open: step({ title: "签订", by: manager, from: null, to: "open", form: fill(Deal, "seller?") }) },
  );
const Other = sheet("R99.other", Deal.shape);
const k = loadKind(of(Deal, "成交"), { id: "R99" });
const other = loadKind(of(Other, "成交统计"), { id: "R99" });
const called = calledIn([{ roles: [general, manager] }], new Map([k, other].map((one) => [one.id, one])));
const missing = (words: string, e: Effect, known: readonly string[] = []) => unnamed(k, words, e, called, () => known);

test.each<[string, Effect, string[][]]>([
  ["知会经理", tell(manager, "请办理"), []],
  ["知会总经理", tell(manager, "请办理"), [["经理"]]],
  ["知会总经理、经理", tell(manager, "请办理"), []],
  ["知会总经理：“请转经理”", tell(manager, "请办理"), [["经理"]]],
  ["发邮件给客户", mail("customer", "c1", "survey"), []],
  ["发邮件", mail("customer", "c1", "survey"), [["客户"]]],
  ["致函客户", mail("customer", "c1", "survey"), [["邮件"]]],
  ["发邮件给经理", mail("office", manager, "notice"), []],
  ["发邮件给总经理", mail("office", manager, "notice"), [["经理"]]],
  ["开立成交统计", act(Other, "open", "x"), []],
  ["开立成交统计", act(Deal, "open", "x"), [["成交", "本事项"]]],
  ["在本事项上签订", act(Deal, "open", "x"), []],
  ["待办移交", { do: "handOver", from: "a", to: "b" }, [[]]],
  ["停用账号", { do: "account", uid: "a", disabled: true }, []],
  ["停用", { do: "account", uid: "a", disabled: true }, [["账号"]]],
])("%s: %o", (words, effect, lists) => {
  expect(missing(words, effect)).toEqual(lists);
});

test("a person is named by any word by which the text knows one", () => {
  expect(missing("知会业务员", tell("zhao", "请办理"), ["业务员", "签订者"])).toEqual([]);
  expect(missing("知会签订者", tell("zhao", "请办理"), ["业务员", "签订者"])).toEqual([]);
  expect(missing("知会业务员意见所列的人", tell("zhao", "请办理"), ["业务员", "签订者"])).toEqual([
    ["业务员", "签订者"],
  ]);
});

test("fields are named by their labels", () => {
  expect(unnamedFields(k, "业务员意见同业务员", ["seller", "sellerOpinion"], called)).toEqual([]);
  expect(unnamedFields(k, "业务员意见取自上一件", ["seller", "sellerOpinion"], called)).toEqual(["业务员"]);
});
