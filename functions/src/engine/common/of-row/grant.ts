/** 同意延期: one after the other in the chain agrees; with the last the limit moves. */
import * as z from "zod";
import type { ExtensionRequest } from "../../case/case.ts";
import type { Duty } from "../../declare/duty.ts";
import { type Extension, type Fields, refuse } from "../../declare/kind.ts";
import type { Cited } from "../../declare/loaded.ts";
import { note } from "../../declare/sheet.ts";
import { openDuty } from "../../duties/flow.ts";
import { moved } from "../../duties/moved.ts";
import { chainOf, isSame } from "../../organisation/authorize.ts";
import { settingsOf } from "../../organisation/org.ts";
import { say } from "../../time/period.ts";
import { type CommonInput, type CommonPatch, clauseOf, rowOf, rowStep } from "../common-step.ts";
import { extensionBarred, extensionOf, ofExtension } from "./limit.ts";

export const grant = rowStep({
  name: "grant",
  title: "同意延期",
  en: "Agree to an extension",
  form: z.strictObject({ opinion: note("意见", { en: "Opinion" }).optional() }),
  of: (row, s) => ofExtension(s, ({ by }) => ({ chain: by, of: row })),
  request: "waits",
  afterEnd: true,
  undo: "ends",
  barred: (on) => extensionBarred(on, "answers"),
  barredTo: (who, on) => {
    const asked = on.c.requests[rowOf(on)];
    const isOwn = asked !== undefined && !asked.closed && isSame(asked, who);
    return isOwn ? refuse("own", clauseOf(on), "延期是本人申请的，不得由本人同意") : undefined;
  },
  apply: (a) => {
    const row = rowOf(a);
    const extension = extensionOf(a.k.steps[row]);
    const asked = a.c.requests[row];
    const d = openDuty(a.c, row);
    if (!extension || !asked || !d?.rule) return refuse("closed", clauseOf(a), "没有待批的延期申请");
    const agreed = [...asked.agreed, { by: a.by, ...(a.for && { for: a.for }), role: a.as, at: a.at }];
    const chain = chainOf(extension.by, settingsOf(a.org));
    if (agreed.length < chain.length) return { requests: { [row]: { ...asked, agreed } } };
    const titles = chain.map((r) => r.title).join("、");
    return {
      requests: { [row]: { ...asked, agreed, closed: true } },
      ...extended(a, { d, rule: d.rule, asked, extension, titles }),
    };
  },
});

interface Granted {
  d: Duty;
  rule: NonNullable<Duty["rule"]>;
  asked: ExtensionRequest;
  extension: Cited<Extension<Fields>>;
  /** Who agreed. */
  titles: string;
}
function extended(a: CommonInput, { d, rule: old, asked, extension, titles }: Granted): CommonPatch {
  const rule = { ...old, extended: extension.upTo };
  const because = [`经${titles}批准，自受理起合计${say(extension.upTo)}`, `特殊情况：${asked.reason}`];
  const end = a.reckon(rule, d.start);
  const { duty, why } = moved({ old: d, next: { ...d, rule }, end, because, clause: extension.clause, taken: a });
  const history = duty.history.map((m, i) => (i === d.history.length ? { ...m, extension: true as const } : m));
  return { duties: { [d.id]: { ...duty, history } }, why: [why] };
}
