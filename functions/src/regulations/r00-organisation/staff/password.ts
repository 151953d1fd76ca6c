/**
 * 重置密码: the step only records that a code was issued and used. The code itself follows from case and `seq` by an
 * HMAC of the service, is shown once to the administrator, and is exchanged for a password of one's own.
 */

import type { Mark } from "../../../engine/declare/kind.ts";
import { codeHours } from "../../../engine/organisation/settings.ts";
import { plusHours } from "../../../engine/time/clock.ts";
import { admin } from "../roles.ts";
import { row } from "./row.ts";

const here = ["active", "leaving"] as const;
const latest = (done: Record<string, Mark>) => ({ issued: done.resetPassword, used: done.setPassword });

export const password = {
  resetPassword: row({
    title: "重置密码",
    clause: "R00 登录",
    by: [admin, "system"],
    from: here,
  }),
  setPassword: row({
    title: "设定密码",
    clause: "R00 登录",
    by: "system",
    from: here,
    after: ["resetPassword"],
    refuse: {
      used: {
        when: ({ done }) => {
          const { issued, used } = latest(done);
          return !!issued && !!used && used.seq > issued.seq;
        },
        says: "此验证码已经用过，请管理员重新办理“重置密码”",
      },
      expired: {
        when: ({ done, at, setting }) => {
          const { issued } = latest(done);
          return !!issued && at > plusHours(issued.at, setting(codeHours));
        },
        says: "此验证码已过期，请管理员重新办理“重置密码”",
      },
    },
  }),
};
