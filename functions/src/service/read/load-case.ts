/** A case as it is stored: header, sheet and parts put together, and the versions that a commit must find unchanged. */
import type { Case } from "../../engine/case/case.ts";
import { GENESIS } from "../../engine/case/chain.ts";
import type { Loaded } from "../../engine/declare/loaded.ts";
import { caseOf } from "../../stored/case-of.ts";
import { path } from "../../stored/paths.ts";
import type { At, DocsAt } from "../../stored/reading.ts";
import type { HeaderDoc, PartDoc, SheetDoc } from "../../stored/shapes.ts";
import type { Env } from "../env.ts";

export interface Stored {
  case: Case;
  head: string;
  wakeAt: string | null;
  versions: Record<string, string>;
}

type CasePaths = [At<HeaderDoc>, At<SheetDoc>, ...At<PartDoc>[]];
/** Paths to read for a case; restricted parts have documents of their own. */
export const pathsOf = (id: string, parts: readonly string[] = []): CasePaths => [
  path.case(id),
  path.sheet(id),
  ...parts.map((part) => path.part(id, part)),
];

/** From documents read at `pathsOf`; undefined when the case does not exist. */
function assemble(id: string, docs: DocsAt<CasePaths>): Stored | undefined {
  const [header, sheet, ...parts] = docs;
  if (!header || !sheet) return undefined;
  const c = caseOf(
    id,
    header.data,
    sheet.data,
    parts.flatMap((p) => p?.data ?? []),
  );
  const versions = Object.fromEntries(docs.flatMap((d) => (d ? [[d.path, d.version]] : [])));
  return { case: c, head: header.data.head, wakeAt: header.data.wakeAt, versions };
}

export const EMPTY_HEAD = GENESIS;

/** `k`: the kind that it probably is; then its parts are read with it. */
export async function loadCase(env: Env, id: string, k?: Pick<Loaded, "id">): Promise<Stored | undefined> {
  const partsOf = (kind: string | undefined) => env.manifest.kinds.get(kind ?? "")?.parts;
  const first = assemble(id, await env.docs.get(pathsOf(id, partsOf(k?.id))));
  const parts = partsOf(first?.case.kind);
  if (!first || !parts || first.case.kind === k?.id) return first;
  return assemble(id, await env.docs.get(pathsOf(id, parts)));
}
