/** A regulation's mutants: which change of it none of its stories would notice. */
import type { Regulation } from "../../functions/src/engine/declare/regulation.ts";
import { SORTS, type Sort } from "../../functions/src/engine/mutate/mutant.ts";
import { runMutants, type Tried } from "../mutants/run.ts";
import { sampleOf } from "../mutants/sample.ts";
import { lineOf, type Summary, sortsOf, summaryOf, survivorsOf } from "../mutants/summary.ts";
import { type Command, type Given, Refusal, text, Usage, word } from "./command.ts";
import { allRegulations } from "./regulations.ts";

const PROGRESS = 20;

export const command: Command = {
  usage: "办法 [--sample 个数 [--seed 数]] [--kind 改动]",
  does: `把办法的定义每次改动一处，演算它的实例：没有一个实例查出的，按条款列出。改动：${Object.keys(SORTS).join(" ")}。如 mutate R04 --kind limit`,
  options: { sample: { type: "string" }, seed: { type: "string" }, kind: { type: "string" } },
  async run(given, io) {
    const r = await regulationOf(word(given, 0, "办法，如 R04"));
    const [sort, count, seed] = [sortOf(given), numberOf(given, "sample"), numberOf(given, "seed") ?? 1];
    const tried = await runMutants(r.id, {
      pick: (all) => {
        const some = all.filter((m) => sort === undefined || m.sort === sort);
        return count === undefined ? some : sampleOf(some, count, seed);
      },
      progress: (done, of) => {
        if (done % PROGRESS === 0) io.err(`${done}/${of}`);
      },
    });
    const summary = summaryOf(tried, r.equivalents);
    const survivors = survivorsOf(tried, r.equivalents);
    return {
      json: { regulation: r.id, ...(count !== undefined && { seed }), ...summary, tried },
      text: [...byClause(r, survivors), "", ...tableOf(summary), lineOf(summary)],
      failed: survivors.length > 0,
    };
  },
};

async function regulationOf(id: string): Promise<Regulation> {
  const all = await allRegulations();
  const found = all.find((r) => r.id === id);
  if (!found) throw new Refusal(`没有办法“${id}”，可选：${all.map((r) => r.id).join("、")}`);
  return found;
}
function sortOf(given: Given): Sort | undefined {
  const wanted = text(given, "kind");
  if (wanted === undefined) return undefined;
  const [sort] = Object.entries(SORTS).find(([name, { title }]) => name === wanted || title === wanted) ?? [];
  if (sort === undefined) throw new Usage(`没有“${wanted}”这种改动，可选：${Object.keys(SORTS).join("、")}`);
  return sort as Sort; // a key of SORTS
}
function numberOf(given: Given, name: string): number | undefined {
  const written = text(given, name);
  if (written === undefined) return undefined;
  if (!/^\d{1,9}$/.test(written)) throw new Usage(`--${name} 须为整数，现为“${written}”`);
  return Number(written);
}

/** In the order of the regulation's clauses; a clause of another one last. */
function byClause(r: Regulation, survivors: readonly Tried[]): string[] {
  const order = new Map(r.clauses.map(({ id }, i) => [id, i]));
  const place = (clause: string) => order.get(clause) ?? r.clauses.length;
  const clauses = [...Map.groupBy(survivors, ({ clause }) => clause)].toSorted(([a], [b]) => place(a) - place(b));
  return clauses.flatMap(([clause, of]) => [
    clause,
    ...of.flatMap((m) => [`  ✗ ${m.says}`, `    ${m.id}；要查出：${SORTS[m.sort].expects}`]),
  ]);
}
const tableOf = ({ sorts }: Summary): string[] =>
  sortsOf(sorts).map(([sort, { mutants, killed }]) => `${SORTS[sort].title}（${sort}）：${mutants} 个，查出 ${killed}`);
