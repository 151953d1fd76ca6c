/** Who reads the parts of a case: what is stored against what the case says. The rules go by what is stored. */
import { isDeepStrictEqual } from "node:util";
import type { Case } from "../../engine/case/case.ts";
import { partDocs } from "../../stored/part-docs.ts";
import { path } from "../../stored/paths.ts";
import type { Env } from "../env.ts";
import type { Fault } from "./fault.ts";

export async function partsFaults(env: Env, c: Case): Promise<Fault[]> {
  const k = await env.kinds.kindOf(c.kind);
  // Of an older edition they are as they were decided, until `banfa reproject` or the next step.
  if (!k?.parts || k.edition !== c.edition) return [];
  const wanted = Object.entries(partDocs(k, c));
  const docs = await env.docs.get(wanted.map(([name]) => path.part(c.id, name)));
  return wanted.flatMap(([name, { readers, until = {} }], i) => {
    const stored = docs[i]?.data;
    const same = isDeepStrictEqual([stored?.readers, stored?.until ?? {}], [readers, until]);
    return same ? [] : [{ case: c.id, what: `the part ${name} is open to others than the case says` }];
  });
}
