/** The clerk's tables of every regulation, beside its kinds. */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { Regulation } from "../../functions/src/engine/declare/regulation.ts";
import { checkAcross } from "../../functions/src/engine/load/check-across.ts";
import { calledIn } from "../../functions/src/engine/tables/called.ts";
import { flowOf, tableOf } from "../../functions/src/engine/tables/clerk-table.ts";
import { commonTable } from "../../functions/src/engine/tables/common-table.ts";
import { followsTable } from "../../functions/src/engine/tables/follows-table.ts";
import { keptOf } from "../mutants/kept.ts";
import { lineOf } from "../mutants/summary.ts";
import { root } from "../setup/places.mjs";

/** What holds for the rows of every table. */
const COMMON =
  "各表共有：缺填或填错的栏目、不存在或已不在用的客户和事项不予办理，以该栏目的条款为据，栏目没有条款的以该步骤的条款为据；后面一步由系统随前一步办理的，沿用前一步所选。";
const FOLDER = "functions/src/regulations";

export default async function tables(): Promise<Record<string, string>> {
  const { allRegulations } = await import(join(root, FOLDER, "all.ts"));
  const all: readonly Regulation[] = await allRegulations();
  const loaded = checkAcross(all);
  const kinds = [...loaded.values()];
  const called = calledIn(all, loaded);
  return Object.fromEntries(
    readdirSync(join(root, FOLDER))
      .filter((name) => /^r\d\d-/.test(name))
      .map((folder) => {
        const id = folder.slice(0, 3).toUpperCase();
        const own = kinds.filter((k) => k.regulation === id);
        const kept = keptOf(id);
        const proved = kept ? `实例的证明（npm run bench:mutants）：${lineOf(kept)}。\n\n` : "";
        const regulation = all.find((r) => r.id === id);
        const follows = [regulation ? followsTable(regulation, called) : ""].filter(Boolean);
        const parts = own.map((k) => `${tableOf(k, called)}\n\n\`\`\`mermaid\n${flowOf(k)}\n\`\`\``).concat(follows);
        return [
          `${FOLDER}/${folder}/tables.md`,
          `# 步骤表\n\n由事项类型的定义生成，请勿手改。\n\n${proved}${COMMON}\n\n${commonTable()}\n\n${parts.join("\n\n")}\n`,
        ];
      }),
  );
}
