/** What would open or act on a case of another regulation that does not run is left out, and the outcome says so. */
import type { Why } from "../case/case.ts";
import type { Effect } from "../declare/kind.ts";
import { regulationOf } from "../declare/manifest.ts";
import { type Org, settingsOf } from "../organisation/org.ts";
import { reaches } from "../organisation/running.ts";
import { enabledRegulations } from "../organisation/settings.ts";
import type { LocalDate } from "../time/period.ts";

/** The kind whose case an effect opens or acts on. */
const targetOf = (e: Effect): string | undefined => ("kind" in e ? e.kind : undefined);

/** Says whether an effect of a case of this regulation is carried out on that day. */
export const isReached =
  (org: Org, of: string, day: LocalDate) =>
  (e: Effect): boolean => {
    const kind = targetOf(e);
    return kind === undefined || reaches(settingsOf(org), of, kind, day);
  };

/** A reason for each regulation that something was left out of. */
export function leftOut(effects: readonly Effect[], { declared }: Org): Why[] {
  const of = Map.groupBy(effects, (e) => regulationOf(targetOf(e) ?? ""));
  return [...of].map(([id, left]) => {
    const { title } = declared.regulations.find((r) => r.id === id) ?? { title: id };
    return {
      what: "未启用的办法",
      value: id,
      clause: enabledRegulations.clause,
      because: [`《${title}》没有启用，其中 ${left.length} 项后续步骤没有办理`],
    };
  });
}
