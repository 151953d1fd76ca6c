import { expect, test } from "vitest";
import { kind, role, step } from "../engine/declare/kind.ts";
import { note, phone, sheet, text } from "../engine/declare/sheet.ts";
import { loadKind } from "../engine/load/load.ts";
import { sealedInput, sealedParts } from "./split.ts";

const desk = role("R99.desk", "受理人");
const Visit = sheet("R99.visit", {
  about: text("事由"),
  caller: text("联系人", { personal: true }),
  tel: phone("电话"),
  penalty: note("处罚"),
});
const visit = loadKind(
  kind(
    {
      sheet: Visit,
      title: "来访",
      clause: "R99 一",
      edition: 1,
      statuses: { open: "登记" },
      parts: { penalty: { fields: ["penalty"], readers: [desk] } },
    },
    { open: step({ title: "登记", clause: "R99 一", by: desk, from: null, to: "open", form: Visit }) },
  ),
  { id: "R99" },
);

test("personal fields and those of restricted parts are sealed, each half by itself", () => {
  const input = { about: "油品", caller: "钱", tel: "13800138000", penalty: "警告" };
  expect(sealedInput(visit, "open", input)).toEqual({
    input: '{"about":"油品"}',
    sealed: { personal: '{"caller":"钱","tel":"13800138000"}', penalty: '{"penalty":"警告"}' },
  });
});

test("what has nothing to seal seals nothing", () =>
  expect(sealedInput(visit, "open", { about: "油品" })).toEqual({ input: '{"about":"油品"}', sealed: {} }));

test("the value of a correction lies where the field does that it names, by name or label", () => {
  const correcting = (field: string) => sealedInput(visit, "correct", { field, value: "记过", reason: "误" }).sealed;
  expect([correcting("处罚"), correcting("penalty")]).toEqual([
    { penalty: '{"value":"记过"}' },
    { penalty: '{"value":"记过"}' },
  ]);
  expect([correcting("联系人"), correcting("about"), correcting("无")]).toEqual(
    Array.from({ length: 3 }, () => ({ personal: '{"value":"记过"}' })),
  );
  expect([sealedParts(visit, "correct"), sealedParts(visit, "open"), sealedParts(visit, "void")]).toEqual([
    ["personal", "penalty"],
    ["personal", "penalty"],
    [],
  ]);
});
