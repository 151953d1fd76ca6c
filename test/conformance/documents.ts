/** What every `Documents` must do. Run over memory as a unit test, over Firestore against the emulator. */
import { describe } from "vitest";
import { limits } from "./limits.ts";
import { pages } from "./pages.ts";
import type { Make } from "./place.ts";
import { preconditions } from "./preconditions.ts";
import { queries } from "./queries.ts";
import { reading } from "./reading.ts";

export function conformance(store: string, make: Make): void {
  describe(`${store}: get and commit`, () => reading(make));
  describe(`${store}: preconditions`, () => preconditions(make));
  describe(`${store}: limits`, () => limits(make));
  describe(`${store}: queries`, () => queries(make));
  describe(`${store}: order and pages`, () => pages(make));
}
