/** The app's part of a kind: what only the functions do with it – draw papers, count, project – stays out of the bundle. */
import { type ESTree, type Plugin, parseSync, Visitor } from "vite";

const FUNCTIONS_ONLY = new Set(["papers", "aggregators", "project"]);
const KINDS = /\/functions\/src\/regulations\/.*\.ts$/;

export const appPart = (): Plugin => ({
  name: "app-part",
  enforce: "pre",
  transform: { filter: { id: KINDS }, handler: (code, id) => withoutRest(code, id) },
});

/** The source without these properties of what is given to `kind`; what only they used is then used no more. */
export function withoutRest(code: string, id: string): string {
  const cuts: [from: number, to: number][] = [];
  new Visitor({
    CallExpression({ callee, arguments: [head] }) {
      if (callee.type !== "Identifier" || callee.name !== "kind" || head?.type !== "ObjectExpression") return;
      for (const property of head.properties) if (isCut(property)) cuts.push([property.start, property.end]);
    },
  }).visit(parseSync(id, code).program);
  return cuts.reduceRight((text, [from, to]) => `${text.slice(0, from)}...{}${text.slice(to)}`, code);
}

const isCut = (property: ESTree.ObjectPropertyKind): boolean =>
  property.type === "Property" && property.key.type === "Identifier" && FUNCTIONS_ONLY.has(property.key.name);
