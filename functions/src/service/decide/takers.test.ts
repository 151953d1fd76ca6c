/** A correction is judged by the offices of whoever took the row: the service reads his entry, too. */
import { expect, test } from "vitest";
import { clause } from "../../../../test/support/clause.ts";
import { act, memoryWorld, staffWrite } from "../../../../test/support/memory-world.ts";
import { at } from "../../../../test/support/run.ts";
import { kind, role, step } from "../../engine/declare/kind.ts";
import { fill, sheet, text } from "../../engine/declare/sheet.ts";
import { verifyAll } from "../verify/verify.ts";

const clerk = role("R96.clerk", "经办人");
const senior = role("R96.senior", "主办");
const Note = sheet("R96.note", { level: text("级别") });
const note = kind(
  { sheet: Note, title: "记录", clause: "R96 一", edition: 1, statuses: { open: "已记" }, supervisor: senior },
  {
    open: step({
      title: "记",
      by: [clerk, senior],
      from: null,
      to: "open",
      form: fill(Note, "level"),
      refuse: {
        junior: {
          when: ({ input, roles }) => input.level === "重" && !roles.includes(senior.role),
          says: "重的由主办记",
        },
      },
    }),
  },
);

test("whose offices count when a field is corrected", async () => {
  const w = memoryWorld([
    {
      id: "R96",
      title: "记录办法",
      titleEn: "Notes",
      roles: [clerk, senior],
      clauses: [clause("R96 一", "enforced", "试验", "Test")],
      kinds: [note],
      settings: [],
    },
  ]);
  await w.docs.commit([staffWrite("zhao", [clerk.role]), staffWrite("qian", [senior.role])]);
  const take = (id: string, step: string, input: object, by: string, n: string) =>
    act(w, at("2026-03-02 10:00"), by, {
      kind: "R96.note",
      case: id,
      step,
      input: { ...input },
      id: n.padEnd(20, "x"),
    });
  const [his, mine] = ["noteaxxxxxxxxxxxxxxx", "notebxxxxxxxxxxxxxxx"];
  await take(his, "open", { level: "轻" }, "qian", "a");
  await take(mine, "open", { level: "轻" }, "zhao", "b");
  const heavier = { field: "级别", value: "重", reason: "误" };
  expect(await take(his, "correct", heavier, "zhao", "c")).toMatchObject({ result: "accepted" });
  expect(await take(mine, "correct", heavier, "qian", "d")).toMatchObject({ result: "refused", code: "junior" });
  expect((await verifyAll(w)).faults).toEqual([]);
});
