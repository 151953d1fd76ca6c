/** Firestore as a client meets it: REST with an unsigned token of the emulators, statuses instead of exceptions. */
import { readFileSync } from "node:fs";
import { isInstant } from "../../functions/src/stored/instant.ts";
import type { Compare, ListQuery } from "../../functions/src/stored/reading.ts";

/** To be written by the server: the time of the request. */
export const NOW = Symbol("request time");

type Value = Record<string, unknown>;
export type Fields = Record<string, unknown>;

export function wire(v: unknown): Value {
  if (v === null) return { nullValue: null };
  if (typeof v === "boolean") return { booleanValue: v };
  if (typeof v === "number") return Number.isInteger(v) ? { integerValue: String(v) } : { doubleValue: v };
  if (typeof v === "string") return isInstant(v) ? { timestampValue: v } : { stringValue: v };
  if (v instanceof Uint8Array) return { bytesValue: Buffer.from(v).toString("base64") };
  if (Array.isArray(v)) return { arrayValue: { values: v.map(wire) } };
  if (typeof v === "object") return { mapValue: { fields: fieldsOf(v) } };
  throw new Error(`no value: ${String(v)}`);
}
const fieldsOf = (fields: object): Record<string, Value> =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([name, v]) => (v === NOW || v === undefined ? [] : [[name, wire(v)]])),
  );

const encoded = (part: object) => Buffer.from(JSON.stringify(part)).toString("base64url");
/** A token as the auth emulator gives them: nobody signs it, and only emulators take it. */
export function tokenOf(project: string, uid: string): string {
  const now = Math.floor(Date.now() / 1000);
  const firebase = { identities: {}, sign_in_provider: "password" };
  const issued = {
    iss: `https://securetoken.google.com/${project}`,
    aud: project,
    auth_time: now,
    iat: now,
    exp: now + 3600,
  };
  return `${encoded({ alg: "none", typ: "JWT" })}.${encoded({ ...issued, sub: uid, user_id: uid, firebase })}.`;
}

export interface Attempt {
  /** Default: must not exist, as the app writes. */
  exists?: boolean;
  path: string;
  fields?: Fields;
  /** Deletes instead. */
  gone?: true;
  /** Updates only these fields. */
  mask?: string[];
}
interface Clause {
  field: string;
  op:
    | "EQUAL"
    | "ARRAY_CONTAINS"
    | "ARRAY_CONTAINS_ANY"
    | "IN"
    | "LESS_THAN"
    | "LESS_THAN_OR_EQUAL"
    | "GREATER_THAN"
    | "GREATER_THAN_OR_EQUAL";
  value: unknown;
}
const OPS: Record<Compare, Clause["op"]> = {
  "==": "EQUAL",
  "<": "LESS_THAN",
  "<=": "LESS_THAN_OR_EQUAL",
  ">": "GREATER_THAN",
  ">=": "GREATER_THAN_OR_EQUAL",
  "array-contains": "ARRAY_CONTAINS",
  "array-contains-any": "ARRAY_CONTAINS_ANY",
  in: "IN",
};
/** The clauses of one of the app's own queries. */
export const clausesOf = (q: ListQuery<unknown>): Clause[] =>
  q.where.map(([field, op, value]) => ({ field, op: OPS[op], value }));

export class Client {
  readonly project: string;
  private readonly base: string;
  private readonly token: string | undefined;

  /** `uid` undefined: not signed in. `token`: another token than the person's own. */
  constructor(project: string, uid: string | undefined, token = uid === undefined ? undefined : tokenOf(project, uid)) {
    this.project = project;
    this.base = `http://${process.env.FIRESTORE_EMULATOR_HOST}/v1/projects/${project}/databases/(default)/documents`;
    this.token = token;
  }

  private async call(path: string, body?: object): Promise<{ status: number; answer: unknown }> {
    const headers = {
      "content-type": "application/json",
      ...(this.token && { authorization: `Bearer ${this.token}` }),
    };
    const init = body ? { method: "POST", body: JSON.stringify(body), headers } : { headers };
    const reply = await fetch(`${this.base}${path}`, init);
    return { status: reply.status, answer: await reply.json() };
  }

  private writeOf({ path, fields = {}, gone, mask, exists = false }: Attempt): object {
    const name = `projects/${this.project}/databases/(default)/documents/${path}`;
    if (gone) return { delete: name };
    const stamps = Object.keys(fields).filter((f) => fields[f] === NOW);
    return {
      update: { name, fields: fieldsOf(fields) },
      ...(mask ? { updateMask: { fieldPaths: mask } } : { currentDocument: { exists } }),
      ...(stamps.length && {
        updateTransforms: stamps.map((fieldPath) => ({ fieldPath, setToServerValue: "REQUEST_TIME" })),
      }),
    };
  }

  /** HTTP status of one commit. */
  async commit(...attempts: Attempt[]): Promise<number> {
    return (await this.call(":commit", { writes: attempts.map((a) => this.writeOf(a)) })).status;
  }
  /** HTTP status of a commit in the wire's own words, for what can't be said above. */
  async raw(body: object): Promise<number> {
    return (await this.call(":commit", body)).status;
  }
  async get(path: string): Promise<number> {
    return (await this.call(`/${path}`)).status;
  }
  /** Status of a query, and how many documents it found. `path` is a collection; `group`: wherever it lies. */
  async list(path: string, where: readonly Clause[] = [], group = false): Promise<{ status: number; found: number }> {
    const cut = path.lastIndexOf("/");
    const filters = where.map(({ field, op, value }) => ({
      fieldFilter: { field: { fieldPath: field }, op, value: wire(value) },
    }));
    const structuredQuery = {
      from: [{ collectionId: path.slice(cut + 1), ...(group && { allDescendants: true }) }],
      ...(filters.length && { where: { compositeFilter: { op: "AND", filters } } }),
      limit: 100,
    };
    const { status, answer } = await this.call(`${cut < 0 ? "" : `/${path.slice(0, cut)}`}:runQuery`, {
      structuredQuery,
    });
    const rows: unknown[] = Array.isArray(answer) ? answer : [];
    return { status, found: rows.filter((row) => typeof row === "object" && row && "document" in row).length };
  }
}

/** Past the rules, to seed and to look. */
export const owner = (project: string) => new Client(project, "owner", "owner");

/** Loads the rules, or what `change` makes of them, for a project of its own, where no function listens, and empties it. */
export async function loadRules(project: string, change = (rules: string): string => rules): Promise<void> {
  const host = `http://${process.env.FIRESTORE_EMULATOR_HOST}/emulator/v1/projects/${project}`;
  const content = change(readFileSync(new URL("../../firestore.rules", import.meta.url), "utf8"));
  const rules = { files: [{ name: "firestore.rules", content }] };
  const loaded = await fetch(`${host}:securityRules`, { method: "PUT", body: JSON.stringify({ rules }) });
  if (!loaded.ok) throw new Error(`firestore.rules: ${await loaded.text()}`);
  const emptied = await fetch(`${host}/databases/(default)/documents`, { method: "DELETE" });
  if (!emptied.ok) throw new Error(`could not empty ${project}`);
}
