/** Offices that each unit has: the key of a person names his unit, goes with him to another, and is one of 30 (docs/adr/0039). */
import { beforeEach, expect, it } from "vitest";
import { unitRole } from "../../functions/src/engine/declare/kind.ts";
import { regulation as organisation } from "../../functions/src/regulations/r00-organisation/index.ts";
import { House, hire, on } from "./house.ts";

const head = unitRole("R98.head", "所长");
const R98 = {
  ...{ id: "R98", title: "单位办法", titleEn: "Units" },
  roles: [head],
  clauses: [],
  kinds: [],
  settings: [],
};
let house: House;
const keys = async (uid: string) => (await house.staff(uid)).keys;
const held = (uid: string) =>
  house.env.docs
    .all()
    .filter((d) => d.path.startsWith("offices/R98.head") && Number(d.data.holders) > 0)
    .map((d) => `${d.path.slice("offices/".length)} ${d.data.holders} ${uid}`);

beforeEach(async () => {
  house = await House.open(organisation, [R98]);
  await house.do(hire("wang", "1001", { department: "东区供电所" }));
  await house.do(hire("li", "1002", { department: "西区供电所" }));
  await house.do(on("wang", "appoint", { role: "R98.head", from: "2026-06-01" }));
});

it("gives the key with the unit, instead of the office's", async () => {
  expect(await keys("wang")).toEqual(["wang", "R00.member", "R98.head@东区供电所"]);
  expect(held("wang")).toEqual(["R98.head@东区供电所 1 wang"]);
});

it("follows to another department from that day on, and those who stand in learn it", async () => {
  await house.do(on("wang", "delegate", { substitute: "li", from: "2026-06-01", to: "2026-06-30" }));
  expect(await keys("li")).toEqual(["li", "R00.member", "wang", "R98.head@东区供电所"]);
  await house.to("2026-06-03T01:00:00.000Z");
  await house.do(on("wang", "change", { department: "南区供电所" }));
  expect(await keys("wang")).toEqual(["wang", "R00.member", "R98.head@南区供电所"]);
  expect(await keys("li")).toEqual(["li", "R00.member", "wang", "R98.head@南区供电所"]);
  expect((await house.staff("wang")).appointments.slice(1)).toEqual([
    { role: "R98.head", from: "2026-06-01", to: "2026-06-02", unit: "东区供电所" },
    { role: "R98.head", from: "2026-06-03", to: null, unit: "南区供电所" },
  ]);
});

it("is taken over in the unit of whoever leaves", async () => {
  const leaves = { lastDay: "2026-06-02", successor: "li", takesOver: true };
  await house.do(on("wang", "resign", leaves));
  await house.to("2026-06-02T16:05:00.000Z");
  expect(await keys("li")).toEqual(["li", "R00.member", "R98.head@东区供电所"]);
});
