/** A survey of three customers that may be asked and two that may not, in memory: what the outbox is tried on. */
import { expect } from "vitest";
import { asked } from "./asked.ts";
import { act, customerWrite, type MemoryWorld, memoryWorld, staffWrite } from "./memory-world.ts";

const MORNING = "2026-11-03T02:00:00.000Z";
export const LATER = "2026-11-03T06:00:00.000Z";
export const actionId = (n: number) => `action${String(n).padStart(14, "0")}`;
const questions = [
  { id: "q1", text: "服务态度", open: false },
  { id: "q2", text: "最需要改进之处", open: true },
];

export async function surveyWorld(): Promise<MemoryWorld> {
  const world = memoryWorld([asked]);
  await world.docs.commit([
    staffWrite("zhao", ["R90.surveyor"]),
    customerWrite("c1"),
    customerWrite("c2"),
    customerWrite("archived", { active: false }),
    customerWrite("long-ago", { lastDealAt: "2024-11-02" }),
    customerWrite("just-within", { lastDealAt: "2024-11-03" }),
  ]);
  return world;
}

export async function launch(world: MemoryWorld): Promise<void> {
  const plan = {
    kind: "R90.survey",
    case: "R90.survey.2026",
    step: "plan",
    input: { year: "2026", questions },
    id: actionId(1),
  };
  expect(await act(world, MORNING, "zhao", plan)).toMatchObject({ result: "accepted" });
  const launch = { kind: "R90.survey", case: "R90.survey.2026", step: "launch", id: actionId(2) };
  expect(await act(world, MORNING, "zhao", launch)).toMatchObject({ result: "accepted" });
}
export const caseOf = (customer: string) => `R90.invitation.R90.survey.2026.${customer}`;
export const answerIn = (world: MemoryWorld, customer: string) =>
  act(world, LATER, "zhao", {
    kind: "R90.invitation",
    case: caseOf(customer),
    step: "answer",
    input: { channel: "电话", answers: [{ question: "q1", score: "满意" }] },
    id: actionId(3),
  });
