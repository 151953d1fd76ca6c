import fc from "fast-check";
import { expect, test } from "vitest";
import { askedKinds } from "../../../../test/support/asked.ts";
import { repeatableSecrets } from "../../adapters/memory/index.ts";
import { linkToken, readToken } from "./tokens.ts";

const secrets = repeatableSecrets();
const { manifest } = askedKinds;
const invited = "R90.invitation.R90.survey.2026.Ab3dEf6hIj9kLm2nOp5q";

test("a token gives back case, step and generation, and is always the same", () => {
  const link = { case: invited, step: "answer", generation: 0 };
  const token = linkToken(secrets, manifest, link);
  expect(readToken(secrets, manifest, token)).toEqual(link);
  expect(linkToken(secrets, manifest, link)).toBe(token);
  expect(token.length).toBeLessThanOrEqual(56);
  expect(token).toMatch(/^[0-9a-hjkmnp-tv-z]+$/);
});

test("typed in from paper: capitals, hyphens, look-alikes", () => {
  const link = { case: invited, step: "answer", generation: 3 };
  const token = linkToken(secrets, manifest, link);
  const typed = (token.match(/.{1,4}/g) ?? []).join("-").toUpperCase().replaceAll("0", "O").replaceAll("1", "l");
  expect(readToken(secrets, manifest, typed)).toEqual(link);
});

test("ids of any letters go through", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", minLength: 1, maxLength: 60 }), fc.nat(15), (id, generation) => {
      fc.pre(!id.includes("/") && id.isWellFormed());
      const link = { case: id, step: "answer", generation };
      expect(readToken(secrets, manifest, linkToken(secrets, manifest, link))).toEqual(link);
    }),
  );
});

test("one wrong letter anywhere, another's seal, or nonsense is nobody's link", () => {
  const token = linkToken(secrets, manifest, { case: invited, step: "answer", generation: 0 });
  for (let i = 0; i < token.length; i++) {
    const wrong = token[i] === "7" ? "8" : "7";
    expect(readToken(secrets, manifest, token.slice(0, i) + wrong + token.slice(i + 1))).toBeUndefined();
  }
  const other = linkToken(secrets, manifest, { case: "Ab3dEf6hIj9kLm2nOp5q", step: "answer", generation: 0 });
  expect(readToken(secrets, manifest, token.slice(0, -13) + other.slice(-13))).toBeUndefined();
  expect(readToken(repeatableSecrets("another"), manifest, token)).toBeUndefined();
  fc.assert(fc.property(fc.string({ maxLength: 500 }), (text) => readToken(secrets, manifest, text) === undefined));
});

test("a link can be replaced fifteen times", () => {
  expect(() => linkToken(secrets, manifest, { case: invited, step: "answer", generation: 16 })).toThrow(RangeError);
});
