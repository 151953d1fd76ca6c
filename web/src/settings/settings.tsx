/** 设置: the organisation's own records – people, settings, calendars – by kind, for the administrator. */
import type { KindEntry } from "../../../functions/src/engine/declare/manifest.ts";
import { useManifest } from "../data/regulations/manifest.ts";
import { useRunning } from "../data/regulations/running.ts";
import { isAdmin } from "../data/roles.ts";
import { both, said, t } from "../i18n/index.ts";
import { Loading } from "../ui/loading.tsx";
import { usePage } from "../ui/page.ts";
import { Unreachable } from "../ui/unreachable.tsx";

export default function SettingsPage() {
  const heading = usePage(t("set.title"));
  const admin = isAdmin();
  const { value: manifest, failed } = useManifest();
  const running = useRunning();
  const kinds = running && manifest && [...manifest.kinds.values()];
  const records = kinds?.filter((k) => k.record && running?.runs(k.regulation));
  if (failed) return <Unreachable />;
  return (
    <div class="stack">
      <h1 ref={heading} tabIndex={-1}>
        {t("set.title")}
      </h1>
      {!admin && <p class="notice">{t("set.only")}</p>}
      {!records && <Loading />}
      <ul class="rows">
        {records?.map((k) => (
          <KindRow key={k.id} k={k} />
        ))}
      </ul>
    </div>
  );
}
const KindRow = ({ k }: { k: KindEntry }) => (
  <li>
    <a class="row" href={`/settings/${k.id}`}>
      <span>
        <span class="name">{both(k.title, k.titleEn)}</span>
        <br />
        <span class="small soft">
          {Object.values(k.steps)
            .map((title) => said(k.regulation, title))
            .join("、")}
        </span>
      </span>
    </a>
  </li>
);
