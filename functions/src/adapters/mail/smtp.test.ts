import { createServer, type Server } from "node:net";
import { afterEach, expect, test } from "vitest";
import { type Letter, Undeliverable } from "../ports.ts";
import { smtpMailer } from "./smtp.ts";

const LETTER: Letter = {
  to: "c1@customer.example",
  subject: "客户满意度调查",
  text: "您好：\n请填写。",
  html: "<p>您好</p>",
  messageId: "<R01.invitation.1.0@banfa.example>",
};
let server: Server | undefined;
let mailer: ReturnType<typeof smtpMailer> | undefined;
afterEach(() => {
  mailer?.close();
  server?.close();
});

/** A mail server that answers RCPT with `reply` and keeps what it is told. */
async function listening(reply: string): Promise<string[]> {
  const heard: string[] = [];
  server = createServer((socket) => {
    let inData = false;
    socket.write("220 test\r\n");
    socket.on("error", () => {});
    socket.on("data", (bytes) => {
      for (const line of bytes
        .toString("utf8")
        .split("\r\n")
        .filter((l) => l !== "")) {
        heard.push(line);
        if (inData && line !== ".") continue;
        if (line.startsWith("DATA")) inData = true;
        else if (line === ".") inData = false;
        socket.write(line.startsWith("RCPT") ? `${reply}\r\n` : inData ? "354 go on\r\n" : "250 ok\r\n");
      }
    });
  });
  await new Promise<void>((resolve) => server?.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  mailer = smtpMailer({ host: "127.0.0.1", port, user: "", password: "", from: "油品公司 <survey@banfa.example>" });
  return heard;
}

test("a letter is handed over with its id, both bodies and no word of who reads it", async () => {
  const heard = await listening("250 ok");
  await mailer?.send(LETTER);
  const said = heard.join("\n");
  expect(said).toContain("RCPT TO:<c1@customer.example>");
  expect(said).toContain("MAIL FROM:<survey@banfa.example>");
  expect(said).toContain("Message-ID: <R01.invitation.1.0@banfa.example>");
  expect(said).toContain("Auto-Submitted: auto-generated");
  expect(said).toMatch(/multipart\/alternative/);
  expect(said).not.toMatch(/Disposition-Notification|Return-Receipt|List-/i);
});

test("an address that is refused for good is told apart from what may pass later", async () => {
  await listening("550 no such mailbox");
  await expect(mailer?.send(LETTER)).rejects.toMatchObject({ name: "Undeliverable", reply: 550 });
  await expect(mailer?.send(LETTER)).rejects.toBeInstanceOf(Undeliverable);
});

test.each(["450 busy", "535 the account is locked"])("%s is tried again", async (reply) => {
  await listening(reply);
  const error: unknown = await mailer?.send(LETTER).catch((e: unknown) => e);
  expect(error).toBeInstanceOf(Error);
  expect(error).not.toBeInstanceOf(Undeliverable);
});
