import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  interface ProvidedContext {
    seen: string;
  }
}

/** One folder a run, for what its stories saw: the projects of a run share their process, so the second finds the first one's. */
export default function setup(project: TestProject): () => void {
  process.env.BANFA_SEEN ??= mkdtempSync(join(tmpdir(), "banfa-seen-"));
  const folder = process.env.BANFA_SEEN;
  project.provide("seen", folder);
  return () => rmSync(folder, { recursive: true, force: true });
}
