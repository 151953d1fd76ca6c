/** Role × collection × operation, for every kind that is loaded: a new regulation is in the matrix without an edit. */
import { beforeAll, describe, expect, it } from "vitest";
import { loadKinds } from "../../functions/src/engine/load.ts";
import { regulations } from "../../functions/src/regulations/all.gen.ts";
import { path } from "../../functions/src/service/documents.ts";
import { type Attempt, Client, type Fields, loadRules, owner } from "./rest.ts";
import { action, caseDoc, PROJECT_OF, staffDoc } from "./rules.world.ts";

const PROJECT = PROJECT_OF("matrix");
const all = owner(PROJECT);
const kinds = [...loadKinds(regulations).values()];
const roles = [...new Set(regulations.flatMap((r) => r.roles.map((role) => role.role)))];
const people = new Map(
  roles.map((role, i) => [role, { uid: `person${i}`, client: new Client(PROJECT, `person${i}`) }]),
);
const OPENER = "opener";
const opener = new Client(PROJECT, OPENER);
const caseOf = (kind: string) => `c${kind.replace(/[^A-Za-z0-9]/g, "")}`.padEnd(20, "0").slice(0, 20);
let ids = 0;
const newId = () => `m${String(++ids).padStart(19, "0")}`;

/** Documents that hang on a case, and whom each is for: its readers, or nobody but the functions. */
const documentsOf = (id: string): { readers: string[]; functions: string[] } => ({
  readers: [
    path.case(id),
    path.sheet(id),
    path.action(id, "done"),
    path.sealed(id, "done", "personal"),
    path.paper(id, "paper"),
    path.attachment(id, "named"),
    path.attachmentBytes(id, "named", 0),
    path.duty(id, 0),
    path.notice(id),
  ],
  functions: [
    path.sealed(id, "done", "facts"),
    path.paperBytes(id, "paper", 0),
    path.claim(id),
    path.counter(id),
    path.outbox(`${id}.1.0`),
    path.search(id),
    path.clock(id),
  ],
});

/** Everything of a case, so that each document is opened by the readers' keys; a notice is for one group only. */
function seeds(kind: string, readers: string[]): Attempt[] {
  const id = caseOf(kind);
  const data: Record<string, Fields> = {
    [path.case(id)]: { ...caseDoc([...readers, OPENER], kind), openedBy: OPENER },
    [path.sheet(id)]: { sheet: {}, readers: [] },
    [path.action(id, "done")]: { ...action("nobody", { kind }), at: new Date().toISOString(), pending: false },
    [path.paper(id, "paper")]: { readers: [...readers, OPENER] },
    [path.attachment(id, "named")]: { by: "nobody", named: true },
    [path.duty(id, 0)]: { owners: [...readers, OPENER] },
    [path.notice(id)]: { whom: readers[0] },
  };
  const paths = Object.values(documentsOf(id)).flat();
  return paths.map((at) => ({ path: at, fields: data[at] ?? { x: 1 } }));
}

beforeAll(async () => {
  await loadRules(PROJECT);
  await all.commit({ path: path.staff(OPENER), fields: staffDoc(OPENER, []) });
  for (const [role, { uid }] of people) await all.commit({ path: path.staff(uid), fields: staffDoc(uid, [role]) });
  for (const kind of kinds) await all.commit(...seeds(kind.id, [...kind.readerRoles]));
});

/** Roles of the kind's own regulation and of the organisation: those of the others are strangers like one another. */
const rolesNear = (kind: { regulation: string }) =>
  roles.filter((role) => role.startsWith(`${kind.regulation}.`) || role.startsWith("R00."));
const readersAmong = async (some: readonly string[], ask: (client: Client) => Promise<number>) => {
  const asked = some.map(async (role) => ((await ask(clientOf(role))) === 200 ? [role] : []));
  return (await Promise.all(asked)).flat().sort();
};
const clientOf = (role: string) => people.get(role)?.client ?? new Client(PROJECT, undefined);

