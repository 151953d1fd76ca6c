/**
 * Nothing that a client writes stops another's work: each hostile input, in a field of each type, leaves its own action
 * refused or failed, and what waits beside it – on the case, in the kind's queue – is decided.
 */
import { expect, test } from "vitest";
import { type Field, fieldsOf } from "../functions/src/engine/declare/field/field.ts";
import type { Loaded } from "../functions/src/engine/declare/loaded.ts";
import { loadKinds } from "../functions/src/engine/load/load.ts";
import { allRegulations } from "../functions/src/regulations/all.ts";
import { drain } from "../functions/src/service/decide/drain.ts";
import { verifyAll } from "../functions/src/service/verify/verify.ts";
import { path } from "../functions/src/stored/paths.ts";
import { queries } from "../functions/src/stored/queries.ts";
import { inputFor } from "./support/forms.ts";
import { HOSTILE_INPUTS, HOSTILE_VALUES } from "./support/hostile.ts";
import { type MemoryWorld, memoryWorld, staffWrite } from "./support/memory-world.ts";
import { request as asked, testing, yearly } from "./support/request.ts";

/** Its yearly cases get their numbers by arrival. */
const queueing = { ...testing, kinds: [asked, { ...yearly, order: "arrival" as const }] };
const regulations = [...(await allRegulations()), queueing];
const roles = [...regulations.flatMap((r) => r.roles.map((x) => x.role)), "R00.admin"];
const EARLIER = "2026-11-03T01:59:59.000Z";
const AT = "2026-11-03T02:00:00.000Z";
const LATER = "2026-11-03T02:00:03.000Z";

async function world(): Promise<MemoryWorld> {
  const w = memoryWorld(regulations);
  await w.docs.commit([staffWrite("all", roles)]);
  return w;
}
interface Sent {
  kind: string;
  case: string;
  step: string;
  json: string;
  at?: string;
}
async function send(
  w: MemoryWorld,
  id: string,
  { kind, case: of, step, json, at = AT }: Sent,
): Promise<() => Promise<string>> {
  const action = path.action(of, id.padEnd(20, "x"));
  const data = { kind, step, form: 1, input: json, by: "all", for: null, at, happened: null, pending: true };
  await w.docs.commit([{ do: "create", path: action, data }]);
  return async () => String((await w.docs.get([action]))[0]?.data.outcome?.result);
}

const request = (content: string) => ({
  kind: "R99.request",
  step: "open",
  json: JSON.stringify({ grade: "急", content }),
});
const year = (y: string) => ({ kind: "R99.yearly", step: "open", json: JSON.stringify({ year: y }) });

/** For each type of field, a row that a person opens a case by, and the field in it. */
const targets = new Map<string, { k: Loaded; step: string; field: Field }>();
for (const k of loadKinds(regulations).values())
  for (const [step, s] of Object.entries(k.steps))
    for (const field of s.form && s.from === null && !k.key && s.by !== "system" ? fieldsOf(s.form) : [])
      if (!targets.has(field.type)) targets.set(field.type, { k, step, field });

const pairs = [...targets].flatMap(([type, t]) =>
  Object.entries(HOSTILE_VALUES).map(([name, json]) => [name, type, t, json] as const),
);
test("fields of nearly every type are asked", () => expect(targets.size).toBeGreaterThan(12));

test.each(pairs)("%s in a field of %s", async (_name, _type, { k, step, field }, json) => {
  const w = await world();
  const rest = Object.entries(inputFor(fieldsOf(k.steps[step]?.form ?? k.sheet), "smallest"))
    .filter(([name]) => name !== field.name)
    .map(([name, value]) => `${JSON.stringify(name)}: ${JSON.stringify(value)}`);
  const hostile = `{${[...rest, `${JSON.stringify(field.name)}: ${json}`].join(", ")}}`;
  const outcome = await send(w, "hostile", { kind: k.id, case: "CASEOFHOSTILExxxxxxx", step, json: hostile });
  await drain(w, "CASEOFHOSTILExxxxxxx", AT);
  expect(await outcome()).toMatch(/^(refused|failed|accepted)$/);
  expect((await verifyAll(w)).faults).toEqual([]);
});

const inputs = Object.entries(HOSTILE_INPUTS);
test.each(inputs)("%s: the case goes on", async (_, json) => {
  const w = await world();
  const of = "CASEOFTHEHOSTILExxxx";
  const opened = await send(w, "opens", { ...request("油品含水"), case: of });
  const draft = { kind: "R99.request", case: of, step: "draft" };
  const hostile = await send(w, "hostile", { ...draft, json, at: "2026-11-03T02:00:01.000Z" });
  const next = await send(w, "next", { ...draft, json: '{"opinion": "退货"}', at: "2026-11-03T02:00:02.000Z" });
  await drain(w, of, LATER);
  expect([await opened(), await next()]).toEqual(["accepted", "accepted"]);
  expect(await hostile()).toMatch(/^(refused|failed)$/);
  expect((await verifyAll(w)).faults).toEqual([]);
});

