/** Choices: up to six words are all shown, more become a list; several ticks; yes or no. */
import { useState } from "preact/hooks";
import { many, one } from "../../../functions/src/engine/declare/field/raw.ts";
import { t } from "../i18n/index.ts";
import { type Choice, idOf, useFilling } from "./context.ts";
import { type ControlProps, RADIOS } from "./field.tsx";
import { wordOf } from "./fields.ts";

export function ChoiceInput({ field, path, described, wrong }: ControlProps) {
  const { raw, among } = useFilling();
  const [first] = useState(() => one(raw, path));
  const listed = among[field.name];
  const choices: readonly Choice[] = listed ?? (field.words ?? []).map((w) => ({ value: w, label: wordOf(field, w) }));
  const closed = choices.filter((c) => c.no !== undefined);
  if (listed || choices.length > RADIOS)
    return (
      <>
        <select id={idOf(path)} name={path} aria-describedby={described} aria-invalid={wrong || undefined}>
          <option value="">{t("form.chooseOne")}</option>
          {choices
            .filter((c) => c.no === undefined)
            .map((c) => (
              <option key={c.value} value={c.value} selected={c.value === first}>
                {c.label}
              </option>
            ))}
        </select>
        {closed.length > 0 && (
          <details class="small soft">
            <summary>{t("form.notYours", closed.length)}</summary>
            <ul>
              {closed.map((c) => (
                <li key={c.value}>{c.no}</li>
              ))}
            </ul>
          </details>
        )}
      </>
    );
  return (
    <div class="choices">
      {choices.map((c) => (
        <label key={c.value}>
          <input type="radio" name={path} value={c.value} defaultChecked={c.value === first} />
          {c.label}
        </label>
      ))}
      {(field.optional || field.open) && (
        <label class="soft">
          <input type="radio" name={path} value="" defaultChecked={first === ""} />
          {t("form.leaveOpen")}
        </label>
      )}
    </div>
  );
}

export function ChoicesInput({ field, path }: ControlProps) {
  const { raw } = useFilling();
  const [first] = useState(() => many(raw, path));
  return (
    <div class="choices">
      {field.words?.map((w) => (
        <label key={w}>
          <input type="checkbox" name={path} value={w} data-many defaultChecked={first.includes(w)} />
          {wordOf(field, w)}
        </label>
      ))}
    </div>
  );
}

export function YesInput({ field, path, described }: ControlProps) {
  const { raw } = useFilling();
  const [first] = useState(() => one(raw, path) === "yes");
  return (
    <div class="choices">
      <label>
        <input
          type="checkbox"
          id={idOf(path)}
          name={path}
          value="yes"
          defaultChecked={first}
          aria-describedby={described}
        />
        {field.label}
      </label>
    </div>
  );
}
