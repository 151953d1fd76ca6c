/** A list of rows: each with its own name in the paths, so that taking one away moves no text. */
import { useState } from "preact/hooks";
import { many } from "../../../functions/src/engine/declare/field/raw.ts";
import { t } from "../i18n/index.ts";
import { newId } from "../outbox/item.ts";
import { idOf, useFilling } from "./context.ts";
import { SoleHolder } from "./declared.tsx";
import { type ControlProps, FieldBox } from "./field.tsx";

const rowKey = () => newId().slice(0, 6);

export function Rows({ field, path }: ControlProps) {
  const { raw, changed } = useFilling();
  const [rows, setRows] = useState(() => {
    const kept = many(raw, path);
    return kept.length || field.optional || field.mayBeEmpty ? kept : [rowKey()];
  });
  const change = (next: string[]) => {
    setRows(next);
    changed();
  };
  const [focus, setFocus] = useState("");
  return (
    <div class="stack">
      <SoleHolder field={field} />
      {rows.map((key, i) => (
        <Row
          key={key}
          {...{ field, path, rowKey: key, place: i + 1, focused: key === focus }}
          remove={() => change(rows.filter((k) => k !== key))}
        />
      ))}
      <p>
        <button
          type="button"
          class="button small"
          id={rows.length ? undefined : `${idOf(path)}-add`}
          onClick={() => {
            const key = rowKey();
            setFocus(key);
            change([...rows, key]);
          }}
        >
          {t("form.add", field.label)}
        </button>
      </p>
    </div>
  );
}

/** Fields that belong together, such as a limit's number and unit. */
export const Group = ({ field, path }: ControlProps) => (
  <div class="item stack">
    {field.row?.map((f) => (
      <FieldBox key={f.name} field={f} at={path} />
    ))}
  </div>
);

interface RowProps {
  field: ControlProps["field"];
  path: string;
  rowKey: string;
  place: number;
  focused: boolean;
  remove: () => void;
}
function Row({ field, path, rowKey: key, place, focused, remove }: RowProps) {
  const focusFirst = (box: HTMLElement | null) => {
    if (focused && box && !box.contains(document.activeElement))
      box.querySelector<HTMLElement>("input:not([type=hidden]), textarea, select")?.focus();
  };
  const title = t("form.item", field.label, place);
  const [only] = field.row ?? [];
  return (
    <fieldset class="item stack" ref={focused ? focusFirst : undefined}>
      <legend class="hidden">{title}</legend>
      <input type="hidden" name={path} value={key} data-many />
      {only?.name === "" ? (
        <FieldBox field={{ ...only, label: title, optional: false }} at={`${path}.${key}`} />
      ) : (
        field.row?.map((f) => <FieldBox key={f.name} field={f} at={`${path}.${key}`} />)
      )}
      <p>
        <button type="button" class="plain" onClick={remove}>
          {t("form.remove", place)}
        </button>
      </p>
    </fieldset>
  );
}
