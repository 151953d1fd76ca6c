/** Letters: `mail`, and 抄送 (`copyTo`). */
import type { Fields } from "../../values/plain.ts";
import type { Ref } from "../lookup.ts";
import type { InUnit, Role } from "../who.ts";
import { COPY, type Effect } from "./effect.ts";
import type { Condition, Follow, Mail, Office, Person, Remark, Whom } from "./follow.ts";

/** `sent`: the case's own step, the system's, that is taken once when the letter has left; of several letters, the first. */
type Sending<M> = Partial<Condition<M>> & { sent?: string };

/**
 * A letter by mail, from a template of the service, worked off through the queue: to a customer, to a colleague or each of
 * those in a field, or to each holder of an office as of this step, and whoever stands in for one. A colleague without an
 * address gets none: the administrator is told once.
 */
export function mail(
  to: "customer" | "staff",
  address: string,
  template: string,
  data?: Fields,
  o?: Pick<Sending<never>, "sent">,
): Effect;
export function mail(
  to: "office",
  office: Role,
  template: string,
  data?: Fields,
  o?: Pick<Sending<never>, "sent">,
): Effect;
export function mail<const M>(
  to: "office",
  office: Role,
  template: string,
  data: Fields | undefined,
  o: Condition<M> & Sending<M>,
): Follow<never, M>;
export function mail<const K extends string, const M = never>(
  to: "customer" | "staff",
  address: Ref<K> | Person<K>,
  template: string,
  data?: Fields,
  o?: Sending<M>,
): Follow<K, M>;
export function mail<const K extends string, const M = never>(
  to: "office",
  office: Office<K> | InUnit<K>,
  template: string,
  data?: Fields,
  o?: Sending<M>,
): Follow<K, M>;
export function mail<K extends string, M>(
  to: Mail<K>["to"],
  whom: string | Ref<K> | Role | Whom<K>,
  template: string,
  data: Fields = {},
  o?: Sending<M>,
): Follow<K, M> {
  const address = typeof whom === "object" && "role" in whom && !("in" in whom) ? whom.role : whom;
  return { do: "mail", to, address, template, data, ...o };
}

/**
 * 抄送: a notice, and the same by letter, to the holders of an office, to a person by uid, or to whom the sheet names. Two
 * effects: `then: [print("slip"), ...copyTo(finance, "已收款")]`.
 */
export function copyTo(whom: Role | string, what: string, clause?: string): readonly [Effect, Effect];
export function copyTo<const M>(whom: Role, what: string, o: Remark<M>): readonly Follow<never, M>[];
export function copyTo<const K extends string, const M = never>(
  whom: Whom<K>,
  what: string,
  o?: string | Remark<M>,
): readonly Follow<K, M>[];
export function copyTo<K extends string, M>(
  whom: Role | string | Whom<K>,
  what: string,
  o: string | Remark<M> = {},
): readonly Follow<K, M>[] {
  const { clause, ...only } = typeof o === "string" ? { clause: o } : o;
  const isOffice = typeof whom === "object" && ("role" in whom || "office" in whom);
  const address = typeof whom === "object" && "role" in whom && !("in" in whom) ? whom.role : whom;
  return [
    { do: "tell", whom: address, what, ...(clause && { clause }), ...only },
    { do: "mail", to: isOffice ? "office" : "staff", address, template: COPY, data: { what }, ...only },
  ];
}
