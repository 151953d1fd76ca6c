/** What lists show of a case whose next duties are due at one instant. */
import { expect, test } from "vitest";
import { clause } from "../../../../test/support/clause.ts";
import { act, memoryWorld, staffWrite } from "../../../../test/support/memory-world.ts";
import { at } from "../../../../test/support/run.ts";
import { kind, role, step } from "../../engine/declare/kind.ts";
import { sheet, text } from "../../engine/declare/sheet.ts";
import { sameDay } from "../../engine/time/period.ts";

const clerk = role("R94.clerk", "经办");
const Errand = sheet("R94.errand", { what: text("事由") });
const due = { since: "open", within: sameDay } as const;
const errand = kind(
  { sheet: Errand, title: "差事", clause: "R94 一", edition: 1, statuses: { open: "待办" }, supervisor: clerk },
  {
    open: step({ title: "开立", by: clerk, from: null, to: "open" }),
    promptly: step({ title: "及时办", by: clerk, from: "open", once: true, due: { ...due, vague: true } }),
    today: step({ title: "当日办", by: clerk, from: "open", once: true, due }),
  },
);

test("beside a reminder of the same instant, a stated limit is one: its lateness is a breach", async () => {
  const world = memoryWorld([
    {
      id: "R94",
      title: "差事办法",
      titleEn: "Errands",
      roles: [clerk],
      clauses: [clause("R94 一", "enforced", "差事", "Errands")],
      kinds: [errand],
      settings: [],
    },
  ]);
  await world.docs.commit([staffWrite("zhao", [clerk.role])]);
  const take = async (name: string, id: string) => {
    await act(world, at("2026-03-02 10:00"), "zhao", {
      kind: "R94.errand",
      case: "errandxxxxxxxxxxxxxx",
      step: name,
      id,
    });
    const [doc] = await world.docs.get(["cases/errandxxxxxxxxxxxxxx"]);
    return [doc?.data.nextDue, doc?.data.vague];
  };
  const close = at("2026-03-02 18:00");
  expect(await take("open", "openxxxxxxxxxxxxxxxx")).toEqual([close, false]);
  expect(await take("today", "todayxxxxxxxxxxxxxxx")).toEqual([close, true]);
});
