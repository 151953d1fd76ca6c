import { expect, test } from "vitest";
import { dossier, filing, keeper } from "../../../../test/fixtures/dossiers.ts";
import { loadKind } from "../load/load.ts";
import { partWords } from "./part-words.ts";

const words = (head: object = {}) => partWords(loadKind({ ...dossier, ...head }, filing));
const contact = dossier.parts?.contact;

test("who reads a part, in which statuses, until when", () => {
  expect(words()).toEqual([
    "“称呼”、“联系电话”不对其他阅读人公开：营销经理、档案保管人可看；事项“已归档”期间，“登记人”本人可看，“联系方式的查阅”所列的“查阅人”在“可看至”之前可看；凭此检索的也只有平时可看的人",
    "“成交价”、“约定”不对其他阅读人公开：营销经理可看；“成交条件的查阅”所列的“查阅人”在“可看至”之前可看",
  ]);
});

test("offices alone, people alone, none", () => {
  const only = (readers: unknown, search: readonly string[] = []) =>
    words({ search, parts: { contact: { fields: ["phone"], readers } } });
  expect(only([keeper])).toEqual(["“联系电话”不对其他阅读人公开：档案保管人可看"]);
  expect(only([{ person: "owner" }])).toEqual(["“联系电话”不对其他阅读人公开：没有岗位可看；“登记人”本人可看"]);
  expect(words({ search: [], parts: { contact: { ...contact, readers: [] } } })).toEqual([
    "“称呼”、“联系电话”不对其他阅读人公开：没有岗位可看；事项“已归档”期间，“联系方式的查阅”所列的“查阅人”在“可看至”之前可看",
  ]);
  expect(words({ parts: undefined })).toEqual([]);
});
