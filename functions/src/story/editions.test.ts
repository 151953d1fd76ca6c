/** R98 is R97's text under another number: its stories are played on R97's kinds, and hold its clauses. */
import { expect, test } from "vitest";
import { clause } from "../../../test/support/clause.ts";
import { act, memoryWorld, staffWrite } from "../../../test/support/memory-world.ts";
import { kind, role, step } from "../engine/declare/kind.ts";
import type { Regulation } from "../engine/declare/regulation.ts";
import { fill, sheet, text, whole } from "../engine/declare/sheet.ts";
import { loadKinds } from "../engine/load/load.ts";
import { registryOf } from "../engine/load/manifest.ts";
import { regulation as r00 } from "../regulations/r00-organisation/index.ts";
import { coverageOf } from "./coverage.ts";
import { play } from "./play.ts";

const clerk = role("R97.clerk", "客服专员");
const head = role("R97.head", "客服主管");
const Service = sheet("R97.service", { what: text("事由"), times: whole("次数") });
const service = kind(
  { sheet: Service, title: "客户服务", clause: "R97 一", edition: 1, statuses: { open: "服务中" }, supervisor: head },
  {
    open: step({
      title: "受理服务",
      by: clerk,
      from: null,
      to: "open",
      form: fill(Service, "what", "times"),
      refuse: { often: { clause: "R97 二", when: ({ input }) => input.times > 3, says: "已满三次，请报主管" } },
    }),
  },
);
const clauses = [
  clause("R97 一", "enforced", "受理", "Taken"),
  clause("R97 二", "enforced", "三次为限", "Three times"),
];
const own: Regulation = {
  ...{ id: "R97", title: "客户服务办法", titleEn: "Service", settings: [] },
  roles: [clerk, head],
  clauses,
  kinds: [service],
};
const edition: Regulation = {
  ...{ id: "R98", title: "客户服务办法（修订）", titleEn: "Service, revised", settings: [], roles: [], kinds: [] },
  clauses: clauses.map((c) => ({ ...c, id: c.id.replace("R97", "R98"), as: c.id })),
};
const STORY = `实例: 修订版的服务
条款: [R98 一, R98 二]
人员: { 专: 客服专员 }
经过:
  - 时: 2026-11-05 09:00
    人: 专
    办: 客户服务·受理服务
    事: 服务
    据: R98 一
    填: { 事由: 换油, 次数: 1 }
    则:
      - 事: 服务
        状态: 服务中
        据: R98 一
  - 时: 2026-11-05 10:00
    人: 专
    办: 客户服务·受理服务
    事: 又一件
    填: { 事由: 换油, 次数: 4 }
    不予办理: R98 二
`;

test("a story names the edition's clauses, and rests on those that rules name", async () => {
  const played = await play(STORY, registryOf([r00, own, edition]));
  expect(played.faults).toEqual([]);
  expect(played.clauses).toEqual(["R98 一", "R98 二"]);
  expect(played.seen.clauses).toEqual(["R97 一", "R97 二"]);
  const { clauses: share } = coverageOf([edition], loadKinds([edition]).values(), [played.seen]);
  expect(share).toEqual({ all: ["R98 一", "R98 二"], missing: [] });
});

test("what no story holds is missing under the edition's own id", () => {
  const seen = { accepted: [], refused: [], fourEyes: [], clauses: ["R97 一"] };
  expect(coverageOf([edition], [], [seen]).clauses.missing).toEqual(["R98 二"]);
});

test("a clause of the edition that nothing rests on is told by its own id", async () => {
  const played = await play(STORY.replace("不予办理: R98 二", "不予办理: R98 一"), registryOf([r00, own, edition]));
  expect(played.faults.map((f) => f.says)).toEqual([expect.stringContaining("R97 二")]);
});

test("enabled alone, the edition runs its text's kinds; another regulation does not", async () => {
  const world = memoryWorld([r00, own, edition]);
  const open = async (regulation: string, id: string) => {
    const values = { "R00.regulations": [{ regulation, from: "2026-01-01" }] };
    await world.docs.commit([
      staffWrite("zhuan", [clerk.role]),
      { do: "set", path: "organisation/settings", data: { values, version: 1 } },
    ]);
    const input = { what: "换油", times: 1 };
    const at = id === "one" ? "2026-11-05T01:00:00.000Z" : "2026-11-06T01:00:00.000Z";
    const taken = { kind: "R97.service", case: id.padEnd(20, "x"), step: "open", input, id: id.padEnd(20, "a") };
    return (await act(world, at, "zhuan", taken)).result;
  };
  expect([await open("R98", "one"), await open("R04", "two")]).toEqual(["accepted", "refused"]);
});
