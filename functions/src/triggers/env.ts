/** What the functions run on, made once a process at the first event: the adapters, the regulations, the organisation's settings. */
import { type App, getApps, initializeApp } from "firebase-admin/app";
import { firebaseAccounts } from "../adapters/accounts.ts";
import { FirestoreDocuments } from "../adapters/firestore/documents.ts";
import { cloudLog } from "../adapters/log.ts";
import type { Mailer } from "../adapters/ports.ts";
import { makeSecrets } from "../adapters/secrets.ts";
import { cloudQueue } from "../adapters/tasks/queue.ts";
import { buildName } from "../build.ts";
import { loadRegulation } from "../engine/load/load.ts";
import { Registry } from "../engine/load/registry.ts";
import { banfaKey, mailFrom, publicUrl, REGION, smtpHost, smtpPassword, smtpPort, smtpUser } from "../options.ts";
import { listed } from "../regulations/manifest.gen.ts";
import type { Env } from "../service/env.ts";

let made: Promise<Env> | undefined;

/** The process's environment; a failed making is tried again at the next event. */
export function env(): Promise<Env> {
  made ??= make().catch((error: unknown) => {
    made = undefined;
    throw error;
  });
  return made;
}

async function make(): Promise<Env> {
  const app = getApps()[0] ?? initializeApp();
  const kinds = new Registry(listed, loadRegulation);
  const { getFirestore } = await import("firebase-admin/firestore");
  return {
    docs: new FirestoreDocuments(getFirestore(app)),
    kinds,
    manifest: kinds.manifest,
    secrets: makeSecrets(banfaKey.value()),
    queue: cloudQueue(() => workQueue(app)),
    mailer: lateMailer(),
    accounts: firebaseAccounts(async () => (await import("firebase-admin/auth")).getAuth(app)),
    log: cloudLog,
    build: buildName(),
    publicUrl: publicUrl.value().replace(/\/+$/, ""),
    render: async (paper, at) => (await import("../adapters/pdf/render.ts")).render(paper, at),
  };
}

const workQueue = async (app: App) => {
  const { getFunctions } = await import("firebase-admin/functions");
  return getFunctions(app).taskQueue<{ outbox: string }>(`locations/${REGION}/functions/work`);
};

/** nodemailer is loaded with the first letter. */
function lateMailer(): Mailer {
  let mailer: Promise<Mailer> | undefined;
  const connect = async () => {
    const { smtpMailer } = await import("../adapters/mail/smtp.ts");
    const [host, port, user, from] = [smtpHost.value(), smtpPort.value(), smtpUser.value(), mailFrom.value()];
    return smtpMailer({ host, port, user, password: smtpPassword.value(), from });
  };
  return {
    send: async (letter) => {
      mailer ??= connect();
      await (await mailer).send(letter);
    },
  };
}
