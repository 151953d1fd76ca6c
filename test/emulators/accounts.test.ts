/** Accounts against the auth emulator: made once, with no address of anybody's own, and closed at once. */
import { deleteApp, initializeApp } from "firebase-admin/app";
import { getAuth } from "firebase-admin/auth";
import { afterAll, describe, expect, it } from "vitest";
import { addressOf, firebaseAccounts } from "../../functions/src/adapters/accounts.ts";

const app = initializeApp({ projectId: process.env.GCLOUD_PROJECT ?? "demo-banfa" }, "accounts");
const auth = getAuth(app);
const accounts = firebaseAccounts(async () => auth);
afterAll(() => deleteApp(app));

const signIn = async (uid: string, password: string): Promise<string | undefined> => {
  const host = `http://${process.env.FIREBASE_AUTH_EMULATOR_HOST}/identitytoolkit.googleapis.com/v1`;
  const body = JSON.stringify({ email: addressOf(uid), password, returnSecureToken: true });
  const reply = await fetch(`${host}/accounts:signInWithPassword?key=demo`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body,
  });
  const answer = await reply.json();
  return typeof answer === "object" && answer && "localId" in answer ? String(answer.localId) : undefined;
};
const newUid = () => `u${Math.random().toString(36).slice(2, 12)}`;

describe("an account", () => {
  it("is made with an address that nobody can be written to, and signs in with its password", async () => {
    const uid = newUid();
    await accounts.ensure(uid, false);
    await accounts.setPassword(uid, "correct horse");
    expect((await auth.getUser(uid)).email).toBe(`${uid}@staff.invalid`);
    expect(await signIn(uid, "correct horse")).toBe(uid);
    expect(await signIn(uid, "wrong horse")).toBeUndefined();
  });

  it("is the same when it is made again, also at the same time", async () => {
    const uid = newUid();
    await Promise.all([accounts.ensure(uid, false), accounts.ensure(uid, false)]);
    await accounts.setPassword(uid, "correct horse");
    await accounts.ensure(uid, false);
    expect(await signIn(uid, "correct horse")).toBe(uid);
  });

  it("is closed and opened again, and its sessions end when they are revoked", async () => {
    const uid = newUid();
    await accounts.ensure(uid, false);
    await accounts.setPassword(uid, "correct horse");
    await accounts.ensure(uid, true);
    expect(await signIn(uid, "correct horse")).toBeUndefined();
    await accounts.revoke(uid);
    expect((await auth.getUser(uid)).tokensValidAfterTime).toBeDefined();
    await accounts.ensure(uid, false);
    expect(await signIn(uid, "correct horse")).toBe(uid);
  });

  it("that nobody made has no password to set", async () => {
    await expect(accounts.setPassword(newUid(), "correct horse")).rejects.toMatchObject({
      code: "auth/user-not-found",
    });
  });
});
