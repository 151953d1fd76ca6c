/** What the decision on an action will read, known from its document alone. */
import { referredCases } from "../../engine/decide/filled.ts";
import type { Loaded } from "../../engine/declare/loaded.ts";
import type { Manifest } from "../../engine/declare/manifest.ts";
import { subjectOf } from "../../engine/organisation/department.ts";
import { isId, path } from "../../stored/paths.ts";
import { sealedParts } from "../../stored/split.ts";
import { pathsOf } from "./load-case.ts";
import { readInput } from "./read-action.ts";

/** An action as its document says; a client's may hold anything. */
interface Announced {
  case: string;
  id: string;
  step: unknown;
  by: unknown;
  for: unknown;
  input: unknown;
}

/** The case, who acts and for whom, what the action keeps apart, and the cases that it names in the open. */
export function wantedBy(manifest: Manifest, k: Loaded, a: Announced): string[] {
  const input = readInput(a.input) ?? {};
  const people = [a.by, a.for, subjectOf({ by: String(a.by), input })].filter(
    (uid): uid is string => typeof uid === "string" && uid !== "system" && isId(uid),
  );
  const sealed = sealedParts(k, String(a.step)).map((part) => path.sealed(a.case, a.id, part));
  const partsOf = (kind: string) => manifest.kinds.get(kind)?.parts;
  const named = referredCases(k, { by: String(a.by) }, input).flatMap(({ kind, id }) =>
    isId(id) ? pathsOf(id, partsOf(kind)) : [],
  );
  return [...new Set([...pathsOf(a.case, partsOf(k.id)), ...people.map(path.staff), ...sealed, ...named])];
}
