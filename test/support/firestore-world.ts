/** The service over Firestore, in a project where no function listens: everything else stays in memory. */
import { Firestore } from "@google-cloud/firestore";
import { FirestoreDocuments } from "../../functions/src/adapters/firestore/documents.ts";
import type { Regulation } from "../../functions/src/engine/regulation.ts";
import type { Env } from "../../functions/src/service/env.ts";
import { memoryWorld } from "./memory-world.ts";

export interface FirestoreWorld extends Env {
  /** Ends the connection, so that the process can end. */
  close(): Promise<void>;
}

export function firestoreWorld(project: string, regulations: readonly Regulation[]): FirestoreWorld {
  const db = new Firestore({ projectId: project });
  return { ...memoryWorld(regulations), docs: new FirestoreDocuments(db), close: () => db.terminate() };
}
