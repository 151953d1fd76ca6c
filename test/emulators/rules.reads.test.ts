/** What a client may read: what its keys open, at this moment. */
import { beforeAll, describe, expect, it } from "vitest";
import { appQueries } from "../../functions/src/stored/app-queries.ts";
import { Client, clausesOf, type Fields, loadRules, NOW, owner } from "./rest.ts";
import { daysAgo, WORLD } from "./rules.reads-world.ts";
import { action, BORN, caseDoc, OTHER, PROJECT_OF, staffDoc } from "./rules.world.ts";

const PROJECT = PROJECT_OF("reads");
const all = owner(PROJECT);
const desk = new Client(PROJECT, "desk");
const leader = new Client(PROJECT, "leader");
const sales = new Client(PROJECT, "sales");
const gone = new Client(PROJECT, "gone");
const nobody = new Client(PROJECT, undefined);
const DESK = ["desk", "R01.desk"];
beforeAll(async () => {
  await loadRules(PROJECT);
  await all.commit(...Object.entries(WORLD).map(([path, fields]) => ({ path, fields })));
});

/** Who of the five gets it. */
async function readersOf(path: string): Promise<string[]> {
  const clients = Object.entries({ desk, leader, sales, gone, nobody });
  const statuses = await Promise.all(clients.map(([, client]) => client.get(path)));
  return clients.flatMap(([name], i) => (statuses[i] === 200 ? [name] : []));
}

