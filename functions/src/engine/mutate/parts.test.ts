import { expect, test } from "vitest";
import { dossier, filing, grant } from "../../../../test/fixtures/dossiers.ts";
import { parts } from "./parts.ts";

test("each reader less, an office more, statuses and grants gone", () => {
  expect(parts(filing, dossier).map(({ what, says }) => `${what} ${says}`)).toEqual([
    "parts.contact.readers.R89.marketing “称呼”、“联系电话”不再由“营销经理”阅读",
    "parts.contact.readers.R89.keeper “称呼”、“联系电话”不再由“档案保管人”阅读",
    "parts.contact.readers.owner “称呼”、“联系电话”不再由“登记人”阅读",
    "parts.contact.readers.more “称呼”、“联系电话”也由“售楼员”阅读",
    "parts.contact.while “称呼”、“联系电话”不论事项的状态都可阅读",
    "parts.contact.until “称呼”、“联系电话”不再限时给人阅读",
    "parts.conditions.readers.R89.marketing “成交价”、“约定”不再由“营销经理”阅读",
    "parts.conditions.readers.more “成交价”、“约定”也由“档案保管人”阅读",
    "parts.conditions.until “成交价”、“约定”不再限时给人阅读",
  ]);
  expect(parts(filing, dossier).map((m) => Object.keys(m.kind.parts?.contact ?? {}))[4]).toEqual([
    "fields",
    "readers",
    "until",
  ]);
  expect(parts(filing, grant)).toEqual([]);
});
