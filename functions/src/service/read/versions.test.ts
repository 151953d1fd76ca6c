import { expect, test } from "vitest";
import { memoryWorld } from "../../../../test/support/memory-world.ts";
import { testing } from "../../../../test/support/request.ts";
import type { Documents } from "../../adapters/ports.ts";
import { keep, versionOf } from "./versions.ts";

const settings = { values: { "R99.check": 1 }, version: 2 };
const calendar = { years: {}, shipped: "" };
// Of {"values":{"R99.check":1},"version":2} and {"shipped":"","years":{}}.
const SETTINGS = "3b6c08f005aed63ef6a919e173b20d29c6c425c8d8021aa4d720619defb884ae";
const CALENDAR = "301b926a880a405705271615800e415ead0d1d8b91fa5b794f176319c3a120a8";
const PATHS = [`organisation/calendar/versions/${CALENDAR}`, `organisation/settings/versions/${SETTINGS}`];

function counting() {
  const w = memoryWorld([testing]);
  const calls = { get: 0, commit: 0 };
  const docs: Documents = {
    get: (paths) => {
      calls.get++;
      return w.docs.get(paths);
    },
    query: w.docs.query.bind(w.docs),
    commit: (writes) => {
      calls.commit++;
      return w.docs.commit(writes);
    },
  };
  return { w, calls, env: { ...w, docs } };
}

test("a version has the hash of its canonical JSON", () => {
  expect(versionOf(settings)).toBe(SETTINGS);
  expect(versionOf({ ...calendar })).toBe(CALENDAR);
});

test("however many decide at once, what the store has not is written once, and asked for once", async () => {
  const { w, calls, env } = counting();
  await Promise.all(Array.from({ length: 50 }, () => keep(env, { settings, calendar })));
  await keep(env, { settings, calendar });
  expect(calls).toEqual({ get: 1, commit: 2 });
  expect(w.docs.all().map((d) => d.path)).toEqual(PATHS);
});

test("another process that was faster has written the same", async () => {
  const { w, calls, env } = counting();
  // Both look before either writes.
  await Promise.all([keep(env, { settings, calendar }), keep({ ...w }, { settings, calendar })]);
  expect(w.docs.all().map((d) => d.path)).toEqual(PATHS);
  await keep({ ...env }, { settings, calendar });
  expect(calls).toEqual({ get: 2, commit: 2 });
});

test("what could not be written is tried again, and nobody decides before", async () => {
  const { w, env } = counting();
  let away = true;
  const commit: Documents["commit"] = (writes) => (away ? Promise.reject(new Error("away")) : w.docs.commit(writes));
  const failing = { ...env, docs: { ...env.docs, commit } };
  await expect(keep(failing, { settings, calendar })).rejects.toThrow("away");
  away = false;
  await keep(failing, { settings, calendar });
  expect(w.docs.all()).toHaveLength(2);
});
