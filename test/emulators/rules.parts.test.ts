/** Parts with readers by person, and by grants until an instant of the rules' own clock. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { isOpenTo } from "../../functions/src/engine/case/parts.ts";
import type { Fields } from "../../functions/src/engine/declare/kind.ts";
import { drain } from "../../functions/src/service/decide/drain.ts";
import { pendingAction } from "../../functions/src/service/decide/follow.ts";
import { path } from "../../functions/src/stored/paths.ts";
import type { PartDoc } from "../../functions/src/stored/shapes.ts";
import { filing, keeper, marketing, sales } from "../fixtures/dossiers.ts";
import { firestoreWorld } from "../support/firestore-world.ts";
import { staffWrite } from "../support/memory-world.ts";
import { Client, loadRules, owner } from "./rest.ts";
import { action, BORN, caseDoc, PROJECT_OF, staffDoc } from "./rules.world.ts";

const PROJECT = PROJECT_OF("parts");
const all = owner(PROJECT);
const PEOPLE = { marketing: "R89.marketing", jia: "R89.sales", yi: "R89.sales", yun: "R89.operations" };
const KEYS = Object.fromEntries(Object.entries(PEOPLE).map(([uid, role]) => [uid, [uid, role]]));
const CONTACT = `cases/${BORN}/parts/contact`;
const CONDITIONS = `cases/${BORN}/parts/conditions`;
const HALF = `cases/${BORN}/actions/${"a".repeat(20)}/sealed/contact`;

const as = (uid: string) => new Client(PROJECT, uid);
const write = (path: string, part: PartDoc) => all.commit({ path, fields: { ...part }, mask: Object.keys(part) });
const fromNow = (ms: number) => new Date(Date.now() + ms).toISOString();
const part = (until: PartDoc["until"], readers = ["R89.marketing", "jia"]): PartDoc => ({
  fields: { phone: "13811112222" },
  readers,
  ...(until && { until }),
});
const readersOf = async (path: string): Promise<string[]> => {
  const uids = Object.keys(PEOPLE);
  const statuses = await Promise.all(uids.map((uid) => as(uid).get(path)));
  return uids.filter((_, i) => statuses[i] === 200);
};

beforeAll(async () => {
  await loadRules(PROJECT);
  for (const [uid, role] of Object.entries(PEOPLE))
    await all.commit({ path: `staff/${uid}`, fields: staffDoc(uid, [role]) });
  await all.commit({ path: `cases/${BORN}`, fields: caseDoc(["R89.marketing", "R89.operations"], "R89.dossier") });
  await all.commit({ path: `cases/${BORN}/actions/${"a".repeat(20)}`, fields: action("marketing") });
  await all.commit({ path: HALF, fields: { input: '{"phone":"13811112222"}' } });
  await write(CONDITIONS, part({}, ["R89.marketing"]));
});

describe("a part", () => {
  it("is for its offices and its people, its halves of actions too; who reads the case does not read it", async () => {
    await write(CONTACT, part({}));
    expect(await readersOf(CONTACT)).toEqual(["marketing", "jia"]);
    expect(await readersOf(HALF)).toEqual(["marketing", "jia"]);
    expect(await readersOf(`cases/${BORN}`)).toEqual(["marketing", "yun"]);
  });

  it("closes to a person with the commit that takes him out of its readers, old halves with it", async () => {
    await write(CONTACT, part({}));
    await write(CONTACT, part({}, ["R89.marketing"]));
    expect(await readersOf(CONTACT)).toEqual(["marketing"]);
    expect(await readersOf(HALF)).toEqual(["marketing"]);
  });

  it("that was written before there were grants is read as it was", async () => {
    await all.commit({ path: `cases/${BORN}/parts/old`, fields: { ...part(undefined) } });
    expect(await readersOf(`cases/${BORN}/parts/old`)).toEqual(["marketing", "jia"]);
  });
});

describe("as the service stores it", () => {
  const world = firestoreWorld(PROJECT, [filing]);
  afterAll(() => world.close());
  const FILED = "dossier0000000000001";
  const GRANT = "grant000000000000001";
  let ids = 0;
  const take = async (by: string, step: string, input: Fields, kind = "R89.grant", id = GRANT) => {
    const now = fromNow(0);
    const action = `act${String(++ids).padStart(17, "0")}`;
    await world.docs.commit(
      await pendingAction(world.kinds, { kind, case: id, step, input }, { id: action, at: now, by }),
    );
    await drain(world, id, now);
    const [doc] = await world.docs.get([path.action(id, action)]);
    expect([step, doc?.data.outcome?.result]).toEqual([step, "accepted"]);
  };

  it("a part is its owner's while he is, and whoever consults it by a consent reads it until that is withdrawn", async () => {
    for (const [uid, { role }] of Object.entries({ bao: keeper, jia: sales, yi: sales, marketing }))
      await world.docs.commit([staffWrite(uid, [role])]);
    const filed = { owner: "jia", called: "王先生", phone: "13811112222", class: "来访", terms: "分期" };
    await take("bao", "file", filed, "R89.dossier", FILED);
    const [contact, conditions] = [path.part(FILED, "contact"), path.part(FILED, "conditions")];
    expect(await readersOf(contact)).toEqual(["marketing", "jia"]);
    await take("yi", "ask", { dossier: FILED, purpose: "回访", scope: "联系方式" });
    await take("marketing", "consent", { lastDay: fromNow(30 * 86_400_000).slice(0, 10) });
    expect(await readersOf(contact)).toEqual(["marketing", "jia"]);
    await take("yi", "consult", {});
    expect(await readersOf(contact)).toEqual(["marketing", "jia", "yi"]);
    expect(await readersOf(conditions)).toEqual(["marketing"]);
    expect(await as("yi").get(path.case(FILED))).toBe(403);
    await take("marketing", "revoke", {});
    expect(await readersOf(contact)).toEqual(["marketing", "jia"]);
    await take("marketing", "close", {}, "R89.dossier", FILED);
    expect(await readersOf(contact)).toEqual(["marketing"]);
  });
});

describe("a grant", () => {
  it("opens its part to its person alone: neither another part, nor the case, its sheet, a list or a search", async () => {
    await write(CONTACT, part({ yi: fromNow(60_000) }));
    expect(await readersOf(CONTACT)).toEqual(["marketing", "jia", "yi"]);
    expect(await readersOf(HALF)).toEqual(["marketing", "jia", "yi"]);
    const yi = as("yi");
    for (const path of [CONDITIONS, `cases/${BORN}`, `cases/${BORN}/parts/sheet`, `search/${BORN}`])
      expect([path, await yi.get(path)]).toEqual([path, 403]);
    for (const path of [
      `cases/${BORN}/parts`,
      `cases/${BORN}/actions`,
      `cases/${BORN}/actions/${"a".repeat(20)}/sealed`,
    ])
      expect([path, (await yi.list(path)).status]).toEqual([path, 403]);
    expect((await yi.list("parts", [], true)).status).toBe(403);
    const dossiers = [
      { field: "readers", op: "ARRAY_CONTAINS", value: "yi" } as const,
      { field: "kind", op: "EQUAL", value: "R89.dossier" } as const,
    ];
    expect(await yi.list("cases", dossiers)).toEqual({ status: 200, found: 0 });
  });

  it("ends when it is taken out, or its person's account", async () => {
    await write(CONTACT, part({ yi: fromNow(60_000) }));
    await all.commit({ path: "staff/yi", fields: { activeTo: fromNow(-1) }, mask: ["activeTo"] });
    expect(await as("yi").get(CONTACT)).toBe(403);
    await all.commit({ path: "staff/yi", fields: { activeTo: null }, mask: ["activeTo"] });
    expect(await as("yi").get(CONTACT)).toBe(200);
    await write(CONTACT, part({}));
    expect(await as("yi").get(CONTACT)).toBe(403);
  });

  it.each([
    ["17:59:00", 60_000, true],
    ["18:00:00", 0, false],
    ["18:00:00.001", -1, false],
    ["the next day", -86_400_000, false],
  ])("until 18:00:00 at %s is what engine and rules go by alike", async (_, left, open) => {
    const now = fromNow(0);
    const granted = part({ yi: fromNow(left) });
    await write(CONTACT, granted);
    expect([await as("yi").get(CONTACT), isOpenTo(granted, KEYS.yi ?? [], now)]).toEqual([open ? 200 : 403, open]);
  });

  it("is open up to its instant and closed from it on, by the clock of the rules", async () => {
    const end = Date.now() + 1500;
    await write(CONTACT, part({ yi: new Date(end).toISOString() }));
    const yi = as("yi");
    let opened = 0;
    for (;;) {
      const asked = Date.now();
      const status = await yi.get(CONTACT);
      if (status !== 200) {
        expect([status, Date.now() >= end]).toEqual([403, true]);
        break;
      }
      opened++;
      expect(asked).toBeLessThan(end);
    }
    expect(opened).toBeGreaterThan(0);
  });
});