describe("getting a document", () => {
  it.each<[string, string[]]>([
    [`cases/${BORN}`, ["desk", "leader"]],
    [`cases/${OTHER}`, ["leader", "sales"]],
    [`cases/${BORN}/parts/sheet`, ["desk", "leader"]],
    [`cases/${BORN}/parts/penalty`, ["leader"]],
    [`cases/${BORN}/actions/old`, ["desk", "leader"]],
    [`cases/${BORN}/actions/new`, ["desk", "leader", "sales"]],
    [`cases/${BORN}/actions/new/sealed/personal`, ["desk", "leader"]],
    [`cases/${BORN}/actions/new/sealed/penalty`, ["leader"]],
    [`cases/${BORN}/actions/new/sealed/facts`, []],
    [`cases/${BORN}/papers/1`, ["leader"]],
    [`cases/${BORN}/papers/1/bytes/0`, []],
    [`cases/${BORN}/papers/1/plain/0`, []],
    // His own, and as supervisor; who doesn't read the paper reads no entry, not even of himself.
    [`cases/${BORN}/papers/1/opened/mine`, ["leader"]],
    [`cases/${BORN}/papers/1/opened/theirs`, ["leader"]],
    [`cases/${BORN}/papers/1/opened/gone`, []],
    [`cases/${BORN}/papers/2`, ["sales"]],
    [`cases/${BORN}/attachments/mine`, ["sales"]],
    [`cases/${BORN}/attachments/mine/bytes/0`, ["sales"]],
    [`cases/${BORN}/attachments/named`, ["desk", "leader"]],
    [`cases/${BORN}/attachments/named/bytes/0`, ["desk", "leader"]],
    [`duties/${BORN}.0`, ["leader"]],
    [`duties/${OTHER}.0`, ["sales"]],
    ["notices/1", ["desk"]],
    ["notices/2", ["sales"]],
    ["customers/c1", ["desk"]],
    ["directory/desk", ["desk", "leader", "sales"]],
    ["offices/R01.desk", ["desk", "leader", "sales"]],
    ["organisation/settings", ["desk", "leader", "sales"]],
    ["organisation/texts-R01", ["desk", "leader", "sales"]],
    ["organisation/secret", []],
    ["organisation/settings/versions/abc", []],
    ["wordings/R01", []],
    ["calendar/2026", ["desk", "leader", "sales"]],
    ["staff/desk", ["desk"]],
    ["staff/gone", ["gone"]],
    ["staff/gone/private/seen", []],
    ["claims/abc", []],
    ["counters/R01", []],
    ["outbox/1", []],
    ["clock/sweep", []],
    ["search/1", []],
    ["elsewhere/1", []],
  ])("%s is for %j", async (path, readers) => {
    expect(await readersOf(path)).toEqual(readers);
  });

  it("says of an own action that has not arrived that it is not there", async () => {
    expect(await desk.get(`cases/${BORN}/actions/${"x".repeat(20)}`)).toBe(404);
    expect(await desk.get(`cases/${BORN}/actions/${BORN}.1.0`)).toBe(403);
    expect(await gone.get(`cases/${BORN}/actions/${"x".repeat(20)}`)).toBe(403);
    expect(await desk.get(`cases/${"y".repeat(20)}`)).toBe(404);
    expect(await gone.get(`cases/${"y".repeat(20)}`)).toBe(403);
    expect(await desk.get("cases/R10.dossier.2026.1")).toBe(403);
  });

  it("ends with the day of leaving, also before the function has noticed", async () => {
    expect(await new Client(PROJECT, "left").get(`cases/${BORN}`)).toBe(403);
    expect(await new Client(PROJECT, "leaving").get(`cases/${BORN}`)).toBe(200);
  });

  it("ends the moment a person is deactivated or loses a key", async () => {
    await all.commit({ path: "staff/brief", fields: staffDoc("brief", ["R01.desk"]) });
    const brief = new Client(PROJECT, "brief");
    const tries = () =>
      Promise.all([
        brief.get(`cases/${BORN}`),
        brief.commit({ path: `cases/${"b".repeat(20)}/actions/${"b".repeat(19)}${tried++}`, fields: action("brief") }),
        brief
          .list("cases", [{ field: "readers", op: "ARRAY_CONTAINS_ANY", value: ["brief", "R01.desk"] }])
          .then((a) => a.status),
      ]);
    let tried = 0;
    expect(await tries()).toEqual([200, 200, 200]);
    await all.commit({ path: "staff/brief", fields: { active: false }, mask: ["active"] });
    expect(await tries()).toEqual([403, 403, 403]);
    await all.commit({ path: "staff/brief", fields: { active: true, keys: ["brief"] }, mask: ["active", "keys"] });
    // A case of his own he may still open.
    expect(await tries()).toEqual([403, 200, 403]);
    await all.commit({ path: "staff/brief", gone: true });
    expect(await tries()).toEqual([403, 403, 403]);
  });
});

