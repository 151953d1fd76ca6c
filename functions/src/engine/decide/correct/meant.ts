/** The field that a correction means, the value that was typed for it, and whether the field is open to correction at all. */
import * as z from "zod";
import type { Case } from "../../case/case.ts";
import { type Filler, fillerOf } from "../../case/filled.ts";
import { Refused, refuse } from "../../declare/kind.ts";
import type { Loaded, LoadedStep } from "../../declare/loaded.ts";
import { metaOf } from "../../declare/sheet.ts";

/** A field of the case that a row has filled. */
export interface Meant {
  field: string;
  type: z.ZodType;
  label: string;
  row: LoadedStep;
  filler: Filler;
}
/** The field by its name or label, or why it is closed to everybody; the clause is that of the row that filled it. */
export function meantBy(k: Loaded, c: Pick<Case, "done" | "sheet">, name: string): Meant | Refused {
  const { shape } = k.sheet;
  const field = Object.keys(shape).find((f) => f === name || metaOf(shape[f]).label === name);
  const type = field === undefined ? undefined : shape[field];
  if (field === undefined || !type) return refuse("field", k.clause, `${k.title}没有“${name}”这一栏`);
  const { label = field, computed, fixed } = metaOf(type);
  const filler = fillerOf(k, c, field);
  const row = filler && k.steps[filler.row];
  const no = (code: string, says: string) => refuse(code, row?.clause ?? k.clause, says);
  if (computed || !k.rows.some((n) => field in (k.steps[n]?.form?.shape ?? {})))
    return no("kept", `“${label}”由系统计算，不能更正；请更正它所依据的栏目`);
  if (fixed) return no("fixed", `“${label}”已据以计算，不能单独更正；${fixed}`);
  if (k.key?.includes(field)) return no("key", `“${label}”决定了事项的标识，不能更正；请作废后重新办理`);
  if (!row)
    return c.sheet[field] === undefined || c.sheet[field] === null
      ? no("blank", `“${label}”还没有填过，请在相应步骤填写`)
      : no("again", `“${label}”所在的步骤须重新办理，请在该步骤填写`);
  return { field, type, label, row, filler };
}

/** JSON where the field isn't text; text as it was typed. */
export function readValue({ type, label, row }: Meant, value: string): { read: unknown } | Refused {
  const text = z.safeParse(type, value);
  if (text.success) return { read: text.data };
  const read = z.safeParse(type, parsed(value));
  return read.success
    ? { read: read.data }
    : refuse("form", row.clause, `“${label}”不能是“${value}”，请按原表的写法填写`);
}
function parsed(value: string): unknown {
  try {
    return JSON.parse(value);
  } catch {
    return undefined;
  }
}
/** The field and its new value, for whoever must know them before the decision. */
export function intended(k: Loaded, c: Case | null, input: object): { meant: Meant; read: unknown } | undefined {
  const { field, value } = input as { field?: unknown; value?: unknown };
  if (!c || typeof field !== "string" || typeof value !== "string") return undefined;
  const meant = meantBy(k, c, field);
  if (meant instanceof Refused) return undefined;
  const wanted = readValue(meant, value);
  return wanted instanceof Refused ? undefined : { meant, read: wanted.read };
}
