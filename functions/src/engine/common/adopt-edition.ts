/** 改用新版办法: an open case of an older edition is carried over to the status that takes the place of its own. */
import * as z from "zod";
import type { Action, Case } from "../case/case.ts";
import type { Loaded } from "../declare/loaded.ts";
import type { Instant } from "../time/period.ts";
import { commonStep } from "./common-step.ts";

const name = "adoptEdition";
export const adoptEdition = commonStep({
  name,
  title: "改用新版办法",
  en: "Adopt the new edition",
  by: ["system"],
  form: z.strictObject({}),
  undo: "ends",
  apply: ({ k, c, seq, at }) => {
    const status = k.was?.[c.status];
    return { edition: k.edition, ...(status && { status, entered: { seq, at } }) };
  },
});

/** The case stands in an older edition whose status this one dropped. */
export const adoption = (k: Loaded, c: Case, at: Instant): Action | undefined =>
  k.was && c.edition < k.edition && !c.void && Object.hasOwn(k.was, c.status)
    ? {
        id: `a.${c.edition}.${k.edition}`,
        kind: k.id,
        case: c.id,
        step: name,
        form: k.edition,
        input: {},
        by: "system",
        at,
      }
    : undefined;
