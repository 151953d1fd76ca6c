/**
 * Where a request came from, as far as it can be believed. A client writes what it likes into X-Forwarded-For; only what
 * stands there last was written by the platform, of whoever called it. The organisation's own proxy says by the key that
 * it shares with the functions that it is the caller, and names its client in a header of its own (ADR 0028).
 */
import { createHash, timingSafeEqual } from "node:crypto";
import { isIPv6 } from "node:net";
import type { PageRequest } from "./http.ts";

/** `proxyKey`: empty when no proxy is believed. `socket`: the other end of the connection. */
export function addressOf(header: PageRequest["header"], socket: string | undefined, proxyKey: string): string {
  const isProxy = proxyKey !== "" && isEqual(header("x-banfa-proxy") ?? "", proxyKey);
  const client = isProxy ? header("x-banfa-address")?.trim() : undefined;
  const last = header("x-forwarded-for")?.split(",").at(-1)?.trim();
  return counted(client || last || socket || "");
}

const isEqual = (a: string, b: string): boolean => timingSafeEqual(hashOf(a), hashOf(b));
const hashOf = (text: string): Buffer => createHash("sha256").update(text).digest();

/** Groups of an IPv6 address that name a network; whoever has one has all the addresses in it. */
const NETWORK = 4;
/** The address as limits count it: `2001:db8:0:1` for every IPv6 address of that network. */
function counted(address: string): string {
  const [, mapped] = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address) ?? [];
  if (mapped !== undefined) return mapped;
  if (!isIPv6(address)) return address;
  const [head = [], tail = []] = address.split("::").map((half) => half.split(":").filter(Boolean));
  const between = Array.from({ length: 8 - head.length - tail.length }, () => "0");
  const groups = [...head, ...between, ...tail].slice(0, NETWORK);
  return groups.map((group) => Number.parseInt(group, 16).toString(16)).join(":");
}
