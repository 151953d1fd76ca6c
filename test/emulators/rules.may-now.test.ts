/**
 * The matrix of who may now, by the rules' own clock. The emulator's can't be set, so each person's document is moved until
 * the cell's instant is the present: what lies a minute ahead of it then still does when the request comes.
 */
import { beforeAll, describe, expect, it } from "vitest";
import type { StaffDoc } from "../../functions/src/stored/shapes.ts";
import { OFFICE, peopleBy, ROWS } from "../organisation/may-now.ts";
import { Client, loadRules, owner } from "./rest.ts";
import { action, BORN, caseDoc, PROJECT_OF } from "./rules.world.ts";

const PROJECT = PROJECT_OF("may-now");
const all = owner(PROJECT);
let people: Awaited<ReturnType<typeof peopleBy>>;
const PART = `cases/${BORN}/parts/inner`;
let ids = 0;

beforeAll(async () => {
  people = await peopleBy();
  await loadRules(PROJECT);
  await all.commit({ path: `cases/${BORN}`, fields: caseDoc([OFFICE]) });
  await all.commit({ path: PART, fields: { fields: {}, readers: [OFFICE] } });
});

/** A millisecond before an end has passed when the request comes. */
const canBeMet = (instant: string) => !instant.endsWith(".999Z");

/** Every instant of the record, moved by as much. */
function moved(s: StaffDoc, by: number): StaffDoc {
  const at = (instant: string) => new Date(Date.parse(instant) + by).toISOString();
  return {
    ...s,
    activeFrom: at(s.activeFrom),
    activeTo: s.activeTo && at(s.activeTo),
    turns: (s.turns ?? []).map((t) => ({ ...t, at: at(t.at) })),
  };
}

/** What the rules let a person do whose document is as it was at the instant. */
async function may(s: StaffDoc | undefined, instant: string): Promise<boolean[]> {
  if (!s) throw new Error("nobody");
  const uid = `someone${++ids}`;
  await all.commit({ path: `staff/${uid}`, fields: { ...moved(s, Date.now() - Date.parse(instant)) } });
  const client = new Client(PROJECT, uid);
  const id = `a${String(ids).padStart(19, "0")}`;
  const tried = [
    client.get(`cases/${BORN}`),
    client.get(PART),
    client.commit({ path: `cases/${BORN}/actions/${id}`, fields: action(uid) }),
    client
      .list("cases", [{ field: "readers", op: "ARRAY_CONTAINS_ANY", value: [OFFICE] }])
      .then(({ status }) => status),
  ];
  return (await Promise.all(tried)).map((status) => status === 200);
}

describe.each(ROWS.map((row) => [`${row.name} (clock ${row.clock})`, row] as const))("%s", (_, row) => {
  it("is what the rules go by", async () => {
    const cells = row.cells.filter(([instant]) => canBeMet(instant));
    const answers = [];
    for (const [instant] of cells) answers.push([instant, await may(people[row.clock][row.uid], instant)]);
    expect(answers).toEqual(cells.map(([instant, is]) => [instant, [is, is, is, is]]));
  });
});
