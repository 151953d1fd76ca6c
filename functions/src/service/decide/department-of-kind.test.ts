/** `Head.department`: whose business hours a kind's cases run by, whoever opens them. */
import { beforeEach, expect, test } from "vitest";
import { clause } from "../../../../test/support/clause.ts";
import {
  act as acts,
  type MemoryWorld,
  memoryWorld,
  settle,
  staffWrite,
} from "../../../../test/support/memory-world.ts";
import { at } from "../../../../test/support/run.ts";
import { act, fieldRef, kind, role, step } from "../../engine/declare/kind.ts";
import type { Regulation } from "../../engine/declare/regulation.ts";
import { setting } from "../../engine/declare/setting.ts";
import { caseRef, date, fill, sheet, text } from "../../engine/declare/sheet.ts";
import { sameDay } from "../../engine/time/period.ts";
import { caseAt } from "../read/case-at.ts";
import { loadCase } from "../read/load-case.ts";
import { verifyAll } from "../verify/verify.ts";

const seller = role("R95.seller", "售楼员");
const filingDepartment = setting("R95.filing", { title: "归档部门", clause: "R95 一", example: "档案室" });
const Floor = sheet("R95.floor", { code: text("代号"), department: text("部门") });
const Visit = sheet("R95.visit", { floor: caseRef("售楼处", "R95.floor"), on: date("约定日期"), next: text("下一件") });
const Filing = sheet("R95.filing", { what: text("文件") });
const Shift = sheet("R95.shift", { unit: text("部门") });
const head = { clause: "R95 一", edition: 1, supervisor: seller, ends: ["done"] as const };
const statuses = { open: "待办", done: "已办" };

const regulation: Regulation = {
  id: "R95",
  title: "接待办法",
  titleEn: "Receptions",
  roles: [seller],
  clauses: [clause("R95 一", "enforced", "接待", "Receptions")],
  kinds: [
    kind(
      { ...head, sheet: Floor, title: "售楼处", statuses: { open: "在用", done: "停用" }, key: ["code"], record: true },
      {
        file: step({ title: "设立", by: seller, from: null, to: "open", form: fill(Floor, "code", "department") }),
        move: step({ title: "改部门", by: seller, from: "open", due: null, form: fill(Floor, "department") }),
        end: step({ title: "停用", by: seller, from: "open", to: "done", due: null }),
      },
    ),
    kind(
      { ...head, sheet: Visit, title: "来访", statuses, department: "floor" },
      {
        open: step({
          title: "登记",
          by: [seller, "system"],
          from: null,
          to: "open",
          form: fill(Visit, "floor?", "on?", "next?"),
          then: [act(Visit, "open", fieldRef("next"), { floor: fieldRef("floor") })],
        }),
        place: step({ title: "改售楼处", by: seller, from: "open", due: null, form: fill(Visit, "floor") }),
        again: step({ title: "再约", by: seller, from: "open", due: null }),
        recall: step({ title: "回访", by: seller, from: "open", due: { since: "again", within: sameDay } }),
        meet: step({ title: "接待", by: seller, from: "open", due: { on: "on" } }),
        finish: step({ title: "结束", by: seller, from: "open", to: "done", due: { since: "open", within: sameDay } }),
      },
    ),
    kind(
      { ...head, sheet: Filing, title: "归档", statuses, department: filingDepartment },
      {
        open: step({ title: "收件", by: seller, from: null, to: "open", form: fill(Filing, "what") }),
        finish: step({ title: "归档", by: seller, from: "open", to: "done", due: { since: "open", within: sameDay } }),
      },
    ),
    kind(
      { ...head, sheet: Shift, title: "排班", statuses, department: "unit" },
      {
        open: step({ title: "排班", by: seller, from: null, to: "open", form: fill(Shift, "unit?") }),
        finish: step({ title: "交班", by: seller, from: "open", to: "done", due: { since: "open", within: sameDay } }),
      },
    ),
  ],
  settings: [filingDepartment],
};

const SATURDAY = "2026-11-07 15:00";
const SETTINGS = {
  "R00.time.departments": {
    售楼部: { opens: "10:00", closes: "20:00", days: "everyDay" },
    档案室: { opens: "08:00", closes: "16:00", days: "everyDay" },
  },
};
let w: MemoryWorld;
const set = (values: object, version: number) =>
  w.docs.commit([{ do: "set", path: "organisation/settings", data: { values, version } }]);
