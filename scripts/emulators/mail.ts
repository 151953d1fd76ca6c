import { mkdirSync } from "node:fs";
import { MailDev } from "maildev";
import { HOST, type Ports } from "./ports.ts";

/**
 * Starts the local mail server and its inbox page; every letter ends there, none leaves the machine.
 * @param folder where letters are kept between starts; without it they go when the process ends
 */
export async function startMail(ports: Ports, folder?: string): Promise<{ stop(): Promise<void> }> {
  if (folder) mkdirSync(folder, { recursive: true });
  const mail = new MailDev({
    smtp: ports.smtp,
    ip: HOST,
    web: ports.inbox,
    webIp: HOST,
    silent: true,
    ...(folder ? { mailDirectory: folder } : {}),
  });
  await mail.start();
  return { stop: () => mail.stop() };
}
