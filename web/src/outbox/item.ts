/** One action on its way: the same record from the first keystroke to its outcome, so that nothing is copied or lost. */
import type { Raw } from "../../../functions/src/engine/declare/field/raw.ts";

/** 草稿 → 待发送 → 已送达 → gone when in effect (the case shows it), or 草稿 again with the refusal. */
type ItemState = "draft" | "waiting" | "delivered" | "accepted";

export interface Refusal {
  code: string;
  clause: string;
  says: string;
}
export interface Attached {
  id: string;
  name: string;
  type: string;
  size: number;
  chunks: number;
  /** All of it has arrived. */
  sent: boolean;
}
export interface Item {
  /** The action's id, born with the draft: sending twice is the same action. */
  id: string;
  case: string;
  /** The step opens the case. */
  opens: boolean;
  kind: string;
  step: string;
  /** Edition of the kind that the form was drawn from. */
  form: number;
  /** For lists: kind and step in words, and for whom. */
  title: string;
  about: string | null;
  by: string;
  for: string | null;
  /** What was typed, as it was typed. */
  raw: Raw;
  attached: Attached[];
  state: ItemState;
  changedAt: string;
  /** Set when it is queued: what is sent, and when the person pressed 提交. */
  sent?: { input: string; sealed: Record<string, string>; happened: string };
  deliveredAt?: string;
  refusal?: Refusal;
  /** Tries that failed for lack of a connection. */
  tries?: number;
}

const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
/** 20 letters and digits, as the rules want them: 119 bits. */
export function newId(random: (n: number) => Uint8Array = (n) => crypto.getRandomValues(new Uint8Array(n))): string {
  let id = "";
  // Bytes from 248 on would favour some letters (248 = 4 × 62).
  while (id.length < 20) for (const byte of random(24)) if (byte < 248 && id.length < 20) id += LETTERS[byte % 62];
  return id;
}

/** In the order in which they were put in; an item whose case has an earlier one under way waits for it. */
export function sendable(items: readonly Item[]): Item[] {
  const waiting = items.filter((i) => i.state === "waiting").sort((a, b) => (queued(a) < queued(b) ? -1 : 1));
  return waiting.filter((i) => waiting.find((o) => o.case === i.case) === i);
}
const queued = (i: Item) => i.sent?.happened ?? i.changedAt;

/** Back to a draft: what was typed stays, the reason stands above the form, and a new attempt is a new action. */
export const returned = (item: Item, refusal: Refusal, id: string): Item => {
  const { sent: _sent, deliveredAt: _at, tries: _tries, ...rest } = item;
  return { ...rest, id, state: "draft", refusal };
};
