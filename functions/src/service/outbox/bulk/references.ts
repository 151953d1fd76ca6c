/** Customers, cases and people that the lines of a file name by what they claim (a name, a number), as their ids. */
import type * as z from "zod";
import { type Field, fieldsOf } from "../../../engine/declare/field/field.ts";
import type { Fields } from "../../../engine/values/plain.ts";
import { isId, path } from "../../../stored/paths.ts";
import { claimPath } from "../../decide/facts.ts";
import type { Env } from "../../env.ts";

const STAFF = "R00.staff";
const kindIn = (f: Field): string | undefined => (f.type === "staff" ? STAFF : f.of);

interface Name {
  kind: string;
  typed: string;
}
const keyOf = ({ kind, typed }: Name): string => `${kind}\n${typed}`;

/**
 * The inputs with ids in place of names, where exactly one case of the kind claims the name; what nobody claims, or several
 * do, stays as it was typed, and the decision refuses it. Names are read once for all lines.
 */
export async function resolved(env: Env, form: z.ZodObject, inputs: readonly Fields[]): Promise<Fields[]> {
  const referring = fieldsOf(form).flatMap((f) => {
    const kind = kindIn(f);
    return kind === undefined ? [] : [{ name: f.name, kind }];
  });
  if (!referring.length) return [...inputs];
  const namesIn = (input: Fields): Name[] =>
    referring.flatMap(({ name, kind }) => {
      const typed = input[name];
      return typeof typed === "string" ? [{ kind, typed }] : [];
    });
  const names = [...new Map(inputs.flatMap(namesIn).map((n) => [keyOf(n), n])).values()];
  const ids = new Map(await Promise.all(names.map(async (n) => [keyOf(n), await idOf(env, n)] as const)));
  return inputs.map((input) =>
    Object.assign(
      { ...input },
      ...referring.map(({ name, kind }) => {
        const typed = input[name];
        return typeof typed === "string" ? { [name]: ids.get(keyOf({ kind, typed })) ?? typed } : {};
      }),
    ),
  );
}

/** Undefined: it is an id, or nobody's name. */
async function idOf(env: Env, { kind, typed }: Name): Promise<string | undefined> {
  const [there] = isId(typed) ? await env.docs.get([path.case(typed)]) : [];
  if (there?.data.kind === kind) return undefined;
  const claims = (await env.kinds.kindOf(kind))?.claims ?? [];
  const docs = await env.docs.get(claims.map((field) => claimPath(env, kind, field, typed)));
  const found = new Set(docs.flatMap((d) => d?.data.ids ?? []));
  const [only] = found;
  return found.size === 1 ? only : undefined;
}
