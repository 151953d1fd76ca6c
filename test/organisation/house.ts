/** A small house on the memory store: an administrator `root`, and whoever a test takes on. */

import type { Regulation } from "../../functions/src/engine/declare/regulation.ts";
import { regulation as organisation } from "../../functions/src/regulations/r00-organisation/index.ts";
import { path } from "../../functions/src/stored/paths.ts";
import { queries } from "../../functions/src/stored/queries.ts";
import type { ActionDoc, StaffDoc } from "../../functions/src/stored/shapes.ts";
import { memoryEnv } from "../../scripts/seed/memory-env.ts";
import { type Doing, World } from "../../scripts/seed/world.ts";

/** 2026-06-01 is a Monday; 09:00 in Shanghai. */
export const MONDAY = "2026-06-01T01:00:00.000Z";

export const hire = (uid: string, number: string, more = {}): Doing => ({
  by: "root",
  kind: "R00.staff",
  step: "hire",
  case: uid,
  input: { number, name: `姓名${number}`, title: "专员", department: "企业发展部", ...more },
});
export const on = (uid: string, step: string, input: Record<string, unknown> = {}, by = "root"): Doing => ({
  by,
  kind: "R00.staff",
  step,
  case: uid,
  input,
});

export class House extends World {
  static async open(regulation: Regulation = organisation, others: readonly Regulation[] = []): Promise<House> {
    const house = new House(memoryEnv([regulation, ...others]), MONDAY);
    await house.do({ ...hire("root", "1000"), by: "system" });
    await house.do({ ...on("root", "appoint", { role: "R00.admin", from: "2026-06-01" }), by: "system" });
    return house;
  }
  async staff(uid: string): Promise<StaffDoc> {
    const [doc] = await this.env.docs.get([path.staff(uid)]);
    if (!doc) throw new Error(`nobody is ${uid}`);
    return doc.data;
  }
  async taken(caseId: string): Promise<ActionDoc[]> {
    return (await this.env.docs.query(queries.actionsOf(caseId))).map((d) => d.data);
  }
  /** Effects in the outbox for a case, in the order of its actions. */
  effects(caseId: string): { do: string; disabled?: boolean }[] {
    return this.env.docs
      .all()
      .filter((d) => d.path.startsWith("outbox/") && d.data.case === caseId)
      .sort((a, b) => Number(a.data.seq) - Number(b.data.seq))
      .map((d) => d.data.effect as { do: string; disabled?: boolean }); // an Effect
  }
  /** `accepted`, or clause and code of the refusal. */
  async refused(what: Doing): Promise<string | undefined> {
    const outcome = await this.attempt(what);
    return outcome?.result === "refused" ? `${outcome.clause} ${outcome.code}` : outcome?.result;
  }
}
