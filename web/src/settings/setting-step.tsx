/** A change of one setting: its fields instead of JSON, beginning with what holds now, checked as the service will. */
import { useMemo } from "preact/hooks";
import { one, rawOf } from "../../../functions/src/engine/declare/field/raw.ts";
import type { Fields } from "../../../functions/src/engine/declare/kind.ts";
import type { Manifest } from "../../../functions/src/engine/declare/manifest.ts";
import type { Setting } from "../../../functions/src/engine/declare/setting.ts";
import { faultInSetting } from "../../../functions/src/engine/tables/setting-fault.ts";
import { regulationOf, useKnown } from "../data/kinds.ts";
import { useManifest } from "../data/regulations/manifest.ts";
import { settings } from "../data/session.ts";
import { fieldsOf } from "../form/fields.ts";
import { type Instead, StepPage, type StepPageProps } from "../form/page/step-page.tsx";
import { type SettingFields, settingFields } from "../form/setting/fields.ts";
import { settingField, settingValue } from "../form/setting/setting.ts";
import { said, t } from "../i18n/index.ts";
import { localOf } from "../i18n/when.ts";
import { useValue } from "../lib/state.ts";
import { Loading } from "../ui/loading.tsx";
import { Unreachable } from "../ui/unreachable.tsx";

export function SettingStep(props: StepPageProps) {
  const { kind, step, kept, given } = props;
  const fields = settingFields(kind, step);
  const id = fields && (given[fields.name] ?? one(kept?.raw ?? {}, fields.name));
  const manifest = useManifest();
  const known = useKnown(id ? regulationOf(id) : null);
  if (manifest.failed || known.failed || !fields) return <Unreachable />;
  if (!id) return <Choose kind={kind.id} />;
  if (!manifest.value || !known.value) return <Loading />;
  const setting = known.value.regulation.settings.find((s) => s.id === id);
  const back = (given[EXAMPLE] ?? one(kept?.raw ?? {}, EXAMPLE)) !== "";
  const declared = manifest.value.regulations;
  return setting ? <One {...props} {...{ declared, setting, fields, back }} /> : <Choose kind={kind.id} />;
}
/** In the address and in the draft: the setting goes back to its example. */
const EXAMPLE = "example";

/** The settings stand in their list: from there one comes back here with one of them. */
const Choose = ({ kind }: { kind: string }) => (
  <p>
    <a class="button main" href={`/settings/${kind}`}>
      {t("set.choose")}
    </a>
  </p>
);

interface OneProps extends StepPageProps {
  declared: Manifest["regulations"];
  setting: Setting;
  fields: SettingFields;
  /** Back to the example: there is no value to fill in. */
  back: boolean;
}
function One({ declared, setting, fields, back, ...props }: OneProps) {
  const { kind, step } = props;
  const values = useValue(settings);
  const instead = useMemo((): Instead => {
    const roles = declared.flatMap((r) => r.roles);
    const title = said(regulationOf(setting.id), setting.title);
    const field = settingField(setting, fields.value);
    const now = setting.id in values ? values[setting.id] : setting.example;
    const form = kind.steps[step]?.form;
    const rest = (form ? fieldsOf(form, kind.regulation) : []).filter(
      (f) => f.name !== fields.name && f.name !== fields.value,
    );
    const send = (input: Fields) => {
      const { [fields.value]: filled, ...others } = input;
      if (back) return { ...others, [fields.name]: setting.id };
      const text = JSON.stringify(settingValue(filled, roles));
      const fault = faultInSetting(setting, text, { roles, regulations: declared });
      if (fault) return { code: "value", clause: setting.clause, says: `“${title}”${fault}` };
      return { ...others, [fields.name]: setting.id, [fields.value]: text };
    };
    return {
      about: back ? t("set.backTo", title) : title,
      clause: setting.clause,
      fields: back ? rest : [field, ...rest],
      raw: back ? {} : rawOf(field, now, fields.value, localOf),
      send,
      hidden: (
        <>
          <input type="hidden" name={fields.name} value={setting.id} />
          {back && <input type="hidden" name={EXAMPLE} value="yes" />}
        </>
      ),
    };
  }, [declared, setting, fields, back, kind, step, values]);
  return <StepPage {...props} instead={instead} given={{}} />;
}
