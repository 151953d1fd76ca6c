/** Papers and attachments by a signed link that expires: phones and WeChat save no blobs, but open a PDF by its address. */
import { createHash } from "node:crypto";
import type { Instant } from "../../engine/time/period.ts";
import type { Env } from "../../service/env.ts";
import type { Company } from "../../service/read/company.ts";
import { loadCase } from "../../service/read/load-case.ts";
import { path } from "../../stored/paths.ts";
import type { At } from "../../stored/reading.ts";
import type { PieceDoc } from "../../stored/shapes.ts";
import { erasedFile, expiredFile, notFound, usedFile, withheldFile, wrongMethod } from "../customer/layout.ts";
import { type PageReply, type PageRequest, SAFE } from "../http.ts";
import { type Caller, mayRead, staffBy } from "../staff.ts";
import { figuresFile } from "./figures-file.ts";
import { type FileLink, readFileLink } from "./file-link.ts";
import { type Inside, openInside } from "./internal-paper.ts";
import { registerFile } from "./register-file.ts";

const ALLOWED = "GET, HEAD";
/** What a browser may show; everything else is saved. */
const SHOWN = new Set(["application/pdf", "image/jpeg", "image/png", "image/webp"]);

interface Found {
  type: string;
  name: string;
  pieces: At<PieceDoc>[];
  hash?: string;
  inside?: Inside;
  /** Nothing is stored: it is made for who asks. */
  make?: (reader: Caller, now: Instant) => Promise<Uint8Array>;
}

export async function filePage(
  env: Env,
  company: Company,
  request: PageRequest,
  id: string,
  now: Instant,
): Promise<PageReply> {
  if (!ALLOWED.split(", ").includes(request.method)) return wrongMethod(company, ALLOWED);
  const token = request.query.get("t") ?? "";
  const link = readFileLink(env.secrets, token);
  if (!link || link.id !== id.replace(/\.[a-z]{3,4}$/, "")) return notFound(company);
  if (link.until < now) return expiredFile(company);
  const person = await staffBy(env, link.uid, now);
  const found = person && (await find(env, link, person.keys, link.uid));
  if (!found) return withheldFile(company);
  if (found === "erased") return erasedFile(company);
  if (found.inside) {
    // Whoever only looks ahead, as mail scanners and browsers do, sees nothing and uses nothing up.
    if (request.method === "HEAD") return file(found, Buffer.alloc(0));
    if (looksAhead(request)) return { status: 503, headers: { ...SAFE }, body: "" };
    const bytes = await openInside(env, found.inside, { link, token, now });
    return bytes ? file(found, bytes) : usedFile(company);
  }
  if (found.make)
    return file(found, request.method === "HEAD" ? Buffer.alloc(0) : Buffer.from(await found.make(person, now)));
  const pieces = await env.docs.get(found.pieces);
  const bytes = Buffer.concat(pieces.map((piece) => piece?.data.bytes ?? new Uint8Array()));
  if (found.hash !== undefined && createHash("sha256").update(bytes).digest("hex") !== found.hash)
    throw new Error("a stored paper is not what was printed");
  return file(found, bytes);
}
const looksAhead = (request: PageRequest): boolean =>
  /prefetch|preview/i.test(`${request.header("sec-purpose") ?? ""} ${request.header("purpose") ?? ""}`);

/** Still this person's to read, and still there. */
export async function find(
  env: Env,
  link: FileLink,
  keys: readonly string[],
  uid: string,
): Promise<Found | "erased" | undefined> {
  if (link.what === "figures") return figuresFile(env, link.case, keys);
  if (link.what === "register") return registerFile(env, link.case, link.id, keys);
  return link.what === "paper" ? paper(env, link, keys) : attachment(env, link, keys, uid);
}

async function paper(
  env: Env,
  { case: id, id: paperId }: FileLink,
  keys: readonly string[],
): Promise<Found | "erased" | undefined> {
  const [doc, header] = await env.docs.get([path.paper(id, paperId), path.case(id)]);
  const p = doc?.data;
  if (!p || !mayRead(keys, p.readers)) return undefined;
  if (p.erased) return "erased";
  const name = [p.title, header?.data.number, p.copy].filter(Boolean).join(" ");
  const pieces = Array.from({ length: p.chunks }, (_, n) => path.paperBytes(id, paperId, n));
  const found = { type: "application/pdf", name: `${name}.pdf`, pieces, hash: p.hash };
  if (!p.internal) return found;
  const kind = await env.kinds.kindOf(String(header?.data.kind));
  if (!kind) return undefined;
  const plain = Array.from({ length: p.plain }, (_, n) => path.paperPlain(id, paperId, n));
  return { ...found, inside: { plain, supervisor: kind.supervisor.role } };
}

async function attachment(
  env: Env,
  { case: id, id: fileId }: FileLink,
  keys: readonly string[],
  uid: string,
): Promise<Found | "erased" | undefined> {
  const [doc] = await env.docs.get([path.attachment(id, fileId)]);
  const a = doc?.data;
  if (!a) return undefined;
  const header = (await loadCase(env, id)) && (await env.docs.get([path.case(id)]))[0];
  const readers = (a.named && header?.data.readers) || [];
  if (a.by !== uid && !mayRead(keys, readers)) return undefined;
  if (a.erased) return "erased";
  const pieces = Array.from({ length: a.chunks }, (_, n) => path.attachmentBytes(id, fileId, n));
  return { type: SHOWN.has(a.type) ? a.type : "application/octet-stream", name: a.name, pieces };
}

function file({ type, name }: Found, bytes: Buffer): PageReply {
  const way = SHOWN.has(type) ? "inline" : "attachment";
  const plain = name
    .normalize("NFKD")
    .replace(/[^\w .-]/g, "")
    .trim();
  const ascii =
    /^\.?\w*$/.test(plain) || plain === "" ? `file${name.slice(name.lastIndexOf("."))}`.replace(/[^\w.]/g, "") : plain;
  return {
    status: 200,
    headers: {
      ...SAFE,
      "Content-Type": type,
      "Content-Disposition": `${way}; filename="${ascii}"; filename*=UTF-8''${encoded(name)}`,
      "Content-Security-Policy": "default-src 'none'; sandbox",
    },
    body: bytes,
  };
}
/** RFC 8187: what encodeURIComponent leaves and the header can't hold. */
const encoded = (name: string): string =>
  encodeURIComponent(name.toWellFormed()).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
