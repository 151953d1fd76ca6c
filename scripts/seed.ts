/**
 * The demo organisation: months of history through actions, played in memory with a clock of its own, then written to
 * the emulators at once. Runs only into an empty store, and never against a real project.
 */
import { deleteApp, initializeApp } from "firebase-admin/app";
import { getAuth } from "firebase-admin/auth";
import { getFirestore } from "firebase-admin/firestore";
import { firebaseAccounts } from "../functions/src/adapters/accounts.ts";
import { FirestoreDocuments } from "../functions/src/adapters/firestore/documents.ts";
import { smtpMailer } from "../functions/src/adapters/mail/smtp.ts";
import { makeSecrets } from "../functions/src/adapters/secrets.ts";
import { buildName } from "../functions/src/build.ts";
import type { Instant } from "../functions/src/engine/time/period.ts";
import { allRegulations } from "../functions/src/regulations/all.ts";
import { Agenda } from "./seed/agenda.ts";
import { Days } from "./seed/days.ts";
import { factory } from "./seed/factory/index.ts";
import { files } from "./seed/files.ts";
import { type MemoryEnv, memoryEnv } from "./seed/memory-env.ts";
import { organisation } from "./seed/organisation.ts";
import { people } from "./seed/people.ts";
import { reports } from "./seed/reports.ts";
import { signing } from "./seed/signing.ts";
import { stories } from "./seed/stories/stories.ts";
import { surveys } from "./seed/surveys.ts";
import { deliver, isEmpty, upload } from "./seed/upload.ts";
import { World } from "./seed/world.ts";
import { accounts, DEMO_PASSWORD, type DemoAccount } from "./seed-accounts.ts";
import { Problem, run, say } from "./setup/say.mjs";

const regulations = await allRegulations();
/** Days that the demo's cases reach back; last year's survey begins in September. */
const HISTORY_DAYS = 330;
const earlier = (a: string, b: string) => (a < b ? a : b);

/** Plays the history up to `now` into an empty memory store. Everything in it is relative to that day. */
export async function seed(env: MemoryEnv, now: Instant): Promise<readonly DemoAccount[]> {
  const d = new Days(now);
  const start = d.working(earlier(`${d.year - 1}-09-01`, d.ago(HISTORY_DAYS)));
  const agenda = new Agenda();
  organisation(agenda, d, start);
  files(agenda, d, start);
  reports(agenda, d, start);
  surveys(agenda, d);
  factory(agenda, d, start);
  stories(agenda, d);
  signing(agenda, d, start);
  await agenda.play(new World(env, d.at(start, "08:00")), now);
  return accounts;
}

/** Variables that `npm start` gives: only the emulators have both hosts. */
function settings() {
  const { FIRESTORE_EMULATOR_HOST, FIREBASE_AUTH_EMULATOR_HOST, GCLOUD_PROJECT, BANFA_KEY, PUBLIC_URL } = process.env;
  if (!FIRESTORE_EMULATOR_HOST || !FIREBASE_AUTH_EMULATOR_HOST)
    throw new Problem(
      "The demo organisation goes to the emulators only: set FIRESTORE_EMULATOR_HOST and FIREBASE_AUTH_EMULATOR_HOST, or run npm start.",
    );
  if (!BANFA_KEY || !GCLOUD_PROJECT || !PUBLIC_URL)
    throw new Problem(
      "Set GCLOUD_PROJECT, PUBLIC_URL and BANFA_KEY, the same that the functions run with, or run npm start.",
    );
  return { projectId: GCLOUD_PROJECT, key: BANFA_KEY, publicUrl: PUBLIC_URL };
}

async function main(): Promise<void> {
  const { projectId, key, publicUrl } = settings();
  const app = initializeApp({ projectId });
  const store = new FirestoreDocuments(getFirestore(app));
  if (!(await isEmpty(store))) return say("The store holds an organisation already: nothing was seeded");
  const env = memoryEnv(regulations, { secrets: makeSecrets(key), publicUrl, build: buildName() });
  const now = new Date().toISOString();
  await seed(env, now);
  const signIn = firebaseAccounts(async () => getAuth(app));
  for (const { uid } of people) {
    await signIn.ensure(uid, false);
    await signIn.setPassword(uid, DEMO_PASSWORD);
  }
  const docs = env.docs.all();
  await upload(docs, store);
  const letters = await inbox(env, Number(now.slice(0, 4)));
  say(
    `Seeded ${docs.filter((d) => /^cases\/[^/]+$/.test(d.path)).length} cases, ${people.length} accounts, ${letters} letters in the inbox`,
  );
  await deleteApp(app);
}

/** The invitations of the survey that runs, where a mail server listens. */
async function inbox(env: MemoryEnv, year: number): Promise<number> {
  const { SMTP_HOST, SMTP_PORT } = process.env;
  if (!SMTP_HOST || !SMTP_PORT) return 0;
  const from = "西岭石油油品调运分公司 <banfa@localhost.localdomain>";
  const mailer = smtpMailer({ host: SMTP_HOST, port: Number(SMTP_PORT), user: "", password: "", from });
  try {
    return await deliver(env.mailer.sent, `R01.invitation.R01.survey.${year}.`, mailer);
  } finally {
    mailer.close();
  }
}

if (import.meta.main) await run(main);
