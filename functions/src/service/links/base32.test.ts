import fc from "fast-check";
import { expect, test } from "vitest";
import { fromText, grouped, ofHex, tidy, toText } from "./base32.ts";

test("bytes and six-bit numbers come back as they were", () => {
  fc.assert(
    fc.property(fc.constantFrom(6, 8), fc.array(fc.nat(63), { maxLength: 60 }), (width, numbers) => {
      expect(fromText(toText(numbers, width), width)).toEqual(numbers);
    }),
  );
});

test("a text has one spelling only", () => {
  expect(toText([255], 8)).toBe("zw");
  expect(fromText("zw", 8)).toEqual([255]);
  expect(fromText("zx", 8)).toBeUndefined();
  expect(fromText("zw0", 8)).toBeUndefined();
  expect(fromText("zu", 8)).toBeUndefined();
});

test("what is typed in from paper is put right", () => {
  expect(tidy("7K3M-Q9TX oIl ａ")).toBe("7k3mq9tx011a");
});

test("a hash gives a code in groups", () => {
  expect(grouped(ofHex("00ff10a5c3", 8))).toBe("03zh-19e3");
});
