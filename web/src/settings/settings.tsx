/** 设置: the organisation's own records – people, settings, calendars – by kind, for the administrator. */
import type { Loaded } from "../../../functions/src/engine/declare/loaded.ts";
import { useAllKnown } from "../data/kinds.ts";
import { isAdmin } from "../data/roles.ts";
import { both, said, t } from "../i18n/index.ts";
import { Loading } from "../ui/loading.tsx";
import { usePage } from "../ui/page.ts";
import { Unreachable } from "../ui/unreachable.tsx";

export default function SettingsPage() {
  const heading = usePage(t("set.title"));
  const admin = isAdmin();
  const { value: known, failed } = useAllKnown();
  const records = known?.flatMap((k) => [...k.kinds.values()]).filter((k) => k.record);
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
const KindRow = ({ k }: { k: Loaded }) => (
  <li>
    <a class="row" href={`/settings/${k.id}`}>
      <span>
        <span class="name">{both(k.title, k.titleEn)}</span>
        <br />
        <span class="small soft">
          {k.rows
            .map((n) => k.steps[n])
            .filter((s) => s && s.by !== "system")
            .map((s) => said(s?.title ?? ""))
            .join("、")}
        </span>
      </span>
    </a>
  </li>
);