describe("a list", () => {
  const lists = (path: string, field: string, op: "ARRAY_CONTAINS_ANY" | "IN") => (value: string[], who: Client) =>
    who.list(path, [{ field, op, value }]);

  it.each([
    ["cases", "readers", "ARRAY_CONTAINS_ANY", 1],
    ["duties", "owners", "ARRAY_CONTAINS_ANY", 0],
    ["notices", "whom", "IN", 1],
    ["customers", "readers", "ARRAY_CONTAINS_ANY", 1],
    [`cases/${BORN}/papers`, "readers", "ARRAY_CONTAINS_ANY", 0],
  ] as const)("of %s is asked by own keys, and denied with a foreign one", async (path, field, op, found) => {
    const asked = lists(path, field, op);
    expect(await asked(DESK, desk)).toEqual({ status: 200, found });
    expect((await asked([...DESK, "R01.leader"], desk)).status).toBe(403);
    expect((await asked(["R01.leader"], desk)).status).toBe(403);
    expect((await asked(["gone", "R01.desk"], gone)).status).toBe(403);
    expect((await asked(DESK, nobody)).status).toBe(403);
    expect((await desk.list(path)).status).toBe(403);
  });

  it("of a register is asked by own keys, in every way that the app turns it", async () => {
    const registered = caseDoc(["R04.sales"], "R04.complaint");
    const fields = { ...registered, ended: false, number: "260901", place: "2609000000001" };
    await all.commit({ path: `cases/${"r".repeat(20)}`, fields });
    const [kind, from, until] = ["R04.complaint", "2609", "2609~"];
    const pages = (keys: string[]) => [
      appQueries.register(keys, kind, from, until),
      appQueries.registerBefore(keys, kind, from, until),
      appQueries.registerOf(keys, kind, false, from, until),
      appQueries.registerOfBefore(keys, kind, false, from, until),
      appQueries.lastRegistered(keys, kind, "~"),
    ];
    const asked = (keys: string[], who: Client) => Promise.all(pages(keys).map((q) => who.list(q.from, clausesOf(q))));
    const each = (answer: object) => Array.from({ length: 5 }, () => answer);
    expect(await asked(["sales", "R04.sales"], sales)).toEqual(each({ status: 200, found: 1 }));
    expect(await asked(DESK, desk)).toEqual(each({ status: 200, found: 0 }));
    const denied = each({ status: 403, found: 0 });
    expect(await asked([...DESK, "R04.sales"], desk)).toEqual(denied);
    expect(await asked(["gone", "R01.desk"], gone)).toEqual(denied);
    expect(await asked(["R04.sales"], nobody)).toEqual(denied);
    const open = pages([]).map((q) => clausesOf(q).filter((c) => c.field !== "readers"));
    expect(await Promise.all(open.map((where) => sales.list("cases", where)))).toEqual(denied);
  });

  it("of one's own cases is asked by who opened them, of one's own actions for 14 days back", async () => {
    const opened = (uid: string, who: Client) => who.list("cases", [{ field: "openedBy", op: "EQUAL", value: uid }]);
    expect((await opened("desk", desk)).status).toBe(200);
    expect((await opened("leader", desk)).status).toBe(403);
    expect((await opened("gone", gone)).status).toBe(403);
    const done = (by: string, since: string, who: Client) =>
      who.list(
        "actions",
        [
          { field: "by", op: "EQUAL", value: by },
          { field: "at", op: "GREATER_THAN_OR_EQUAL", value: since },
        ],
        true,
      );
    expect(await done("sales", daysAgo(13.9), sales)).toEqual({ status: 200, found: 1 });
    expect((await done("sales", daysAgo(14.1), sales)).status).toBe(403);
    expect((await done("sales", daysAgo(13.9), desk)).status).toBe(403);
    expect((await done("gone", daysAgo(13.9), gone)).status).toBe(403);
  });

  it("of papers is for their readers, in all cases at once, also where they don't read the case", async () => {
    const mine = (value: string[], who: Client) =>
      who.list("papers", [{ field: "readers", op: "ARRAY_CONTAINS_ANY", value }], true);
    expect(await mine(["sales", "R04.sales"], sales)).toEqual({ status: 200, found: 1 });
    expect(await mine(["leader", "R01.leader"], leader)).toEqual({ status: 200, found: 1 });
    expect(await mine(DESK, desk)).toEqual({ status: 200, found: 0 });
    for (const who of [desk, gone, nobody]) expect((await mine(["R04.sales"], who)).status).toBe(403);
    expect((await sales.list("papers", [], true)).status).toBe(403);
    expect((await sales.list("bytes", [], true)).status).toBe(403);
    expect((await sales.list("plain", [], true)).status).toBe(403);
  });

  it("of who opened a paper: all of it for the supervisor, of the others each his own, none without the paper", async () => {
    const of = (value: string[], who: Client) =>
      who.list(`cases/${BORN}/papers/1/opened`, [{ field: "readers", op: "ARRAY_CONTAINS_ANY", value }]);
    expect(await of(["leader", "R01.leader"], leader)).toEqual({ status: 200, found: 2 });
    expect(await of(["leader"], leader)).toEqual({ status: 200, found: 1 });
    expect((await of(DESK, desk)).status).toBe(403);
    expect((await of(["sales"], sales)).status).toBe(403);
    expect((await of(["leader"], nobody)).status).toBe(403);
    expect((await leader.list("opened", [], true)).status).toBe(403);
  });

  it("of a case's actions is for the readers of the case", async () => {
    expect(await desk.list(`cases/${BORN}/actions`)).toEqual({ status: 200, found: 2 });
    expect((await sales.list(`cases/${BORN}/actions`)).status).toBe(403);
    expect((await sales.list(`cases/${BORN}/actions`, [{ field: "by", op: "EQUAL", value: "sales" }])).status).toBe(
      403,
    );
    expect((await desk.list("actions", [], true)).status).toBe(403);
    expect((await desk.list(`cases/${BORN}/parts`)).status).toBe(403);
    expect((await leader.list(`cases/${BORN}/actions/new/sealed`)).status).toBe(403);
    expect((await sales.list("sealed", [], true)).status).toBe(403);
  });

  it("of attachments holds the named ones", async () => {
    const named = (value: boolean, who: Client) =>
      who.list(`cases/${BORN}/attachments`, [{ field: "named", op: "EQUAL", value }]);
    expect(await named(true, desk)).toEqual({ status: 200, found: 1 });
    expect((await named(false, desk)).status).toBe(403);
    expect((await named(true, sales)).status).toBe(403);
    expect((await desk.list(`cases/${BORN}/attachments`)).status).toBe(403);
  });

  it("of people, offices and calendars is for everybody active, of staff for nobody", async () => {
    expect((await desk.list("directory")).status).toBe(200);
    for (const path of ["calendar", "offices"]) expect((await desk.list(path)).status).toBe(200);
    for (const path of ["directory", "calendar", "offices"]) expect((await gone.list(path)).status).toBe(403);
    for (const path of ["staff", "organisation", "claims", "counters", "outbox", "clock", "search", "elsewhere"])
      expect((await leader.list(path)).status).toBe(403);
  });
});

