/** What lists show of a case whose next duties are due at one instant. */
import { expect, test } from "vitest";
import { clause } from "../../../../test/support/clause.ts";
import { act, memoryWorld, staffWrite } from "../../../../test/support/memory-world.ts";
import { at } from "../../../../test/support/run.ts";
import { kind, MOST_PARENTS, role, step } from "../../engine/declare/kind.ts";
import { LONGEST_CELL, MOST_COLUMNS, MOST_ORDER } from "../../engine/declare/register.ts";
import { caseRef, fill, sheet, text } from "../../engine/declare/sheet.ts";
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

test("with as many parents, columns and order as there may be, all as long as can be, a header stays within 4 KB", async () => {
  const names = (letter: string, n: number) => Array.from({ length: n }, (_, i) => `${letter}${i}`);
  const [parents, columns] = [names("p", MOST_PARENTS), names("c", MOST_COLUMNS)];
  const Full = sheet("R94.errand", {
    ...Object.fromEntries(parents.map((f) => [f, caseRef(f, "R94.errand")])),
    ...Object.fromEntries(columns.map((f) => [f, text(f)])),
  });
  const full = kind(
    {
      sheet: Full,
      title: "差事",
      clause: "R94 一",
      edition: 1,
      statuses: { open: "待办" },
      supervisor: clerk,
      parent: parents,
      summary: "c0",
      register: { title: "差事簿", clause: "R94 一", columns, order: columns.slice(0, MOST_ORDER) },
    },
    {
      open: step({
        title: "开立",
        by: clerk,
        from: null,
        to: "open",
        form: fill(Full, ...columns, ...parents.map((f) => `${f}?` as const)),
      }),
    },
  );
  const world = memoryWorld([
    {
      ...{ id: "R94", title: "差事办法", titleEn: "Errands", settings: [] },
      roles: [clerk],
      clauses: [clause("R94 一", "enforced", "差事", "Errands")],
      kinds: [full],
    },
  ]);
  await world.docs.commit([staffWrite("zhao", [clerk.role])]);
  const take = (id: string, input: Record<string, string>) =>
    act(world, at("2026-03-02 10:00"), "zhao", {
      kind: "R94.errand",
      case: id,
      step: "open",
      input,
      id: "openxxxxxxxxxxxxxxxx",
    });
  const words = Object.fromEntries(columns.map((f) => [f, "很".repeat(200)]));
  const ids = parents.map((f) => f.padEnd(120, "x"));
  for (const id of ids) expect((await take(id, words)).result).toBe("accepted");
  const links = Object.fromEntries(parents.map((f, i) => [f, ids[i] ?? ""]));
  expect((await take("errandxxxxxxxxxxxxxx", { ...words, ...links })).says).toBe(undefined);
  const [doc] = await world.docs.get(["cases/errandxxxxxxxxxxxxxx"]);
  expect(doc?.data.parents).toEqual(ids);
  expect(doc?.data.row).toMatchObject({ c7: `${"很".repeat(LONGEST_CELL - 1)}…` });
  expect(new TextEncoder().encode(JSON.stringify(doc?.data)).length).toBeLessThan(4096);
});
