import { expect, test } from "vitest";
import { CHAIN, canonical, commitment, firstHashOf, GENESIS, hashOf, openHalf, sha } from "./chain.ts";

// RFC 8785, 3.2.2 and 3.2.3.
test("the standard's own examples have the standard's text", () => {
  const sample = String.raw`{
    "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
    "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/",
    "literals": [null, true, false]
  }`;
  expect(canonical(JSON.parse(sample))).toBe(
    String.raw`{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\u000f\nA'B\"\\\\\"/"}`,
  );
  const names = String.raw`{
    "\u20ac": "Euro Sign", "\r": "Carriage Return", "\ufb33": "Hebrew Letter Dalet With Dagesh", "1": "One",
    "\ud83d\ude00": "Emoji: Grinning Face", "\u0080": "Control", "\u00f6": "Latin Small Letter O With Diaeresis"
  }`;
  expect(canonical(JSON.parse(names))).toBe(
    `{"\\r":"Carriage Return","1":"One","\u0080":"Control","\u00f6":"Latin Small Letter O With Diaeresis","\u20ac":"Euro Sign","\ud83d\ude00":"Emoji: Grinning Face","\ufb33":"Hebrew Letter Dalet With Dagesh"}`,
  );
});

// RFC 8785, appendix B.
test.each([
  ["0000000000000000", "0"],
  ["8000000000000000", "0"],
  ["0000000000000001", "5e-324"],
  ["8000000000000001", "-5e-324"],
  ["7fefffffffffffff", "1.7976931348623157e+308"],
  ["ffefffffffffffff", "-1.7976931348623157e+308"],
  ["4340000000000000", "9007199254740992"],
  ["c340000000000000", "-9007199254740992"],
  ["4430000000000000", "295147905179352830000"],
  ["44b52d02c7e14af5", "9.999999999999997e+22"],
  ["44b52d02c7e14af6", "1e+23"],
  ["44b52d02c7e14af7", "1.0000000000000001e+23"],
  ["444b1ae4d6e2ef4e", "999999999999999700000"],
  ["444b1ae4d6e2ef4f", "999999999999999900000"],
  ["444b1ae4d6e2ef50", "1e+21"],
  ["3eb0c6f7a0b5ed8c", "9.999999999999997e-7"],
  ["3eb0c6f7a0b5ed8d", "0.000001"],
  ["41b3de4355555553", "333333333.3333332"],
  ["41b3de4355555554", "333333333.33333325"],
  ["41b3de4355555555", "333333333.3333333"],
  ["41b3de4355555556", "333333333.3333334"],
  ["41b3de4355555557", "333333333.33333343"],
  ["becbf647612f3696", "-0.0000033333333333333333"],
  ["43143ff3c1cb0959", "1424953923781206.2"],
])("the number %s is written %s", (bits, text) => {
  const [number] = new Float64Array(BigUint64Array.of(BigInt(`0x${bits}`)).buffer);
  expect(canonical(number)).toBe(text);
});

test.each([Number.NaN, Number.POSITIVE_INFINITY, "\udead", { a: ["\ud83d"] }])("no JSON holds %j", (value) => {
  expect(() => canonical(value)).toThrow();
});

test("what is undefined is left out, or null in a list", () => {
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

const half = { input: { opinion: "一" }, change: { seq: 1 }, why: [], effects: [{ do: "erase" }] };
const link = {
  case: "requestxxxxxxxxxxxxx",
  id: "a0xxxxxxxxxxxxxxxxxx",
  action: { kind: "R99.request", step: "open", input: "{}", at: "2026-03-02T02:00:00.000Z", pending: false, tries: 1 },
  outcome: { result: "accepted", prev: GENESIS, seq: 1, commitments: { open: commitment("00", half) }, chain: CHAIN },
};
test("a link is the hash of its document, where it lies, without what has a commitment and what the queue notes", () => {
  expect(hashOf(link)).toBe(
    sha(
      `{"action":{"at":"2026-03-02T02:00:00.000Z","kind":"R99.request","step":"open"},"case":"requestxxxxxxxxxxxxx","id":"a0xxxxxxxxxxxxxxxxxx","outcome":{"chain":2,"commitments":{"open":"${link.outcome.commitments.open}"},"prev":"${GENESIS}","result":"accepted","seq":1}}`,
    ),
  );
  expect(hashOf(link)).toBe("6f22065dbc31dcb566560c1774bb6405e3ec44109ebfbdf2c3afa9efc7b8c233");
  const { action, outcome } = link;
  const noted = { ...link, action: { ...action, pending: true, tries: 2, input: "[]", outcome } };
  const { input: _input, ...decided } = half;
  const halves = { ...outcome, ...decided, salt: "00", hash: GENESIS };
  expect(hashOf({ ...noted, outcome: halves })).toBe(hashOf(link));
  const others = [
    { ...link, case: "another" },
    { ...link, id: "another" },
    { ...link, action: { ...action, case: "another" } },
    { ...link, outcome: { ...outcome, seq: 2 } },
    { ...link, outcome: { ...outcome, says: "" } },
  ];
  expect(new Set([link, ...others].map(hashOf)).size).toBe(6);
});

test("a commitment is to all of a half, with its salt", () => {
  const text = '00\n{"change":{"seq":1},"effects":[{"do":"erase"}],"input":{"opinion":"一"},"why":[]}';
  expect(commitment("00", openHalf(half, CHAIN))).toBe(sha(text));
  const { effects: _effects, ...before } = half;
  expect(openHalf(half, undefined)).toEqual(before);
});

test("what was decided under the first rule keeps its hash", () => {
  const first = {
    prev: GENESIS,
    seq: 1,
    at: "2026-03-02T02:00:00.000Z",
    by: "zhao",
    step: "open",
    commitments: { open: commitment("00", { input: {}, change: { seq: 1 } }) },
  };
  expect(first.commitments.open).toBe("81a3782b75f9b9f9d2ccb816b46291630969bdfcd3ded6755796bd52e65025eb");
  expect(firstHashOf(first)).toBe("970ba19dcc76fa88caa0978443a4e13e1c773669c09c9b1e880f77c636d7aa55");
});
