/** The summary that is committed beside a regulation, as `npm run bench:mutants` found it last. */
import { existsSync, globSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../setup/places.mjs";
import type { Summary } from "./summary.ts";

function fileOf(id: string): string {
  const [folder] = globSync(`functions/src/regulations/${id.toLowerCase()}-*`, { cwd: root });
  if (folder === undefined) throw new Error(`没有办法“${id}”的文件夹`);
  return join(root, folder, "mutants.json");
}

/** Undefined where none was kept. */
export function keptOf(id: string): Summary | undefined {
  const file = fileOf(id);
  // Written by `keep` alone.
  return existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as Summary) : undefined;
}
export const keep = (id: string, summary: Summary): void =>
  writeFileSync(fileOf(id), `${JSON.stringify(summary, null, 2)}\n`);
