import type { Appointment, StaffEntry } from "../../../functions/src/engine/organisation/org.ts";
import type { StaffDoc } from "../../../functions/src/stored/shapes.ts";

const held = (appointments: readonly Appointment[], day: string): string[] =>
  appointments.filter((a) => a.from <= day && (a.to === null || day <= a.to)).map((a) => a.role);

/**
 * Those I stand in for today, by what their roles add to my keys: colleagues' own entries are not mine to read. With
 * two principals it can offer a step of the one on the authority of the other; the server then says so.
 */
export function principalsOf(
  me: Pick<StaffDoc, "appointments" | "substitutions" | "keys">,
  day: string,
  names: ReadonlyMap<string, string>,
): Record<string, StaffEntry> {
  const own = new Set(held(me.appointments, day));
  const lent = me.keys.filter((k) => /^R\d\d\./.test(k) && !own.has(k));
  return Object.fromEntries(
    me.substitutions
      .filter((s) => s.from <= day && day <= s.to)
      .map(({ principal, from, to, roles }) => {
        const roles_ = lent.filter((r) => !roles.length || roles.includes(r));
        const appointments = roles_.map((role) => ({ role, from, to }));
        return [
          principal,
          {
            name: names.get(principal) ?? "",
            department: "",
            activeFrom: "",
            activeTo: null,
            appointments,
            substitutions: [],
          },
        ];
      }),
  );
}
