/** Requests and replies in our own words: pages are plain functions that run without Firebase. */
import type { Env } from "../service/env.ts";
import type { Limits } from "./limit.ts";

export interface PageRequest {
  method: string;
  /** Path without query, as it came: `/s/…`. */
  path: string;
  query: URLSearchParams;
  /** A header by its name in small letters. */
  header: (name: string) => string | undefined;
  body: Uint8Array;
  /** Where it came from, for limits; never stored or logged. */
  address: string;
}
export interface PageReply {
  status: number;
  headers: Record<string, string>;
  body: string | Uint8Array;
}
export interface Pages {
  env: Env;
  /** The uid that an ID token was issued to; undefined for anything else. */
  verify: (idToken: string) => Promise<string | undefined>;
  limits: Limits;
}

/** The largest body that is read, in bytes. */
export const LARGEST_BODY = 64 * 1024;

export const SAFE: Readonly<Record<string, string>> = {
  "Cache-Control": "no-store",
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
  "X-Robots-Tag": "noindex",
};

export const json = (status: number, data: object): PageReply => ({
  status,
  headers: { ...SAFE, "Content-Type": "application/json; charset=utf-8" },
  body: JSON.stringify(data),
});
/** A refusal in the user's words. */
export const sayJson = (status: number, says: string): PageReply => json(status, { says });

/** The media type of a body, without its parameters. */
export const mediaType = (request: PageRequest): string =>
  (request.header("content-type") ?? "").split(";")[0]?.trim().toLowerCase() ?? "";
