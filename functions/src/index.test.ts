/** What would be deployed: where, on which events, with which retries and secrets. */
import { expect, it } from "vitest";
import * as functions from "./index.ts";

const SECRETS = [{ key: "BANFA_KEY" }, { key: "SMTP_PASSWORD" }];
const endpointOf = (of: unknown): unknown => Object(of).__endpoint;

it("are these four, however many regulations there are", () => {
  expect(Object.keys(functions).sort()).toEqual(["clock", "onAction", "pages", "work"]);
});

it("stand in Hong Kong and know the secrets", () => {
  for (const of of Object.values(functions))
    expect(endpointOf(of)).toMatchObject({
      platform: "gcfv2",
      region: ["asia-east2"],
      secretEnvironmentVariables: SECRETS,
    });
});

it("are triggered by every action, again until its case is drained", () => {
  expect(endpointOf(functions.onAction)).toMatchObject({
    eventTrigger: {
      eventType: "google.cloud.firestore.document.v1.created",
      eventFilterPathPatterns: { document: "cases/{case}/actions/{action}" },
      retry: true,
    },
  });
});

it("turn the clock every minute, one turn at a time", () => {
  expect(endpointOf(functions.clock)).toMatchObject({
    scheduleTrigger: { schedule: "every 1 minutes", timeZone: "Asia/Shanghai" },
    maxInstances: 1,
    concurrency: 1,
  });
});

it("work the outbox at the queue's pace", () => {
  expect(endpointOf(functions.work)).toMatchObject({
    taskQueueTrigger: {
      retryConfig: { maxAttempts: 3 },
      rateLimits: { maxConcurrentDispatches: 16, maxDispatchesPerSecond: 20 },
    },
  });
});

it("let everybody knock at the pages, and nobody at the others", () => {
  expect(endpointOf(functions.pages)).toMatchObject({ httpsTrigger: { invoker: ["public"] } });
  for (const of of [functions.onAction, functions.clock, functions.work])
    expect(JSON.stringify(endpointOf(of))).not.toContain("public");
});
