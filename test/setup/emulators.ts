import type { TestProject } from "vitest/node";
import { build } from "../../scripts/child.ts";
import { freePorts, type Ports } from "../../scripts/emulators/ports.ts";
import { found, startEmulators } from "../../scripts/emulators.ts";

declare module "vitest" {
  interface ProvidedContext {
    emulators: { ports: Ports; env: Record<string, string> };
  }
}

/** Starts one emulator set on free ports for all files of the project and ends it after the last. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  if (!process.env.BANFA_BUILT && !(await build())) throw new Error("The build failed; its errors stand above.");
  const lines: string[] = [];
  const emulators = await startEmulators({ ports: await freePorts(), log: (line) => lines.push(line) });
  const browser = found().browser;
  project.provide("emulators", {
    ports: emulators.ports,
    env: { ...emulators.env, ...(browser ? { CHROMIUM: browser } : {}) },
  });
  return emulators.stop;
}
