/** What the decision on an action will read, known from its document alone. */
import type { Loaded } from "../../engine/declare/loaded.ts";
import { isId, path } from "../../stored/paths.ts";
import { sealedParts } from "../../stored/split.ts";
import { pathsOf } from "./load-case.ts";

/** An action as its document says; a client's may hold anything. */
interface Announced {
  case: string;
  id: string;
  step: unknown;
  by: unknown;
  for: unknown;
}

/** The case, who acts and for whom, and what the action keeps apart. */
export function wantedBy(k: Loaded, a: Announced): string[] {
  const people = [a.by, a.for].filter((uid): uid is string => typeof uid === "string" && uid !== "system" && isId(uid));
  const sealed = sealedParts(k, String(a.step)).map((part) => path.sealed(a.case, a.id, part));
  return [...new Set([...pathsOf(a.case, Object.keys(k.parts ?? {})), ...people.map(path.staff), ...sealed])];
}
