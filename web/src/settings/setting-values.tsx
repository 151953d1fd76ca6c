/** Every setting of every regulation: what holds now, whether it is the organisation's own or the shipped example. */
import { useState } from "preact/hooks";
import type { Setting } from "../../../functions/src/engine/declare/setting.ts";
import { regulationOf, useKnown } from "../data/kinds.ts";
import { useManifest } from "../data/regulations/manifest.ts";
import { useRunning } from "../data/regulations/running.ts";
import { isAdmin, useHolds } from "../data/roles.ts";
import { settings } from "../data/session.ts";
import { both, said, t } from "../i18n/index.ts";
import { useValue } from "../lib/state.ts";
import { Filter } from "../ui/filter.tsx";
import { Loading } from "../ui/loading.tsx";
import { usePage } from "../ui/page.ts";
import { SettingValue } from "../ui/setting-value.tsx";
import { Unreachable } from "../ui/unreachable.tsx";

/** The one case that holds them. */
const CASE = "R00.settings.main";
/** The kind by which one office drafts and another approves. */
const CHANGE = "R00.settingChange";
export default function SettingValuesPage() {
  const heading = usePage(t("set.title"));
  const { value: manifest } = useManifest();
  const running = useRunning();
  const [typed, setTyped] = useState("");
  const wanted = typed.trim().toLowerCase();
  const fits = (s: Pick<Setting, "id" | "title" | "clause">) =>
    [s.id, s.title, said(regulationOf(s.id), s.title), s.clause].join(" ").toLowerCase().includes(wanted);
  const shown = manifest?.regulations.filter((r) => running?.willRun(r.id) && r.settings.some(fits));
  return (
    <div class="stack">
      <h1 ref={heading} tabIndex={-1}>
        {t("set.title")}
      </h1>
      <p>
        <a href={`/c/${CASE}`}>{t("case.log")}</a>
      </p>
      <Filter label={t("set.search")} onFilter={setTyped} />
      {!(shown && running) && <Loading />}
      {shown?.map((r) => (
        <section key={r.id}>
          <h2>
            {r.id} {both(r.title, r.titleEn)}
          </h2>
          <Settings regulation={r.id} fits={fits} />
        </section>
      ))}
    </div>
  );
}

/** Those of one regulation, which is loaded for their shapes. */
function Settings({ regulation, fits }: { regulation: string; fits: (s: Setting) => boolean }) {
  const { value: known, failed } = useKnown(regulation);
  const values = useValue(settings);
  if (failed) return <Unreachable />;
  if (!known) return <Loading />;
  return (
    <ul class="rows">
      {known.regulation.settings.filter(fits).map((s) => (
        <SettingRow key={s.id} s={s} own={s.id in values} value={s.id in values ? values[s.id] : s.example} />
      ))}
    </ul>
  );
}

function SettingRow({ s, own, value }: { s: Setting; own: boolean; value: unknown }) {
  const admin = isAdmin();
  const drafts = useHolds(s.drafter);
  const query = new URLSearchParams({ setting: s.id });
  return (
    <li>
      <div class="row">
        <div>
          <p class="line">
            <span class="name">{said(regulationOf(s.id), s.title)}</span>
            <span class={`tag ${own ? "blue" : "soon"}`}>{t(own ? "set.own" : "set.example")}</span>
          </p>
          <p class="small soft">
            {s.clause}
            {s.hint && ` · ${said(regulationOf(s.id), s.hint)}`}
          </p>
          <div>
            <SettingValue setting={s} value={value} />
          </div>
          {s.drafter && s.approver && (
            <p class="small soft">
              {t("set.two", said(regulationOf(s.id), s.drafter.title), said(regulationOf(s.id), s.approver.title))}
            </p>
          )}
        </div>
        {s.drafter && drafts && (
          <a class="button small" href={`/new/${CHANGE}?${query}`}>
            {t("set.propose")}
            <span class="hidden"> {said(regulationOf(s.id), s.title)}</span>
          </a>
        )}
        {admin && !s.drafter && (
          <span class="line">
            <a class="button small" href={`/c/${CASE}/change?${query}`}>
              {t("set.change")}
              <span class="hidden"> {said(regulationOf(s.id), s.title)}</span>
            </a>
            {own && (
              <a class="plain small" href={`/c/${CASE}/change?${query}&example=yes`}>
                {t("set.useExample")}
                <span class="hidden"> {said(regulationOf(s.id), s.title)}</span>
              </a>
            )}
          </span>
        )}
      </div>
    </li>
  );
}
