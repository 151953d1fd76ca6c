import { expect, test } from "vitest";
import { explain, needSpace } from "./failure.mjs";
import { Problem } from "./say.mjs";

const because = (output: string) =>
  explain("Installing the packages", "the npm registry", output, "/tmp/npm.log").message;

test("an unreachable registry is named", () => {
  expect(because("npm error code ENOTFOUND\nnpm error network request failed")).toBe(
    "Installing the packages failed: the npm registry can't be reached. Check the network (or the proxy settings) and run the command again.",
  );
});

test("a full disk is named, also when the network is mentioned beside it", () => {
  expect(because("npm error code ENOSPC\nnpm error ECONNRESET")).toBe(
    "Installing the packages failed: the disk is full. Make room and run the command again.",
  );
});

test("a lock file that does not fit says how to mend it", () => {
  expect(because("npm error code EUSAGE\nnpm error package.json and package-lock.json are not in sync")).toBe(
    "Installing the packages failed: package-lock.json does not fit a package.json. Run npm install and commit the lock file.",
  );
});

test("anything else shows where the log is and its end", () => {
  const output = Array.from({ length: 30 }, (_, line) => `line ${line}`).join("\n");
  expect(because(output)).toContain("/tmp/npm.log");
  expect(because(output)).toMatch(/line 18\n.*line 29$/s);
  expect(because(output)).not.toContain("line 17");
});

test("too little room is refused before the work begins, also for a folder that does not exist yet", () => {
  expect(() => needSpace("/no/such/folder", 0, "Building")).not.toThrow();
  expect(() => needSpace("/no/such/folder", 1e9, "Building")).toThrow(Problem);
  expect(() => needSpace("/no/such/folder", 1e9, "Building")).toThrow(
    /^Building needs 1000000000 GB, but the disk of \/ has only/,
  );
});
