/** What a kind declares, as one hash: an outcome says under which table it was decided. */
import { schemaOf } from "../declare/field/schema.ts";
import type { Fields } from "../declare/kind.ts";
import type { Loaded } from "../declare/loaded.ts";
import type { Follower } from "../declare/regulation.ts";
import { hashOfValue } from "./chain.ts";

/** What stands for a function: the words beside it say what it does, and the build's name which code did it. */
const FUNCTION = "ƒ";

const known = new WeakMap<Loaded, string>();
/**
 * Of the table's own data: head, sheet, statuses and rows, in their order. What every kind has and what follows from the
 * table belong to the build.
 */
export function tableHash(k: Loaded): string {
  const hash = known.get(k) ?? hashOfValue(plain(declaredBy(k), new Set()));
  known.set(k, hash);
  return hash;
}

/** Of what other regulations let follow from the step: their rows, in their order. */
export const followsHash = (followers: readonly Follower[]): string => hashOfValue(plain(followers, new Set()));

function declaredBy(k: Loaded): Fields {
  const {
    ahead: _ahead,
    rank: _rank,
    readerRoles: _readers,
    personFields: _persons,
    unitReaders: _offices,
    unitFields: _units,
    steps,
    ...head
  } = k;
  return { ...head, order: Object.keys(k.statuses), steps: Object.fromEntries(k.rows.map((n) => [n, steps[n]])) };
}

const schemas = new WeakMap<object, string>();
/** Of a form or sheet; once each, since making its schema takes its time. */
function schemaHash(type: object): string | undefined {
  const known = schemas.get(type);
  const schema = known === undefined ? schemaOf(type) : undefined;
  const hash = schema ? hashOfValue(plain(schema, new Set())) : known;
  if (hash !== undefined) schemas.set(type, hash);
  return hash;
}

/** Plain data, with hashes for forms and sheets. `within`: what holds the value. */
function plain(value: unknown, within: Set<unknown>): unknown {
  if (typeof value === "function") return FUNCTION;
  if (typeof value === "number" && !Number.isFinite(value)) return String(value);
  if (typeof value !== "object" || value === null) return value;
  if (value instanceof RegExp) return String(value);
  const schema = schemaHash(value);
  if (schema !== undefined) return schema;
  if (within.has(value)) return undefined;
  within.add(value);
  const made = Array.isArray(value)
    ? value.map((v) => plain(v, within))
    : Object.fromEntries(Object.entries(value).map(([name, v]) => [name, plain(v, within)]));
  within.delete(value);
  return made;
}
