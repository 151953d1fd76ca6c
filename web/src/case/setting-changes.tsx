/** What one change of the settings changed: each by its title, as it is now and as it was. */
import { regulationOf, useKnown } from "../data/kinds.ts";
import { said, t } from "../i18n/index.ts";
import { SettingValue } from "../ui/setting-value.tsx";

const entriesOf = (v: unknown): Map<string, unknown> =>
  new Map(typeof v === "object" && v !== null ? Object.entries(v) : []);

export function SettingChanges({ was, value }: { was: unknown; value: unknown }) {
  const [before, now] = [entriesOf(was), entriesOf(value)];
  const changed = [...new Set([...before.keys(), ...now.keys()])].filter(
    (id) => JSON.stringify(before.get(id)) !== JSON.stringify(now.get(id)),
  );
  return (
    <dl class="facts small">
      {changed.map((id) => (
        <Change key={id} id={id} before={before} now={now} />
      ))}
    </dl>
  );
}

interface ChangeProps {
  id: string;
  before: ReadonlyMap<string, unknown>;
  now: ReadonlyMap<string, unknown>;
}
function Change({ id, before, now }: ChangeProps) {
  const { value: known } = useKnown(regulationOf(id));
  const setting = known?.regulation.settings.find((s) => s.id === id);
  if (!setting) return null;
  return (
    <>
      <dt>{said(regulationOf(id), setting.title)}</dt>
      <dd>
        {now.has(id) ? (
          <SettingValue setting={setting} value={now.get(id)} />
        ) : (
          <span class="tag soon">{t("set.example")}</span>
        )}
        {before.has(id) && (
          <details class="fold">
            <summary>{t("set.before")}</summary>
            <SettingValue setting={setting} value={before.get(id)} />
          </details>
        )}
      </dd>
    </>
  );
}
