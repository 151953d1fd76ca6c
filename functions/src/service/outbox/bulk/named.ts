/** People, customers and cases as a file names them: by id, or by what the case is found by – a name, a telephone, a staff number. */
import type * as z from "zod";
import { type Field, fieldsOf } from "../../../engine/declare/field/field.ts";
import { references } from "../../../engine/declare/field/values.ts";
import type { Fields } from "../../../engine/declare/kind.ts";
import type { Line } from "../../../engine/declare/lines/doubles.ts";
import { phoneOf } from "../../../engine/values/typed.ts";
import { isId, path } from "../../../stored/paths.ts";
import { claimPath } from "../../decide/facts.ts";
import type { Env } from "../../env.ts";

interface Named {
  line: number;
  /** The field of the form, and the one that holds the name. */
  own: Field;
  field: Field;
  name: string;
}
/** By kind and name. */
type Ids = ReadonlyMap<string, readonly string[]>;
const kindOf = (f: Field): string | undefined => (f.type === "staff" ? "R00.staff" : f.of);
const keyOf = (f: Field, name: string): string => `${kindOf(f)}\n${name}`;

/** A name that means nobody, or several: it stays as it was written. */
export interface Unclear extends Pick<Named, "line" | "name"> {
  /** Of the form's field that holds it. */
  label: string;
  several: boolean;
}
/** The lines with ids in place of names, each asked for once. */
export async function resolved(
  env: Env,
  form: z.ZodObject,
  lines: readonly Line[],
): Promise<{ lines: Line[]; unclear: Unclear[] }> {
  const fields = fieldsOf(form);
  const named = lines.flatMap(({ line, input }) =>
    fields.flatMap((own) =>
      references(own, input[own.name]).flatMap(({ field, id: name }): Named[] =>
        kindOf(field) === undefined ? [] : [{ line, own, field, name }],
      ),
    ),
  );
  const ids = await idsOf(env, named);
  const unclear = named.flatMap(({ line, own, field, name }): Unclear[] => {
    const { length } = ids.get(keyOf(field, name)) ?? [];
    return length === 1 ? [] : [{ line, label: own.label, name, several: length > 1 }];
  });
  const withId = ({ line, input }: Line) => ({
    line,
    input: { ...input, ...Object.fromEntries(fields.flatMap((f) => withIds(f, input, ids))) },
  });
  return { lines: lines.map(withId), unclear };
}

const withIds = (f: Field, input: Fields, ids: Ids): [string, unknown][] => {
  const value = input[f.name];
  return value === undefined ? [] : [[f.name, replaced(f, value, ids)]];
};
function replaced(f: Field, value: unknown, ids: Ids): unknown {
  if (Array.isArray(value)) return value.map((v) => inRow(f, v, ids));
  if (f.type === "group") return inRow(f, value, ids);
  const [id, ...others] = (typeof value === "string" && ids.get(keyOf(f, value))) || [];
  return others.length ? value : (id ?? value);
}
function inRow(f: Field, value: unknown, ids: Ids): unknown {
  const [only] = f.row ?? [];
  if (only?.name === "") return replaced(only, value, ids);
  const cells: Fields = Object(value);
  return f.row ? Object.fromEntries(f.row.flatMap((cell) => withIds(cell, cells, ids))) : value;
}

/** Names that are looked up at a time; each asks for a few documents. */
const AT_ONCE = 100;
/** The cases that each name may mean, each name asked for once. */
async function idsOf(env: Env, named: readonly Named[]): Promise<Ids> {
  const all = [...new Map(named.map((n) => [keyOf(n.field, n.name), n])).entries()];
  const ids = new Map<string, readonly string[]>();
  for (let i = 0; i < all.length; i += AT_ONCE) {
    const some = all.slice(i, i + AT_ONCE);
    const found = some.map(async ([key, { field, name }]) =>
      ids.set(key, await idsNamed(env, kindOf(field) ?? "", name)),
    );
    await Promise.all(found);
  }
  return ids;
}
async function idsNamed(env: Env, kind: string, name: string): Promise<readonly string[]> {
  const k = await env.kinds.kindOf(kind);
  const [own] = isId(name) ? await env.docs.get([path.case(name)]) : [];
  if (own?.data.kind === kind) return [name];
  const values = [...new Set([name, phoneOf(name) ?? name])];
  const paths = (k?.claims ?? []).flatMap((field) => values.map((value) => claimPath(env, kind, field, value)));
  const claims = paths.length ? await env.docs.get(paths) : [];
  return [...new Set(claims.flatMap((claim) => claim?.data.ids ?? []))];
}
