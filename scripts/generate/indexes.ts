import { appQueries } from "../../functions/src/stored/app-queries.ts";
import { queries } from "../../functions/src/stored/queries.ts";
import type { ListQuery } from "../../functions/src/stored/reading.ts";
import type {
  ActionDoc,
  DutyDoc,
  HeaderDoc,
  OutboxDoc,
  PieceDoc,
  SealedDoc,
  SheetDoc,
  StaffDoc,
} from "../../functions/src/stored/shapes.ts";

interface IndexField {
  fieldPath: string;
  order?: "ASCENDING" | "DESCENDING";
  arrayConfig?: "CONTAINS";
}
type Scope = "COLLECTION" | "COLLECTION_GROUP";
interface Index {
  collectionGroup: string;
  queryScope: Scope;
  fields: IndexField[];
}

/**
 * Fields that no query asks for: long texts and maps, whose every leaf Firestore would index, up to a limit that a
 * long sheet could reach. Key: the collection's last name.
 */
const UNINDEXED: Record<string, readonly string[]> = {
  actions: ["input", "outcome"] satisfies (keyof ActionDoc)[],
  cases: ["row"] satisfies (keyof HeaderDoc)[],
  sealed: ["input", "change"] satisfies (keyof SealedDoc)[],
  parts: ["sheet", "done", "duties", "requests", "undo"] satisfies (keyof SheetDoc)[],
  outbox: ["effect", "folded"] satisfies (keyof OutboxDoc)[],
  duties: ["why"] satisfies (keyof DutyDoc)[],
  staff: ["appointments", "substitutions", "turns"] satisfies (keyof StaffDoc)[],
  bytes: ["bytes"] satisfies (keyof PieceDoc)[],
  plain: ["bytes"] satisfies (keyof PieceDoc)[],
};

const ARRAYS = new Set(["array-contains", "array-contains-any"]);
const RANGES = new Set(["<", "<=", ">", ">="]);

/** The indexes that the service's queries and the app's own lists (stored/) need, and the fields that need none. */
export default async function indexes(): Promise<Record<string, string>> {
  const all = [...Object.values(queries), ...Object.values(appQueries)].map(sampled);
  const content = { indexes: indexesOf(all), fieldOverrides: overrides() };
  refuseUnindexed(all);
  return { "firestore.indexes.json": `${JSON.stringify(content, null, 2)}\n` };
}

// A query's shape does not depend on the values that it is asked with, so any will do for all parameters.
const sampled = (query: (...values: never[]) => ListQuery<unknown>): ListQuery<unknown> =>
  (query as (...values: string[]) => ListQuery<unknown>)(...Array.from({ length: query.length }, () => "sample"));

/** Composite indexes in a stable order, each once. */
export function indexesOf(all: readonly ListQuery<unknown>[]): Index[] {
  const found = new Map(all.flatMap((q) => indexOf(q) ?? []).map((index) => [JSON.stringify(index), index]));
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, index]) => index);
}

/** Firestore answers from its own single-field indexes what asks one field of a collection, or several by equality alone. */
function indexOf(q: ListQuery<unknown>): Index | undefined {
  const fields = fieldsOf(q);
  const sorted = q.order?.length || q.where.some(([, op]) => RANGES.has(op) || ARRAYS.has(op));
  if (fields.length < 2 ? !q.group || fields.length === 0 : !sorted) return undefined;
  const collectionGroup = q.from.slice(q.from.lastIndexOf("/") + 1);
  if (fields.length < 2) throw new Error(`${q.from}: a group asked by one field needs an index exemption`);
  return { collectionGroup, queryScope: q.group ? "COLLECTION_GROUP" : "COLLECTION", fields };
}

/** Equalities, then the array, then what is sorted or ranged over. */
function fieldsOf(q: ListQuery<unknown>): IndexField[] {
  const order = q.order?.length
    ? q.order
    : q.where.filter(([, op]) => RANGES.has(op)).map(([field]) => [field, "asc"] as const);
  const sorted = new Map(order);
  const clauses = q.where.filter(([field, op]) => !RANGES.has(op) && !sorted.has(field));
  const [arrays, equal] = [clauses.filter(([, op]) => ARRAYS.has(op)), clauses.filter(([, op]) => !ARRAYS.has(op))];
  return [
    ...[...new Set(equal.map(([field]) => field))].map((fieldPath) => ({ fieldPath, order: "ASCENDING" as const })),
    ...arrays.map(([fieldPath]) => ({ fieldPath, arrayConfig: "CONTAINS" as const })),
    ...[...sorted].map(([fieldPath, way]) => ({
      fieldPath,
      order: way === "desc" ? ("DESCENDING" as const) : ("ASCENDING" as const),
    })),
  ];
}

const overrides = () =>
  Object.entries(UNINDEXED).flatMap(([collectionGroup, fields]) =>
    fields.map((fieldPath) => ({ collectionGroup, fieldPath, indexes: [] })),
  );

function refuseUnindexed(all: readonly ListQuery<unknown>[]): void {
  for (const q of all) {
    const without = UNINDEXED[q.from.slice(q.from.lastIndexOf("/") + 1)] ?? [];
    const asked = [...q.where.map(([field]) => field), ...(q.order ?? []).map(([field]) => field)];
    const bad = asked.find((field) => without.some((name) => field === name || field.startsWith(`${name}.`)));
    if (bad) throw new Error(`${q.from}: ${bad} is asked for but not indexed (scripts/generate/indexes.ts)`);
  }
}
