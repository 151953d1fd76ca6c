/** Who can sign in to the demo organisation. On the emulator, and only there, the sign-in page offers them to click. */
export interface DemoAccount {
  /** 工号 */
  number: string;
  password: string;
  name: string;
  title: string;
}

export const accounts: readonly DemoAccount[] = [];
