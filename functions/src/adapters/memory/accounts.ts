import type { Accounts } from "../ports.ts";

interface MemoryAccount {
  disabled: boolean;
  password: string | null;
  /** How often the account's sessions were ended. */
  revoked: number;
}

export class MemoryAccounts implements Accounts {
  readonly accounts = new Map<string, MemoryAccount>();

  async ensure(uid: string, disabled: boolean): Promise<void> {
    const account = this.accounts.get(uid) ?? { disabled, password: null, revoked: 0 };
    this.accounts.set(uid, { ...account, disabled });
  }

  async setPassword(uid: string, password: string): Promise<void> {
    this.known(uid).password = password;
  }

  async revoke(uid: string): Promise<void> {
    this.known(uid).revoked += 1;
  }

  private known(uid: string): MemoryAccount {
    const account = this.accounts.get(uid);
    if (!account) throw new Error(`no account ${uid}`);
    return account;
  }
}
