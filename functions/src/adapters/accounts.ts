/** Accounts over Firebase Authentication. The address is derived from the uid: nobody's own address is stored there. */
import type { Auth } from "firebase-admin/auth";
import type { Accounts } from "./ports.ts";

const codeOf = (error: unknown) => (typeof error === "object" && error && "code" in error ? error.code : undefined);

/** The address that an account signs in with; `.invalid` never receives mail (RFC 2606). */
export const addressOf = (uid: string): string => `${uid}@staff.invalid`;

/** The SDK is loaded when it is first needed: few steps touch accounts. */
export function firebaseAccounts(auth: () => Promise<Auth>): Accounts {
  const ensure = async (uid: string, wanted: { disabled: boolean }): Promise<void> => {
    const service = await auth();
    try {
      await service.updateUser(uid, wanted);
    } catch (error) {
      if (codeOf(error) !== "auth/user-not-found") throw error;
      await create(service, uid, wanted);
    }
  };
  const create = async (service: Auth, uid: string, wanted: { disabled: boolean }): Promise<void> => {
    try {
      await service.createUser({ uid, email: addressOf(uid), ...wanted });
    } catch (error) {
      // Somebody else created it in between.
      if (codeOf(error) !== "auth/uid-already-exists") throw error;
      await service.updateUser(uid, wanted);
    }
  };
  return {
    ensure: (uid, disabled) => ensure(uid, { disabled }),
    setPassword: async (uid, password) => void (await (await auth()).updateUser(uid, { password })),
    revoke: async (uid) => (await auth()).revokeRefreshTokens(uid),
  };
}
