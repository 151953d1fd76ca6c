/** What was posted, read by the controls that were shown: values for the form, or what is wrong with which control. */
import type * as z from "zod";
import type { Fields } from "../../engine/declare/kind.ts";
import { dayOf, fenOf, numberOf, phoneOf } from "../../engine/values/typed.ts";
import type { Asked, Control } from "./controls.ts";

/** As they were typed, by control: they come back with the page. */
export type Typed = Readonly<Record<string, readonly string[]>>;
export interface Answers {
  typed: Typed;
  input: Fields;
  /** Sentences by control. */
  faults: Record<string, string>;
}

const controlsOf = (asked: Asked): Control[] => asked.items.flatMap((item) => item.controls);

/** Line ends as ours; control characters that nobody types are left out. */
const clean = (text: string): string =>
  text
    .replace(/\r\n?/g, "\n")
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g, "")
    .trim();

export function typedOf(asked: Asked, body: URLSearchParams): Typed {
  return Object.fromEntries(
    controlsOf(asked).map(({ name, type }) => {
      const values = body
        .getAll(name)
        .map(clean)
        .filter((v) => v !== "");
      return [name, type === "checks" ? values : values.slice(0, 1)];
    }),
  );
}

/** What a control's text means; what can't be read goes on as text, and the form says what is wrong with it. */
function readControl({ type, mayBeEmpty }: Control, texts: readonly string[]): unknown {
  const [text] = texts;
  if (type === "checks") return texts.length || mayBeEmpty ? [...new Set(texts)] : undefined;
  if (text === undefined) return undefined;
  switch (type) {
    case "yes":
      return text === "是" ? true : text === "否" ? false : text;
    case "number":
      return numberOf(text) ?? text;
    case "money":
      return fenOf(text) ?? text;
    case "phone":
      return phoneOf(text) ?? text;
    case "date":
      return dayOf(text) ?? text;
    default:
      return text;
  }
}

export function read(asked: Asked, form: z.ZodObject, typed: Typed): Answers {
  const controls = controlsOf(asked);
  const values = new Map(controls.map((c) => [c.name, readControl(c, typed[c.name] ?? [])]));
  const filled = (own: readonly Control[]): Fields =>
    Object.fromEntries(own.flatMap((c) => (values.get(c.name) === undefined ? [] : [[c.field, values.get(c.name)]])));
  const input: Fields = { ...asked.given, ...filled(controls.filter((c) => c.question === undefined)) };
  /** Places of the questions that make a row: one that may be left out and was, makes none. */
  const places: number[] = [];
  if (asked.into !== undefined) {
    const rows = asked.rows.flatMap((row, i) => {
      const own = controls.filter((c) => c.question === i);
      const answer = filled(own);
      if (own.every((c) => c.optional) && !Object.keys(answer).length) return [];
      places.push(i);
      return [{ ...row, ...answer }];
    });
    input[asked.into] = rows;
  }
  return { typed, input, faults: faultsOf(asked, form.safeParse(input), typed, places) };
}

function faultsOf(
  asked: Asked,
  parsed: z.ZodSafeParseResult<unknown>,
  typed: Typed,

  places: readonly number[],
): Record<string, string> {
  const faults: Record<string, string> = {};
  const controls = controlsOf(asked);
  for (const issue of parsed.error?.issues ?? []) {
    const [first, row, field] = issue.path;
    const inRow = first === asked.into && typeof row === "number";
    const question = inRow ? places[row] : undefined;
    const control = controls.find((c) =>
      inRow ? c.question === question && c.field === field : c.question === undefined && c.field === first,
    );
    // A fault without a control of its own still stops the page; it stands in the summary alone.
    const name = control?.name ?? "form";
    faults[name] ??= control ? sentence(control, issue, asked, typed) : "答复不完整，请逐题检查后再提交";
  }
  return faults;
}

/** What a person has to do about it, with the control's own words. */
function sentence(c: Control, issue: z.core.$ZodIssue, asked: Asked, typed: Typed): string {
  const label = labelOf(c, asked);
  if (c.type === "radio" || c.type === "yes" || c.type === "checks") return `请选择“${label}”`;
  if (issue.code === "too_big" && issue.origin === "string") return `“${label}”最多 ${issue.maximum} 字，请写短一些`;
  if (issue.code === "too_big") return `“${label}”不能大于 ${issue.maximum}${c.unit ?? ""}`;
  if (issue.code === "too_small" && issue.origin !== "string")
    return `“${label}”不能小于 ${issue.minimum}${c.unit ?? ""}`;
  if (!typed[c.name]?.length) return `请填写“${label}”`;
  return HOW[c.type] ? `“${label}”${HOW[c.type]}` : `请填写“${label}”`;
}
const HOW: Partial<Record<Control["type"], string>> = {
  number: "请填数字",
  money: "请填金额，单位元，最多两位小数",
  phone: "请填 11 位手机号、区号-号码，或以 + 开头的境外号码",
  date: "请填日期，写作 2026-11-05",
};

/** A question's first control is asked by the question itself. */
export function labelOf(c: Control, asked: Asked): string {
  if (c.question === undefined) return c.label;
  const item = asked.items[c.question];
  if (!item) return c.label;
  return item.controls[0] === c ? item.label : `${item.label}：${c.label}`;
}
