/** The app's few calls: POST with JSON, answered with JSON; a refusal is a sentence in `says`. */
import * as z from "zod";
import type { Doc } from "../adapters/ports.ts";
import type { Instant } from "../engine/time/period.ts";
import { exchangeCode, numberIn } from "../service/accounts/password.ts";
import { again } from "../service/outbox/index.ts";
import { search } from "../service/search/search.ts";
import { path } from "../stored/paths.ts";
import { queries } from "../stored/queries.ts";
import type { OutboxDoc } from "../stored/shapes.ts";
import { codeFor } from "./codes.ts";
import { find } from "./files/file.ts";
import { fileToken, GOOD_MS } from "./files/file-link.ts";
import { json, LARGEST_BODY, mediaType, type PageReply, type PageRequest, type Pages, sayJson } from "./http.ts";
import type { Limits } from "./limit.ts";
import { addressFor, nameOf } from "./sign-in.ts";
import { type Caller, callerOf, mayRead } from "./staff.ts";

interface Call<B> {
  pages: Pages;
  body: B;
  caller: Caller;
  now: Instant;
  address: string;
}
interface Endpoint {
  open: boolean;
  run: (pages: Pages, body: unknown, request: PageRequest, now: Instant) => Promise<PageReply>;
}
const id = z.string().regex(/^[^/]{1,300}$/);
/** Of a register: as it turns, or whole (declare/ordering.ts). */
const PERIOD = /^(?:20\d\d(?:-(?:\d\d|Q\d|H\d|W\d\d))?|all)$/;
const WRONG = "请求的内容不完整，请刷新页面后重试";
const BUSY = "尝试过于频繁，请几分钟后再试";
const SIGN_IN = "登录已失效，请重新登录";

/** For everybody: no account is needed to sign in. */
const open = <S extends z.ZodType>(
  shape: S,
  run: (c: Omit<Call<z.output<S>>, "caller">) => Promise<PageReply>,
): Endpoint => ({
  open: true,
  run: async (pages, body, request, now) => {
    const parsed = shape.safeParse(body);
    if (!parsed.success) return sayJson(400, WRONG);
    return run({ pages, body: parsed.data, now, address: request.address });
  },
});
/** For people of the house. */
const house = <S extends z.ZodType>(shape: S, run: (c: Call<z.output<S>>) => Promise<PageReply>): Endpoint => ({
  open: false,
  run: async (pages, body, request, now) => {
    const caller = await callerOf(pages, request, now);
    if (!caller) return sayJson(401, SIGN_IN);
    const parsed = shape.safeParse(body);
    if (!parsed.success) return sayJson(400, WRONG);
    return run({ pages, body: parsed.data, caller, now, address: request.address });
  },
});

/** What it is, its id, and how its address ends. */
const fileOf = (
  body: { paper: string } | { attachment: string } | { figures: true } | { register: string; period: string },
) =>
  "paper" in body
    ? (["paper", body.paper, ".pdf"] as const)
    : "attachment" in body
      ? (["attachment", body.attachment, ""] as const)
      : "register" in body
        ? (["register", body.period, ".xlsx"] as const)
        : (["figures", "figures", ".xlsx"] as const);

