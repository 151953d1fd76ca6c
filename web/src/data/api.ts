/** Calls to the service's own pages, on the app's own origin. */
import { backend } from "./backend.ts";

export class ApiError extends Error {
  readonly status: number;
  /** The service's sentence for the person; empty when there is none. */
  readonly says: string;
  constructor(status: number, says: string) {
    super(`api ${status}`);
    this.name = "ApiError";
    this.status = status;
    this.says = says;
  }
}

/** POST as JSON; `signed`: with the ID token. Throws ApiError, with status 0 when nothing answers. */
export async function post<T>(path: string, body: object, signed = true): Promise<T> {
  const headers = new Headers({ "content-type": "application/json" });
  if (signed) headers.set("authorization", `Bearer ${await (await backend()).token()}`);
  const answer = await fetch(path, {
    method: "POST",
    headers,
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(20_000),
  }).catch(() => undefined);
  if (!answer) throw new ApiError(0, "");
  const found: unknown = await answer.json().catch(() => ({}));
  if (answer.ok) return found as T; // the callers name the shapes that the pages function gives
  const says = typeof found === "object" && found !== null && "says" in found ? String(found.says) : "";
  throw new ApiError(answer.status, says);
}
