import { expect, test } from "vitest";
import { addressOf } from "./address.ts";

const KEY = "a key that the proxy and the functions share";
const SOCKET = "169.254.1.1";
const of = (headers: Record<string, string>, key = KEY) => addressOf((name) => headers[name], SOCKET, key);

test("of what was forwarded only the last counts: the platform wrote it, the rest is the client's word", () => {
  expect(of({ "x-forwarded-for": "203.0.113.9" })).toBe("203.0.113.9");
  expect(of({ "x-forwarded-for": "1.1.1.1, 2.2.2.2,203.0.113.9" })).toBe("203.0.113.9");
  expect(of({})).toBe(SOCKET);
  expect(of({ "x-forwarded-for": "" })).toBe(SOCKET);
});

test("the organisation's proxy names its client, and proves by the key that it is the proxy", () => {
  const named = { "x-forwarded-for": "198.51.100.7", "x-banfa-address": "203.0.113.9" };
  expect(of({ ...named, "x-banfa-proxy": KEY })).toBe("203.0.113.9");
  expect(of({ ...named, "x-banfa-proxy": `${KEY}.` })).toBe("198.51.100.7");
  expect(of(named)).toBe("198.51.100.7");
  expect(of({ "x-forwarded-for": "198.51.100.7", "x-banfa-proxy": KEY })).toBe("198.51.100.7");
});

test("without a key no proxy is believed, whatever it says", () => {
  const named = { "x-forwarded-for": "198.51.100.7", "x-banfa-address": "203.0.113.9" };
  expect(of({ ...named, "x-banfa-proxy": "" }, "")).toBe("198.51.100.7");
  expect(of(named, "")).toBe("198.51.100.7");
});

test("the addresses of one IPv6 network are one, and an IPv4 address is the same in either writing", () => {
  const last = (address: string) => of({ "x-forwarded-for": address });
  expect(last("2001:db8:0:1::5")).toBe("2001:db8:0:1");
  expect(last("2001:0DB8::0001:aaaa:bbbb:cccc:dddd")).toBe("2001:db8:0:1");
  expect(last("2001:db8::1")).toBe("2001:db8:0:0");
  expect(last("::1")).toBe("0:0:0:0");
  expect(last("::ffff:203.0.113.9")).toBe("203.0.113.9");
});
