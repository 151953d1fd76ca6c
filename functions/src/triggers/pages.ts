/** The one door for people without the app, and for the app's few calls; hosting rewrites /s, /d and /api to it. */
import { onRequest } from "firebase-functions/v2/https";
import { proxyKey, SECRETS } from "../options.ts";
import { addressOf } from "../pages/address.ts";
import type { PageRequest } from "../pages/http.ts";
import { limits } from "../pages/limit.ts";
import { instantNow } from "./now.ts";

/** An instance counts for itself. */
const counted = limits();

export const pages = onRequest(
  { secrets: SECRETS, invoker: "public", memory: "512MiB", timeoutSeconds: 60, concurrency: 40 },
  async (request, response) => {
    const [{ env }, { handle }] = await Promise.all([import("./env.ts"), import("../pages/handle.ts")]);
    const header = (name: string) => request.get(name);
    const asked: PageRequest = {
      method: request.method,
      path: request.path,
      query: new URL(request.originalUrl, "http://localhost").searchParams,
      header,
      body: request.rawBody ?? new Uint8Array(),
      address: addressOf(header, request.socket.remoteAddress, proxyKey.value()),
    };
    const reply = await handle({ env: await env(), verify, limits: counted }, asked, instantNow());
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
