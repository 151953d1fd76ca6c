/** Requests to the pages as a browser, a scanner or the app makes them, straight to the handler. */
import { handle } from "../../functions/src/pages/handle.ts";
import type { PageReply, PageRequest, Pages } from "../../functions/src/pages/http.ts";
import { bucketLimiter, type Limits } from "../../functions/src/pages/limit.ts";
import type { Env } from "../../functions/src/service/env.ts";
import { pageLink } from "../../functions/src/service/links/page-link.ts";
import { loadCase } from "../../functions/src/service/read/load-case.ts";

interface Asking {
  method?: string;
  path: string;
  query?: string;
  type?: string;
  body?: string | Uint8Array;
  /** The caller's uid; its token is `token-{uid}`. */
  by?: string;
  address?: string;
}
/** `token-zhao` stands for an ID token of zhao. */
export const pagesOf = (env: Env, limits: Limits = roomy()): Pages => ({
  env,
  verify: async (token) => (token.startsWith("token-") ? token.slice(6) : undefined),
  limits,
});
const roomy = (): Limits => ({
  address: bucketLimiter(1000, 1),
  person: bucketLimiter(1000, 1),
  code: bucketLimiter(1000, 1),
});

export function requestOf({
  method = "GET",
  path,
  query = "",
  type,
  body = "",
  by,
  address = "1.1.1.1",
}: Asking): PageRequest {
  const headers: Record<string, string | undefined> = {
    "content-type": type,
    authorization: by === undefined ? undefined : `Bearer token-${by}`,
  };
  const bytes = typeof body === "string" ? new TextEncoder().encode(body) : body;
  return { method, path, query: new URLSearchParams(query), header: (name) => headers[name], body: bytes, address };
}
export const ask = (pages: Pages, asking: Asking, now: string): Promise<PageReply> =>
  handle(pages, requestOf(asking), now);

export const FORM = "application/x-www-form-urlencoded";
export const post = (pages: Pages, path: string, fields: Record<string, string>, now: string): Promise<PageReply> =>
  ask(pages, { method: "POST", path, type: FORM, body: new URLSearchParams(fields).toString() }, now);
export const call = (pages: Pages, path: string, body: unknown, now: string, by?: string): Promise<PageReply> =>
  ask(pages, { method: "POST", path, type: "application/json", body: JSON.stringify(body), ...(by && { by }) }, now);

export const nonceIn = (reply: PageReply): string => /name="n" value="([^"]+)"/.exec(String(reply.body))?.[1] ?? "";

/** The path of a case's page. */
export async function pathOf(env: Env, id: string): Promise<string> {
  const c = (await loadCase(env, id))?.case;
  const k = c && (await env.kinds.kindOf(c.kind));
  const link = k && pageLink(env, k, c);
  if (!link) throw new Error(`${id} has no page`);
  return link.slice(env.publicUrl.length);
}
