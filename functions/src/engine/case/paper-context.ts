/** What a paper of a case is filled from. */
import type { Names, PaperCtx } from "../declare/kind.ts";
import type { SettingOf } from "../declare/setting.ts";
import type { Instant } from "../time/period.ts";
import type { Fields } from "../values/plain.ts";
import type { Case } from "./case.ts";

/** `at`: when it is printed. */
export const paperContext = (c: Case, at: Instant, names: Names, setting: SettingOf): PaperCtx<Fields> => ({
  id: c.id,
  number: c.number,
  status: c.status,
  sheet: c.sheet,
  done: c.done,
  openedAt: c.openedAt,
  openedBy: c.openedBy,
  at,
  names,
  setting,
});
