/** What is asked of a store and what it answers. A path and a query carry the type of the documents that they lead to. */
import type { Fields } from "../engine/declare/kind.ts";

/** A document's path. `holds` never exists: it tells the compiler what lies there. */
export type At<T> = string & { readonly holds?: T };

/** A stored document. `version` changes with every write; a write may demand the version it read. */
export interface Doc<T = Fields> {
  path: string;
  data: T;
  version: string;
}

export type Compare = "==" | "<" | "<=" | ">" | ">=" | "array-contains" | "array-contains-any" | "in";
export interface ListQuery<T = Fields> {
  /** A collection's path, or with `group` a collection's last name wherever it lies. */
  from: string;
  group?: true;
  where: readonly (readonly [field: string, op: Compare, value: unknown])[];
  /** Ties are broken by the path. */
  order?: readonly (readonly [field: string, way: "asc" | "desc"])[];
  limit: number;
  /** Never exists: it tells the compiler what the rows are. */
  readonly holds?: T;
}
export interface DocQuery<T = Fields> extends ListQuery<T> {
  /** Continue after this document. */
  after?: Doc<unknown>;
}

export type Paths = readonly At<unknown>[];
/** A path without a type, such as one that a test makes by hand, leads to fields of which nothing is known. */
type Held<P> = P extends { readonly holds?: infer T } ? (unknown extends T ? Fields : T) : Fields;
/** A tuple of paths leads to a tuple of documents, in the same order; undefined where there is none. */
export type DocsAt<P extends Paths> = {
  -readonly [I in keyof P]: Doc<Held<P[I]>> | undefined;
};

/**
 * The one cast of stored data, to the type that their path or query names. The service writes each document in the shape
 * that shapes.ts gives it, and firestore.rules hold clients to theirs; what an action's fields hold is nevertheless looked
 * at once more (service/read/read-action.ts).
 */
export const readAs = <T>(read: unknown): T => read as T;
