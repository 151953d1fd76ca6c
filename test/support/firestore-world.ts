/** The service over Firestore, in a project where no function listens: everything else stays in memory. */
import { Firestore } from "@google-cloud/firestore";
import { FirestoreDocuments } from "../../functions/src/adapters/firestore/documents.ts";
import type { Documents } from "../../functions/src/adapters/ports.ts";
import { makeSecrets } from "../../functions/src/adapters/secrets.ts";
import type { Regulation } from "../../functions/src/engine/declare/regulation.ts";
import { type MemoryWorld, memoryWorld } from "./memory-world.ts";

export interface FirestoreWorld extends Omit<MemoryWorld, "docs"> {
  docs: Documents;
  /** Ends the connection, so that the process can end. */
  close(): Promise<void>;
}

/**
 * One key for all processes of a test, and salts that are nobody else's. It is that of worlds in memory: what these make is
 * copied to a store, and its claims must be found there.
 */
const KEY = "repeatable".padEnd(32, ".");

export function firestoreWorld(project: string, regulations: readonly Regulation[]): FirestoreWorld {
  const db = new Firestore({ projectId: project });
  const docs = new FirestoreDocuments(db);
  return { ...memoryWorld(regulations), docs, secrets: makeSecrets(KEY), close: () => db.terminate() };
}
