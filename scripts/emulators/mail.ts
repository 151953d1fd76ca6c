import { mkdirSync } from "node:fs";
import { MailDev } from "maildev";
import { HOST, type Ports } from "./ports.ts";

/**
 * Starts the local mail server and its inbox page; every letter ends there, none leaves the machine.
 * @param folder where letters are kept; those found there at the start are in the inbox again
 */
export async function startMail(ports: Ports, folder: string): Promise<{ stop(): Promise<void> }> {
  mkdirSync(folder, { recursive: true });
  const mail = new MailDev({
    smtp: ports.smtp,
    ip: HOST,
    web: ports.inbox,
    webIp: HOST,
    mailDirectory: folder,
    silent: true,
  });
  await mail.start();
  return { stop: () => mail.stop() };
}
