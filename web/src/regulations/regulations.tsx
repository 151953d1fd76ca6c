/** 办法: the regulations that run here. */

import { useManifest } from "../data/regulations/manifest.ts";
import { useRunning } from "../data/regulations/running.ts";
import { both, t } from "../i18n/index.ts";
import { Loading } from "../ui/loading.tsx";
import { usePage } from "../ui/page.ts";
import { Unreachable } from "../ui/unreachable.tsx";

export default function RegulationsPage() {
  const heading = usePage(t("reg.title"));
  const { value: manifest, failed } = useManifest();
  const running = useRunning();
  if (failed) return <Unreachable />;
  return (
    <div class="stack">
      <h1 ref={heading} tabIndex={-1}>
        {t("reg.title")}
      </h1>
      {!(manifest && running) && <Loading />}
      <ul class="rows">
        {manifest?.regulations
          .filter((r) => running?.runs(r.id) && running.shownAs(r.id) === undefined)
          .map((r) => (
            <li key={r.id}>
              <a class="row" href={`/r/${r.id}`}>
                <span>
                  <span class="name">
                    {r.id} {both(r.title, r.titleEn)}
                  </span>
                  <br />
                  <span class="small soft">{r.kinds.map((k) => both(k.title, k.titleEn)).join("、")}</span>
                </span>
              </a>
            </li>
          ))}
      </ul>
    </div>
  );
}
