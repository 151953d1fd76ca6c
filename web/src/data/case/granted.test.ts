import { expect, test } from "vitest";
import { dossier } from "../../../../test/fixtures/dossiers.ts";
import { loaded } from "../../../../test/support/run.ts";
import { askGranted, grantable } from "./granted.ts";

const ID = "dossier0000000000001";
const AT = `cases/${ID}/parts/contact`;
const who = { rest: "https://banfa.example/v1/documents", token: "t", uid: "yi" };
const doc = (until: string, readers = ["R89.marketing"]) => ({
  fields: {
    fields: {
      mapValue: {
        fields: {
          phone: { stringValue: "13811112222" },
          price: { integerValue: "100" },
          rate: { doubleValue: 0.5 },
          told: { booleanValue: false },
          none: { nullValue: null },
          list: { arrayValue: { values: [{ stringValue: "a" }] } },
          empty: { arrayValue: {} },
        },
      },
    },
    readers: { arrayValue: { values: readers.map((stringValue) => ({ stringValue })) } },
    until: { mapValue: { fields: { yi: { timestampValue: until } } } },
  },
});
const FIELDS = { phone: "13811112222", price: 100, rate: 0.5, told: false, none: null, list: ["a"], empty: [] };
/** The server at 17:59:30, whatever the device believes. */
const server = (body: object, status = 200) => {
  const asked: [string, RequestInit | undefined][] = [];
  const ask = async (url: string | URL | Request, init?: RequestInit) => {
    asked.push([String(url), init]);
    return new Response(JSON.stringify(body), { status, headers: { date: "Fri, 06 Nov 2026 09:59:30 GMT" } });
  };
  return { asked, ask };
};

test("a part under a grant is asked for once, past every cache, and shown until its instant by the server's clock", async () => {
  const { asked, ask } = server(doc("2026-11-06T10:00:00Z"));
  expect(await askGranted(AT, who, ask)).toEqual({ fields: FIELDS, left: 30_000 });
  expect(asked).toEqual([
    [
      `https://banfa.example/v1/documents/${AT}`,
      { headers: { authorization: "Bearer t" }, cache: "no-store", signal: expect.any(AbortSignal) },
    ],
  ]);
});

test("one whose instant has come is closed, one that its reader reads anyway has no end", async () => {
  expect(await askGranted(AT, who, server(doc("2026-11-06T09:59:30Z")).ask)).toBe("closed");
  expect(await askGranted(AT, who, server(doc("2026-11-06T10:00:00Z", ["yi"])).ask)).toEqual({ fields: FIELDS });
});

test("what is denied or not there is closed without a fault; no answer is none", async () => {
  expect(await askGranted(AT, who, server({}, 403).ask)).toBe("closed");
  expect(await askGranted(AT, who, server({}, 404).ask)).toBe("closed");
  expect(await askGranted(AT, who, server({}, 500).ask)).toBe("unreachable");
  expect(await askGranted(AT, who, () => Promise.reject(new TypeError("no net")))).toBe("unreachable");
});

test("the parts that grants can open are those that the kind says", () => {
  expect(grantable(dossier, ID)).toEqual([
    { at: AT, fields: ["called", "phone"] },
    { at: `cases/${ID}/parts/conditions`, fields: ["price", "terms"] },
  ]);
  expect(grantable(loaded("R99.request"), ID)).toEqual([]);
});
