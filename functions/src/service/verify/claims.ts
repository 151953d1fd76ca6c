/** Claims against cases: each case that holds a claimed value is named by its claim, and a claim names no other. */
import type { Doc } from "../../adapters/ports.ts";
import type { Case } from "../../engine/case/case.ts";
import type { Loaded } from "../../engine/declare/loaded.ts";
import { isId } from "../../stored/paths.ts";
import { queries } from "../../stored/queries.ts";
import type { At } from "../../stored/reading.ts";
import type { ClaimDoc } from "../../stored/shapes.ts";
import { claimed } from "../decide/claims.ts";
import { claimPath } from "../decide/facts.ts";
import type { Env } from "../env.ts";
import { loadCase } from "../read/load-case.ts";
import type { Fault } from "./fault.ts";

/** A case that a claim should name, or does. */
interface Suspect {
  at: At<ClaimDoc>;
  kind: string;
  field: string;
  id: string;
}

export class Claims {
  private readonly env: Env;
  /** By the claim's path: its kind, its field, and the cases that hold its value. */
  private readonly wanted = new Map<string, { kind: string; field: string; ids: Set<string> }>();
  constructor(env: Env) {
    this.env = env;
  }

  async add(c: Case): Promise<void> {
    const k = await this.env.kinds.kindOf(c.kind);
    for (const field of k?.claims ?? []) {
      const at = k && pathIn(this.env, k, c, field);
      if (!at) continue;
      const held = this.wanted.get(at) ?? { kind: c.kind, field, ids: new Set() };
      this.wanted.set(at, { ...held, ids: held.ids.add(c.id) });
    }
  }

  async faults(): Promise<Fault[]> {
    const faults: Fault[] = [];
    let after: Doc<ClaimDoc> | undefined;
    do {
      const q = queries.allClaims(after);
      const page = await this.env.docs.query(q);
      for (const doc of page) faults.push(...(await this.faultsOf(doc)));
      after = page.length === q.limit ? page.at(-1) : undefined;
    } while (after);
    for (const [at, { ids, ...of }] of this.wanted)
      for (const id of ids) faults.push(...(await this.lookedAgain({ at, id, ...of })));
    return faults;
  }

  /** What is right is taken from what is wanted. */
  private async faultsOf({ path: at, data }: Doc<ClaimDoc>): Promise<Fault[]> {
    if (!isClaim(data)) return [{ case: "", what: `${at} can't be read` }];
    const { kind, field, ids } = data;
    const wanted = this.wanted.get(at);
    const right = wanted?.kind === kind && wanted.field === field ? wanted.ids : undefined;
    const foreign = ids.filter((id) => !right?.delete(id));
    return (await Promise.all(foreign.map((id) => this.lookedAgain({ at, kind, field, id })))).flat();
  }

  /** Something may have been decided meanwhile: what counts is how both stand now. */
  private async lookedAgain({ at, kind, field, id }: Suspect): Promise<Fault[]> {
    const [[doc], k, stored] = await Promise.all([
      this.env.docs.get([at]),
      this.env.kinds.kindOf(kind),
      loadCase(this.env, id),
    ]);
    const holds = stored?.case.kind === kind && k && pathIn(this.env, k, stored.case, field) === at;
    const named = doc !== undefined && isClaim(doc.data) && doc.data.ids.includes(id);
    if (named && !holds) return [{ case: id, what: `${at} names it for “${field}”, which it does not hold` }];
    return holds && !named ? [{ case: id, what: `no claim names it for “${field}”` }] : [];
  }
}

function pathIn(env: Env, k: Loaded, c: Case, field: string): At<ClaimDoc> | undefined {
  const value = k.claims?.includes(field) ? claimed(k, c, field) : undefined;
  return value === undefined ? undefined : claimPath(env, k.id, field, value);
}
/** A claim that was altered may hold anything. */
const isClaim = ({ kind, field, ids }: ClaimDoc): boolean =>
  typeof kind === "string" &&
  typeof field === "string" &&
  Array.isArray(ids) &&
  ids.length > 0 &&
  ids.every((id) => typeof id === "string" && isId(id));
