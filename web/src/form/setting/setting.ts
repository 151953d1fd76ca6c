/**
 * A setting as a form: its fields follow from its shape, else from its example, so that nobody writes JSON.
 * What a form can't hold as it is – an open end, a table by name, an office's title – is turned there and back.
 */
import * as z from "zod";
import type { Fields, Role } from "../../../../functions/src/engine/declare/kind.ts";
import type { Setting } from "../../../../functions/src/engine/declare/regulation.ts";
import { inner, sizeOf } from "../../../../functions/src/engine/declare/sheet.ts";
import { UNIT_WORDS } from "../../../../functions/src/engine/time/period.ts";
import { t } from "../../i18n/index.ts";

/** A type that the form can draw, and the way of a value into it and out again. */
export interface Turned {
  type: z.ZodType;
  toForm: (value: unknown) => unknown;
  fromForm: (given: unknown) => unknown;
  /** What is wrong with what was filled in, where the value itself could not show it. */
  fault?: (given: unknown) => string | undefined;
}
const same = (v: unknown) => v;
const isObject = (v: unknown): v is Fields => typeof v === "object" && v !== null && !Array.isArray(v);
const listOf = (v: unknown): unknown[] => (Array.isArray(v) ? v : []);
const typeOf = (t: unknown): z.ZodType => {
  if (t instanceof z.ZodType) return t;
  throw new Error("not a type");
};
const keptMeta = (t: z.ZodType) => {
  const { id: _id, ...meta } = t.meta() ?? {};
  return meta;
};

export function turned(setting: Setting, roles: readonly Role[]): Turned {
  const made = turn(setting.shape ?? shapeOf(setting.example), roles);
  const { title, hint, clause } = setting;
  return { ...made, type: made.type.meta({ ...keptMeta(made.type), label: title, clause, ...(hint && { hint }) }) };
}

function turn(given: z.ZodType, roles: readonly Role[]): Turned {
  const t = inner(given);
  if (t instanceof z.ZodObject) return turnObject(t, roles);
  if (t instanceof z.ZodRecord) return turnRecord(t, roles);
  if (!(t instanceof z.ZodArray) || inner(t.element) instanceof z.ZodEnum)
    return { type: given, toForm: same, fromForm: same };
  const row = turn(typeOf(t.element), roles);
  const { min = 0, max = MANY } = sizeOf(t);
  const type = z.array(row.type).min(min).max(max).meta(keptMeta(t));
  return {
    type,
    toForm: (v) => listOf(v).map(row.toForm),
    fromForm: (v) => listOf(v).map(row.fromForm),
  };
}
/** As many rows as the engine takes (setting-value.ts). */
const MANY = 200;

const isOpen = (t: z.ZodType) =>
  t instanceof z.ZodNullable || (t instanceof z.ZodOptional && t.unwrap() instanceof z.ZodNullable);

/** Open ends are left blank; the title beside an office follows from the office. */
function turnObject(t: z.ZodObject, roles: readonly Role[]): Turned {
  const titled = "title" in t.shape && inner(t.shape.role).meta()?.widget === "role";
  const entries = Object.entries(t.shape).flatMap(([name, field]) =>
    titled && name === "title" ? [] : [{ name, field: typeOf(field) }],
  );
  const cells = entries.map(({ name, field }) => {
    const cell = turn(field, roles);
    const blank = field instanceof z.ZodOptional || field instanceof z.ZodNullable;
    return { name, open: isOpen(field), ...cell, type: blank ? inner(cell.type).optional() : cell.type };
  });
  return {
    type: z.strictObject(Object.fromEntries(cells.map((c) => [c.name, c.type]))).meta(keptMeta(t)),
    toForm: (v) =>
      isObject(v)
        ? Object.fromEntries(cells.flatMap((c) => (v[c.name] == null ? [] : [[c.name, c.toForm(v[c.name])]])))
        : v,
    fromForm: (v) => {
      if (!isObject(v)) return v;
      const value = Object.fromEntries(
        cells.flatMap((c): [string, unknown][] =>
          v[c.name] !== undefined ? [[c.name, c.fromForm(v[c.name])]] : c.open ? [[c.name, null]] : [],
        ),
      );
      return titled ? { ...value, title: roles.find((r) => r.role === value.role)?.title ?? "" } : value;
    },
  };
}

/** A table by name becomes rows that begin with the name. */
function turnRecord(of: z.ZodRecord, roles: readonly Role[]): Turned {
  const value = typeOf(of.valueType);
  const below = turn(value, roles);
  if (!(below.type instanceof z.ZodObject)) throw new Error("a table by name holds rows");
  const name = z
    .string()
    .trim()
    .min(1)
    .max(200)
    .meta(typeOf(of.keyType).meta() ?? {});
  return {
    type: z
      .array(z.strictObject({ name, ...below.type.shape }))
      .max(MANY)
      .meta(keptMeta(of)),
    fault: (v) => {
      const names = listOf(v).map((r) => String(Object(r).name));
      const twice = names.find((n, i) => names.indexOf(n) !== i);
      return twice === undefined ? undefined : t("set.twice", twice);
    },
    toForm: (v) => Object.entries(isObject(v) ? v : {}).map(([n, x]) => ({ name: n, ...Object(below.toForm(x)) })),
    fromForm: (v) =>
      Object.fromEntries(
        listOf(v).flatMap((r) => {
          if (!isObject(r)) return [];
          const { name: n, ...x } = r;
          return [[String(n), below.fromForm(x)]];
        }),
      ),
  };
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
