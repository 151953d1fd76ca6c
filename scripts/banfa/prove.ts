/** A regulation's proof: every state of each of its kinds, every check, and the counterexamples as stories. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { stringify } from "yaml";
import type { Kinds } from "../../functions/src/engine/declare/loaded.ts";
import type { Role } from "../../functions/src/engine/declare/who.ts";
import type { Finding } from "../../functions/src/engine/prove/finding.ts";
import { CHECKS, type Proof, prove } from "../../functions/src/engine/prove/prove.ts";
import { storyOf } from "../../functions/src/story/from-way.ts";
import { type Command, Refusal, text } from "./command.ts";
import { allKinds, allRegulations } from "./regulations.ts";

export const command: Command = {
  usage: "[办法] [--stories 文件夹]",
  does: "逐一走遍每类事项的状态，证明其流程没有漏洞；不成立的写成可演算的实例。如 prove R01",
  options: { stories: { type: "string" } },
  async run(given) {
    const [wanted] = given.words;
    const regulations = await allRegulations();
    const chosen = regulations.filter((r) => wanted === undefined || r.id === wanted);
    if (!chosen.length) throw new Refusal(`没有办法“${wanted}”，可选：${regulations.map((r) => r.id).join("、")}`);
    const kinds = await allKinds();
    const roles = regulations.flatMap((r) => r.roles);
    const proofs = chosen.map((r) => prove(r, kinds));
    const folder = text(given, "stories");
    const files = folder === undefined ? [] : proofs.flatMap((p) => written(p, { kinds, roles }, folder));
    return {
      json: { checks: CHECKS.map(({ name, says }) => ({ name, says })), proofs, stories: files },
      text: [
        ...CHECKS.map((c) => `${c.name}：${c.says}`),
        ...proofs.flatMap(linesOf),
        ...files.map((f) => `实例 ${f}`),
      ],
      failed: proofs.some((p) => p.findings.length > 0),
    };
  },
};

function linesOf(p: Proof): string[] {
  return [
    "",
    `${p.regulation}：${p.kinds} 类事项，${p.states} 个状态，${p.edges} 条路`,
    ...p.secondHolders.map(
      ({ role, step, notBy }) => `  须有两人任职：${role}（${step} 不得由办理 ${notBy} 的人办理）`,
    ),
    ...p.exempt.map((f) => `  ○ ${f.check} ${f.at}：${f.says}。例外：${f.reason}`),
    ...p.findings.map((f) => `  ✗ ${f.check} ${f.at}：${f.says}`),
    ...(p.findings.length ? [] : ["  ✓ 全部成立"]),
  ];
}

interface Known {
  kinds: Kinds;
  roles: readonly Role[];
}
/** The counterexamples that have a way, each in a file of its own. */
function written(p: Proof, known: Known, folder: string): string[] {
  mkdirSync(folder, { recursive: true });
  return [...p.findings, ...p.exempt].flatMap((f, i) => {
    const story = told(f, known);
    if (!story) return [];
    const file = join(folder, `${p.regulation}-${i + 1}.yaml`);
    writeFileSync(file, stringify(story, { lineWidth: 0 }));
    return [file];
  });
}
function told(f: Finding, { kinds, roles }: Known) {
  const k = kinds.get(f.at.split(".").slice(0, 2).join("."));
  return k && storyOf(f, k, kinds, roles);
}
