import type { Letter, Mailer } from "../ports.ts";

/** Keeps the letters. `failing` names addresses that can't be reached, to see what a failed letter does. */
export class MemoryMailer implements Mailer {
  readonly sent: Letter[] = [];
  readonly failing = new Set<string>();

  async send(letter: Letter): Promise<void> {
    if (this.failing.has(letter.to)) throw new Error("the letter could not be delivered");
    this.sent.push(letter);
  }
}
