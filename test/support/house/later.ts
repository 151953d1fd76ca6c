/** `import()` in a parsed file, as an expression and as a type, with the names that are taken from it at once. */
import { type ESTree, Visitor } from "vite";
import { allOf, type Import, type Names } from "./imported.ts";

type Target = ESTree.VariableDeclarator["id"] | ESTree.BindingRestElement | null;
type Value = ESTree.Node | null | undefined;

export function laterImports(program: ESTree.Program): Import[] {
  const names = new Map<ESTree.Node, Names>();
  const found: Import[] = [];
  const take = (value: Value, taken: Names) => {
    const node = awaited(value);
    if (node?.type === "ImportExpression") names.set(node, taken);
  };
  const unpack = (target: Target | undefined, value: Value) => {
    if (target?.type === "ObjectPattern") take(value, keysOf(target));
  };
  new Visitor({
    VariableDeclarator({ id, init }) {
      unpack(id, init);
      if (id.type !== "ArrayPattern") return;
      const values = listIn(init);
      for (const [i, target] of id.elements.entries()) unpack(target, values[i]);
    },
    MemberExpression({ object, property }) {
      if (property.type === "Identifier") take(object, [property.name]);
    },
    CallExpression({ callee, arguments: [first] }) {
      // `fetched` draws what the module exports by default.
      if (callee.type === "Identifier" && callee.name === "fetched" && first?.type === "ArrowFunctionExpression")
        take(first.body, ["default"]);
    },
    ImportExpression(node) {
      if (node.source.type === "Literal" && typeof node.source.value === "string")
        found.push({ from: node.source.value, names: names.get(node) ?? "*", type: false, later: true });
    },
    TSImportType({ source }) {
      found.push({ from: source.value, names: "*", type: true, later: true });
    },
  }).visit(program);
  return found;
}

const awaited = (value: Value): Value => (value?.type === "AwaitExpression" ? value.argument : value);

/** The values of `Promise.all([…])`. */
function listIn(value: Value): readonly Value[] {
  const call = awaited(value);
  const [list] = call?.type === "CallExpression" ? call.arguments : [];
  return list?.type === "ArrayExpression" ? list.elements : [];
}

const keysOf = (pattern: Extract<Target, { type: "ObjectPattern" }>): Names =>
  allOf(pattern.properties.map((p) => (p.type === "Property" && p.key.type === "Identifier" ? [p.key.name] : "*")));
