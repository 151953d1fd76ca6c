/** Lines of every sort: numbered and in a queue, claiming, from a workbook, by a substitute, naming customers and people. */
import { expect, test } from "vitest";
import { accounts } from "../../../../../test/support/bulk/accounts.ts";
import { clerk, meters } from "../../../../../test/support/bulk/meters.ts";
import { ARRIVED, attach, metersWorld, send } from "../../../../../test/support/bulk/sent.ts";
import { type MemoryWorld, memoryWorld, onFile, settle, staffWrite } from "../../../../../test/support/memory-world.ts";
import { xlsxFile } from "../../../../../test/support/write/xlsx.ts";
import { fieldRef, find } from "../../../engine/declare/kind.ts";
import { regulation as organisation } from "../../../regulations/r00-organisation/index.ts";
import { path } from "../../../stored/paths.ts";
import { verifyAll } from "../../verify/verify.ts";

const LATER = "2026-03-02T02:05:00.000Z";
async function became(world: MemoryWorld, of: string): Promise<unknown> {
  await settle(world, LATER);
  const [sheet] = await world.docs.get([path.sheet(of)]);
  const { lines, done, refused, faults } = sheet?.data.sheet ?? {};
  return { lines, done, refused, faults };
}
const numbers = (world: MemoryWorld): unknown[] =>
  world.docs.all().flatMap((d) => (/^cases\/R95\.card[^/]*$/.test(d.path) ? [d.data.number] : []));
/** Cards with numbers. */
function numbered(head: object, needs: object = {}) {
  const [card, ...others] = meters.kinds;
  const make = card?.steps.make;
  if (!card || !make) throw new Error("no cards");
  const steps = { ...card.steps, make: { ...make, ...needs, number: { period: "yyyyMM", width: 3 } } };
  return { ...meters, kinds: [{ ...card, ...head, steps }, ...others] };
}
const CSV = "表号,供电所\nA1,东所\nA2,外所\nA3,西所\nA3,西所\nA4,东所\n";
const SOME = {
  lines: 5,
  done: 3,
  refused: [
    { line: 3, says: "外所的表由外单位抄录" },
    { line: 5, says: expect.stringMatching(/./) },
  ],
  faults: [],
};

test("numbers are given without hole or double, in the order of the lines", async () => {
  const world = await metersWorld(numbered({}));
  expect(await became(world, await send(world, "cards", "one", CSV))).toEqual(SOME);
  expect(numbers(world)).toEqual(["202603001", "202603002", "202603003"]);
  expect((await verifyAll(world)).faults).toEqual([]);
});

test("where numbers go by arrival the lines wait for their turn, and the result for them", async () => {
  const world = await metersWorld(numbered({ order: "arrival" }));
  expect(await became(world, await send(world, "cards", "one", CSV))).toEqual(SOME);
  expect(numbers(world)).toEqual(["202603001", "202603002", "202603003"]);
  expect(await became(world, await send(world, "cards", "again", CSV))).toMatchObject({
    done: 0,
    refused: [
      { line: 2, says: "已有" },
      { line: 3, says: "外所的表由外单位抄录" },
      { line: 4, says: "已有" },
      { line: 5, says: "已有" },
      { line: 6, says: "已有" },
    ],
  });
  expect(numbers(world)).toHaveLength(3);
  expect((await verifyAll(world)).faults).toEqual([]);
});

test("of lines that claim the same the first has it", async () => {
  const one = { when: ({ facts }: { facts: { same: unknown[] } }) => facts.same.length > 0, says: "该所已有表" };
  const [card, ...others] = meters.kinds;
  const make = card?.steps.make;
  if (!card || !make) throw new Error("no cards");
  const { sheet: Card } = card;
  const needs = { same: find(Card as never, { station: fieldRef("station") } as never) }; // a kind's sheet is of any shape
  const steps = { ...card.steps, make: { ...make, needs, refuse: { one: { clause: "R95 一", ...one } } } };
  const world = await metersWorld({ ...meters, kinds: [{ ...card, claims: ["station"], steps } as never, ...others] });
  expect(await became(world, await send(world, "cards", "one", CSV))).toMatchObject({
    done: 3,
    refused: [
      { line: 5, says: "已有" },
      { line: 6, says: "该所已有表" },
    ],
  });
});

test("a workbook is read as text is", async () => {
  const world = await metersWorld();
  const cell = (at: string, v: string) => `<c r="${at}" t="inlineStr"><is><t>${v}</t></is></c>`;
  const row = (n: number, a: string, b: string) => `<row r="${n}">${cell(`A${n}`, a)}${cell(`B${n}`, b)}</row>`;
  const rows = [row(1, "表号", "供电所"), row(2, "0012", "东所"), row(4, "0013", "外所")].join("");
  const of = await send(world, "cards", "book", xlsxFile({ sheets: [{ name: "表", rows }] }));
  expect(await became(world, of)).toMatchObject({ lines: 2, done: 1, refused: [{ line: 4 }] });
  expect(world.docs.all().some((d) => d.path === "cases/R95.card.2026-03.0012")).toBe(true);
});

test("a substitute's lines are his, for the one whom he stands in for", async () => {
  const world = await metersWorld();
  await world.docs.commit([
    staffWrite("sun", [], {
      substitutions: [{ principal: "zhao", roles: [], from: "2026-03-01", to: "2026-03-31", limit: null }],
    }),
  ]);
  const of = "stand".padEnd(20, "x");
  await attach(world.docs, of, "f".padEnd(20, "x"), Buffer.from("表号,供电所\nA1,东所\n"), "sun");
  const input = { month: "2026-03", files: ["f".padEnd(20, "x")] };
  const [kindOf, id] = ["R95.upload", "a".padEnd(20, "x")];
  const data = {
    kind: kindOf,
    step: "cards",
    form: 1,
    input: JSON.stringify(input),
    by: "sun",
    for: "zhao",
    at: ARRIVED,
  };
  const action = { do: "create", path: path.action(of, id), data: { ...data, happened: null, pending: true } } as const;
  await world.docs.commit([action]);
  expect(await became(world, of)).toMatchObject({ lines: 1, done: 1 });
  const made = world.docs.all().find((d) => d.path.startsWith("cases/R95.card.2026-03.A1/actions/"));
  expect(made?.data).toMatchObject({ by: "sun", for: "zhao", outcome: { as: "R95.clerk←zhao" } });
});

test("customers and people are named as they are known; whom nobody or several are called so is refused by the line", async () => {
  const world = memoryWorld([organisation, accounts]);
  await world.docs.commit([staffWrite("zhao", [clerk.role])]);
  await onFile(world, "c1", "c2");
  const enabled = { "R00.regulations": [{ regulation: "R95", from: "2020-01-01" }] };
  await world.docs.commit([{ do: "set", path: "organisation/settings", data: { values: enabled, version: 1 } }]);
  const csv = "户号,客户\n1,客户c1\n2,c2\n3,无此客户\n";
  expect(await became(world, await send(world, "cards", "one", csv))).toMatchObject({
    lines: 3,
    done: 2,
    refused: [{ line: 4, says: "“客户”：没有这个客户，请先在“客户”中建档" }],
  });
  const [first, second] = await world.docs.get([path.sheet("R95.account.1"), path.sheet("R95.account.2")]);
  expect([first?.data.sheet.of, second?.data.sheet.of]).toEqual(["c1", "c2"]);
});
