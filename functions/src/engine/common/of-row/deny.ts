/** 不同意延期: the request is closed, the limit stays. */
import * as z from "zod";
import { rowOf, rowStep } from "../common-step.ts";
import { reason } from "../fields.ts";
import { extensionBarred, ofExtension } from "./limit.ts";

export const deny = rowStep({
  name: "deny",
  title: "不同意延期",
  en: "Deny an extension",
  form: z.strictObject({ reason }),
  of: (row, s) => ofExtension(s, ({ by }) => ({ chain: by, of: row })),
  request: "ends",
  afterEnd: true,
  undo: "ends",
  barred: (on) => extensionBarred(on, "answers"),
  apply: (a) => {
    const asked = a.c.requests[rowOf(a)];
    return asked ? { requests: { [rowOf(a)]: { ...asked, closed: true } } } : {};
  },
});
