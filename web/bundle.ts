/** How the app is cut into files: few, since each costs a request, and none with what a page does not need. */
import { fileURLToPath } from "node:url";
import type { Alias, Rolldown } from "vite";
import { FOLDER } from "./keep.ts";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export const alias: Alias[] = [
  { find: /^re2js$/, replacement: here("no-re2.ts") },
  {
    find: /^\.\.?\/(?:core\/|locales\/)?(?:json-schema-processors|to-json-schema|memoizer|en)\.js$/,
    replacement: here("less-zod.ts"),
  },
  { find: /^zod$/, replacement: here("src/lib/zod.ts") },
];

/** Engine and regulations only declare: a module of which nothing is used does nothing. */
export const treeshake: Rolldown.TreeshakingOptions = {
  moduleSideEffects: [{ test: /\/functions\/src\//, sideEffects: false }],
  manualPureFunctions: ["paper"],
};

const SHARED = /\/functions\/src\/regulations\/shared\/([\w-]+)\/(?!en|offices)/;

/** By priority; what no group takes goes with the page that needs it, or stands alone. */
export const groups: Rolldown.CodeSplittingGroup[] = [
  { name: "shell", tags: ["$initial"], priority: 9 },
  // What pages without any form need too.
  {
    name: "common",
    test: /\/web\/src\/(data\/(api|plain)|lib\/coming|outbox\/(item|rest)|ui\/language)\.tsx?$|\/engine\/(declare\/(who|manifest)|organisation\/(org|running))\.ts$/,
    priority: 8,
  },
  {
    name: "engine",
    test: /\/node_modules\/zod\/|\/functions\/src\/engine\/|\/web\/src\/lib\/zod/,
    minShareCount: 2,
    priority: 7,
  },
  {
    name: "records",
    test: /\/functions\/src\/regulations\/r00-(?!.*\/(roles|clauses)\.ts)/,
    minShareCount: 2,
    priority: 6,
    includeDependenciesRecursively: false,
  },
  {
    name: (id) => SHARED.exec(id)?.[1] ?? null,
    debugName: "shared",
    test: SHARED,
    minShareCount: 2,
    priority: 6,
    includeDependenciesRecursively: false,
  },
  {
    name: "ui",
    test: /\/web\/src\/(?!form\/(?!fields|common-choices|setting))/,
    minShareCount: 2,
    priority: 2,
  },
  { name: "form", test: /\/web\/src\//, minShareCount: 2, priority: 1 },
];

const REGULATION = /\/functions\/src\/regulations\/(r(?!00-)\d\d-|shared\/)/;

/** Sheets and steps of a regulation lie apart, so that the service worker can tell them; offices are few and needed at once. */
export const chunkFileNames = ({ name, moduleIds }: Rolldown.PreRenderedChunk): string =>
  !/^(roles|offices)$/.test(name) && moduleIds.length > 0 && moduleIds.every((id) => REGULATION.test(id))
    ? `${FOLDER}[name]-[hash].js`
    : "assets/[name]-[hash].js";
