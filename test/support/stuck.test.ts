import { expect, test } from "vitest";
import { kind, step } from "../../functions/src/engine/declare/kind.ts";
import { fill, sheet, text } from "../../functions/src/engine/declare/sheet.ts";
import { loadKind } from "../../functions/src/engine/load/load.ts";
import { clerk } from "./request.ts";
import { stuck, unreached } from "./stuck.ts";

const Parcel = sheet("R99.parcel", { name: text("名称") });
const head = { sheet: Parcel, title: "包裹", clause: "R99 一", edition: 1 };
const row = { title: "办理", clause: "R99 一", by: clerk };
const opening = { ...row, from: null, to: "open", form: fill(Parcel, "name") } as const;

test("a status that is no end and can't be left is named, be it the only one", () => {
  const lost = kind(
    { ...head, statuses: { open: "已收", lost: "已失", given: "已交" }, ends: ["given"] },
    {
      open: step(opening),
      lose: step({ ...row, from: "open", to: "lost" }),
      give: step({ ...row, from: "open", to: "given" }),
      note: step({ ...row, from: "lost" }),
    },
  );
  expect(stuck(loadKind(lost, { id: "R99" }))).toEqual(["lost"]);
});

test("a kind with one status is in use until it is voided", () => {
  const list = kind({ ...head, statuses: { open: "在用" } }, { open: step(opening) });
  expect(stuck(loadKind(list, { id: "R99" }))).toEqual([]);
});

test("a status that no row leads to is named", () => {
  const given = kind(
    { ...head, statuses: { open: "已收", given: "已交" }, ends: ["open", "given"] },
    { open: step(opening) },
  );
  expect(unreached(loadKind(given, { id: "R99" }))).toEqual(["given"]);
});
