/** Role × collection × operation, for every kind that is loaded: a new regulation is in the matrix without an edit. */
import { beforeAll, describe, expect, it } from "vitest";
import { loadKinds } from "../../functions/src/engine/load/load.ts";
import { allRegulations } from "../../functions/src/regulations/all.ts";
import { path } from "../../functions/src/stored/paths.ts";
import { type Attempt, Client, type Fields, loadRules, owner } from "./rest.ts";
import { action, caseDoc, PROJECT_OF, staffDoc } from "./rules.world.ts";

const regulations = await allRegulations();
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
    path.opened(id, "paper", "link"),
    path.attachment(id, "named"),
    path.attachmentBytes(id, "named", 0),
    path.duty(id, 0),
    path.notice(id),
  ],
  functions: [
    path.sealed(id, "done", "facts"),
    path.paperBytes(id, "paper", 0),
    path.paperPlain(id, "paper", 0),
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
    [path.opened(id, "paper", "link")]: { by: OPENER, readers: [...readers, OPENER] },
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

/** Strangers asked about a kind: others for each kind in turn, so that every role is one somewhere. */
const STRANGERS = 4;
const rolesNear = (kind: { readerRoles: readonly string[] }, turn: number) => {
  const strangers = roles.filter((role) => !kind.readerRoles.includes(role));
  const asked = Array.from({ length: STRANGERS }, (_, i) => strangers[(turn * STRANGERS + i) % strangers.length]);
  return roles.filter((role) => kind.readerRoles.includes(role) || asked.includes(role));
};
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

describe.each(kinds.map((kind, turn) => [kind.id, kind, turn] as const))("%s", (_, kind, turn) => {
  const id = caseOf(kind.id);
  const { readers, functions } = documentsOf(id);
  const near = rolesNear(kind, turn);
  const among = (ask: (client: Client) => Promise<number>) => readersAmong(near, ask);
  const inOrder = (some: readonly string[]) => near.filter((role) => some.includes(role)).sort();
  const expected = inOrder(kind.readerRoles);
  const [reader = "", stranger = ""] = [expected[0], near.find((role) => !expected.includes(role))];

  it("is read by its readers' roles and its opener, in every collection", async () => {
    const seen = async (at: string) => [at, await among((client) => client.get(at)), await opener.get(at)];
    const notice = inOrder(kind.readerRoles.slice(0, 1));
    const wanted = (at: string) => (at.startsWith("notices/") ? [at, notice, 403] : [at, expected, 200]);
    expect(await Promise.all(readers.map(seen))).toEqual(readers.map(wanted));
    expect(await Promise.all(functions.map(seen))).toEqual(functions.map((at) => [at, [], 403]));
  });

  it("is listed by those alone", async () => {
    expect(await among(async (client) => (await client.list(path.actions(id))).status)).toEqual(expected);
    const lists = near.map(async (role) => {
      const { uid = "", client = opener } = people.get(role) ?? {};
      const mine = await client.list("cases", [{ field: "readers", op: "ARRAY_CONTAINS_ANY", value: [uid, role] }]);
      const foreign = await client.list("cases", [
        { field: "readers", op: "ARRAY_CONTAINS_ANY", value: [role, OPENER] },
      ]);
      return [role, mine, foreign.status];
    });
    const found = (role: string) => kinds.filter((k) => k.readerRoles.includes(role)).length;
    const wanted = near.map((role) => [role, { status: 200, found: found(role) }, 403]);
    expect(await Promise.all(lists)).toEqual(wanted);
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
    const every = [...readers, ...functions];
    const tried = async (at: string) => {
      const write = (attempt: Partial<Attempt>) =>
        readersAmong([reader, stranger], (client) => client.commit({ path: at, ...attempt }));
      const done = [{ fields: { x: 2 }, mask: ["x"] }, { fields: { x: 2 }, exists: true }, { gone: true as const }];
      return [at, (await Promise.all(done.map(write))).flat(), await all.get(at)];
    };
    expect(await Promise.all(every.map(tried))).toEqual(every.map((at) => [at, [], 200]));
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
    path.office("R01.desk"),
    path.customer(id),
    path.settings,
    path.calendar("2030"),
  ])
    expect([at, await readersAmong(roles, (client) => client.commit({ path: at, fields: { x: 1 } }))]).toEqual([
      at,
      [],
    ]);
});
