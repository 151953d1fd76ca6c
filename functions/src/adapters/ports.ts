/** What the service asks of the outside world, in our own words. Two stores implement `Documents`: memory and Firestore. */
import type { Fields } from "../engine/declare/kind.ts";
import type { Instant } from "../engine/time/period.ts";
import type { Doc, DocQuery, DocsAt, Paths } from "../stored/reading.ts";

export type { Doc, DocQuery } from "../stored/reading.ts";

/** A leaf that reads as an ISO instant with milliseconds is stored as a timestamp; nothing else changes on the way. */
export type Write =
  | { do: "create"; path: string; data: Fields }
  | { do: "set"; path: string; data: Fields; version?: string }
  /** Top-level fields only; `null` is a value. The document must exist. */
  | { do: "update"; path: string; data: Fields; version?: string }
  | { do: "delete"; path: string; version?: string }
  /** Writes nothing: the document must stand at this version; without one, there must be none. */
  | { do: "check"; path: string; version?: string };

/** Thrown by `commit` when a precondition fails: read again and decide again. */
export class Conflict extends Error {
  readonly path: string;
  constructor(path: string) {
    super(`conflict at ${path}`);
    this.name = "Conflict";
    this.path = path;
  }
}
/**
 * Thrown when no try can write it: what breaks a limit of the store (1 MiB a document, 500 writes a commit, no undefined, 30
 * values), halves of characters, and whatever else the store itself says that it never takes.
 */
export class Unstorable extends Error {
  readonly path: string;
  constructor(path: string, what: string) {
    super(`${path}: ${what}`);
    this.name = "Unstorable";
    this.path = path;
  }
}

export interface Documents {
  get<const P extends Paths>(paths: P): Promise<DocsAt<P>>;
  query<T = Fields>(q: DocQuery<T>): Promise<Doc<T>[]>;
  /** All or nothing. Throws `Conflict` when a `create` exists, an `update` is missing, a version differs, or a `check` fails. */
  commit(writes: readonly Write[]): Promise<void>;
}

/** A letter to send. */
export interface Letter {
  to: string;
  subject: string;
  text: string;
  html: string;
  /** Deterministic: a letter sent again has the same id. */
  messageId: string;
}
/** Thrown by a mailer when trying again can't help: the server refuses the address or the letter itself. */
export class Undeliverable extends Error {
  readonly reply: number;
  constructor(reply: number) {
    super(`the mail server refused the letter with ${reply}`);
    this.name = "Undeliverable";
    this.reply = reply;
  }
}
export interface Mailer {
  send(letter: Letter): Promise<void>;
}

/** Rings for an outbox document to be worked: a Cloud Tasks queue, or a list in memory. Ringing twice does no harm. */
export interface Queue {
  enqueue(outboxId: string, notBefore?: Instant): Promise<void>;
}

/** Accounts that people sign in with. */
export interface Accounts {
  ensure(uid: string, disabled: boolean): Promise<void>;
  setPassword(uid: string, password: string): Promise<void>;
  revoke(uid: string): Promise<void>;
}

export interface Secrets {
  /** HMAC-SHA-256, hex, of the text under the named purpose. */
  hmac(purpose: "claim" | "link" | "nonce" | "address" | "file" | "code", text: string): string;
  /** 16 random bytes, hex: salts of commitments. */
  salt(): string;
}

export interface Log {
  info(event: string, data?: Fields): void;
  warn(event: string, data?: Fields): void;
  error(event: string, data?: Fields): void;
}