test.each(inputs)("%s: the queue of numbers goes on", async (_, json) => {
  const w = await world();
  const hostile = await send(w, "hostile", {
    kind: "R99.yearly",
    case: "R99.yearly.2025",
    step: "open",
    json,
    at: EARLIER,
  });
  const good = await send(w, "good", { ...year("2026"), case: "R99.yearly.2026" });
  await drain(w, "R99.yearly.2026", AT);
  expect([await good(), (await w.docs.get(["cases/R99.yearly.2026"]))[0]?.data.number]).toEqual([
    "accepted",
    "R99-2026001",
  ]);
  expect(await hostile()).toMatch(/^(refused|failed)$/);
});

test.each([
  ["9999-12-31T23:59:59.999Z", "refused"],
  ["0001-01-01T00:00:00.000Z", "refused"],
  ["2026-02-30T00:00:00.000Z", "refused"],
])("an action of %s does not stop those beside it, and comes to %s", async (at, becomes) => {
  const w = await world();
  const hostile = await send(w, "hostile", { ...year("2025"), case: "R99.yearly.2025", at });
  const good = await send(w, "good", { ...year("2026"), case: "R99.yearly.2026" });
  await drain(w, "R99.yearly.2026", AT);
  expect([await good(), await hostile()]).toEqual(["accepted", becomes]);
});

test("numbers go by arrival while hostile actions arrive, in two processes: none is late, none is missing", async () => {
  const w = await world();
  // Each a process of its own: what it remembers of who is draining goes by its store.
  const process = () => ({
    ...w,
    docs: { get: w.docs.get.bind(w.docs), query: w.docs.query.bind(w.docs), commit: w.docs.commit.bind(w.docs) },
  });
  const processes = [process(), process()];
  const when = (n: number) => new Date(Date.parse(AT) + n).toISOString();
  const drained: Promise<unknown>[] = [];
  const arrives = async (n: number, of: string, json: string) => {
    const name = `arrived${n}`.padEnd(20, "x");
    await send(w, name, { kind: "R99.yearly", step: "open", case: of, json, at: when(n) });
    const event = { action: name, kind: "R99.yearly", step: "open", by: "all", for: null, input: json };
    drained.push(drain(processes[n % 2] ?? w, of, LATER, event));
  };
  const years = Array.from({ length: 60 }, (_, i) => `${2100 + i}`);
  for (const [i, y] of years.entries()) {
    await arrives(3 * i, `R99.yearly.${y}`, year(y).json);
    await arrives(3 * i + 1, `R99.yearly.H${i}`, inputs[i % inputs.length]?.[1] ?? "");
  }
  await Promise.all(drained);
  const numbers = (await w.docs.get(years.map((y) => `cases/R99.yearly.${y}`))).map((doc) => doc?.data.number);
  expect(numbers).toEqual(years.map((_, i) => `R99-2026${String(i + 1).padStart(3, "0")}`));
  expect(await w.docs.query(queries.undecidedOfKind("R99.yearly"))).toEqual([]);
  expect((await verifyAll(w)).faults).toEqual([]);
});

test("a rule or a store that fails on one action holds up none of the queue, and after some tries it is set aside", async () => {
  const w = await world();
  const bad = await send(w, "bad", { ...year("2025"), case: "R99.yearly.2025", at: EARLIER });
  const good = await send(w, "good", { ...year("2026"), case: "R99.yearly.2026" });
  const { commit } = w.docs;
  // As a store answers that takes all but one document: with a code, as if it were away.
  w.docs.commit = async (writes) => {
    const refuses = writes.some((x) => x.path === "cases/R99.yearly.2025");
    if (refuses) throw Object.assign(new Error("unavailable"), { code: 14 });
    return commit.call(w.docs, writes);
  };
  await drain(w, "R99.yearly.2026", AT);
  expect([await good(), await bad()]).toEqual(["accepted", "undefined"]);
  for (let tries = 1; tries < 12; tries++) await drain(w, "R99.yearly.2025", AT).catch(() => undefined);
  expect(await bad()).toBe("failed");
});

test("what waits on a case behind an action that can't be written pays none of its tries", async () => {
  const w = await world();
  const of = { kind: "R99.yearly", case: "R99.yearly.2025" };
  const opened = await send(w, "opens", { ...year("2025"), case: of.case, at: EARLIER });
  await drain(w, of.case, EARLIER);
  expect(await opened()).toBe("accepted");
  const bad = await send(w, "bad", { ...of, step: "check", json: '{"score": 3}' });
  const next = await send(w, "next", { ...of, step: "finish", json: "{}", at: "2026-11-03T02:00:01.000Z" });
  const { commit } = w.docs;
  // A store that takes all but the score: also what stands behind it is written with it.
  w.docs.commit = async (writes) => {
    const holds = writes.some((x) => "data" in x && JSON.stringify(x.data).includes('"score":3'));
    if (holds) throw Object.assign(new Error("unavailable"), { code: 14 });
    return commit.call(w.docs, writes);
  };
  for (let tries = 0; tries < 12; tries++) await drain(w, of.case, LATER);
  expect([await bad(), await next()]).toEqual(["failed", "accepted"]);
});
