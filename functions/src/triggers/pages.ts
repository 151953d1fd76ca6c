/** The one door for people without the app, and for the app's few calls; hosting rewrites /s, /d and /api to it. */
import { onRequest } from "firebase-functions/v2/https";
import { SECRETS } from "../options.ts";
import type { PageRequest } from "../pages/http.ts";
import { bucketLimiter } from "../pages/limit.ts";
import { instantNow } from "./now.ts";

/** Twenty at once, then one every ten seconds: enough for a hall of people behind one address. */
const limiter = bucketLimiter(20, 10_000);

export const pages = onRequest(
  { secrets: SECRETS, invoker: "public", memory: "512MiB", timeoutSeconds: 60, concurrency: 40 },
  async (request, response) => {
    const [{ env }, { handle }] = await Promise.all([import("./env.ts"), import("../pages/handle.ts")]);
    const asked: PageRequest = {
      method: request.method,
      path: request.path,
      query: new URL(request.originalUrl, "http://localhost").searchParams,
      header: (name) => request.get(name),
      body: request.rawBody ?? new Uint8Array(),
      address: request.ip ?? "",
    };
    const reply = await handle({ env: await env(), verify, limiter }, asked, instantNow());
    response.status(reply.status).set(reply.headers);
    response.end(reply.body);
  },
);

/** The uid of a token of this project that has not run out; whether the person is still of the house is read elsewhere. */
async function verify(idToken: string): Promise<string | undefined> {
  const { getAuth } = await import("firebase-admin/auth");
  return getAuth()
    .verifyIdToken(idToken)
    .then(({ uid }) => uid)
    .catch(() => undefined);
}
