/** References as people read them: colleagues, offices, customers. */
import { useMemo } from "preact/hooks";
import { regulationOf } from "../../../functions/src/engine/declare/manifest.ts";
import { said, t } from "../i18n/index.ts";
import { useValue } from "../lib/state.ts";
import { useOffices } from "./offices.ts";
import { beside } from "./regulations/titles.ts";
import { colleagues, customers } from "./shared.ts";

export interface Names {
  person: (uid: string) => string;
  /** The id is a colleague's. */
  has: (uid: string) => boolean;
  /** A customer's name; empty for none. */
  customer: (id: string | null | undefined) => string;
  /** A reader group: an office by its title, a person by name. */
  group: (key: string) => string;
  /** An office as a regulation names it: with its own beside it where that is another, such as where people are appointed. */
  office: (role: string, regulation: string) => string;
}

export function useNames(): Names {
  const people = useValue(colleagues);
  const clients = useValue(customers);
  const office = useOffices();
  return useMemo(() => {
    const person = new Map(people.rows.map((r) => [r.id, r.data.name]));
    const client = new Map(clients.rows.map((r) => [r.id, r.data.short || r.data.name]));
    const nameOf = (uid: string) => (uid === "system" ? t("who.system") : (person.get(uid) ?? t("who.unknown")));
    const group = (key: string) => (/^R\d\d\./.test(key) ? said(regulationOf(key), office(key) ?? "…") : nameOf(key));
    return {
      person: (uid) => (uid.startsWith("customer:") ? t("log.byCustomer") : nameOf(uid)),
      has: (uid) => person.has(uid),
      customer: (id) => (id ? (client.get(id) ?? "") : ""),
      group,
      office: (role, regulation) => {
        const own = regulationOf(role);
        return beside(group(role), own, own !== "" && own !== regulation);
      },
    };
  }, [people, clients, office]);
}
