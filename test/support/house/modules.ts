/** What a source file imports and exports, read by the parser that builds the app. */
import { parseSync } from "vite";
import { allOf, type Import, type Names } from "./imported.ts";
import { laterImports } from "./later.ts";

/** A name given to others. With `from` it is another module's: `of` there; `*` is all that it exports. */
interface Export {
  name: string;
  from?: string;
  of?: string;
}
export interface Module {
  imports: readonly Import[];
  exports: readonly Export[];
}

export function moduleOf(file: string, text: string): Module {
  const { program, module, errors } = parseSync(file, text, { preserveParens: false });
  if (errors.length) throw new Error(`${file}: ${errors[0]?.message}`);
  const stated = module.staticImports.map(
    ({ moduleRequest, entries }): Import => ({
      from: moduleRequest.value,
      names: allOf(
        entries.map(({ importName: { kind, name }, localName }) => nameOf(kind, name, localName.value, text)),
      ),
      type: entries.length > 0 && entries.every((e) => e.isType),
      later: false,
    }),
  );
  const given = module.staticExports.flatMap((s) => s.entries);
  const exports = given.map(({ exportName, importName, moduleRequest }): Export => {
    const name = exportName.kind === "Default" ? "default" : (exportName.name ?? "*");
    return moduleRequest ? { name, from: moduleRequest.value, of: importName.name ?? "*" } : { name };
  });
  // A file that hands names on imports them, but takes none for itself.
  const handedOn = module.staticExports.flatMap(({ entries }): Import[] => {
    const from = entries[0]?.moduleRequest?.value;
    return from ? [{ from, names: [], type: entries.every((e) => e.isType), later: false }] : [];
  });
  return { imports: [...stated, ...handedOn, ...(text.includes("import(") ? laterImports(program) : [])], exports };
}

function nameOf(kind: string, name: string | null | undefined, local: string, text: string): Names {
  if (kind === "Default") return ["default"];
  if (kind === "Name") return [name ?? ""];
  // `import * as local`: the names behind `local.`; all of them where it stands without one.
  const uses = [...text.matchAll(new RegExp(`(?<![.\\w]|\\* as )${local}\\b(?!\\s*:)(?:\\.(\\w+))?`, "g"))];
  return allOf(uses.map(([, member]) => (member ? [member] : "*")));
}
