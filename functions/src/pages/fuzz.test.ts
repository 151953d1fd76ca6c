import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { asked } from "../../../test/support/asked.ts";
import {
  act,
  customerWrite,
  type MemoryWorld,
  memoryWorld,
  settle,
  staffWrite,
} from "../../../test/support/memory-world.ts";
import { ask, FORM, nonceIn, pagesOf, pathOf } from "../../../test/support/pages.ts";
import type { Pages } from "./http.ts";

const NOW = "2026-11-03T02:00:00.000Z";
const INVITED = "R90.invitation.R90.survey.2026.c1";
const questions = [{ id: "q1", text: "服务态度", open: false }];
const RUNS = 3000;
let world: MemoryWorld;
let pages: Pages;
let path: string;
let nonce: string;

beforeAll(async () => {
  world = memoryWorld([asked]);
  pages = pagesOf(world);
  await world.docs.commit([staffWrite("zhao", ["R90.surveyor"]), customerWrite("c1")]);
  const survey = { kind: "R90.survey", case: "R90.survey.2026" };
  await act(world, NOW, "zhao", { ...survey, step: "plan", input: { year: "2026", questions }, id: "a".repeat(20) });
  await act(world, NOW, "zhao", { ...survey, step: "launch", id: "b".repeat(20) });
  await settle(world, NOW);
  path = await pathOf(world, INVITED);
  nonce = nonceIn(await ask(pages, { path }, NOW));
});

const weird = fc.oneof(
  fc.string({ unit: "binary", maxLength: 40 }),
  fc.constantFrom(
    "满意",
    "__proto__",
    "constructor",
    "\u0000",
    "\ud800",
    "<script>",
    "是",
    "1e400",
    "-0",
    "%",
    "＜",
    "q1",
    "a".repeat(5000),
  ),
);
const name = fc.oneof(
  fc.constantFrom("n", "q1-score", "q1-comment", "f-comment", "f-channel", "q2-score", "__proto__", "toString", ""),
  fc.string({ maxLength: 12 }),
);
// Everything but a complete answer under a good nonce: that one is to be stored.
const malformed = fc.array(fc.tuple(name, weird), { maxLength: 12 }).map((pairs) => {
  const body = new URLSearchParams();
  for (const [key, value] of pairs) if (key !== "q1-score" || value !== "满意") body.append(key, value);
  return body.toString();
});
const bytes = fc.uint8Array({ maxLength: 200 });

async function unharmed(run: () => Promise<{ status: number; body: string | Uint8Array }>, least = 400): Promise<void> {
  const reply = await run();
  expect(reply.status).toBeGreaterThanOrEqual(least);
  expect(reply.status).toBeLessThan(500);
  expect(String(reply.body).length).toBeGreaterThan(10);
}
/** The case stands as it was: at most refused actions were added. */
async function untouched(): Promise<void> {
  expect((await world.docs.get([`cases/${INVITED}`]))[0]?.data).toMatchObject({ status: "invited", seq: 1 });
  expect(world.log.lines.filter((l) => l.level === "error")).toEqual([]);
}

test("malformed posts to a page: 4xx with a page, and nothing stored but refusals", async () => {
  await fc.assert(
    fc.asyncProperty(malformed, fc.boolean(), async (body, withNonce) => {
      const sent = withNonce ? `n=${nonce}&${body}` : body;
      await unharmed(() => ask(pages, { method: "POST", path, type: FORM, body: sent }, NOW));
    }),
    { numRuns: RUNS },
  );
  await untouched();
});

test("bodies that are no text, types and methods that are none", async () => {
  const method = fc.constantFrom("POST", "PUT", "PATCH", "OPTIONS", "TRACE", "post", "");
  const type = fc.oneof(
    fc.constantFrom(FORM, "multipart/form-data", "text/plain", `${FORM}; charset=gbk`),
    fc.string(),
  );
  await fc.assert(
    fc.asyncProperty(method, type, bytes, (m, t, body) =>
      unharmed(() => ask(pages, { method: m, path, type: t, body }, NOW)),
    ),
    { numRuns: RUNS },
  );
  await untouched();
});

test("paths and tokens that nobody gave out", async () => {
  const token = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.base64String(),
    fc.constant(path.slice(3)).chain((t) => fc.nat(t.length - 1).map((i) => t.slice(0, i) + t.slice(i + 1))),
  );
  await fc.assert(
    fc.asyncProperty(fc.constantFrom("/s/", "/d/", "/"), token, fc.string(), (door, t, query) =>
      unharmed(() => ask(pages, { path: door + t, query: `t=${query}` }, NOW)),
    ),
    { numRuns: RUNS },
  );
  await untouched();
});

test("calls of the app with anything in them", async () => {
  const door = fc.constantFrom(
    "sign-in",
    "password",
    "code",
    "link",
    "search",
    "again",
    "work",
    "toString",
    "__proto__",
  );
  const body = fc.oneof(
    fc.json(),
    fc.string(),
    fc.constantFrom(
      '{"name":5}',
      '{"q":null}',
      '{"case":"a/b","paper":"x"}',
      '{"code":"1001-","password":"long enough pw"}',
      '{"outbox":"no"}',
    ),
  );
  await fc.assert(
    fc.asyncProperty(door, body, fc.boolean(), (d, b, known) =>
      unharmed(
        () =>
          ask(
            pages,
            { method: "POST", path: `/api/${d}`, type: "application/json", body: b, ...(known && { by: "zhao" }) },
            NOW,
          ),
        200,
      ),
    ),
    { numRuns: RUNS },
  );
  await untouched();
});
