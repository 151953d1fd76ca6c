/**
 * A customer's page: GET shows the form or what was answered and never writes; POST with the page's nonce writes one
 * action of the customer's, drains the case, and thanks. The first complete answer is final.
 */

import { Conflict, type Write } from "../../adapters/ports.ts";
import type { Case } from "../../engine/case/case.ts";
import { fieldsOf } from "../../engine/declare/field/field.ts";
import type { CustomerPage, Fields } from "../../engine/declare/kind.ts";
import type { Loaded } from "../../engine/declare/loaded.ts";
import { isOpenNow } from "../../engine/duties/flow.ts";
import { dateOf, instantIn } from "../../engine/time/local.ts";
import type { Instant } from "../../engine/time/period.ts";
import { listOf } from "../../engine/values/lists.ts";
import { drain } from "../../service/decide/drain.ts";
import { pendingAction } from "../../service/decide/follow.ts";
import type { Env } from "../../service/env.ts";
import { generationOf } from "../../service/links/page-link.ts";
import { readToken } from "../../service/links/tokens.ts";
import type { Company } from "../../service/read/company.ts";
import { loadCase } from "../../service/read/load-case.ts";
import { orgFor } from "../../service/read/org.ts";
import { path } from "../../stored/paths.ts";
import { LARGEST_BODY, mediaType, type PageReply, type PageRequest } from "../http.ts";
import { type Asked, askedOf } from "./controls.ts";
import { formPage } from "./form-page.ts";
import { gone, notFound, saying, tooLarge, wrongMethod, wrongType } from "./layout.ts";
import { actionIdOf, checkNonce, nonceOf } from "./nonce.ts";
import { read, type Typed, typedOf } from "./read-answers.ts";
import { thanks } from "./thanks.ts";

/** Everything about one page while it is open. */
export interface Visit {
  env: Env;
  company: Company;
  token: string;
  kind: Loaded;
  page: CustomerPage;
  case: Case;
  asked: Asked;
  zone: string;
  now: Instant;
}

const ALLOWED = "GET, HEAD, POST";

export async function customerPage(
  env: Env,
  company: Company,
  request: PageRequest,
  token: string,
  now: Instant,
): Promise<PageReply> {
  if (!ALLOWED.split(", ").includes(request.method)) return wrongMethod(company, ALLOWED);
  const visit = await visitOf(env, company, token, now);
  if (!("kind" in visit)) return visit;
  if (request.method !== "POST") return shown(visit);
  if (request.body.length > LARGEST_BODY) return tooLarge(company);
  if (mediaType(request) !== "application/x-www-form-urlencoded") return wrongType(company);
  return posted(visit, new URLSearchParams(new TextDecoder().decode(request.body)));
}

async function visitOf(env: Env, company: Company, token: string, now: Instant): Promise<Visit | PageReply> {
  const link = readToken(env.secrets, env.manifest, token);
  const stored = link && (await loadCase(env, link.case));
  const kind = stored && (await env.kinds.kindOf(stored.case.kind));
  const { page } = kind ?? {};
  if (!kind || !page || page.step !== link?.step) return notFound(company);
  if (link.generation !== generationOf(kind, stored.case)) return gone(company);
  const [{ zone }, parent] = await Promise.all([
    orgFor(env, [], Date.parse(now)),
    parentSheet(env, kind, page, stored.case),
  ]);
  const asked = askedOf(kind, page, parent);
  return { env, company, token: sealed(link), kind, page, case: stored.case, asked, zone, now };
}
/** One spelling, however the token was typed. */
const sealed = (link: { case: string; step: string; generation: number }): string =>
  `${link.case}\n${link.step}\n${link.generation}`;

async function parentSheet(env: Env, k: Loaded, page: CustomerPage, c: Case): Promise<Fields> {
  const [field] = listOf(k.parent);
  const parent = field === undefined ? undefined : c.sheet[field];
  if (!page.questions || typeof parent !== "string") return {};
  return (await loadCase(env, parent))?.case.sheet ?? {};
}

