/** Every clause with what the software does about it, and the stories and tests that name it. */
import { globSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { parse } from "yaml";
import type { Clause, Disposition } from "../../functions/src/engine/declare/regulation.ts";
import { root } from "../setup/places.mjs";
import { type Command, Refusal } from "./command.ts";
import { allRegulations } from "./regulations.ts";

const WORDS: Record<Disposition, string> = { enforced: "强制", assisted: "协助", conduct: "提示", none: "无义务" };

export const command: Command = {
  usage: "[办法]",
  does: "每一条款：处置、摘要、以它为据的实例和测试。如 clauses R01",
  async run({ words: [wanted] }) {
    const regulations = await allRegulations();
    const chosen = regulations.filter((r) => wanted === undefined || r.id === wanted);
    if (!chosen.length) throw new Refusal(`没有办法“${wanted}”，可选：${regulations.map((r) => r.id).join("、")}`);
    const where = namedIn();
    const rows = chosen.flatMap((r) => r.clauses.map((c) => ({ regulation: r.id, ...c, tests: where(c.id) })));
    const binding = rows.filter((c) => c.disposition === "enforced" || c.disposition === "assisted");
    const covered = binding.filter((c) => c.tests.length);
    return {
      json: { clauses: rows, binding: binding.length, covered: covered.length },
      text: [...rows.map(lineOf), `须测试的条款 ${binding.length} 条，已有 ${covered.length} 条`],
    };
  },
};

const lineOf = (c: Clause & { tests: string[] }) =>
  `${c.id}\t${WORDS[c.disposition]}\t${c.zh}${c.reason ? `（${c.reason}）` : ""}\t${c.tests.join(" ")}`;

/** A story names the clauses that its expectations rest on (they are checked when it is played); a test says them in its text. */
function namedIn(): (clause: string) => string[] {
  const stories = globSync("functions/src/regulations/*/stories/*.yaml", { cwd: root }).map((file) => {
    const story: unknown = parse(readFileSync(join(root, file), "utf8"));
    const named = typeof story === "object" && story !== null && "条款" in story ? story.条款 : [];
    return { file, names: (clause: string) => Array.isArray(named) && named.includes(clause) };
  });
  const tests = globSync(["functions/src/**/*.test.ts", "test/**/*.test.ts"], { cwd: root }).map((file) => {
    const text = readFileSync(join(root, file), "utf8");
    return { file, names: (clause: string) => text.includes(`"${clause}`) };
  });
  return (clause) =>
    [...stories, ...tests].filter((t) => t.names(clause)).map((t) => relative("functions/src/regulations", t.file));
}
