import { beforeAll, describe, expect, it } from "vitest";
import type { Doc } from "../functions/src/adapters/ports.ts";
import { loadKinds } from "../functions/src/engine/load/load.ts";
import { allRegulations } from "../functions/src/regulations/all.ts";
import { MOST_KEYS } from "../functions/src/regulations/r00-organisation/keys.ts";
import { verifyAll } from "../functions/src/service/verify/verify.ts";
import { readAs } from "../functions/src/stored/reading.ts";
import type { ActionDoc, DutyDoc, HeaderDoc, StaffDoc } from "../functions/src/stored/shapes.ts";
import { type MemoryEnv, memoryEnv } from "../scripts/seed/memory-env.ts";
import { deputy, leader } from "../scripts/seed/people.ts";
import { seed } from "../scripts/seed.ts";

const regulations = await allRegulations();
// A Tuesday, 10:00 in Shanghai; the calendar of 2027 is not shipped.
const NOW = "2026-11-24T02:00:00.000Z";
const render = async () => new TextEncoder().encode("%PDF-");

interface Sheet {
  count?: number;
  causes?: { count: number }[];
  adjustments?: unknown[];
  proof?: string;
  people?: unknown[];
}
/** Documents right below a collection, with their data as the service writes them. */
const under = <T>(docs: readonly Doc[], collection: string) =>
  docs
    .filter((d) => d.path.split("/").length === 2 && d.path.startsWith(`${collection}/`))
    .map((d) => readAs<T>(d.data));

