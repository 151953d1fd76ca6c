/** Who can sign in to the demo organisation. On the emulator, and only there, the sign-in page offers them to click. */
import { people } from "./seed/people.ts";

export interface DemoAccount {
  /** 工号 */
  number: string;
  password: string;
  name: string;
  title: string;
  /** The part of the company, and the regulations that it works by. */
  part: string;
}

/** Known to everybody who reads this: it is only ever set on the auth emulator. */
export const DEMO_PASSWORD = "banfa-demo";

export const accounts: readonly DemoAccount[] = people.map(({ number, name, title, part }) => ({
  number,
  password: DEMO_PASSWORD,
  name,
  title,
  part,
}));
