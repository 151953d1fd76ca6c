/** What was posted, read by the controls that were shown: values for the form, or what is wrong with which control. */
import type * as z from "zod";
import { boundSaid } from "../../engine/declare/field/dates.ts";
import { type Fault, type Place, readForm } from "../../engine/declare/field/reading.ts";
import type { Fields } from "../../engine/declare/kind.ts";
import { wellFormed } from "../../engine/values/characters.ts";
import type { Asked, Control } from "./controls.ts";

/** As they were typed, by control: they come back with the page. */
export type Typed = Readonly<Record<string, readonly string[]>>;
interface Answers {
  input: Fields;
  /** Sentences by control. */
  faults: Record<string, string>;
}

const controlsOf = (asked: Asked): Control[] => asked.items.flatMap((item) => item.controls);

export function typedOf(asked: Asked, body: URLSearchParams): Typed {
  return Object.fromEntries(
    controlsOf(asked).map(({ name, field }) => {
      const values = body
        .getAll(name)
        .map((text) => wellFormed(text).trim())
        .filter((v) => v !== "");
      return [name, field.type === "choices" ? values : values.slice(0, 1)];
    }),
  );
}

export function read(asked: Asked, form: z.ZodObject, typed: Typed, place: Place): Answers {
  const faults: Record<string, string> = {};
  const answered = (own: readonly Control[], place: Place): Fields => {
    const raw = Object.fromEntries(own.map((c) => [c.field.name, rawOf(c, typed)]));
    const reading = readForm(
      own.map((c) => c.field),
      raw,
      place,
    );
    for (const f of reading.faults) {
      const control = own.find((c) => c.field === f.field);
      if (control) faults[control.name] ??= sentence(control, f, asked);
    }
    return reading.input;
  };
  const controls = controlsOf(asked);
  // The row of a question is none of the sheet's fields.
  const byItself = { ...place, ...(place.dates && { dates: { ...place.dates, sheet: [], values: {} } }) };
  const rows = asked.rows.flatMap((row, i) => {
    const own = controls.filter((c) => c.question === i);
    const answer = answered(own, byItself);
    // A question that may be left out and was, makes no row.
    return own.every((c) => c.field.optional) && !Object.keys(answer).length ? [] : [{ ...row, ...answer }];
  });
  const own = answered(
    controls.filter((c) => c.question === undefined),
    place,
  );
  const input = { ...asked.given, ...own, ...(asked.into !== undefined && { [asked.into]: rows }) };
  // What no control can show still stops the page: it stands in the summary alone.
  if (!Object.keys(faults).length && !form.safeParse(input).success) faults.form = "答复不完整，请逐题检查后再提交";
  return { input, faults };
}
const rawOf = ({ name, field }: Control, typed: Typed): string | readonly string[] =>
  field.type === "choices" ? (typed[name] ?? []) : (typed[name]?.[0] ?? "");

/** What a person has to do about it, with the control's own words. */
function sentence(c: Control, { what, bound = 0, says, broken }: Fault, asked: Asked): string {
  const label = labelOf(c, asked);
  const { type, unit = "" } = c.field;
  if (type === "choice" || type === "yes" || type === "choices") return `请选择“${label}”`;
  if (broken) return boundSaid(broken);
  const most = type === "money" ? bound / 100 : bound;
  if (what === "long") return `“${label}”最多 ${bound} 字，请写短一些`;
  if (what === "above") return `“${label}”不能大于 ${most}${unit}`;
  if (what === "below") return `“${label}”不能小于 ${most}${unit}`;
  if (what === "fraction") return `“${label}”请填整数`;
  const how = what === "missing" ? undefined : (says ?? HOW[type]);
  return how ? `“${label}”${how}` : `请填写“${label}”`;
}
const HOW: Partial<Record<Control["field"]["type"], string>> = {
  number: "请填数字",
  whole: "请填数字",
  money: "请填金额，单位元，最多两位小数",
  phone: "请填 11 位手机号、区号-号码，或以 + 开头的境外号码",
  date: "请填日期，写作 2026-11-05",
  instant: "请填时间，写作 2026-11-05 09:00",
};

/** A question's first control is asked by the question itself. */
export function labelOf(c: Control, asked: Asked): string {
  const item = c.question === undefined ? undefined : asked.items[c.question];
  if (!item) return c.field.label;
  return item.controls[0] === c ? item.label : `${item.label}：${c.field.label}`;
}
