/** What a step hands to other cases is sealed there: its own outcome, which the case's readers read, holds the open half. */
import { expect, test } from "vitest";
import { clause } from "../../../../test/support/clause.ts";
import { actForEach, given, kind, openForEach, role, step } from "../../engine/declare/kind.ts";
import { fill, phone, sheet, text } from "../../engine/declare/sheet.ts";
import { registryOf } from "../../engine/load/manifest.ts";
import { hasInput, openEffect } from "./outcome.ts";

const clerk = role("R93.clerk", "经办");
const Card = sheet("R93.card", { no: text("编号"), mobile: phone("手机"), note: text("备注") });
const card = kind(
  {
    sheet: Card,
    title: "卡片",
    clause: "R93 一",
    edition: 1,
    statuses: { open: "在用" },
    key: ["no"],
    supervisor: clerk,
  },
  {
    open: step({ title: "建卡", by: "system", from: null, to: "open", form: fill(Card, "no", "mobile", "note") }),
    change: step({ title: "变更", by: "system", from: "open", form: fill(Card, "mobile", "note") }),
  },
);
const R93 = {
  id: "R93",
  title: "卡片办法",
  titleEn: "Cards",
  roles: [clerk],
  clauses: [clause("R93 一", "enforced", "卡片", "Cards")],
  kinds: [card],
  settings: [],
};

test("on one case, for each of many, and on each of many", async () => {
  const loaded = await registryOf([R93]).kindOf("R93.card");
  if (!loaded) throw new Error("not loaded");
  const input = { mobile: "13800138000", note: "老客户" };
  const effects = [
    { do: "act", kind: "R93.card", step: "change", case: "R93.card.1", input } as const,
    openForEach(given(["1"]), Card, "open", "no", ["no"], input),
    actForEach(given(["R93.card.1"]), Card, "change", input),
  ];
  for (const e of effects) {
    if (!hasInput(e)) throw new Error("an effect with input");
    expect(openEffect(new Map([[loaded.id, loaded]]), e)).toEqual({ ...e, input: { note: "老客户" } });
  }
});
