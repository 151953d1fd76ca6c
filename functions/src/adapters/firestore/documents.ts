/** `Documents` over Firestore. Commits are one batched write with preconditions, never a transaction. */
import {
  type CollectionGroup,
  type CollectionReference,
  type DocumentSnapshot,
  FieldPath,
  type Firestore,
  type Query,
} from "@google-cloud/firestore";
import { checkPath, checkWrites } from "../limits.ts";
import type { Doc, DocQuery, Write } from "../ports.ts";
import { checkQuery, orderOf } from "../queries.ts";
import { TypedStore } from "../typed-store.ts";
import { add, translated } from "./commit.ts";
import { mapFromStore, toStore } from "./values.ts";
import { versionOf } from "./version.ts";

/** What a query's document was read from: an exact place to go on after, where our milliseconds would round it. */
const origins = new WeakMap<Doc<unknown>, DocumentSnapshot>();

export class FirestoreDocuments extends TypedStore {
  private readonly db: Firestore;
  constructor(db: Firestore) {
    super();
    this.db = db;
  }

  protected override async read(paths: readonly string[]): Promise<(Doc | undefined)[]> {
    for (const path of paths) checkPath(path);
    if (paths.length === 0) return [];
    return (await this.db.getAll(...paths.map((path) => this.db.doc(path)))).map(toDoc);
  }

  protected override async answer(q: DocQuery<unknown>): Promise<Doc[]> {
    checkQuery(q);
    return (await this.built(q).get()).docs.map((snapshot) => {
      const doc = read(snapshot);
      origins.set(doc, snapshot);
      return doc;
    });
  }

  override async commit(writes: readonly Write[]): Promise<void> {
    checkWrites(writes);
    if (writes.length === 0) return;
    const batch = this.db.batch();
    for (const write of writes) add(this.db, batch, write);
    await batch.commit().catch((error: unknown) => {
      throw translated(error, writes);
    });
  }

  private built(q: DocQuery<unknown>): Query {
    const from: CollectionGroup | CollectionReference = q.group
      ? this.db.collectionGroup(q.from)
      : this.db.collection(q.from);
    let query: Query = from;
    for (const [field, op, value] of q.where) query = query.where(pathOf(field), op, toStore(value));
    const order = orderOf(q);
    for (const [field, way] of order) query = query.orderBy(pathOf(field), way);
    query = query.orderBy(FieldPath.documentId(), order.at(-1)?.[1] ?? "asc").limit(q.limit);
    return q.after ? this.after(query, q, q.after) : query;
  }

  private after(query: Query, q: DocQuery<unknown>, doc: Doc<unknown>): Query {
    const origin = origins.get(doc);
    if (origin) return query.startAfter(...orderOf(q).map(([field]) => origin.get(pathOf(field))), origin.ref);
    return query.startAfter(...orderOf(q).map(([field]) => toStore(fieldOf(doc, field))), this.db.doc(doc.path));
  }
}

const pathOf = (field: string) => new FieldPath(...field.split("."));
const fieldOf = (doc: Doc<unknown>, field: string): unknown =>
  field
    .split(".")
    .reduce<unknown>((at, name) => (typeof at === "object" && at ? Reflect.get(at, name) : undefined), doc.data);
const toDoc = (snapshot: DocumentSnapshot): Doc | undefined => (snapshot.exists ? read(snapshot) : undefined);
const read = (snapshot: DocumentSnapshot): Doc => ({
  path: snapshot.ref.path,
  data: mapFromStore(snapshot.data() ?? {}),
  version: versionOf(snapshot),
});