describe("the demo organisation", () => {
  let env: MemoryEnv;
  let docs: Doc[];
  beforeAll(async () => {
    env = memoryEnv(regulations, { render });
    await seed(env, NOW);
    docs = env.docs.all();
  }, 120_000);
  const actions = () =>
    docs.filter((d) => /^cases\/[^/]+\/actions\/[^/]+$/.test(d.path)).map((d) => readAs<ActionDoc>(d.data));

  it("has cases in every state of R01 that can last until today", () => {
    const seen = new Set(under<HeaderDoc>(docs, "cases").map((c) => `${c.kind} ${c.status}`));
    const states = [...loadKinds(regulations).values()].filter((k) => k.regulation === "R01");
    const missing = states
      .flatMap((k) => Object.keys(k.statuses).map((s) => `${k.id} ${s}`))
      .filter((s) => !seen.has(s));
    expect(missing).toEqual([
      "R01.survey closed", // counted at once
      "R01.invitation reminded", // all of a survey's are reminded together; this year's wait for it
      "R01.improvement open", // last year's plan is read, this year's survey runs
      "R01.improvement drafted",
    ]);
  });
  it("has nobody with more keys than a query compares, turns to come included", () => {
    const counts = under<StaffDoc>(docs, "staff").flatMap(({ keys, turns = [] }) =>
      [keys, ...turns.map((t) => t.keys)].map((all) => all.length),
    );
    console.log(`the fullest person of the demo has ${Math.max(...counts)} of ${MOST_KEYS} keys`);
    expect(Math.max(...counts)).toBeLessThanOrEqual(MOST_KEYS);
  });
  it("has staff for every role, and a substitute whose principal is away today", () => {
    const held = new Set(under<StaffDoc>(docs, "staff").flatMap((s) => s.appointments.map((a) => a.role)));
    const roles = regulations.flatMap((r) => r.roles.map((x) => x.role));
    expect(roles.filter((role) => !held.has(role))).toEqual([]);
    const keys = docs.find((d) => d.path === `staff/${deputy.uid}`)?.data.keys;
    expect(keys).toEqual(
      [deputy.uid, "R00.member", leader.uid, "R00.member", "R01.leader"].filter((k, i, all) => all.indexOf(k) === i),
    );
  });
  it("has a complaint that is overdue, one extended, and limits that rest on an unpublished year", () => {
    const duties = under<DutyDoc>(docs, "duties");
    const complaints = duties.filter((d) => d.kind === "R01.complaint");
    expect(complaints.filter((d) => d.dueAt !== null && d.dueAt < NOW).map((d) => d.step)).toEqual(["draft"]);
    expect(actions().filter((a) => a.step === "tell.grant" && a.outcome?.result === "accepted")).toHaveLength(2);
    expect(duties.some((d) => d.provisional)).toBe(true);
  });
  it("has a complaint of the factory at every station of the form's way, and at the works also a visit", () => {
    const at = (kind: string) =>
      new Set(
        under<HeaderDoc>(docs, "cases")
          .filter((c) => c.kind === kind)
          .map((c) => c.status),
      );
    const stations = Object.keys(loadKinds(regulations).get("R04.complaint")?.statuses ?? {});
    expect(stations.filter((s) => !at("R04.complaint").has(s))).toEqual([]);
    expect([...at("R15.complaint")]).toEqual(expect.arrayContaining(["visited", "combined", "closed"]));
    expect([...at("R04.goodsReturn")].toSorted()).toEqual([
      "approved",
      "awaited",
      "booked",
      "closed",
      "elsewhere",
      "proved",
      "stopped",
    ]);
    expect([...at("R04.urge")].toSorted()).toEqual(["met", "urging"]);
    for (const kind of ["R04.inquiry", "R04.petition", "R15.petition", "R04.joint", "R04.bonus", "R15.visitReport"])
      expect(at(kind).size, kind).toBeGreaterThan(0);
  });
  it("has statistics of two months with causes in unequal parts, a change beside sealed figures, numbers without holes", () => {
    const sheet = (id: string) => docs.find((d) => d.path === `cases/${id}/parts/sheet`)?.data.sheet as Sheet;
    const [before, last] = [sheet("R04.statistics.2026-10"), sheet("R04.statistics.2026-11")];
    expect([before.count, last.count]).toEqual([10, 11]);
    expect(last.causes?.map((c) => c.count).toSorted((a, b) => b - a)[0]).toBeGreaterThan(2);
    expect(before.adjustments).toMatchObject([{ from: "制造部", to: "质量管理部" }]);
    for (const id of ["R04.register.2026-11", "R15.register.2026-11"]) expect(sheet(id).proof).toBe("连续无缺");
    expect(sheet("R04.penaltyList.2026-11").people).toHaveLength(1);
  });
  it("has thirty customers of oil, fifteen of the factory and those of its stories, last year's survey with its plan, and this year's under way", () => {
    expect(under(docs, "customers")).toHaveLength(71);
    const cases = under<HeaderDoc>(docs, "cases");
    const of = (kind: string) => cases.filter((c) => c.kind === kind).map((c) => `${c.summary} ${c.status}`);
    expect(of("R01.survey")).toEqual(["2025 counted", "2026 running", "2027 planned"]);
    expect(of("R01.improvement")).toEqual(["null reviewed"]);
    expect(cases.filter((c) => c.kind === "R01.invitation").length).toBeGreaterThan(50);
  });
  it("went through actions, none of which was refused or is left over", () => {
    expect(actions().filter((a) => a.pending || a.outcome?.result !== "accepted")).toEqual([]);
    expect(under<{ state: string }>(docs, "outbox").filter((o) => o.state !== "done")).toEqual([]);
    expect(env.log.lines.filter((line) => line.level !== "info")).toEqual([]);
  });
  it("is proved by its chain and fold", async () => {
    const { cases, redecided, faults } = await verifyAll(env);
    expect(faults).toEqual([]);
    expect(redecided).toBeGreaterThan(1000);
    expect(cases).toBeGreaterThan(250);
  });
});

describe("on other days", () => {
  // New Year's Day and a Sunday after it, a holiday's end, ten past midnight in summer, 29 February.
  it.each([
    "2027-01-01T02:00:00.000Z",
    "2027-01-03T02:00:00.000Z",
    "2026-10-08T00:30:00.000Z",
    "2026-07-12T16:10:00.000Z",
    "2028-02-29T03:00:00.000Z",
  ])(
    "%s it can be seeded too",
    async (now) => {
      const env = memoryEnv(regulations, { render });
      await seed(env, now);
      const actions = env.docs.all().filter((d) => /^cases\/[^/]+\/actions\/[^/]+$/.test(d.path));
      expect(actions.filter((d) => readAs<ActionDoc>(d.data).outcome?.result !== "accepted")).toEqual([]);
    },
    120_000,
  );
});
