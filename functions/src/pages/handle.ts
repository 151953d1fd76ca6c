/** The one door for people without the app: customers' pages, papers by signed link, and the app's few calls. */
import type { Instant } from "../engine/time/period.ts";
import { type Company, companyOf } from "../service/read/company.ts";
import { orgFor } from "../service/read/org.ts";
import { api } from "./api.ts";
import { customerPage } from "./customer/customer.ts";
import { failed, notFound } from "./customer/layout.ts";
import { filePage } from "./files/file.ts";
import { type PageReply, type PageRequest, type Pages, sayJson } from "./http.ts";

const ROUTE = /^\/(s|d|api)\/([^/]+)$/;
const UNKNOWN: Company = { name: "办法", phone: "" };

/** Answers every request with a page; what went wrong inside is logged without anybody's data. */
export async function handle(pages: Pages, request: PageRequest, now: Instant): Promise<PageReply> {
  let company = UNKNOWN;
  try {
    company = companyOf(await orgFor(pages.env, [], Date.parse(now)));
    const reply = await route(pages, company, request, now);
    return request.method === "HEAD" ? { ...reply, body: "" } : reply;
  } catch (error) {
    pages.env.log.error("page.failed", { error: error instanceof Error ? error.name : "unknown" });
    return request.path.startsWith("/api/") ? sayJson(500, "系统暂时出错，请稍后再试") : failed(company);
  }
}

async function route(pages: Pages, company: Company, request: PageRequest, now: Instant): Promise<PageReply> {
  const [, door, name = ""] = ROUTE.exec(request.path) ?? [];
  const rest = decoded(name);
  if (door === undefined || rest === undefined) return notFound(company);
  if (door === "s") return customerPage(pages.env, company, request, rest, now);
  if (door === "d") return filePage(pages.env, company, request, rest, now);
  return api(pages, request, rest, now);
}
function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
