/** What a paper calls the people, offices, customers and files of its case. */

import { expect, test } from "vitest";
import * as z from "zod";
import { memoryWorld, staffWrite } from "../../../../test/support/memory-world.ts";
import { clerk, request, testing } from "../../../../test/support/request.ts";
import type { Case } from "../../engine/case/case.ts";
import { attachments, customer, list, sheet, staff } from "../../engine/declare/sheet.ts";
import { checkAcross } from "../../engine/load/check-across.ts";
import { SHANGHAI } from "../../engine/time/clock.ts";
import { regulation as organisation } from "../../regulations/r00-organisation/index.ts";
import { lookFor } from "./names.ts";

const office = (label: string) => z.string().meta({ label, widget: "role" });
const fields = {
  unit: office("承办部门"),
  holder: office("承办人"),
  helpers: list("协办人", staff("协办人")),
  firm: customer("对方"),
  scans: attachments("扫描件"),
};
const kinds = checkAcross([
  organisation,
  { ...testing, kinds: [{ ...request, sheet: sheet("R99.request", { ...request.sheet.shape, ...fields }) }] },
]);
const [scan, other] = ["s".repeat(20), "t".repeat(20)];
const CASE: Case = {
  id: "c",
  kind: "R99.request",
  edition: 1,
  status: "draft",
  seq: 1,
  openedBy: "zhao",
  openedAt: "2026-11-05T01:05:00.000Z",
  sheet: { unit: clerk.role, holder: "sun", helpers: ["li"], firm: "f1", scans: [scan] },
  done: {},
  duties: {},
  requests: {},
  readers: [],
  entered: { seq: 1, at: "2026-11-05T01:05:00.000Z" },
};

test("an office has its title, a person in its place a name, a file the name that it was sent with", async () => {
  const world = memoryWorld([testing]);
  await world.docs.commit([
    staffWrite("zhao", [], { name: "赵敏" }),
    staffWrite("sun", [], { name: "孙立" }),
    staffWrite("li", [], { name: "李四" }),
    { do: "set", path: "customers/f1", data: { name: "华北物流" } },
    { do: "set", path: `cases/c/attachments/${scan}`, data: { name: "合同.pdf" } },
  ]);
  const kind = kinds.get("R99.request");
  if (!kind) throw new Error("no request");
  const names = await lookFor(world, kind, CASE, SHANGHAI);
  expect([names.office(clerk.role), names.office("sun"), names.office(undefined)]).toEqual([clerk.title, "孙立", ""]);
  expect([names.person("zhao"), names.person("li"), names.person("system")]).toEqual(["赵敏", "李四", "系统"]);
  expect([names.customer("f1"), names.customer("f2")]).toEqual(["华北物流", "f2"]);
  expect([names.file(scan), names.file(other)]).toEqual(["合同.pdf", ""]);
});
