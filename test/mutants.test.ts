/**
 * A sample of the mutants that the stories are known to notice, tried again. Which they notice and which not is committed
 * beside each regulation (mutants.json, by `npm run bench:mutants`). `MUTANTS_SEED=… npx vitest run test/mutants.test.ts`
 * tries the same sample.
 */
import { describe, expect, test } from "vitest";
import type { Sort } from "../functions/src/engine/mutate/mutant.ts";
import { allRegulations } from "../functions/src/regulations/all.ts";
import { keptOf } from "../scripts/mutants/kept.ts";
import { runMutants, type Tried } from "../scripts/mutants/run.ts";
import { sampleOf } from "../scripts/mutants/sample.ts";
import { type Summary, sortsOf, summaryOf, survivorsOf, unneeded } from "../scripts/mutants/summary.ts";

const SEED = Number(process.env.MUTANTS_SEED ?? Math.floor(Math.random() * 1e9));
const SAMPLE = 50;
/** None of these that was noticed may pass unnoticed. */
const STRICT: readonly Sort[] = ["limit", "band", "office", "fourEyes"];

const regulations = (await allRegulations()).flatMap((r) => {
  const kept = keptOf(r.id);
  return kept ? [{ r, kept }] : [];
});

test("there is something to try", () => {
  expect(regulations.length).toBeGreaterThan(0);
});

describe.each(regulations)(`$r.id, seed ${SEED}`, ({ r, kept }) => {
  test("what the stories noticed they notice still", { timeout: 240_000 }, async () => {
    console.log(`${r.id}: seed ${SEED}`);
    let ids: readonly string[] = [];
    const tried = await runMutants(r.id, {
      pick: (all) => {
        ids = all.map(({ id }) => id);
        const passed = new Set([...kept.survivors, ...(r.equivalents ?? []).map(({ mutant }) => mutant)]);
        return sampleOf(
          all.filter(({ id }) => !passed.has(id)),
          SAMPLE,
          SEED,
        );
      },
    });
    expect(tried).toHaveLength(SAMPLE);
    expect(
      kept.survivors.filter((id) => !ids.includes(id)),
      "no such mutants: npm run bench:mutants",
    ).toEqual([]);
    const unnoticed = survivorsOf(tried);
    expect(unnoticed.filter(({ sort }) => STRICT.includes(sort)).map(said)).toEqual([]);
    expect(below(tried, kept), unnoticed.map(said).join("\n")).toEqual([]);
  });
});
const said = ({ id, says }: Tried): string => `${id} ${says}`;

/** Sorts of which less is noticed in the sample than is committed. */
function below(tried: readonly Tried[], kept: Summary): string[] {
  const sample = summaryOf(tried).sorts;
  return sortsOf(sample).flatMap(([sort, { killed, mutants }]) => {
    const bound = kept.sorts[sort];
    return bound && killed / mutants < bound.killed / bound.mutants ? [`${sort}: ${killed} of ${mutants}`] : [];
  });
}

describe("the summary", () => {
  const one = (id: string, sort: Sort, fate: "killed" | "survived" | "unloadable"): Tried => ({
    ...{ id, sort, clause: "R99 一", says: id, kinds: [], rows: [], shows: "asked" as const },
    verdict:
      fate === "killed"
        ? { fate, by: "a.yaml", line: 1, says: "" }
        : fate === "survived"
          ? { fate }
          : { fate, says: "" },
  });
  const tried = [
    one("a", "limit", "killed"),
    one("b", "limit", "survived"),
    one("c", "effect", "unloadable"),
    one("d", "clause", "survived"),
  ];
  test("counts by sort, without what can't be loaded and what nobody could see", () => {
    expect(summaryOf(tried, [{ mutant: "d", reason: "同一条款" }])).toEqual({
      mutants: 2,
      killed: 1,
      unloadable: 1,
      equivalent: 1,
      sorts: { limit: { mutants: 2, killed: 1 } },
      survivors: ["b"],
    });
  });
  test("what is declared as equivalent and was noticed, or is none, is unneeded", () => {
    const declared = ["a", "d", "e"].map((mutant) => ({ mutant, reason: "同一条款" }));
    expect(unneeded(tried, declared).map(({ mutant }) => mutant)).toEqual(["a", "e"]);
  });
});

test("a sample is the same for the same seed, and another for another", () => {
  const all = Array.from({ length: 100 }, (_, i) => i);
  expect(sampleOf(all, 5, 7)).toEqual(sampleOf(all, 5, 7));
  expect(sampleOf(all, 5, 7)).not.toEqual(sampleOf(all, 5, 8));
  expect(new Set(sampleOf(all, 100, 7)).size).toBe(100);
});
