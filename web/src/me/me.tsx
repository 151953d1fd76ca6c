/** 我的: who I am, for whom I act, what is on its way, and leaving. */
import { useState } from "preact/hooks";
import { ITSELF } from "../../../functions/src/engine/declare/manifest.ts";
import { useNames } from "../data/names.ts";
import { rolesOf } from "../data/roles.ts";
import { net, session } from "../data/session.ts";
import { t } from "../i18n/index.ts";
import { day, dayOf, short } from "../i18n/when.ts";
import { keysOn, switchKeys } from "../lib/keys.ts";
import { useValue } from "../lib/state.ts";
import type { Item } from "../outbox/item.ts";
import { OutboxRows } from "../outbox/rows.tsx";
import { signOut } from "../outbox/sign-out.ts";
import { outbox, sender } from "../outbox/store.ts";
import { LanguageSwitch } from "../ui/language.tsx";
import { Empty } from "../ui/list.tsx";
import { usePage } from "../ui/page.ts";
import { money } from "../ui/value.tsx";

export default function MePage() {
  const heading = usePage(t("me.title"));
  const { uid } = useValue(session);
  const mine = useValue(outbox).filter((i) => i.by === uid);
  const drafts = mine.filter((i) => i.state === "draft");
  const moving = mine.filter((i) => i.state !== "draft");
  return (
    <div class="stack">
      <h1 ref={heading} tabIndex={-1}>
        {t("me.title")}
      </h1>
      <Person />
      <Sending items={moving} />
      <section>
        <h2>{t("send.drafts")}</h2>
        {drafts.length ? <OutboxRows items={drafts} /> : <p class="soft">{t("send.draftsNone")}</p>}
      </section>
      <More />
      <Leaving items={mine.filter((i) => i.state === "draft" || i.state === "waiting")} />
    </div>
  );
}

function Person() {
  const { me } = useValue(session);
  const names = useNames();
  if (!me) return null;
  const today = dayOf(new Date().toISOString());
  const acting = me.substitutions.filter((s) => s.to >= today);
  return (
    <section class="card stack">
      <div>
        <strong>{me.name}</strong> <span class="soft">{[me.title, me.department].filter(Boolean).join(" · ")}</span>
      </div>
      <dl class="facts">
        <dt>{t("me.roles")}</dt>
        <dd>
          {rolesOf(me.keys)
            .map((role) => names.office(role, ITSELF))
            .join("、") || "—"}
        </dd>
        {acting.length > 0 && (
          <>
            <dt>{t("me.substitutes")}</dt>
            <dd>
              {acting.map((s) => (
                <div key={s.principal + s.from}>
                  {t("me.substitute", names.person(s.principal), day(s.from), day(s.to))}
                  {s.limit !== null && `，${t("me.limit", money(s.limit))}`}
                </div>
              ))}
            </dd>
          </>
        )}
      </dl>
    </section>
  );
}

function Sending({ items }: { items: readonly Item[] }) {
  const { last, online } = useValue(net);
  const now = Date.now();
  const old = items.some((i) => i.state === "waiting" && now - Date.parse(i.changedAt) > 86_400_000);
  return (
    <section>
      <div class="line apart">
        <h2>{t("send.title")}</h2>
        {items.some((i) => i.state === "waiting") && (
          <button type="button" class="button small" onClick={() => sender.get()?.now()}>
            {t("send.now")}
          </button>
        )}
      </div>
      {old && <p class="notice soon">{t("net.waitLong")}</p>}
      {items.length ? <OutboxRows items={items} /> : <Empty title={t("send.none")} says={t("send.noneSays")} />}
      {last && online === false && <p class="small soft">{t("send.last", short(last))}</p>}
    </section>
  );
}

/** What has no room in the bar of a phone, and how this device behaves. */
function More() {
  const [on, setOn] = useState(keysOn);
  return (
    <section class="card stack">
      <ul class="line">
        <li>
          <a href="/papers">{t("paper.mine")}</a>
        </li>
        <li>
          <a href="/statistics">{t("nav.statistics")}</a>
        </li>
        <li>
          <a href="/r">{t("nav.regulations")}</a>
        </li>
        <li>
          <a href="/settings">{t("nav.settings")}</a>
        </li>
      </ul>
      <label class="line" id="keys">
        <input
          type="checkbox"
          checked={on}
          onChange={(e) => {
            switchKeys(e.currentTarget.checked);
            setOn(e.currentTarget.checked);
          }}
        />
        {t("me.keysOn")}
      </label>
      <LanguageSwitch />
    </section>
  );
}

function Leaving({ items }: { items: readonly Item[] }) {
  const [sure, setSure] = useState(false);
  if (!sure)
    return (
      <p>
        <button type="button" class="button" onClick={() => setSure(true)}>
          {t("me.signOut")}
        </button>
      </p>
    );
  return (
    <div class={`notice ${items.length ? "late" : "soon"} stack`} role="alert">
      <p>{items.length ? t("me.signOutSure", items.length) : t("me.signOutClean")}</p>
      <p class="line">
        <button type="button" class="button main" onClick={() => void signOut()}>
          {t("me.signOutGo")}
        </button>
        <button type="button" class="button" onClick={() => setSure(false)}>
          {t("me.cancel")}
        </button>
      </p>
    </div>
  );
}
