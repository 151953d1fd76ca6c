/** Letters over SMTP, by one account: TLS where the server has it, few connections kept open, no attachment, no tracking. */
import { createTransport } from "nodemailer";
import { type Letter, type Mailer, Undeliverable } from "../ports.ts";

interface SmtpAccount {
  host: string;
  port: number;
  /** Empty: the server asks for no sign-in. */
  user: string;
  password: string;
  /** Sender of every letter, `名称 <address>` or an address. */
  from: string;
}

/** The port of SMTP inside TLS; the others begin in plain and change over. */
const TLS_PORT = 465;
const LOCAL = /^(localhost|127\.0\.0\.1|::1)$/;
/** Milliseconds: a server that says nothing is given up, and the letter tried again later. */
const PATIENCE = { connectionTimeout: 15_000, greetingTimeout: 15_000, socketTimeout: 30_000 };
/** Replies of 5xx that speak of the letter or its address; 530–539 speak of the account, which somebody can put right. */
const isFinal = (reply: number): boolean => reply >= 500 && reply < 600 && !(reply >= 530 && reply <= 539);

/** Throws `Undeliverable` when the server refuses the address for good, the connection's own error otherwise. */
export function smtpMailer({ host, port, user, password, from }: SmtpAccount): Mailer & { close(): void } {
  const transport = createTransport({
    pool: true,
    maxConnections: 2,
    host,
    port,
    secure: port === TLS_PORT,
    // A password never goes over an open line; the local server of tests has none.
    requireTLS: port !== TLS_PORT && !LOCAL.test(host),
    ...(user && { auth: { user, pass: password } }),
    ...PATIENCE,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    async send({ to, subject, text, html, messageId }: Letter): Promise<void> {
      try {
        await transport.sendMail({
          from,
          to,
          subject,
          text,
          html,
          messageId,
          headers: { "Auto-Submitted": "auto-generated", "Content-Language": "zh-CN" },
        });
      } catch (error) {
        const reply = replyOf(error);
        if (reply !== undefined && isFinal(reply)) throw new Undeliverable(reply);
        throw error;
      }
    },
    close: () => transport.close(),
  };
}

const replyOf = (error: unknown): number | undefined =>
  error instanceof Error && "responseCode" in error && typeof error.responseCode === "number"
    ? error.responseCode
    : undefined;
