import { readFileSync } from "node:fs";
import { join } from "node:path";
import { listed } from "../../functions/src/regulations/manifest.gen.ts";
import { root } from "../setup/places.mjs";

const PATH = "firestore.rules";
const TABLE = /(function partsOf\(kind\) \{\n\s*return )\{[^}]*\}/;

/** The rules with the parts of every kind in them: a client seals none that its kind has not. */
export default async function rules(): Promise<Record<string, string>> {
  const kinds = listed.flatMap((r) => r.kinds.map((k) => [k.id, k.parts ?? []] as const));
  return { [PATH]: withParts(readFileSync(join(root, PATH), "utf8"), kinds) };
}

/** `kinds`: by id the names of its parts. Throws where the rules have no place for them. */
export function withParts(text: string, kinds: readonly (readonly [kind: string, parts: readonly string[]])[]): string {
  if (!TABLE.test(text)) throw new Error(`${PATH} has no partsOf(kind)`);
  const rows = kinds.flatMap(([kind, parts]) =>
    parts.length ? [`\n          '${kind}': [${parts.map((part) => `'${part}'`).join(", ")}]`] : [],
  );
  return text.replace(TABLE, `$1{${rows.join(",")}${rows.length ? "\n        " : ""}}`);
}
