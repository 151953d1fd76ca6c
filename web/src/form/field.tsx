/** A field with its label, hint and fault; which control it is follows from its type. */
import type { ComponentChildren } from "preact";
import { below } from "../../../functions/src/engine/declare/field/raw.ts";
import { t } from "../i18n/index.ts";
import { Standard } from "../ui/standard.tsx";
import { Attachments } from "./attachments.tsx";
import { ChoiceInput, ChoicesInput, YesInput } from "./choices.tsx";
import { idOf, useFilling } from "./context.ts";
import { RegulationInput, RoleInput } from "./declared.tsx";
import type { Field } from "./fields.ts";
import { DateInput, InstantInput, LongInput, NumberInput, PhoneInput, TextInput } from "./inputs.tsx";
import { Picker } from "./picker.tsx";
import { Group, Rows } from "./rows.tsx";

export interface ControlProps {
  field: Field;
  path: string;
  /** For `aria-describedby`; undefined when there is nothing to say. */
  described: string | undefined;
  wrong: boolean;
}
const CONTROLS: Record<Field["type"], (p: ControlProps) => ComponentChildren> = {
  text: TextInput,
  long: LongInput,
  data: LongInput,
  number: NumberInput,
  whole: NumberInput,
  money: NumberInput,
  date: DateInput,
  instant: InstantInput,
  phone: PhoneInput,
  staff: Picker,
  role: RoleInput,
  regulation: RegulationInput,
  customer: Picker,
  case: Picker,
  choice: ChoiceInput,
  choices: ChoicesInput,
  yes: YesInput,
  list: Rows,
  table: Rows,
  group: Group,
  setting: TextInput,
  settingValue: LongInput,
  settings: LongInput,
  attachments: Attachments,
};
/** Made of several elements: a group with a legend instead of a label. */
const GROUPS: ReadonlySet<Field["type"]> = new Set(["choices", "list", "table", "group", "attachments"]);
const isGroup = (f: Field, listed: boolean) =>
  GROUPS.has(f.type) || (f.type === "choice" && !listed && (f.words?.length ?? 0) <= RADIOS);
/** Up to so many words are shown at once. */
export const RADIOS = 6;

export function FieldBox({ field, at }: { field: Field; at: string }) {
  const path = below(at, field.name).replace(/^\./, "");
  const { faults, among } = useFilling();
  const fault = faults.get(path);
  const id = idOf(path);
  const described = [field.hint && `${id}-hint`, fault && `${id}-error`].filter(Boolean).join(" ") || undefined;
  const listed = field.name in among;
  const Control = listed ? ChoiceInput : CONTROLS[field.type];
  const words = (
    <>
      {field.label}
      {field.unit && `（${field.unit}）`}
      {field.type === "money" && `（${t("form.unitYuan")}）`}
      {(field.optional || field.open || field.mayBeEmpty) && <span class="soft"> {t("form.optional")}</span>}
    </>
  );
  const inside = (
    <>
      {field.hint && (
        <p class="hint" id={`${id}-hint`}>
          {field.hint}
        </p>
      )}
      {field.standard && <Standard id={field.standard} />}
      {fault && (
        <p class="error" id={`${id}-error`}>
          {fault}
        </p>
      )}
      <Control field={field} path={path} described={described} wrong={fault !== undefined} />
    </>
  );
  const look = `field${fault ? " wrong" : ""}`;
  if (field.type === "yes" && !listed) return <div class={look}>{inside}</div>;
  return isGroup(field, listed) ? (
    <fieldset class={look} id={id} tabIndex={-1} aria-describedby={described}>
      <legend>{words}</legend>
      {inside}
    </fieldset>
  ) : (
    <div class={look}>
      <label for={id}>{words}</label>
      {inside}
    </div>
  );
}
