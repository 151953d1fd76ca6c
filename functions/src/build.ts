/** The build's name: a hash of the sources that decide. The same for sources and for the built files made from them. */
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const HERE = import.meta.dirname;
/** Written beside the built files by `npm run build`. */
const STAMP = join(HERE, "build.txt");
/**
 * What gives an outcome for an action, a case and the facts: rules, how both are read from what is stored, and how they are
 * put to the rules. A name that changes too often only means fewer decisions to repeat; one that stays when outcomes change
 * makes `verify` call sound records faulty.
 */
export const DECIDING = ["engine", "regulations", "service/decide", "service/read", "stored"];

function sources(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts"))
    .sort();
}

/** Hash of the deciding sources under `src`, 12 hex digits. */
export function hashOf(src: string): string {
  const hash = createHash("sha256");
  if (!DECIDING.some((folder) => sources(join(src, folder)).length))
    throw new Error(`${src} holds neither sources nor build.txt: run npm run build`);
  for (const folder of DECIDING)
    for (const name of sources(join(src, folder)))
      hash
        .update(`${folder}/${name}\0`)
        .update(readFileSync(join(src, folder, name)))
        .update("\0");
  return hash.digest("hex").slice(0, 12);
}

export const buildName = (): string => (existsSync(STAMP) ? readFileSync(STAMP, "utf8") : hashOf(HERE));
