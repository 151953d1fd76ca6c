/** The organisation's own store: the emulator or a Firebase project, by the environment. */
import type { Fields } from "../../functions/src/engine/declare/kind.ts";
import type { Instant } from "../../functions/src/engine/time/period.ts";
import { drain } from "../../functions/src/service/decide/drain.ts";
import { pendingAction } from "../../functions/src/service/decide/follow.ts";
import type { Env } from "../../functions/src/service/env.ts";
import { path } from "../../functions/src/stored/paths.ts";
import type { OutcomeDoc } from "../../functions/src/stored/shapes.ts";
import { Refusal } from "./command.ts";

const HOW = [
  "请先设置环境变量，再办理：",
  "  本机演示（npm start 运行时）：GCLOUD_PROJECT=demo-banfa FIRESTORE_EMULATOR_HOST=127.0.0.1:5104",
  "    FIREBASE_AUTH_EMULATOR_HOST=127.0.0.1:5103 BANFA_KEY=demo-key-of-the-emulators-which-is-no-secret",
  "  正式项目：GCLOUD_PROJECT=项目 GOOGLE_APPLICATION_CREDENTIALS=密钥文件 BANFA_KEY=部署时的密钥（至少 32 个字符）",
].join("\n");

/** @throws Refusal that says which variables are missing */
export async function storeEnv(): Promise<Env> {
  const { GCLOUD_PROJECT, FIRESTORE_EMULATOR_HOST, GOOGLE_APPLICATION_CREDENTIALS, BANFA_KEY = "" } = process.env;
  if (!GCLOUD_PROJECT || BANFA_KEY.length < 32 || (!FIRESTORE_EMULATOR_HOST && !GOOGLE_APPLICATION_CREDENTIALS))
    throw new Refusal(HOW);
  const { env } = await import("../../functions/src/triggers/env.ts");
  return env();
}

export const now = (): Instant => new Date().toISOString();

interface Acting {
  kind: string;
  step: string;
  case: string;
  input?: Fields;
  /** Whose step it is; default: the system's. */
  by?: string;
}

/** One step, decided at once. Its id tells the command line from what follows of itself. */
export async function attempt(env: Env, what: Acting): Promise<OutcomeDoc> {
  const at = now();
  const id = `cli.${env.secrets.salt().slice(0, 12)}`;
  const { by, input = {} } = what;
  const origin = { id, at, ...(by !== undefined && { by }) };
  await env.docs.commit(await pendingAction(env.kinds, { ...what, input }, origin));
  await drain(env, what.case, now());
  const [doc] = await env.docs.get([path.action(what.case, id)]);
  const outcome = doc?.data.outcome;
  if (!outcome) throw new Refusal("系统正忙，未能办理，请稍后重试");
  return outcome;
}

/** @throws Refusal with the clause, when the step is not accepted */
export async function mustDo(env: Env, what: Acting): Promise<void> {
  const outcome = await attempt(env, what);
  if (outcome.result !== "accepted") throw new Refusal(`不予办理（${outcome.clause}）：${outcome.says}`);
}

export const exists = async (env: Env, caseId: string): Promise<boolean> =>
  (await env.docs.get([path.case(caseId)]))[0] !== undefined;

/** An id of a case born here, as a client makes them. */
export const bornId = (env: Env): string => env.secrets.salt().slice(0, 20);
