import { expect, test } from "vitest";
import { canonical, commitment, GENESIS, hashOf, sha } from "./chain.ts";

test("the same value has one text, whatever order its keys came in", () => {
  expect(canonical({ b: 1, a: [true, null, "甲", { d: undefined, c: -0 }] })).toBe(
    '{"a":[true,null,"甲",{"c":0}],"b":1}',
  );
  expect(canonical({ a: undefined })).toBe("{}");
  expect(canonical([undefined])).toBe("[null]");
  expect(canonical(undefined)).toBe("null");
  expect(canonical("x")).toBe('"x"');
  expect(canonical(JSON.parse('{"__proto__":1,"a":2}'))).toBe('{"__proto__":1,"a":2}');
});

// The vectors hold on both stores and outlive every build.
test("hashes are those of the standard", () => {
  expect(sha("")).toBe("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  expect(sha("办法")).toBe("d2a92f0c9c91ab200fb48ea8c0d164869915ce9dd7ecee93754db3949c16c8ce");
});

test("a link depends on each of its parts", () => {
  const link = {
    prev: GENESIS,
    seq: 1,
    at: "2026-03-02T02:00:00.000Z",
    by: "zhao",
    step: "open",
    commitments: { open: commitment("00", { input: {}, change: { seq: 1 } }) },
  };
  const hash = hashOf(link);
  expect(link.commitments.open).toBe("81a3782b75f9b9f9d2ccb816b46291630969bdfcd3ded6755796bd52e65025eb");
  expect(hash).toBe("970ba19dcc76fa88caa0978443a4e13e1c773669c09c9b1e880f77c636d7aa55");
  const others = [
    { ...link, prev: "1".repeat(64) },
    { ...link, seq: 2 },
    { ...link, at: "2026-03-02T02:00:00.001Z" },
    { ...link, by: "qian" },
    { ...link, step: "close" },
    { ...link, commitments: { open: commitment("01", { input: {}, change: { seq: 1 } }) } },
    { ...link, commitments: {} },
  ];
  expect(new Set([hash, ...others.map(hashOf)]).size).toBe(8);
});
