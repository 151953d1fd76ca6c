import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, expect, it } from "vitest";
import { buildName, hashOf } from "./build.ts";

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
const files = { "engine/decide/decide.ts": "1", "regulations/r01/kind.ts": "2", "service/decide/drain.ts": "3" };

it("is the same for the same deciding sources, whatever else stands beside them", () => {
  const name = hashOf(sources(files));
  expect(name).toMatch(/^[0-9a-f]{12}$/);
  expect(
    hashOf(
      sources({
        ...files,
        "service/decide/drain.ts": "4",
        "engine/decide/decide.test.ts": "5",
        "regulations/x.md": "6",
      }),
    ),
  ).toBe(name);
});

it("changes with what decides: a text, a name, a file more", () => {
  const name = hashOf(sources(files));
  expect(hashOf(sources({ ...files, "engine/decide/decide.ts": "2" }))).not.toBe(name);
  expect(hashOf(sources({ ...files, "engine/more.ts": "" }))).not.toBe(name);
  expect(hashOf(sources({ "engine/other.ts": "1", "regulations/r01/kind.ts": "2" }))).not.toBe(name);
});

it("can't be told where there are no sources", () => {
  expect(() => hashOf(sources({ "engine/a.md": "", "regulations/b.md": "" }))).toThrow("npm run build");
});

it("has a name here", () => {
  expect(buildName()).toBe(hashOf(import.meta.dirname));
});
