/** How the app is cut into files: a place takes few of them, and none with what it does not need. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { build, loadConfigFromFile, type PluginOption, parseSync, type Rolldown, Visitor } from "vite";
import { beforeAll, expect, test, vi } from "vitest";
import { FUNCTIONS_ONLY } from "../web/app-part.ts";
import { FOLDER } from "../web/keep.ts";

const web = join(import.meta.dirname, "..", "web");
let chunks: Rolldown.OutputChunk[];

beforeAll(async () => {
  vi.stubEnv("NODE_ENV", "production");
  const loaded = await loadConfigFromFile({ command: "build", mode: "production" }, join(web, "vite.config.ts"));
  if (!loaded) throw new Error("no vite.config.ts");
  const { config } = loaded;
  const made = await build({
    ...config,
    configFile: false,
    root: web,
    logLevel: "silent",
    plugins: config.plugins?.filter(writesNothing),
    build: { ...config.build, write: false },
  });
  const output = [made].flat().flatMap((m) => ("output" in m ? m.output : []));
  chunks = output.filter((o) => o.type === "chunk");
}, 60_000);

/** The service worker is made of files that are not written here; its plugins come in a list. */
const writesNothing = (plugin: PluginOption): boolean => !Array.isArray(plugin);

function chunkOf(fileName: string): Rolldown.OutputChunk {
  const chunk = chunks.find((c) => c.fileName === fileName);
  if (!chunk) throw new Error(`no chunk ${fileName}`);
  return chunk;
}
/** All that a file can't start without, itself included. */
function needed(file: string): string[] {
  const found = new Set([file]);
  for (const name of found) for (const other of chunkOf(name).imports) found.add(other);
  return [...found];
}
function begunBy(module: string): string {
  const chunk = chunks.find((c) => c.facadeModuleId?.endsWith(module));
  if (!chunk) throw new Error(`no chunk begins with ${module}`);
  return chunk.fileName;
}
const named = (files: readonly string[]) => files.map((f) => /([^/]+)-[\w-]{8}\.js$/.exec(f)?.[1] ?? f).sort();

test.each([
  ["web/index.html", ["shell"]],
  ["app/start.ts", ["common", "shell", "start"]],
  ["me/sign-in.tsx", ["common", "shell", "sign-in"]],
  ["case/case.tsx", ["case", "common", "engine", "shell", "ui"]],
  ["app/form-page.tsx", ["common", "engine", "form-page", "shell", "ui"]],
])("%s begins with %s", (module, files) => {
  expect(named(needed(begunBy(module)))).toEqual(files);
});

test("what is known of all regulations is one file, and brings only what is there before", () => {
  const manifest = begunBy("/manifest.gen.ts");
  expect(named(needed(manifest))).toEqual(["manifest.gen", "shell"]);
  expect(chunkOf(manifest).moduleIds).toHaveLength(1);
});

test("the names of offices bring no sheets with them", () => {
  const offices = chunks.filter((c) => c.facadeModuleId?.endsWith("/roles.ts"));
  expect(offices.length).toBeGreaterThan(3);
  expect(new Set(named(offices.flatMap((c) => needed(c.fileName))))).toEqual(
    new Set(["common", "offices", "roles", "shell"]),
  );
});

test("a regulation brings its own sheets, those it shares, and the engine", () => {
  expect(named(needed(begunBy("/r01-oil-dispatch/index.ts")))).toEqual([
    "common",
    "engine",
    "r01-oil-dispatch",
    "records",
    "roles",
    "shell",
  ]);
});

test("regulations lie apart, and only they", () => {
  const apart = chunks.filter((c) => c.fileName.startsWith(FOLDER)).flatMap((c) => c.moduleIds);
  expect(apart.length).toBeGreaterThan(50);
  expect(apart.filter((id) => !/\/functions\/src\/regulations\/(?!r00-)/.test(id))).toEqual([]);
});

test("no two files need each other", () => {
  const circles = chunks.filter((c) => c.imports.some((name) => needed(name).includes(c.fileName)));
  expect(circles.map((c) => c.fileName)).toEqual([]);
});

test("no file waits at its top, else what it fetches there, and needs it, would wait for it in turn", () => {
  expect(chunks.filter(({ code }) => waitsAtTop(code)).map((c) => c.fileName)).toEqual([]);
  expect(waitsAtTop("f(async () => { await g(); }); const { h } = await import('./h.js');")).toBe(true);
});
function waitsAtTop(code: string): boolean {
  let within = 0;
  let found = false;
  const into = () => void within++;
  const out = () => void within--;
  new Visitor({
    ...{ FunctionDeclaration: into, FunctionExpression: into, ArrowFunctionExpression: into },
    ...{ "FunctionDeclaration:exit": out, "FunctionExpression:exit": out, "ArrowFunctionExpression:exit": out },
    AwaitExpression: () => {
      found ||= within === 0;
    },
  }).visit(parseSync("file.js", code).program);
  return found;
}

test("nothing carries Firestore's patterns of pipelines", () => {
  expect(chunks.flatMap((c) => c.moduleIds).filter((id) => id.includes("/re2js/"))).toEqual([]);
});

test("papers are drawn by the functions: what fills them is not in the app", () => {
  const drawn = /\/functions\/src\/regulations\/.*\/papers\//;
  expect(chunks.flatMap((c) => c.moduleIds).filter((id) => drawn.test(id))).toEqual([]);
});

test("what is cut of kinds and steps is read by nothing of the app", () => {
  const own = chunks
    .flatMap((c) => c.moduleIds)
    .filter((id) => /\/(web\/src|functions\/src\/engine)\/.*\.tsx?$/.test(id));
  expect(own.length).toBeGreaterThan(150);
  const names = [...new Set(Object.values(FUNCTIONS_ONLY).flat())].join("|");
  const reading = new RegExp(`\\b(k|kind|s|step|row|own)\\??\\.(${names})\\b`);
  expect(own.filter((id) => reading.test(readFileSync(id, "utf8")))).toEqual([]);
  expect(reading.test("const set = s?.set?.(ctx)")).toBe(true);
});
