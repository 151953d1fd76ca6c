/** How many hold each office is what the records of the staff say. One that was never counted is no fault. */
import type { Env } from "../env.ts";
import { miscounted } from "../read/holders.ts";
import type { Fault } from "./fault.ts";

export const holdersFaults = async (env: Env): Promise<Fault[]> =>
  (await miscounted(env)).flatMap(({ role, counted, holders }) =>
    counted === undefined
      ? []
      : [{ case: "", what: `offices/${role}: ${holders} hold it, but ${counted} are counted` }],
  );
