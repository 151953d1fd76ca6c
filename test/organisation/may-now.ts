/**
 * Who may, over time: people whose offices, substitutions and accounts begin and end, as the steps of R00 write them. Rules,
 * HTTP doors and engine are each asked every cell (pages/may-now.test.ts, emulators/rules.may-now.test.ts).
 */
import { regulation as organisation } from "../../functions/src/regulations/r00-organisation/index.ts";
import type { StaffDoc } from "../../functions/src/stored/shapes.ts";
import { asked } from "../support/asked.ts";
import { House, hire, on } from "./house.ts";

/** What it is about: an office, and a case that its holders read. */
export const OFFICE = "R90.surveyor";
export const SURVEY = "R90.survey.2026";

type Cell = readonly [instant: string, may: boolean];
export interface Row {
  name: string;
  uid: string;
  /** Acts for. */
  principal?: string;
  /** The clock has not run since everything was written, or it ran at noon of 4 June. */
  clock: "behind" | "ran";
  cells: readonly Cell[];
}

/** Midnight in Shanghai is 16:00 UTC of the day before. */
const BEGINS: readonly Cell[] = [
  ["2026-06-02T15:59:00.000Z", false],
  ["2026-06-02T15:59:59.999Z", false],
  ["2026-06-02T16:00:00.000Z", true],
  ["2026-06-02T16:00:00.001Z", true],
];
/** After 5 June. */
const ENDS: readonly Cell[] = [
  ["2026-06-05T15:59:00.000Z", true],
  ["2026-06-05T15:59:59.999Z", true],
  ["2026-06-05T16:00:00.000Z", false],
  ["2026-06-05T16:00:00.001Z", false],
  ["2026-06-06T16:00:00.000Z", false],
];

export const ROWS: readonly Row[] = [
  { name: "an office from 3 to 5 June", uid: "appointed", clock: "behind", cells: [...BEGINS, ...ENDS] },
  { name: "the same", uid: "appointed", clock: "ran", cells: ENDS },
  { name: "an office that ends with 5 June", uid: "dismissed", clock: "behind", cells: ENDS },
  {
    name: "one that was held twice, with a day between",
    uid: "twice",
    clock: "behind",
    cells: [
      ["2026-06-03T15:59:59.999Z", true],
      ["2026-06-03T16:00:00.000Z", false],
      ["2026-06-04T15:59:00.000Z", false],
      ["2026-06-04T16:00:00.000Z", true],
      ["2026-06-09T15:59:59.999Z", true],
      ["2026-06-09T16:00:00.000Z", false],
    ],
  },
  {
    name: "a substitution from 3 to 5 June",
    uid: "substitute",
    principal: "boss",
    clock: "behind",
    cells: [...BEGINS, ...ENDS],
  },
  { name: "the same", uid: "substitute", principal: "boss", clock: "ran", cells: ENDS },
  {
    name: "a substitution for somebody whose office ends before it, with 4 June",
    uid: "helper",
    principal: "chief",
    clock: "behind",
    cells: [
      ...BEGINS,
      ["2026-06-04T15:59:00.000Z", true],
      ["2026-06-04T15:59:59.999Z", true],
      ["2026-06-04T16:00:00.000Z", false],
      ["2026-06-05T16:00:00.000Z", false],
    ],
  },
  {
    name: "an account from its hiring on",
    uid: "hired",
    clock: "behind",
    cells: [
      ["2026-06-01T00:59:00.000Z", false],
      ["2026-06-01T00:59:59.999Z", false],
      ["2026-06-01T01:00:00.000Z", true],
      ["2026-06-01T01:00:00.001Z", true],
    ],
  },
  { name: "an account that ends with 5 June", uid: "leaver", clock: "behind", cells: ENDS },
  {
    name: "an account that the clock has closed after 3 June",
    uid: "left",
    clock: "ran",
    cells: [
      ["2026-06-03T16:00:00.000Z", false],
      ["2026-06-03T16:00:00.001Z", false],
      ["2026-06-04T16:00:00.000Z", false],
    ],
  },
  {
    name: "the same before the clock closed it",
    uid: "left",
    clock: "behind",
    cells: [
      ["2026-06-03T15:59:00.000Z", true],
      ["2026-06-03T15:59:59.999Z", true],
      ["2026-06-03T16:00:00.000Z", false],
      ["2026-06-03T16:00:00.001Z", false],
    ],
  },
  {
    name: "an account that was closed before its end",
    uid: "stopped",
    clock: "behind",
    cells: [
      ["2026-06-01T01:00:00.000Z", false],
      ["2026-06-01T01:00:00.001Z", false],
      ["2026-06-02T01:00:00.000Z", false],
    ],
  },
];

const appoint = (uid: string, from: string, to?: string) =>
  on(uid, "appoint", { role: OFFICE, from, ...(to && { to }) });

/** The house at 09:00 of 1 June with all these people, and a survey that the holders of the office read. */
export async function houseOfNow(): Promise<House> {
  const house = await House.open(organisation, [asked]);
  const people = [
    "appointed",
    "dismissed",
    "twice",
    "boss",
    "substitute",
    "chief",
    "helper",
    "hired",
    "leaver",
    "left",
  ];
  for (const [i, uid] of [...people, "stopped"].entries()) await house.do(hire(uid, String(1001 + i)));
  await house.do(appoint("appointed", "2026-06-03", "2026-06-05"));
  for (const uid of ["dismissed", "boss", "chief", "hired", "leaver", "left", "stopped"])
    await house.do(appoint(uid, "2026-06-01"));
  await house.do(appoint("twice", "2026-06-01", "2026-06-03"));
  await house.do(appoint("twice", "2026-06-05", "2026-06-09"));
  await house.do(on("dismissed", "dismiss", { role: OFFICE, lastDay: "2026-06-05" }));
  const days = { from: "2026-06-03", to: "2026-06-05" };
  await house.do(on("boss", "delegate", { substitute: "substitute", ...days }, "boss"));
  await house.do(on("chief", "delegate", { substitute: "helper", ...days }, "chief"));
  await house.do(on("chief", "dismiss", { role: OFFICE, lastDay: "2026-06-04" }));
  for (const [uid, lastDay] of [
    ["leaver", "2026-06-05"],
    ["left", "2026-06-03"],
  ] as const)
    await house.do(on(uid, "resign", { lastDay, successor: "root" }));
  await house.do(on("stopped", "suspend", { reason: "离岗" }));
  const survey = { by: "boss", kind: "R90.survey", case: SURVEY };
  await house.do({ ...survey, step: "plan", input: { year: "2026", questions: [] } });
  await house.do({ ...survey, step: "launch" });
  await house.do({ ...survey, step: "close" });
  return house;
}

/** The people's documents as the clock left them. */
export async function peopleBy(): Promise<Record<Row["clock"], Record<string, StaffDoc>>> {
  const house = await houseOfNow();
  const uids = [...new Set(ROWS.flatMap((r) => [r.uid, ...(r.principal ? [r.principal] : [])]))];
  const present = async () =>
    Object.fromEntries(await Promise.all(uids.map(async (uid) => [uid, await house.staff(uid)] as const)));
  const behind = await present();
  await house.to("2026-06-04T04:00:00.000Z");
  return { behind, ran: await present() };
}
