import { expect, test } from "vitest";
import { dossier, filing } from "../../../../test/fixtures/dossiers.ts";
import type { Accepted } from "../case/case.ts";
import { newCase } from "../case/fold.ts";
import { loadKind } from "../load/load.ts";
import { withheld } from "./withheld.ts";

const k = loadKind(dossier, filing);
const at = "2026-11-05T01:00:00.000Z";
const action = {
  id: "a",
  case: "c",
  kind: k.id,
  step: "change",
  form: 1,
  input: { phone: "13833334444" },
  by: "bao",
  at,
};
const before = newCase(action, 1, { called: "欧阳某甲", phone: "13811112222", masked: "欧** 尾号 22" });
const accepted = (d: Partial<Accepted>): Accepted => ({
  result: "accepted",
  change: { seq: 2 },
  after: { ...before, sheet: { ...before.sheet, phone: "13833334444" } },
  effects: [],
  decidedTogether: [],
  why: [],
  clause: "R89 一",
  as: "R89.keeper",
  ...d,
});

test("reasons, notices and letters are without the values of parts: old, given, new, and what was found elsewhere", () => {
  const d = accepted({
    why: [
      {
        what: "说明",
        value: "原为 13811112222",
        clause: "R89 一",
        because: ["13811112222 改为 13833334444", "见丁某一案"],
      },
      { what: "客户（隐去）", field: "masked", value: "欧** 尾号 44", clause: "R89 一", because: [] },
    ],
    effects: [
      { do: "tell", whom: "R89.marketing", what: "欧阳某甲的电话已变更" },
      { do: "mail", to: "staff", address: "jia", template: "notice", data: { phone: "13833334444", count: 2 } },
      { do: "print", paper: "cover" },
    ],
  });
  expect(withheld(k, before, action, { same: [{ secrets: ["丁某一"] }] }, d)).toEqual({
    ...d,
    why: [
      {
        what: "说明",
        value: "原为 〔内容见表〕",
        clause: "R89 一",
        because: ["〔内容见表〕 改为 〔内容见表〕", "见〔内容见表〕案"],
      },
      d.why[1],
    ],
    effects: [
      { do: "tell", whom: "R89.marketing", what: "〔内容见表〕的电话已变更" },
      { do: "mail", to: "staff", address: "jia", template: "notice", data: { phone: "〔内容见表〕", count: 2 } },
      { do: "print", paper: "cover" },
    ],
  });
});

test("a correction's refusal does not repeat what was typed for a field of a part", () => {
  const done = { file: { at, by: "bao", seq: 1, times: 1 } };
  const correcting = { ...action, step: "correct", input: { field: "联系电话", value: "1381111222x", reason: "误" } };
  const refused = { result: "refused", code: "form", clause: "R89 一", says: "“联系电话”不能是“1381111222x”" } as const;
  expect(withheld(k, { ...before, done }, correcting, {}, refused)).toMatchObject({
    says: "“联系电话”不能是“〔内容见表〕”",
  });
});

test("a kind without parts is left as it is", () => {
  const d = accepted({ effects: [{ do: "tell", whom: "x", what: "欧阳某甲" }] });
  expect(withheld({ ...k, parts: undefined } as never, before, action, {}, d)).toBe(d);
});
