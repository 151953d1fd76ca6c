/** Every regulation is proved: each state of each kind, every check. What is right though a check finds it is declared. */
import { expect, test } from "vitest";
import { loadKinds } from "../functions/src/engine/load/load.ts";
import { prove } from "../functions/src/engine/prove/prove.ts";
import { allRegulations } from "../functions/src/regulations/all.ts";

const regulations = await allRegulations();
const kinds = loadKinds(regulations);

test.each(regulations)("$id $title", (r) => {
  const { findings } = prove(r, kinds);
  expect(findings.map((f) => `${f.check} ${f.at}：${f.says}`)).toEqual([]);
});

test("each exemption says why", () => {
  const silent = regulations.flatMap((r) => r.exemptions ?? []).filter(({ reason }) => !/[一-鿿]{4}/.test(reason));
  expect(silent).toEqual([]);
});
