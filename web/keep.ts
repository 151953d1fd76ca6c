/** Forms open without a network too: the service worker keeps those of the regulations that a person works by. */
import type { Plugin, Rolldown } from "vite";
import type { Keep } from "./src/app/keep-forms.ts";

/** Paths of this version's files. */
export interface Files {
  all: readonly string[];
  /** What a regulation needs, besides the app's own. */
  of: Readonly<Record<string, readonly string[]>>;
}
interface Message {
  data: Keep | undefined;
  waitUntil(work: Promise<void>): void;
}
interface Scope {
  caches: Pick<CacheStorage, "open">;
  addEventListener(type: "message", heard: (message: Message) => void): void;
}

export const CACHE = "regulations";
/** Where the code of regulations lies (bundle.ts). */
export const FOLDER = "assets/regulations/";

/** The service worker's part. Its text goes into a file of its own, so it may use nothing of this one. */
export function keeper(scope: Scope, cacheName: string, files: Files): void {
  const keep = async ({ regulations }: Keep): Promise<void> => {
    const cache = await scope.caches.open(cacheName);
    for (const old of await cache.keys()) if (!files.all.includes(new URL(old.url).pathname)) await cache.delete(old);
    for (const file of new Set(regulations.flatMap((id) => files.of[id] ?? [])))
      if (!(await cache.match(file))) await cache.add(file);
  };
  scope.addEventListener("message", (message) => {
    if (message.data?.type === "KEEP") message.waitUntil(keep(message.data));
  });
}

/** Writes `keep.js`, which the service worker imports. */
export const keepForms = (): Plugin => ({
  name: "keep-forms",
  generateBundle(_, bundle) {
    const [name, files] = [CACHE, filesOf(bundle)].map((value) => JSON.stringify(value));
    this.emitFile({ type: "asset", fileName: "keep.js", source: `(${keeper})(self, ${name}, ${files});\n` });
  },
});

function filesOf(bundle: Rolldown.OutputBundle): Files {
  const chunks = Object.values(bundle).filter((file) => file.type === "chunk" && file.fileName.startsWith(FOLDER));
  const needs = (file: string): string[] => {
    const chunk = bundle[file];
    if (chunk?.type !== "chunk" || !chunks.includes(chunk)) return [];
    return [`/${file}`, ...chunk.imports.flatMap(needs)];
  };
  const of = chunks.flatMap((chunk) => {
    const id = /\/(r\d\d)-[^/]*\/index\.ts$/.exec(("facadeModuleId" in chunk && chunk.facadeModuleId) || "")?.[1];
    return id ? [[id.toUpperCase(), needs(chunk.fileName)] as const] : [];
  });
  return { all: chunks.map((c) => `/${c.fileName}`), of: Object.fromEntries(of) };
}