it("covers roles and kinds", () => {
  expect(kinds.length).toBeGreaterThan(0);
  expect(roles.length).toBeGreaterThan(1);
  for (const kind of kinds) expect(kind.readerRoles, kind.id).not.toEqual([]);
});

describe.each(kinds.map((kind) => [kind.id, kind] as const))("%s", (_, kind) => {
  const id = caseOf(kind.id);
  const { readers, functions } = documentsOf(id);
  const near = rolesNear(kind);
  const among = (ask: (client: Client) => Promise<number>) => readersAmong(near, ask);
  const inOrder = (some: readonly string[]) => near.filter((role) => some.includes(role)).sort();
  const expected = inOrder(kind.readerRoles);
  const [reader = "", stranger = ""] = [expected[0], near.find((role) => !expected.includes(role))];

  it("is read by its readers' roles and its opener, in every collection", async () => {
    for (const at of readers) {
      const who = at.startsWith("notices/") ? inOrder(kind.readerRoles.slice(0, 1)) : expected;
      expect([at, await among((client) => client.get(at))]).toEqual([at, who]);
      if (!at.startsWith("notices/")) expect([at, await opener.get(at)]).toEqual([at, 200]);
    }
    for (const at of functions) expect([at, await among((client) => client.get(at))]).toEqual([at, []]);
  });

  it("is listed by those alone", async () => {
    for (const at of [path.actions(id)])
      expect([at, await among(async (client) => (await client.list(at)).status)]).toEqual([at, expected]);
    for (const role of near) {
      const { uid = "", client = opener } = people.get(role) ?? {};
      const mine = await client.list("cases", [{ field: "readers", op: "ARRAY_CONTAINS_ANY", value: [uid, role] }]);
      const foreign = await client.list("cases", [
        { field: "readers", op: "ARRAY_CONTAINS_ANY", value: [role, OPENER] },
      ]);
      expect([role, mine.status, foreign.status]).toEqual([role, 200, 403]);
      expect(mine.found).toBe(kinds.filter((k) => k.readerRoles.includes(role)).length);
    }
  });

  it("takes actions from its readers, and from everybody active when it is new", async () => {
    const acts = (of: string) =>
      among((client) => {
        const by = [...people.values()].find((p) => p.client === client)?.uid ?? "";
        return client.commit({ path: path.action(of, newId()), fields: action(by, { kind: kind.id }) });
      });
    expect(await acts(id)).toEqual(expected);
    expect(await acts(newId())).toEqual(inOrder(near));
    expect(await acts(`${kind.id}.2026`)).toEqual(inOrder(near));
  });

  it("has no step that the rules would not let through", async () => {
    const { uid = "", client = opener } = people.get(reader) ?? {};
    const steps = Object.keys(kind.steps).map(async (step) => {
      const fields = action(uid, { kind: kind.id, step, form: kind.edition });
      return [step, await client.commit({ path: path.action(newId(), newId()), fields })];
    });
    for (const tried of await Promise.all(steps)) expect(tried).toEqual([tried[0], 200]);
  });

  it("is changed and deleted by nobody", async () => {
    for (const at of [...readers, ...functions]) {
      const write = (attempt: Partial<Attempt>) =>
        readersAmong([reader, stranger], (client) => client.commit({ path: at, ...attempt }));
      expect([at, await write({ fields: { x: 2 }, mask: ["x"] })]).toEqual([at, []]);
      expect([at, await write({ fields: { x: 2 }, exists: true })]).toEqual([at, []]);
      expect([at, await write({ gone: true })]).toEqual([at, []]);
      expect([at, await all.get(at)]).toEqual([at, 200]);
    }
  });
});

it("lets nobody create any document but those of the hand-written tests", async () => {
  const id = newId();
  const everywhere = Object.values(documentsOf(id)).flat();
  for (const at of [
    ...everywhere,
    "roles/R01.desk",
    path.staff(id),
    path.directory(id),
    path.customer(id),
    path.settings,
    path.calendar("2030"),
  ])
    expect([at, await readersAmong(roles, (client) => client.commit({ path: at, fields: { x: 1 } }))]).toEqual([
      at,
      [],
    ]);
});
