/** 转交: a duty is given to somebody by name. */
import * as z from "zod";
import { Refused, refuse } from "../declare/kind.ts";
import { staff } from "../declare/sheet.ts";
import { clauseOf, commonStep, openDuties, replace } from "./common-step.ts";
import { absent, duty, dutyAmong, openDutyOf, reason } from "./fields.ts";
import { isSignedCopy } from "./signed.ts";

const name = "reassign";
export const reassign = commonStep({
  name,
  title: "转交",
  en: "Reassign",
  by: ["supervisor", "system"],
  form: z.strictObject({ duty, to: staff("转交给", { en: "Give to" }), reason }),
  people: ["to"],
  refersTo: { duty: dutyAmong((d) => d.state === "open") },
  supervised: true,
  undo: "keeps",
  barred: (on) =>
    openDuties(on.c).every(isSignedCopy) ? refuse("no-duty", clauseOf(on), "没有未办的待办") : undefined,
  apply: (a) => {
    const d = openDutyOf(a, "此待办已经结束，不能转交");
    if (d instanceof Refused) return d;
    const { to } = a.input;
    const { readers } = a.c;
    return (
      absent(a) ?? {
        ...replace({ ...d, owners: [to], reassigned: true }),
        ...(!readers.includes(to) && { readers: [...readers, to] }),
      }
    );
  },
});

/** The action that hands a duty over when its owner leaves. */
export const handedOver = (dutyId: string, to: string) => ({
  step: name,
  input: { duty: dutyId, to, reason: "原办理人离岗，待办移交" },
});
