import { expect, it } from "vitest";
import { repeatableSecrets } from "./memory/index.ts";
import { makeSecrets } from "./secrets.ts";

const KEY = "0123456789abcdef0123456789abcdef";

it("hashes the same text the same way, and differently for another purpose, text or key", () => {
  const { hmac } = makeSecrets(KEY);
  const hash = hmac("claim", "13800000000");
  expect(hash).toMatch(/^[0-9a-f]{64}$/);
  expect(makeSecrets(KEY).hmac("claim", "13800000000")).toBe(hash);
  expect(hmac("link", "13800000000")).not.toBe(hash);
  expect(hmac("claim", "13800000001")).not.toBe(hash);
  expect(makeSecrets(KEY.toUpperCase()).hmac("claim", "13800000000")).not.toBe(hash);
});

it("never changes: links that were sent and claims that are stored rest on these hashes", () => {
  expect(makeSecrets(KEY).hmac("claim", "投诉")).toBe(
    "34a2fdde60b060970e4e37889c9c4fd6e21431bbd808b41343aeccc3917901ed",
  );
});

it("draws a new salt of 16 bytes each time", () => {
  const { salt } = makeSecrets(KEY);
  const drawn = Array.from({ length: 50 }, salt);
  expect(new Set(drawn).size).toBe(50);
  for (const one of drawn) expect(one).toMatch(/^[0-9a-f]{32}$/);
});

it("takes no key that is too short", () => {
  expect(() => makeSecrets("short")).toThrow("BANFA_KEY needs at least 32 characters");
});

it("repeats hashes and salts in memory, run by run", () => {
  const [one, two] = [repeatableSecrets(), repeatableSecrets()];
  expect([one.salt(), one.salt()]).toEqual([two.salt(), two.salt()]);
  expect(one.salt()).not.toBe(one.salt());
  expect(one.hmac("code", "x")).toBe(two.hmac("code", "x"));
});
