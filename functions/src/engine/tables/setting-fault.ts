/** Whether a value fits a setting: by its own shape, else by the shape of its example. */
import type * as z from "zod";
import { type Field, fieldOf } from "../declare/field/field.ts";
import type { Declared } from "../declare/regulation.ts";
import type { Setting } from "../declare/setting.ts";
import { faultOf, type Period } from "../time/period.ts";
import { readJson } from "../values/json.ts";

/** What is wrong with a JSON text as the value of a setting, in Chinese; undefined when nothing is. */
export function faultInSetting(setting: Setting, text: string, known: Known): string | undefined {
  const value = readJson(text);
  if (value === undefined) return "的值不是 JSON，请照示例的写法填写";
  if (setting.shape) return faultByShape(setting.shape, value) ?? unknownIn(value, known);
  return unlike(setting.example, value, known, "");
}
/** What a value may refer to. */
type Known = Pick<Declared, "roles" | "regulations">;

function faultByShape(shape: z.ZodType, value: unknown): string | undefined {
  const issue = shape.safeParse(value).error?.issues[0];
  if (!issue) return undefined;
  const where = issue.path.length ? `“${wayTo(fieldOf("", shape), issue.path).join(" → ")}”处` : "";
  // Our own messages are Chinese; zod's speak to developers.
  return /[一-鿿]/.test(issue.message) ? `${where}：${issue.message}` : `${where}的值不合要求，请照示例的写法填写`;
}

/** A path in words: labels of fields, 第 n 项 for rows of a list, and their own names for those of a table. */
function wayTo(f: Field | undefined, path: readonly PropertyKey[]): string[] {
  const [key, ...rest] = path;
  if (key === undefined) return [];
  const word = typeof key === "number" ? `第 ${key + 1} 项` : String(key);
  const cell = f?.row?.find(({ name }) => name === "" || name === key);
  if (f?.type === "group") return [cell?.label ?? word, ...wayTo(cell, rest)];
  return [word, ...wayTo(cell?.name === "" ? cell : f && { ...f, type: "group" }, rest)];
}

/** Names that the store keeps for itself, or takes for none. */
const RESERVED = /^$|^__.*__$/;
/** A role that no regulation declares, a regulation that is not there, or a name that can't be stored, anywhere in the value. */
function unknownIn(value: unknown, known: Known): string | undefined {
  if (Array.isArray(value)) return value.map((v) => unknownIn(v, known)).find((f) => f !== undefined);
  if (!isObject(value)) return undefined;
  if (isRole(value) && !known.roles.some((r) => r.role === value.role)) return `：没有角色 ${String(value.role)}`;
  const reserved = Object.keys(value).find((name) => RESERVED.test(name));
  if (reserved !== undefined) return `：不能用“${reserved}”作名称，请另取`;
  const { regulation } = value;
  if (typeof regulation === "string" && !known.regulations.some((r) => r.id === regulation))
    return `：没有办法 ${regulation}`;
  return unknownIn(Object.values(value), known);
}

const isObject = (v: unknown): v is Record<string, unknown> => typeof v === "object" && v !== null && !Array.isArray(v);
const isPeriod = (v: Record<string, unknown>) => typeof v.unit === "string";
const isRole = (v: Record<string, unknown>) => typeof v.role === "string";

/** Where the value differs in shape from the example. A list has at least one entry, each looks like the example's first. */
function unlike(example: unknown, value: unknown, known: Known, at: string): string | undefined {
  const here = at ? `“${at}”处` : "";
  if (Array.isArray(example)) {
    if (!Array.isArray(value)) return `${here}须为列表`;
    if (value.length > 200) return `${here}最多 200 项`;
    if (!example.length) return undefined;
    if (!value.length) return `${here}至少 1 项`;
    return value.map((v, i) => unlike(example[0], v, known, `${at}第 ${i + 1} 项`)).find((f) => f !== undefined);
  }
  if (!isObject(example)) return unlikeLeaf(example, value, here);
  if (!isObject(value)) return `${here}须为对象，请照示例的写法填写`;
  // Whatever calls itself a period is checked as one: faultOf refuses unknown units and numbers.
  if (isPeriod(example)) return periodFault(value, here);
  if (isRole(example) && !known.roles.some((r) => r.role === value.role))
    return `${here}没有角色 ${String(value.role)}`;
  return unlikeObject(example, value, known, at);
}

function unlikeLeaf(example: unknown, value: unknown, here: string): string | undefined {
  if (example === null || value === null || typeof example === typeof value) return undefined;
  const wanted = { number: "数字", string: "文字", boolean: "true 或 false" }[String(typeof example)];
  return `${here}须为${wanted ?? "示例那样的值"}`;
}

function periodFault(value: Record<string, unknown>, here: string): string | undefined {
  if (typeof value.unit !== "string") return `${here}须写明期限的单位`;
  const { unit, n, at } = value;
  // faultOf asks for every unit what it needs and refuses what it doesn't know.
  const fault = faultOf({ unit, n, at } as Period);
  return fault && `${here}：${fault}`;
}

function unlikeObject(
  example: Record<string, unknown>,
  value: Record<string, unknown>,
  known: Known,
  at: string,
): string | undefined {
  const missing = Object.keys(example).find((key) => !(key in value));
  if (missing) return `${at ? `“${at}”处` : ""}缺少 ${missing}`;
  const strange = Object.keys(value).find((key) => !Object.hasOwn(example, key));
  if (strange) return `${at ? `“${at}”处` : ""}没有 ${strange.slice(0, 40)} 这一项，请删去`;
  return Object.entries(example)
    .map(([key, e]) => unlike(e, value[key], known, at ? `${at} → ${key}` : key))
    .find((f) => f !== undefined);
}
