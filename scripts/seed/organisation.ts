/** The organisation itself: settings, people with their roles, and a leader who is away today. */
import type { SettingValue } from "../../functions/src/engine/declare/setting.ts";
import { organisationName, organisationPhone } from "../../functions/src/engine/organisation/settings.ts";
import { plusDays } from "../../functions/src/engine/time/days.ts";
import type { Agenda } from "./agenda.ts";
import type { Days } from "./days.ts";
import { steps } from "./doings.ts";
import { admin, deputy, desk, leader, people, surveyor } from "./people.ts";

export function organisation(agenda: Agenda, d: Days, start: string): void {
  const opening = d.at(start, "08:30");
  const settings = (step: string, input: Record<string, unknown>) => ({
    by: step === "open" ? "system" : admin.uid,
    kind: "R00.settings",
    step,
    case: "R00.settings.main",
    input,
  });
  agenda.add(opening, settings("open", { scope: "main" }));
  for (const person of people) {
    const from = person.late ? d.working(d.ago(100)) : start;
    const joins = d.at(from, "08:30");
    // The first administrator is registered by the set-up; everybody else by the administrator.
    const by = person === admin ? "system" : admin.uid;
    const { uid, number, name, title, department, mobile, roles } = person;
    const on = (step: string, input: Record<string, unknown>) => ({ by, kind: "R00.staff", step, case: uid, input });
    agenda.add(joins, on("hire", { number, name, title, department, mobile, email: `gonghao${number}@example.com` }));
    for (const role of roles) agenda.add(joins, on("appoint", { role, from }));
  }
  const set = ({ id }: SettingValue<string>, value: string) =>
    settings("change", { setting: id, value: JSON.stringify(value) });
  agenda.add(d.at(start, "08:40"), set(organisationName, "西岭石油油品调运分公司"));
  agenda.add(d.at(start, "08:41"), set(organisationPhone, "0900-5550000"));

  // Away from today on, for some days: what waits for the leader can be approved by the deputy.
  agenda.add(
    d.at(d.workday(2), "17:10"),
    steps("R00.staff", leader.uid)(leader, "delegate", {
      substitute: deputy.uid,
      from: d.dayOf(d.minutesAgo(60)),
      to: d.ago(-4),
    }),
  );
  // A substitution that is over.
  const leave = d.working(d.ago(60));
  agenda.add(
    d.at(leave, "09:20"),
    steps("R00.staff", desk.uid)(desk, "delegate", {
      substitute: surveyor.uid,
      from: leave,
      to: plusDays(leave, 3),
      roles: ["R01.desk"],
    }),
  );
}
