/** The app's part of kinds and steps: what only the functions do with them – decide, count, draw papers – stays out of the bundle. */
import { type ESTree, type Plugin, parseSync, Visitor } from "vite";

const OF_STEPS = ["set", "writes", "then", "with"];
/** By the word that declares it: the properties that no code of the app reads (a test looks). */
export const FUNCTIONS_ONLY: Readonly<Record<string, readonly string[]>> = {
  kind: ["papers", "aggregators", "project"],
  step: OF_STEPS,
  row: OF_STEPS,
  approval: OF_STEPS,
  arises: OF_STEPS,
  commonStep: ["apply", "fills", "then"],
  rowStep: ["apply"],
};
/** Of a regulation: what only proofs and the functions look at, and its clauses, which the app loads when one is shown. */
const OF_REGULATION: readonly string[] = ["clauses", "exemptions", "equivalents", "follows"];
/** Words that are given the sheet first, then what they declare. */
const AFTER_SHEET: ReadonlySet<string> = new Set(["approval", "arises"]);
const DECLARING = /\/functions\/src\/(regulations|engine\/common)\/.*\.ts$/;

export const appPart = (): Plugin => ({
  name: "app-part",
  enforce: "pre",
  transform: { filter: { id: DECLARING }, handler: (code, id) => withoutRest(code, id) },
});

/** The source without these properties; what only they used is then used no more, and not bundled. */
export function withoutRest(code: string, id: string): string {
  const cuts: { start: number; end: number }[] = [];
  const cut = (object: ESTree.Expression | null | undefined, names: readonly string[]) => {
    if (object?.type !== "ObjectExpression") return;
    for (const p of object.properties)
      if (p.type === "Property" && p.key.type === "Identifier" && names.includes(p.key.name)) cuts.push(p);
  };
  new Visitor({
    VariableDeclarator({ id: { type, ...id }, init }) {
      if (type === "Identifier" && "name" in id && id.name === "regulation") cut(init, OF_REGULATION);
    },
    CallExpression({ callee, arguments: given }) {
      if (callee.type !== "Identifier") return;
      const declared = given[AFTER_SHEET.has(callee.name) ? 1 : 0];
      if (declared?.type !== "SpreadElement") cut(declared, FUNCTIONS_ONLY[callee.name] ?? []);
    },
  }).visit(parseSync(id, code).program);
  return cuts
    .filter(({ start, end }) => !cuts.some((other) => other.start < start && end < other.end))
    .sort((a, b) => b.start - a.start)
    .reduce((text, { start, end }) => `${text.slice(0, start)}...{}${text.slice(end)}`, code);
}
