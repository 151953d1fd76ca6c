/** Which regulations run here today, as the organisation's settings say. */
import { useMemo } from "preact/hooks";
import type { Manifest } from "../../../../functions/src/engine/declare/manifest.ts";
import { shownAs, withEditions } from "../../../../functions/src/engine/organisation/editions.ts";
import { settingsOf } from "../../../../functions/src/engine/organisation/org.ts";
import { isListed, runs, willRun } from "../../../../functions/src/engine/organisation/running.ts";
import type { HeaderDoc } from "../../../../functions/src/stored/shapes.ts";
import { dayOf } from "../../i18n/when.ts";
import { useNow } from "../../lib/clock.ts";
import { useValue } from "../../lib/state.ts";
import type { Answer } from "../rows.ts";
import { net, settings, settingsHeard } from "../session.ts";
import { useManifest } from "./manifest.ts";

interface Running {
  runs: (regulation: string) => boolean;
  /** Today or later: offices are filled and settings made before the first day. */
  willRun: (regulation: string) => boolean;
  /** A case is listed until its end; afterwards as long as its regulation runs. */
  isListed: (h: Pick<HeaderDoc, "regulation" | "ended">) => boolean;
  /** The edition of it that alone runs here, whose clauses people read instead. */
  shownAs: (regulation: string) => string | undefined;
}
export function runningOn(
  values: Record<string, unknown>,
  today: string,
  regulations: Manifest["regulations"] = [],
): Running {
  const setting = settingsOf({ settings: withEditions(values, regulations) });
  const own = settingsOf({ settings: values });
  return {
    shownAs: (id) => shownAs(own, regulations, id, today),
    runs: (id) => runs(setting, id, today),
    willRun: (id) => willRun(setting, id, today),
    isListed: (h) => isListed(setting, h.regulation, today, h.ended),
  };
}

/** Undefined until the settings are known: nothing is listed that would go again a moment later. */
export function useRunning(): Running | undefined {
  const values = useValue(settings);
  const heard = useValue(settingsHeard);
  const { online } = useValue(net);
  const known = heard || online === false;
  const today = dayOf(useNow());
  const { value: manifest, failed } = useManifest();
  return useMemo(
    () => (known && (manifest || failed) ? runningOn(values, today, manifest?.regulations) : undefined),
    [known, values, today, manifest, failed],
  );
}

/** The cases of an answer that are listed here. */
export function useListed(answer: Answer<HeaderDoc>): Answer<HeaderDoc> {
  const running = useRunning();
  return useMemo(
    () =>
      running
        ? { ...answer, rows: answer.rows.filter((r) => running.isListed(r.data)) }
        : { ...answer, rows: [], fresh: false, waiting: true },
    [answer, running],
  );
}
