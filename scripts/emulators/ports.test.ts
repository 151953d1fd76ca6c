import { createServer, type Server } from "node:net";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { fixedPorts, freePorts, HOST } from "./ports.ts";

let server: Server | undefined;
let base = 0;

beforeEach(async () => {
  base = (await freePorts()).app;
});
afterEach(() => {
  vi.unstubAllEnvs();
  server?.close();
  server = undefined;
});

function listen(port: number): Promise<void> {
  server = createServer();
  return new Promise((resolve) => server?.listen(port, HOST, resolve));
}

test("free ports are twelve in a row", async () => {
  const ports = Object.values(await freePorts());
  expect(ports).toHaveLength(12);
  expect(ports.map((port) => port - (ports[0] ?? 0))).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
});

test("BANFA_PORT_BASE moves the fixed ports", async () => {
  vi.stubEnv("BANFA_PORT_BASE", String(base));
  expect(await fixedPorts()).toMatchObject({ app: base, inbox: base + 1, smtp: base + 2, firestore: base + 4 });
});

test("a port in use is named with its service and a way out", async () => {
  vi.stubEnv("BANFA_PORT_BASE", String(base));
  await listen(base + 4);
  await expect(fixedPorts()).rejects.toThrow(
    `Port ${base + 4} (firestore) is in use, perhaps by another "npm start". Stop that program, or choose other ports: BANFA_PORT_BASE=${base + 100} npm start`,
  );
});

test.each(["abc", "80", "70000", "5100.5"])("BANFA_PORT_BASE=%s is refused", async (text) => {
  vi.stubEnv("BANFA_PORT_BASE", text);
  await expect(fixedPorts()).rejects.toThrow(`BANFA_PORT_BASE is "${text}": give a whole number from 1024 to 65000.`);
});
