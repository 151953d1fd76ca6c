/** A setting that one office drafts and another approves; the administrator cannot change it (R00 设置). */
import { beforeEach, expect, it } from "vitest";
import { role } from "../../functions/src/engine/declare/kind.ts";
import { setting } from "../../functions/src/engine/declare/setting.ts";
import { regulation as organisation } from "../../functions/src/regulations/r00-organisation/index.ts";
import { path } from "../../functions/src/stored/paths.ts";
import { clause } from "../support/clause.ts";
import { House, hire, on } from "./house.ts";

const [sales, chief] = [role("R98.sales", "销售部"), role("R98.chief", "总经理")];
const price = setting("R98.price", {
  title: "拜访次数",
  clause: "R98 一",
  example: 4,
  drafter: sales,
  approver: chief,
});
const other = setting("R98.other", { title: "其他", clause: "R98 一", example: 1 });
const R98 = {
  id: "R98",
  title: "拜访办法",
  titleEn: "Visits",
  roles: [sales, chief],
  clauses: [clause("R98 一", "enforced", "一", "One")],
  kinds: [],
  settings: [price, other],
};
const CHANGE = "c".padEnd(20, "0");
let house: House;
const doing = (step: string, by: string, input: Record<string, unknown> = {}) => ({
  by,
  kind: "R00.settingChange",
  step,
  case: CHANGE,
  input,
});
const main = (step: string, input: Record<string, unknown>, by = "root") => ({
  by,
  kind: "R00.settings",
  step,
  case: "R00.settings.main",
  input,
});
const propose = (value: string | undefined, by = "wang") =>
  doing("propose", by, { setting: "R98.price", reason: "淡季", ...(value !== undefined && { value }) });
const sheetOf = async (id: string) => (await house.env.docs.get([path.sheet(id)]))[0]?.data.sheet ?? {};
const inForce = async () => (await house.env.docs.get([path.settings]))[0]?.data.values;

beforeEach(async () => {
  house = await House.open(organisation, [R98]);
  await house.do(main("open", { scope: "main" }, "system"));
  for (const [uid, number, held] of [
    ["wang", "1001", "R98.sales"],
    ["li", "1002", "R98.chief"],
    ["both", "1003", "R98.sales"],
  ] as const) {
    await house.do(hire(uid, number));
    await house.do(on(uid, "appoint", { role: held, from: "2026-06-01" }));
  }
  await house.do(on("both", "appoint", { role: "R98.chief", from: "2026-06-01" }));
});

it("holds from its approval on, by the office that is named for it", async () => {
  await house.do(propose("6"));
  expect(await inForce()).toEqual({});
  expect(await house.refused(doing("approve", "wang"))).toBe("R00 设置 who");
  await house.do(doing("approve", "li"));
  expect(await inForce()).toEqual({ "R98.price": 6 });
  expect((await sheetOf(CHANGE)).present).toEqual({ "R98.price": 4 });
});

it("is not the administrator's, who changes the others", async () => {
  expect(await house.refused(main("change", { setting: "R98.price", value: "6" }))).toBe("R98 一 approver");
  await house.do(main("change", { setting: "R98.other", value: "2" }));
  expect(await inForce()).toEqual({ "R98.other": 2 });
  expect(await house.refused(propose("6", "root"))).toBe("R98 一 drafter");
});

it("is drafted by its office alone, with a value that fits, and only where two offices stand behind it", async () => {
  expect(await house.refused(propose("6", "li"))).toBe("R98 一 drafter");
  expect(await house.refused(propose('"六"'))).toBe("R98 一 value");
  expect(await house.refused(doing("propose", "wang", { setting: "R98.other", value: "2", reason: "x" }))).toBe(
    "R98 一 plain",
  );
});

it("is not approved by who drafted it, though he holds both offices", async () => {
  await house.do(propose("6", "both"));
  expect(await house.refused(doing("approve", "both"))).toBe("R00 设置 own");
  await house.do(doing("approve", "li"));
});

it("is sent back, drafted again for the same setting, or dropped", async () => {
  await house.do(propose("6"));
  await house.do(doing("sendBack", "li", { returned: "太多" }));
  const again = { setting: "R98.price", value: "5", reason: "再议" };
  expect(await house.refused(doing("revise", "wang", { ...again, setting: "R98.other" }))).toBe("R00 设置 other");
  await house.do(doing("revise", "wang", again));
  await house.do(doing("approve", "li"));
  expect(await inForce()).toEqual({ "R98.price": 5 });
  const back = { ...propose(undefined), case: "d".padEnd(20, "0") };
  await house.do(back);
  expect((await sheetOf(back.case)).proposed).toEqual({ "R98.price": 4 });
  await house.do({ ...doing("approve", "li"), case: back.case });
  expect(await inForce()).toEqual({});
});
