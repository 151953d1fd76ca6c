/** Parts with readers by person, and by grants until an instant of the rules' own clock. */
import { beforeAll, describe, expect, it } from "vitest";
import { isOpenTo } from "../../functions/src/engine/case/parts.ts";
import type { PartDoc } from "../../functions/src/stored/shapes.ts";
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
    expect((await yi.list("cases", [{ field: "readers", op: "ARRAY_CONTAINS", value: "yi" }])).found).toBe(0);
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
