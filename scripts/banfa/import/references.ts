/** People, customers and cases as a file names them: by id, or by what the case is found by – a name, a telephone, a staff number. */
import { type Field, fieldsOf } from "../../../functions/src/engine/declare/field/field.ts";
import { references } from "../../../functions/src/engine/declare/field/values.ts";
import type { Fields } from "../../../functions/src/engine/declare/kind.ts";
import type { Line } from "../../../functions/src/engine/declare/lines/doubles.ts";
import { phoneOf } from "../../../functions/src/engine/values/typed.ts";
import { claimPath } from "../../../functions/src/service/decide/facts.ts";
import type { Env } from "../../../functions/src/service/env.ts";
import { isId, path } from "../../../functions/src/stored/paths.ts";
import type { Into } from "./into.ts";

/** The lines with ids in place of names, and a sentence for each name that means nobody or several. */
export async function resolved(
  env: Env,
  { form }: Pick<Into, "form">,
  lines: readonly Line[],
): Promise<{ lines: Line[]; faults: string[] }> {
  const fields = fieldsOf(form);
  const faults: string[] = [];
  const known = new Map<string, Promise<readonly string[]>>();
  const lookUp = (kind: string, name: string) => {
    const key = `${kind}\n${name}`;
    const ids = known.get(key) ?? idsOf(env, kind, name);
    known.set(key, ids);
    return ids;
  };
  const out = await Promise.all(
    lines.map(async ({ line, input }) => {
      const ids = new Map<string, string>();
      const named = fields.flatMap((f) => references(f, input[f.name]).map((r) => ({ ...r, field: r.field, own: f })));
      for (const { field, id: name, own } of named) {
        const kind = field.type === "staff" ? "R00.staff" : field.of;
        if (!kind) continue;
        const [id, ...others] = await lookUp(kind, name);
        if (id === undefined) faults.push(`第 ${line} 行：“${own.label}”没有“${name}”，请核对，或先建档`);
        else if (others.length) faults.push(`第 ${line} 行：“${own.label}”有几个“${name}”，请写编号或电话`);
        else ids.set(`${kind}\n${name}`, id);
      }
      return { line, input: Object.fromEntries(fields.flatMap((f) => withIds(f, input, ids))) };
    }),
  );
  return { lines: out, faults };
}

const withIds = (f: Field, input: Fields, ids: ReadonlyMap<string, string>): [string, unknown][] => {
  const value = input[f.name];
  return value === undefined ? [] : [[f.name, replaced(f, value, ids)]];
};
function replaced(f: Field, value: unknown, ids: ReadonlyMap<string, string>): unknown {
  if (Array.isArray(value)) return value.map((v) => inRow(f, v, ids));
  if (f.type === "group") return inRow(f, value, ids);
  const kind = f.type === "staff" ? "R00.staff" : f.of;
  return kind && typeof value === "string" ? (ids.get(`${kind}\n${value}`) ?? value) : value;
}
function inRow(f: Field, value: unknown, ids: ReadonlyMap<string, string>): unknown {
  const [only] = f.row ?? [];
  if (only?.name === "") return replaced(only, value, ids);
  const cells: Fields = Object(value);
  return f.row ? Object.fromEntries(f.row.flatMap((cell) => withIds(cell, cells, ids))) : value;
}

/** Cases of the kind that the name may mean. */
async function idsOf(env: Env, kind: string, name: string): Promise<readonly string[]> {
  const k = await env.kinds.kindOf(kind);
  const [own] = isId(name) ? await env.docs.get([path.case(name)]) : [];
  if (own?.data.kind === kind) return [name];
  const values = [...new Set([name, phoneOf(name) ?? name])];
  const paths = (k?.claims ?? []).flatMap((field) => values.map((value) => claimPath(env, kind, field, value)));
  const claims = paths.length ? await env.docs.get(paths) : [];
  return [...new Set(claims.flatMap((claim) => claim?.data.ids ?? []))];
}
