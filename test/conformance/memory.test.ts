import { MemoryDocuments } from "../../functions/src/adapters/memory/index.ts";
import { conformance } from "./documents.ts";

conformance("memory", () => ({ docs: new MemoryDocuments(), prefix: "" }));
