/** Bulk work in the proof and among the mutants: found by what it does and where. */
import { expect, test } from "vitest";
import { meters } from "../../../../test/support/bulk/meters.ts";
import { loadKinds } from "../load/load.ts";
import { prove } from "./prove.ts";

test("kinds that bulk work opens and goes on with are proved as any", () => {
  const { findings } = prove(meters, loadKinds([meters]));
  expect(findings.map((f) => `${f.check} ${f.at}：${f.says}`)).toEqual([]);
});
