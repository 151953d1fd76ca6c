/** Documents as the functions write them, for the rules to look at. */
import type { StaffDoc } from "../../functions/src/stored/shapes.ts";
import { type Fields, NOW } from "./rest.ts";

/** A project of its own for each file: no function listens there, and files don't disturb one another. */
export const PROJECT_OF = (file: string) => `demo-rules-${file}`;
/** A case that is there. */
export const BORN = "bornbornbornbornborn";
export const OTHER = "otherotherotherother";

export const staffDoc = (uid: string, roles: string[], change: Partial<StaffDoc> = {}): Fields => ({
  name: uid,
  title: "",
  department: "",
  active: true,
  activeFrom: "2020-01-01T00:00:00.000Z",
  activeTo: null,
  appointments: [],
  substitutions: [],
  keys: [uid, ...roles],
  ...change,
});

export const caseDoc = (readers: string[], kind = "R01.complaint"): Fields => ({
  kind,
  regulation: kind.slice(0, 3),
  edition: 1,
  status: "accepted",
  readers,
  seq: 1,
});

/** An action as the app writes it. */
export const action = (by: string, change: Fields = {}): Fields => ({
  kind: "R01.complaint",
  step: "accept",
  form: 1,
  input: '{"content":"油品含水"}',
  by,
  for: null,
  at: NOW,
  happened: null,
  pending: true,
  ...change,
});