const ENDPOINTS: Readonly<Record<string, Endpoint>> = {
  "sign-in": open(z.strictObject({ name: z.string().max(64) }), async ({ pages, body, address, now }) => {
    if (tooOften(pages, now, ...signingIn(nameOf(body.name), address))) return sayJson(429, BUSY);
    return json(200, { email: await addressFor(pages.env, body.name, now) });
  }),
  password: open(
    z.strictObject({ code: z.string().max(64), password: z.string().max(1000) }),
    async ({ pages, body, address, now }) => {
      const name = nameOf(numberIn(body.code));
      if (tooOften(pages, now, ...signingIn(name, address), ["code", name])) return sayJson(429, BUSY);
      const no = await exchangeCode(pages.env, body.code, body.password, now);
      return no === undefined ? json(200, {}) : sayJson(422, no);
    },
  ),
  code: house(z.strictObject({ case: id }), async ({ pages, body, caller, now }) => {
    const made = await codeFor(pages.env, body.case, caller.uid, now);
    return made
      ? json(200, made)
      : sayJson(403, "没有可以查看的一次性验证码：请先办理“重置密码”，验证码只给办理的人看");
  }),
  link: house(
    z.union([
      z.strictObject({ case: id, paper: id }),
      z.strictObject({ case: id, attachment: id }),
      z.strictObject({ case: id, figures: z.literal(true) }),
      z.strictObject({ register: id, period: z.string().regex(PERIOD) }),
    ]),
    async ({ pages: { env }, body, caller, now }) => {
      const until = new Date(Date.parse(now) + GOOD_MS).toISOString();
      const [what, file, suffix] = fileOf(body);
      const of = "register" in body ? body.register : body.case;
      const link = { what, case: of, id: file, uid: caller.uid, until };
      const found = await find(env, link, caller.keys, caller.uid);
      if (!found) return sayJson(404, "没有这份文件，或您不在它的阅读范围内");
      if (found === "erased") return sayJson(410, "这份文件的内容已按个人信息保护的要求删除，无法打开");
      return json(200, {
        url: `${env.publicUrl}/d/${encodeURIComponent(file)}${suffix}?t=${fileToken(env.secrets, link)}`,
      });
    },
  ),
  search: house(z.strictObject({ q: z.string().max(100) }), async ({ pages, body, caller, now }) => {
    if (tooOften(pages, now, ["address", caller.uid])) return sayJson(429, "查找过于频繁，请稍候再试");
    return json(200, { cards: await search(pages.env, caller.keys, body.q, now) });
  }),
  work: house(z.strictObject({ case: id }), async ({ pages: { env }, body, caller }) => {
    const [header] = await env.docs.get([path.case(body.case)]);
    if (!header || !mayRead(caller.keys, header.data.readers))
      return sayJson(404, "没有这个事项，或您不在它的阅读范围内");
    const docs = await env.docs.query(queries.workOf(body.case));
    return json(200, { work: docs.map(shownWork) });
  }),
  again: house(z.strictObject({ outbox: id }), async ({ pages: { env }, body, caller, now }) => {
    const [box] = await env.docs.get([path.outbox(body.outbox)]);
    const [header] = box ? await env.docs.get([path.case(box.data.case)]) : [];
    if (!header || !mayRead(caller.keys, header.data.readers)) return sayJson(404, "没有可以重新办理的工作");
    return (await again(env, body.outbox, now))
      ? json(200, {})
      : sayJson(409, "这项工作已在办理或已完成，不需要重新办理");
  }),
};

/** What a reader of the case may know of its outbox: what is done, how far it is, and what went wrong. */
function shownWork(doc: Doc<OutboxDoc>): {
  id: string;
  does: string;
  state: string;
  progress: number;
  says: string | null;
} {
  const { effect, state, progress, says } = doc.data;
  return { id: doc.path.slice(doc.path.indexOf("/") + 1), does: effect.do, state, progress, says };
}

export async function api(pages: Pages, request: PageRequest, name: string, now: Instant): Promise<PageReply> {
  const endpoint = Object.hasOwn(ENDPOINTS, name) ? ENDPOINTS[name] : undefined;
  if (!endpoint) return sayJson(404, "没有这个地址");
  if (request.method !== "POST")
    return { ...sayJson(405, "不支持这种访问方式"), headers: { ...sayJson(405, "").headers, Allow: "POST" } };
  if (request.body.length > LARGEST_BODY) return sayJson(413, "内容过长");
  if (mediaType(request) !== "application/json") return sayJson(415, WRONG);
  const body = parsed(request.body);
  return body === undefined ? sayJson(400, WRONG) : endpoint.run(pages, body, request, now);
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}

type Counted = readonly [limit: keyof Limits, key: string];
/** The person's turn at this address is asked first, so that one name refused takes nothing from the others there. */
const signingIn = (name: string, address: string): Counted[] => [
  ["person", `${address}\n${name}`],
  ["address", address],
];
/** The first limit that refuses ends it: the later ones are not touched. Keyed hashes: no address and no name lies in memory. */
const tooOften = ({ env, limits }: Pages, now: Instant, ...counted: readonly Counted[]): boolean =>
  !counted.every(([limit, key]) =>
    limits[limit].take(env.secrets.hmac("address", `${limit}\n${key}`), Date.parse(now)),
  );
