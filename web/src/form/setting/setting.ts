/**
 * A setting as a form: its fields follow from its shape, else from its example, so that nobody writes JSON. An office
 * is chosen, and its title follows from it.
 */
import * as z from "zod";
import type { Fields, Role } from "../../../../functions/src/engine/declare/kind.ts";
import { regulationOf } from "../../../../functions/src/engine/declare/manifest.ts";
import type { Setting } from "../../../../functions/src/engine/declare/setting.ts";
import { UNIT_WORDS } from "../../../../functions/src/engine/time/period.ts";
import { said } from "../../i18n/index.ts";
import { type Field, fieldOf } from "../fields.ts";

/** As many rows as the engine takes (setting-fault.ts). */
const MANY = 200;
const isObject = (v: unknown): v is Fields => typeof v === "object" && v !== null && !Array.isArray(v);

export function settingField(setting: Setting, name = "value"): Field {
  const { title, hint, clause } = setting;
  const regulation = regulationOf(setting.id);
  const field = asked(fieldOf(name, setting.shape ?? shapeOf(setting.example), regulation));
  return { ...field, label: said(regulation, title), clause, ...(hint && { hint: said(regulation, hint) }) };
}

/** Without the titles of offices. The value as a whole is checked with them (`faultInSetting`). */
function asked(f: Field): Field {
  if (!f.row) return f;
  const office = f.row.some((cell) => cell.type === "role");
  const row = f.row.filter((cell) => !(office && cell.name === "title")).map(asked);
  return { ...f, row, schema: z.unknown(), ...(f.type !== "group" && { most: f.most ?? MANY }) };
}

/** What was filled in as the setting's value: offices with their titles. */
export function settingValue(given: unknown, roles: readonly Role[]): unknown {
  if (Array.isArray(given)) return given.map((v) => settingValue(v, roles));
  if (!isObject(given)) return given;
  const value = Object.fromEntries(Object.entries(given).map(([name, v]) => [name, settingValue(v, roles)]));
  return typeof value.role === "string"
    ? { ...value, title: roles.find((r) => r.role === value.role)?.title ?? "" }
    : value;
}

const PERIOD = z.strictObject({
  unit: z.enum(Object.keys(UNIT_WORDS)).meta({ label: "期限单位", labelEn: "Counted in", words: UNIT_WORDS }),
  n: z.int().min(0).max(9999).meta({ label: "数目", labelEn: "Number", hint: "“当日”“下次上班时”不填" }).optional(),
  at: z.string().max(5).meta({ label: "时刻", labelEn: "Time", hint: "只有“下周几”填，如 13:00" }).optional(),
});
const ROLE = z.string().max(64).meta({ label: "角色", labelEn: "Role", widget: "role" });

/** What a value like the example looks like. */
function shapeOf(example: unknown): z.ZodType {
  if (typeof example === "boolean") return z.boolean();
  if (typeof example === "number") return Number.isInteger(example) ? z.int() : z.number();
  if (Array.isArray(example)) return z.array(shapeOf(example[0] ?? "")).min(1);
  if (!isObject(example)) return z.string().trim().min(1).max(200);
  if (typeof example.unit === "string") return PERIOD;
  if (typeof example.role === "string") return z.strictObject({ role: ROLE, title: z.string() });
  return z.strictObject(Object.fromEntries(Object.entries(example).map(([key, e]) => [key, shapeOf(e)])));
}