beforeEach(async () => {
  w = memoryWorld([regulation]);
  await w.docs.commit([staffWrite("qian", [seller.role])]);
  await set(SETTINGS, 2);
  await act1("R95.floor", "R95.floor.east", "file", { code: "east", department: "售楼部" });
});
let n = 0;
const act1 = async (kindId: string, id: string, name: string, input: object, when = SATURDAY) => {
  const done = await acts(w, at(when), "qian", {
    kind: kindId,
    case: id,
    step: name,
    input: { ...input },
    id: `action${String(++n).padStart(14, "x")}`,
  });
  await settle(w, at(when));
  return done;
};
const dueOf = async (id: string, name = "finish") => {
  const c = (await loadCase(w, id))?.case;
  return [c?.department, Object.values(c?.duties ?? {}).find((d) => d.step === name)?.dueAt];
};

const VISIT = "visitxxxxxxxxxxxxxxx";
test("that of the record in a field, also of what the system opens, and of a day", async () => {
  await act1("R95.visit", VISIT, "open", { floor: "R95.floor.east", on: "2026-11-08", next: "nextxxxxxxxxxxxxxxxx" });
  expect(await dueOf(VISIT)).toEqual(["售楼部", at("2026-11-07 20:00")]);
  expect(await dueOf(VISIT, "meet")).toEqual(["售楼部", at("2026-11-08 20:00")]);
  expect(await dueOf("nextxxxxxxxxxxxxxxxx")).toEqual(["售楼部", at("2026-11-07 20:00")]);
  expect((await verifyAll(w)).faults).toEqual([]);
});

test("where the field is blank, the opener's; filled in later, what begins from then on", async () => {
  await act1("R95.visit", VISIT, "open", {});
  expect(await dueOf(VISIT)).toEqual(["企业发展部", at("2026-11-09 18:00")]);
  await act1("R95.visit", VISIT, "place", { floor: "R95.floor.east" });
  await act1("R95.visit", VISIT, "again", {});
  expect(await dueOf(VISIT)).toEqual(["售楼部", at("2026-11-09 18:00")]);
  expect(await dueOf(VISIT, "recall")).toEqual(["售楼部", at("2026-11-07 20:00")]);
  const k = await w.kinds.kindOf("R95.visit");
  expect(k && (await caseAt(w, k, VISIT, 1))?.department).toBe("企业发展部");
  expect((await verifyAll(w)).faults).toEqual([]);
});

test("the record's as it stands then; its move changes no case that is open", async () => {
  await act1("R95.visit", VISIT, "open", { floor: "R95.floor.east" });
  await act1("R95.floor", "R95.floor.east", "move", { department: "档案室" });
  await act1("R95.visit", VISIT, "again", {});
  expect(await dueOf(VISIT, "recall")).toEqual(["售楼部", at("2026-11-07 20:00")]);
  await act1("R95.visit", "laterxxxxxxxxxxxxxxx", "open", { floor: "R95.floor.east" });
  expect(await dueOf("laterxxxxxxxxxxxxxxx")).toEqual(["档案室", at("2026-11-07 16:00")]);
  expect((await verifyAll(w)).faults).toEqual([]);
});

test("taken back with the step that filled it", async () => {
  await act1("R95.visit", VISIT, "open", {});
  await act1("R95.visit", VISIT, "place", { floor: "R95.floor.east" });
  await act1("R95.visit", VISIT, "withdraw", { reason: "选错" });
  expect((await dueOf(VISIT))[0]).toBe("企业发展部");
  expect((await verifyAll(w)).faults).toEqual([]);
});

test("that of a setting, by its example and as set; that of a text", async () => {
  await act1("R95.filing", "filingxxxxxxxxxxxxxx", "open", { what: "合同" });
  expect(await dueOf("filingxxxxxxxxxxxxxx")).toEqual(["档案室", at("2026-11-07 16:00")]);
  await set({ ...SETTINGS, "R95.filing": "售楼部" }, 3);
  await act1("R95.filing", "filing2xxxxxxxxxxxxx", "open", { what: "合同" }, "2026-11-07 15:30");
  expect(await dueOf("filing2xxxxxxxxxxxxx")).toEqual(["售楼部", at("2026-11-07 20:00")]);
  await act1("R95.shift", "shiftxxxxxxxxxxxxxxx", "open", { unit: "售楼部" });
  expect(await dueOf("shiftxxxxxxxxxxxxxxx")).toEqual(["售楼部", at("2026-11-07 20:00")]);
});