const isAnswered = ({ case: c, page }: Visit): boolean => c.done[page.step] !== undefined;
const isOpen = ({ case: c, kind, page }: Visit): boolean => {
  const step = kind.steps[page.step];
  return step !== undefined && isOpenNow(kind, page.step, step, c);
};

/** The form, or why there is none. */
function shown(v: Visit): PageReply {
  if (isAnswered(v)) return thanks(v, "again");
  if (!isOpen(v)) return gone(v.company);
  return form(v, 200);
}
const form = (v: Visit, status: number, typed?: Typed, faults?: Record<string, string>): PageReply =>
  formPage({
    status,
    company: v.company,
    title: v.page.title,
    intro: v.page.intro,
    asked: v.asked,
    nonce: nonceOf(v.env.secrets, v.token, v.now),
    ...(typed && { typed }),
    ...(faults && { faults }),
  });

async function posted(v: Visit, body: URLSearchParams): Promise<PageReply> {
  const nonce = body.get("n") ?? "";
  const good = checkNonce(v.env.secrets, v.token, nonce, v.now);
  if (isAnswered(v)) return good === "good" ? afterwards(v, actionIdOf(nonce)) : thanks(v, "again");
  if (!isOpen(v)) return gone(v.company);
  const typed = typedOf(v.asked, body);
  if (good === "false") return form(v, 403, typed, { page: "页面信息不完整，请在本页再次点“提交”" });
  if (good === "old") return form(v, 422, typed, { page: "页面打开的时间过长，答复还没有提交，请再次点“提交”" });
  const step = v.kind.steps[v.page.step];
  if (!step?.form) return gone(v.company);
  const { input, faults } = read(v.asked, step.form, typed, {
    instantOf: (text) => instantIn(text, v.zone),
    dates: {
      present: { today: dateOf(v.now, v.zone), now: v.now },
      sheet: fieldsOf(v.kind.sheet),
      values: v.case.sheet,
    },
  });
  if (Object.keys(faults).length) return form(v, 422, typed, faults);
  const id = actionIdOf(nonce);
  await write(v, id, input);
  return settled(v, id, typed);
}

/** Creates the action; sent twice, it is the same one. */
async function write({ env, kind, page, case: c, now }: Visit, id: string, input: Fields): Promise<void> {
  const by = `customer:${c.id}`;
  const target = { kind: kind.id, case: c.id, step: page.step, input };
  const writes: Write[] = await pendingAction(env.kinds, target, { id, at: now, by });
  try {
    await env.docs.commit(writes);
  } catch (error) {
    if (!(error instanceof Conflict)) throw error;
  }
  try {
    await drain(env, c.id, now);
  } catch (error) {
    // The action is stored; the clock decides it. The page says that it arrived.
    env.log.warn("page.drain", { kind: kind.id, error: error instanceof Error ? error.name : "unknown" });
  }
}

async function settled(v: Visit, id: string, typed: Typed): Promise<PageReply> {
  const [[doc], stored] = await Promise.all([
    v.env.docs.get([path.action(v.case.id, id)]),
    loadCase(v.env, v.case.id, v.kind),
  ]);
  const outcome = doc?.data.outcome;
  const after = { ...v, case: stored?.case ?? v.case };
  if (outcome?.result === "accepted") return thanks(after, "now");
  if (isAnswered(after)) return thanks(after, "again");
  if (outcome?.result === "refused")
    return isOpen(after) ? form(after, 422, typed, { page: outcome.says ?? "" }) : gone(v.company);
  if (outcome?.result === "failed")
    return form(after, 500, typed, { page: "系统没能处理您的答复，请稍后再提交，或电话告诉我们" });
  return saying(202, v.company, v.page.title, "您的答复已经收到，正在处理。稍后重新打开链接可以查看。");
}

/** The same page sent once more shows what it showed the first time. */
async function afterwards(v: Visit, id: string): Promise<PageReply> {
  const [mine] = await v.env.docs.get([path.action(v.case.id, id)]);
  return thanks(v, mine?.data.outcome?.result === "accepted" ? "now" : "again");
}
