/** Staff: who works here, with which roles, and who stands in for whom. The case's id is the person's uid. */
import { kind } from "../../../engine/declare/kind.ts";
import { turnsFrom } from "../keys.ts";
import { admin } from "../roles.ts";
import { appointments } from "./appointments.ts";
import { leaving } from "./leaving.ts";
import { password } from "./password.ts";
import { record } from "./record.ts";
import { STATUSES } from "./row.ts";
import { Staff } from "./sheet.ts";
import { substitution } from "./substitution.ts";

export const staff = kind(
  {
    sheet: Staff,
    title: "人员",
    titleEn: "Staff member",
    clause: "R00 人员",
    edition: 1,
    record: true,
    statuses: STATUSES,
    ends: ["left"],
    readers: [admin],
    supervisor: admin,
    without: ["correct", "withdraw", "void", "reopen"],
    summary: "title",
    search: ["name", "number", "mobile"],
    claims: ["number", "mobile"],
    project: ({ id, status, sheet, duties }) => {
      const shown = { name: sheet.name ?? "", title: sheet.title ?? "", department: sheet.department ?? "" };
      const active = status === "active" || status === "leaving";
      // Known ahead, so that the account ends at that instant even where the step that closes it comes late.
      const end = Object.values(duties).find((d) => d.step === "leave" && d.state === "open")?.dueAt;
      const { appointments = [], substitutions = [], keys = [], changesOn } = sheet;
      const turn = Object.values(duties).find((d) => d.step === "refresh" && d.state === "open")?.dueAt;
      const held = { uid: id, appointments, substitutions };
      const turns = turn && changesOn ? turnsFrom(held, changesOn, turn) : [];
      const heir = status === "left" && sheet.successor ? { successor: sheet.successor } : {};
      const entries = {
        activeFrom: sheet.since ?? null,
        activeTo: sheet.until ?? end ?? null,
        appointments,
        substitutions: substitutions.map(({ held: _, ...s }) => s),
      };
      return [
        {
          path: `staff/${id}`,
          data: { ...shown, number: sheet.number ?? "", active, ...entries, ...heir, keys, turns },
        },
        { path: `directory/${id}`, data: { ...shown, active } },
      ];
    },
  },
  { ...record, ...appointments, ...substitution, ...leaving, ...password },
);
