import { beforeEach, expect, test } from "vitest";
import { type MemoryEnv, memoryEnv } from "../../../scripts/seed/memory-env.ts";
import { World } from "../../../scripts/seed/world.ts";
import { ask, pagesOf } from "../../../test/support/pages.ts";
import { regulation as organisation } from "../regulations/r00-organisation/index.ts";
import { addressOf } from "./address.ts";
import type { Pages } from "./http.ts";
import { bucketLimiter, limits } from "./limit.ts";

const NOON = "2026-06-01T04:00:00.000Z";
const HOME = "203.0.113.9";
let env: MemoryEnv;
let world: World;
let pages: Pages;
beforeEach(async () => {
  env = memoryEnv([organisation]);
  world = new World(env, NOON);
  pages = pagesOf(env, limits());
  const input = { number: "1003", name: "秦一", title: "专员", department: "企业发展部" };
  await world.do({ by: "system", kind: "R00.staff", step: "hire", case: "qin", input });
});
const status = async (to: string, body: object, address: string, at = pages): Promise<number> => {
  const asked = { method: "POST", path: to, type: "application/json", body: JSON.stringify(body), address };
  return (await ask(at, asked, NOON)).status;
};
const lookUp = (name: string, address: string, at = pages) => status("/api/sign-in", { name }, address, at);
const code = (typed: string, address: string, at = pages) =>
  status("/api/password", { code: typed, password: "a long password" }, address, at);
async function answers(count: number, ask: (n: number) => Promise<number>): Promise<Record<number, number>> {
  const found: Record<number, number> = {};
  for (let n = 0; n < count; n++) {
    const answer = await ask(n);
    found[answer] = (found[answer] ?? 0) + 1;
  }
  return found;
}
/** An address that nobody else of these tests has. */
const foreign = (n: number) => `198.18.${Math.floor(n / 250)}.${1 + (n % 250)}`;

test("forty look-ups of one address are half refused, and three hundred with invented forwarders no less", async () => {
  expect(await answers(40, (n) => lookUp(`x${n}`, HOME))).toEqual({ 200: 20, 429: 20 });
  pages = pagesOf(env, limits());
  const invented = (n: number) =>
    addressOf((name) => (name === "x-forwarded-for" ? `${foreign(n)}, 192.0.2.1` : undefined), undefined, "");
  expect(await answers(300, (n) => lookUp(`x${n}`, invented(n)))).toEqual({ 200: 20, 429: 280 });
});

/** 1003 as two hundred hands write it. */
const SPELLINGS = Array.from({ length: 200 }, (_, n) => {
  const digits = [..."1003"].map((digit, i) => (n & (1 << i) ? String.fromCodePoint(0xff10 + Number(digit)) : digit));
  return digits.map((digit, i) => digit + [" ", "", "　"][Math.floor(n / 16 / 3 ** i) % 3]).join("");
});

test("one person has one bucket, however the name is written", async () => {
  expect(new Set(SPELLINGS).size).toBe(200);
  const roomy = pagesOf(env, { ...limits(), address: bucketLimiter(1000, 1000) });
  expect(await answers(200, (n) => lookUp(SPELLINGS[n] ?? "", HOME, roomy))).toEqual({ 200: 10, 429: 190 });
  expect(await lookUp("1004", HOME, roomy)).toBe(200);
  const mobiles = ["13800138000", "138 0013 8000", "+86 13800138000", "１３８００１３８０００"];
  expect(await answers(20, (n) => lookUp(mobiles[n % 4] ?? "", HOME, roomy))).toEqual({ 200: 10, 429: 10 });
});

test("codes of one person are counted together over all addresses and spellings", async () => {
  const slow = pagesOf(env, { ...limits(), code: bucketLimiter(15, 60_000) });
  const typed = (n: number) => `${SPELLINGS[n]}${["-", "－", "–"][n % 3]}aaaa-bbbb-cccc`;
  expect(await answers(200, (n) => code(typed(n), foreign(n), slow))).toEqual({ 422: 15, 429: 185 });
  expect(await code("1004-aaaa-bbbb-cccc", HOME, slow)).toBe(422);
});

test("foreign look-ups of a name leave its owner free to sign in", async () => {
  expect(await answers(60, (n) => lookUp("1003", foreign(n)))).toEqual({ 200: 60 });
  expect(await answers(60, () => lookUp("1003", "198.51.100.7"))).toEqual({ 200: 10, 429: 50 });
  expect(await lookUp("1003", HOME)).toBe(200);
});

test("an address that is refused takes nothing from a name, nor one name the whole of an address", async () => {
  const slow = pagesOf(env, { ...limits(), code: bucketLimiter(21, 60_000) });
  expect(await answers(20, (n) => code(`${2000 + n}-aaaa-bbbb-cccc`, HOME, slow))).toEqual({ 422: 20 });
  expect(await answers(60, () => code("1003-aaaa-bbbb-cccc", HOME, slow))).toEqual({ 429: 60 });
  expect(await answers(21, (n) => code("1003-aaaa-bbbb-cccc", foreign(n), slow))).toEqual({ 422: 21 });
  expect(await answers(60, () => lookUp("1003", "198.51.100.7"))).toEqual({ 200: 10, 429: 50 });
  expect(await lookUp("1004", "198.51.100.7")).toBe(200);
});
