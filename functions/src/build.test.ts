import { appendFileSync, cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, expect, it } from "vitest";
import { buildName, DECIDING, hashOf } from "./build.ts";

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});
function sources(files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), "banfa-build-"));
  folders.push(folder);
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}
const files = {
  "engine/decide/decide.ts": "1",
  "regulations/r01/kind.ts": "2",
  "service/decide/drain.ts": "3",
  "service/read/org.ts": "4",
  "stored/split.ts": "5",
  "service/outbox/mail.ts": "6",
};

it("is the same for the same deciding sources, whatever else stands beside them", () => {
  const name = hashOf(sources(files));
  expect(name).toMatch(/^[0-9a-f]{12}$/);
  expect(
    hashOf(
      sources({
        ...files,
        "service/outbox/mail.ts": "7",
        "engine/decide/decide.test.ts": "8",
        "regulations/x.md": "9",
      }),
    ),
  ).toBe(name);
});

it("changes with what decides: a text, a name, a file more", () => {
  const name = hashOf(sources(files));
  expect(hashOf(sources({ ...files, "engine/decide/decide.ts": "2" }))).not.toBe(name);
  expect(hashOf(sources({ ...files, "engine/more.ts": "" }))).not.toBe(name);
  const { "engine/decide/decide.ts": text, ...others } = files;
  expect(hashOf(sources({ ...others, "engine/decide/other.ts": text }))).not.toBe(name);
});

it("can't be told where there are no sources", () => {
  const built = Object.fromEntries(Object.keys(files).map((name) => [name.replace(".ts", ".js"), ""]));
  expect(() => hashOf(sources(built))).toThrow("npm run build");
});

it("has a name here", () => {
  expect(buildName()).toBe(hashOf(import.meta.dirname));
});

/** Whatever these do, an action of a case gives the same outcome. */
const OTHERS = [
  "adapters",
  "build.ts",
  "index.ts",
  "options.ts",
  "pages",
  "service/accounts",
  "service/clock",
  "service/env.ts",
  "service/links",
  "service/outbox",
  "service/search",
  "service/verify",
  "story",
  "triggers",
];
/** What stands in a folder; of one that decides in part, what stands below it. */
const partsOf = (folder: string, under = ""): string[] =>
  readdirSync(join(folder, under))
    .filter((name) => !name.endsWith(".test.ts"))
    .map((name) => under + name)
    .flatMap((part) => (DECIDING.some((d) => d.startsWith(`${part}/`)) ? partsOf(folder, `${part}/`) : [part]));

it("knows of every folder whether it decides", () => {
  expect(partsOf(import.meta.dirname).toSorted()).toEqual([...DECIDING, ...OTHERS].toSorted());
});

it("changes with a line in any folder that decides, and in no other", () => {
  const copy = sources({});
  cpSync(import.meta.dirname, copy, { recursive: true, filter: (path) => !/\.(test\.ts|yaml|md)$/.test(path) });
  const changed = (part: string): boolean => {
    const before = hashOf(copy);
    const [file] = part.endsWith(".ts") ? [part] : deepest(copy, part);
    appendFileSync(join(copy, file ?? part), "\n// a line\n");
    return hashOf(copy) !== before;
  };
  expect([...DECIDING, ...OTHERS].filter(changed)).toEqual(DECIDING);
});
/** Its files, those in the rooms of rooms first. */
const deepest = (folder: string, part: string): string[] =>
  readdirSync(join(folder, part), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .map((name) => join(part, name))
    .sort((a, b) => b.split("/").length - a.split("/").length);
