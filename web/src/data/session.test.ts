import { beforeEach, expect, test, vi } from "vitest";
import type { StaffDoc } from "../../../functions/src/stored/shapes.ts";

vi.stubGlobal("localStorage", { getItem: () => null, setItem: () => {}, removeItem: () => {} });
const { scope, session } = await import("./session.ts");

const me: StaffDoc | null = null; // of a session only the keys count here
const inAs = (uid: string, keysOf: string) => session.set({ phase: "in", uid, me, keysOf });
const out = () => session.set({ phase: "out", uid: null, me, keysOf: "" });
beforeEach(out);

test("nothing is open while nobody is in", () => {
  expect(scope.get()).toBeNull();
  inAs("li", "[]");
  session.set({ phase: "stopped", uid: "li", me, keysOf: "" });
  expect(scope.get()).toBeNull();
});

test("what was opened before the keys are known goes on once they are", () => {
  inAs("li", "");
  const before = scope.get();
  expect(before).not.toBeNull();
  inAs("li", '["R01.desk"]');
  expect(scope.get()).toBe(before);
});

test("other keys are another scope, and the first ones again the first", () => {
  inAs("li", '["R01.desk"]');
  const before = scope.get();
  inAs("li", '["R01.desk","R01.leader"]');
  expect(scope.get()).not.toBe(before);
  inAs("li", '["R01.desk"]');
  expect(scope.get()).toBe(before);
});

test("another person is another scope, also without a sign-out between and before the keys are known", () => {
  inAs("li", '["R01.desk"]');
  const before = scope.get();
  inAs("wu", "");
  expect(scope.get()).not.toBe(before);
});
