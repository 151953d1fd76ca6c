/** What a command is made of. Progress and errors go to stderr, so that stdout holds the answer alone. */
import type { ParseArgsConfig } from "node:util";
import type { Env } from "../../functions/src/service/env.ts";

export interface Io {
  out: (text: string) => void;
  err: (text: string) => void;
}
export interface Given {
  words: string[];
  /** Options by name, as parseArgs gives them. */
  options: Record<string, string | boolean | (string | boolean)[] | undefined>;
}
/** `json` for `--json`, `text` otherwise. `failed`: the answer is that something is wrong, exit 1. */
export interface Answer {
  json: unknown;
  text: string[];
  failed?: boolean;
}
export type Store = () => Promise<Env>;
export interface Command {
  /** After the command's own words. */
  usage: string;
  does: string;
  options?: NonNullable<ParseArgsConfig["options"]>;
  /** `store` opens the organisation's store, for the commands that need it. */
  run(given: Given, io: Io, store: Store): Promise<Answer>;
}

/** The command was called in a wrong way: exit 2, with its usage. */
export class Usage extends Error {}
/** What was asked for is refused or can't be done: exit 1. */
export class Refusal extends Error {}

/** A text option; undefined when it was not given. */
export function text({ options }: Given, name: string): string | undefined {
  const value = options[name];
  return typeof value === "string" && value.trim() ? value.trim() : undefined;
}
export function needed(given: Given, name: string): string {
  const value = text(given, name);
  if (value === undefined) throw new Usage(`请写明 --${name}`);
  return value;
}
/** The nth word after the command; `what` says in Chinese what it should be. */
export function word({ words }: Given, n: number, what: string): string {
  const value = words[n];
  if (value === undefined || value === "") throw new Usage(`请写明${what}`);
  return value;
}