describe("writing", () => {
  it("is denied everywhere but at actions, attachments and read marks", async () => {
    for (const path of Object.keys(WORLD)) {
      if (path.includes("/actions/") || path.includes("/attachments/")) continue;
      expect([path, await leader.commit({ path, fields: { x: 1 }, mask: ["x"] })]).toEqual([path, 403]);
      expect([path, await leader.commit({ path, gone: true })]).toEqual([path, 403]);
      expect([path, await leader.commit({ path: `${path}x`, fields: { x: 1 } })]).toEqual([path, 403]);
    }
  });

  it("of read marks is the owner's, in their shape", async () => {
    const path = "staff/desk/private/seen";
    const at = daysAgo(0);
    const marks = (fields: Fields, who = desk) => who.commit({ path, fields, mask: Object.keys(fields) });
    expect(await marks({ notices: at })).toBe(200);
    expect(await marks({ notices: NOW, cases: { [BORN]: at } })).toBe(200);
    expect(await desk.get(path)).toBe(200);
    expect(await marks({ notices: "x" })).toBe(403);
    expect(await leader.commit({ path: "staff/leader/private/seen", fields: { cases: {} } })).toBe(200);
    expect(await marks({ cases: "x" })).toBe(403);
    expect(await marks({ other: at })).toBe(403);
    expect(await marks({ cases: Object.fromEntries(Array.from({ length: 501 }, (_, i) => [`c${i}`, at])) })).toBe(403);
    expect(await marks({ notices: at }, leader)).toBe(403);
    expect(await leader.get(path)).toBe(403);
    expect(await desk.commit({ path, gone: true })).toBe(403);
    expect(await desk.commit({ path: "staff/desk/private/other", fields: { notices: at } })).toBe(403);
    expect(await gone.commit({ path: "staff/gone/private/seen", fields: { notices: at } })).toBe(403);
  });
});
