import { expect, it } from "vitest";
import { isInstant } from "./instant.ts";

it.each([
  "2026-09-30T09:30:00.000Z",
  "0001-01-01T00:00:00.000Z",
  "9999-12-31T23:59:59.999Z",
  "2024-02-29T00:00:00.000Z",
])("takes %s for an instant", (text) => expect(isInstant(text)).toBe(true));

it.each([
  "2026-09-30",
  "2026-09-30T09:30:00Z",
  "2026-09-30T09:30:00.000+08:00",
  "2026-09-30T09:30:00.0000Z",
  "2026-02-29T00:00:00.000Z",
  "2026-09-30T24:00:00.000Z",
  "2026-13-01T00:00:00.000Z",
  "0000-01-01T00:00:00.000Z",
  " 2026-09-30T09:30:00.000Z",
  "",
])("takes %j for a text", (text) => expect(isInstant(text)).toBe(false));
