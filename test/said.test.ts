/** A function says in words what it does; a story in which it does something else is at fault. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { type AnyStep, act, type Effect, mail, print, tell } from "../functions/src/engine/declare/kind.ts";
import { idOf } from "../functions/src/engine/declare/sheet.ts";
import { registryOf } from "../functions/src/engine/load/manifest.ts";
import { Customer as CustomerSheet } from "../functions/src/regulations/r00-organisation/customer-sheet.ts";
import { regulation as organisation } from "../functions/src/regulations/r00-organisation/index.ts";
import { play } from "../functions/src/story/play.ts";
import { regulation } from "./fixtures/r16-praise/index.ts";
import { desk } from "./fixtures/r16-praise/roles.ts";

const praise = regulation.kinds.find((k) => idOf(k.sheet) === "R16.praise");
if (!praise) throw new Error("no praise");
const story = readFileSync("test/fixtures/r16-praise/stories/praise.yaml", "utf8");

/** The faults of the story where a row of the kind is another one. */
async function faults(row: "record" | "check", other: Partial<AnyStep>, more: Partial<typeof praise> = {}) {
  const steps = { ...praise?.steps, [row]: { ...praise?.steps[row], ...other } };
  const changed = { ...regulation, kinds: [{ ...praise, ...more, steps }] };
  const played = await play(story, registryOf([organisation, changed as typeof regulation])); // praise is there
  return played.faults.map(({ says }) => says);
}
const KNOWN: readonly Effect[] = [print("notice"), tell("孙", "您受到客户表扬")];
const then = (says: string, effects = KNOWN) => faults("check", { then: [{ says, effects: () => effects }] });

test("words that name the paper and who is told are right: by the field, by an office, by what the person did", async () => {
  expect(await then("打印表扬通报，知会被表扬人")).toEqual([]);
  expect(await then("打印表扬通报，知会被表扬人、接待员", [...KNOWN, tell(desk, "已核实")])).toEqual([]);
  expect(await then("打印表扬通报，知会被表扬人、登记者", [...KNOWN, tell("赵", "已核实")])).toEqual([]);
  expect(await then("打印表扬通报，知会被表扬人、接待员", [...KNOWN, tell("赵", "已核实")])).toEqual([]);
  expect(await then("打印表扬通报，知会被表扬人和办理人", [...KNOWN, tell("钱", "已核实")])).toEqual([]);
});

test("a recipient, a paper, a letter that the words leave out is a fault, with what they would have to name", async () => {
  expect(await then("打印表扬通报")).toEqual([
    "“客户表扬·核实”随后有知会“您受到客户表扬”，表中却没有写明：“被表扬人”（现写：打印表扬通报）",
  ]);
  expect(await then("知会被表扬人")).toEqual([
    "“客户表扬·核实”随后有生成文书，表中却没有写明：“表扬通报”（现写：知会被表扬人）",
  ]);
  expect(await then("打印表扬通报，知会被表扬人", [...KNOWN, tell("赵", "已核实")])).toEqual([
    "“客户表扬·核实”随后有知会“已核实”，表中却没有写明：“登记者”或“登记人”或“接待员”（现写：打印表扬通报，知会被表扬人）",
  ]);
  expect(await then("打印表扬通报，知会被表扬人", [...KNOWN, mail("staff", "赵", "colleague")])).toContain(
    "“客户表扬·核实”随后有发送邮件，表中却没有写明：“邮件”（现写：打印表扬通报，知会被表扬人）",
  );
});

test("what a notice says is not who gets it", async () => {
  expect(await then("打印表扬通报，知会有关的人：“请告诉被表扬人”")).toEqual([
    "“客户表扬·核实”随后有知会“您受到客户表扬”，表中却没有写明：“被表扬人”（现写：打印表扬通报，知会有关的人：“请告诉被表扬人”）",
  ]);
});

test("a kind whose case is opened that the words leave out is a fault, also where it is decided together", async () => {
  const create = act(CustomerSheet, "create", "bbbbbbbbbbbbbbbbbbbb", { name: "长城油料" });
  const missing = "“客户表扬·核实”随后有后续步骤，表中却没有写明：“客户”（现写：打印表扬通报，知会被表扬人）";
  const said = "打印表扬通报，知会被表扬人";
  expect(await then(said, [...KNOWN, create])).toEqual([missing]);
  const along = (says: string) =>
    faults("check", { then: [{ says: said, effects: () => KNOWN }], with: [{ says, effects: () => [create] }] });
  expect(await along("建立档案")).toEqual([
    "“客户表扬·核实”随后有后续步骤，表中却没有写明：“客户”（现写：同时建立档案；打印表扬通报，知会被表扬人）",
  ]);
  expect(await along("建立客户")).toEqual([]);
});

test("a field that a function writes and its words leave out is a fault", async () => {
  const set = (says: string, way: "来电" | "来信") => faults("record", { set: { says, values: () => ({ way }) } });
  expect(await set("表扬方式一律记来电", "来电")).toEqual([]);
  expect(await set("一律记来电", "来电")).toEqual([
    "“客户表扬·登记”写了“表扬方式”，表中却没有写明（现写：一律记来电）",
  ]);
  // The form filled that in.
  expect(await set("无所写", "来信")).toEqual([]);
});

test("what follows when a limit has passed is the kind's to say", async () => {
  const late = (says: string) =>
    faults(
      "check",
      { due: { since: "record", within: { unit: "hours", n: 1 } } },
      {
        late: [{ says, effects: () => [tell(desk, "已逾期")] }],
      },
    );
  expect((await late("知会部门经理")).filter((s) => s.includes("表中"))).toEqual([
    "“客户表扬·逾期：核实”随后有知会“已逾期”，表中却没有写明：“接待员”（现写：知会部门经理）",
  ]);
  expect((await late("知会接待员")).filter((s) => s.includes("表中"))).toEqual([]);
});
