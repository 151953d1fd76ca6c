import { Firestore } from "@google-cloud/firestore";
import { afterAll } from "vitest";
import { FirestoreDocuments } from "../../functions/src/adapters/firestore/documents.ts";
import { conformance } from "../conformance/documents.ts";

// FIRESTORE_EMULATOR_HOST is set by whoever starts the emulators; each test has a prefix of its own.
const db = new Firestore({ projectId: "demo-conformance" });
const run = Date.now().toString(36);
let tests = 0;

afterAll(() => db.terminate());
conformance("firestore", () => ({ docs: new FirestoreDocuments(db), prefix: `t${run}x${tests++}-` }));
