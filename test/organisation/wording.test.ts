/** How long an organisation's own wording of a regulation may be: no story holds a hundred thousand characters. */
import { expect, test } from "vitest";
import { registryOf } from "../../functions/src/engine/load/manifest.ts";
import { allRegulations } from "../../functions/src/regulations/all.ts";
import { play } from "../../functions/src/story/play.ts";

const kinds = registryOf(await allRegulations());
/** 25 clauses of the longest wording there may be, and what is left of the regulation. */
const texts = (rest: string) =>
  [...Array.from({ length: 25 }, (_, i) => [`R01 第${i}`, "字".repeat(i ? 4_000 : 3_999)]), ["R01 末", rest]]
    .map(([clause, wording]) => `{ 条款: ${clause}, 条文: ${wording} }`)
    .join(", ");
const row = (does: string, rest: string, more = "") =>
  `  - { 时: 2026-06-01 09:00, 人: 沈, 办: ${does}, 事: 条文 R01, 填: { 条文: [${texts(rest)}]${more} }`;

test("up to 100,000 characters are imported and replaced, not one more", async () => {
  const story = [
    "实例: 试\n条款: [R00 条文]\n人员: { 沈: 管理员 }\n经过:",
    `${row("条文·导入", "二字", ", 办法: R01")}, 不予办理: R00 条文 }`,
    `${row("条文·导入", "字", ", 办法: R01")} }`,
    `${row("更换", "二字")}, 不予办理: R00 条文 }`,
    `${row("更换", "字")} }`,
  ];
  const { faults, log, seen } = await play(`${story.join("\n")}\n`, kinds);
  expect(faults).toEqual([]);
  expect(log.filter((line) => line.includes("不予办理"))).toEqual([
    "2026-06-01 09:00 沈 条文·导入 → 不予办理（R00 条文）条文过长，一部办法最多 100000 字，每条最多 4000 字",
    "2026-06-01 09:00 沈 条文·更换 → 不予办理（R00 条文）条文过长，一部办法最多 100000 字，每条最多 4000 字",
  ]);
  expect(seen.refused).toEqual(["R00.wording.import 不予办理 long", "R00.wording.replace 不予办理 long"]);
});
