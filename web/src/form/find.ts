/** What a picker offers for what was typed: colleagues and known customers from this device, the rest from the server. */
import { useEffect, useMemo, useState } from "preact/hooks";
import { customerMatches, searchServer } from "../data/find-customers.ts";
import { useNames } from "../data/names.ts";
import { appQueries } from "../data/queries.ts";
import { useRows } from "../data/rows.ts";
import { net, session } from "../data/session.ts";
import { colleagues, customers } from "../data/shared.ts";
import { t } from "../i18n/index.ts";
import { useValue } from "../lib/state.ts";
import type { Field } from "./fields.ts";

export interface Found {
  id: string;
  name: string;
  more: string;
}
interface Finding {
  found: readonly Found[];
  /** For people who can't see the list, and when it is empty. */
  says: string;
}
const MOST = 12;

/** `typed` null: the list is closed and nothing is looked for. */
export function useFinder(field: Field, typed: string | null): Finding {
  const people = useColleagues(field.type === "staff" ? typed : null);
  const clients = useCustomers(field.type === "customer" ? typed : null);
  const cases = useCases(field.type === "case" ? typed : null, field.of ?? "");
  const online = useValue(net).online;
  const { found, searching } = { staff: people, customer: clients, case: cases }[field.type as "staff"];
  const none = field.type === "customer" && !online ? t("pick.noneOffline") : t("pick.none");
  return { found, says: found.length ? t("pick.found", found.length) : searching ? t("pick.searching") : none };
}

interface Half {
  found: Found[];
  searching: boolean;
}
const NOTHING: Half = { found: [], searching: false };
const has = (words: readonly (string | null | undefined)[], typed: string) => {
  const wanted = typed.trim().toLowerCase();
  return words.some((w) => w?.toLowerCase().includes(wanted));
};

function useColleagues(typed: string | null): Half {
  const all = useValue(colleagues);
  return useMemo(() => {
    if (typed === null) return NOTHING;
    const found = all.rows
      .filter((r) => r.data.active !== false && has([r.data.name, r.data.department, r.data.title], typed))
      .sort((a, b) => a.data.name.localeCompare(b.data.name, "zh-CN"))
      .slice(0, MOST)
      .map((r) => ({
        id: r.id,
        name: r.data.name,
        more: [r.data.title, r.data.department].filter(Boolean).join(" · "),
      }));
    return { found, searching: all.waiting };
  }, [all, typed]);
}

function useCustomers(typed: string | null): Half {
  const all = useValue(customers);
  const more = useServer(typed);
  return useMemo(() => {
    if (typed === null) return NOTHING;
    const here = all.rows
      .filter((r) => r.data.active && customerMatches(r.data, typed))
      .map((r) => ({ id: r.id, name: r.data.name, more: r.data.address ?? "" }));
    const known = new Set(here.map((f) => f.id));
    return {
      found: [...here, ...more.found.filter((f) => !known.has(f.id))].slice(0, MOST),
      searching: more.searching,
    };
  }, [all, typed, more]);
}

/** Asks the server a moment after the last key. */
function useServer(typed: string | null): Half {
  const [answer, setAnswer] = useState<Half>(NOTHING);
  useEffect(() => {
    if (typed === null || !typed.trim()) return setAnswer(NOTHING);
    let ended = false;
    const timer = setTimeout(async () => {
      const cards = await searchServer(typed, "R00.customer").catch(() => []);
      if (!ended) setAnswer({ found: cards.map((c) => ({ id: c.id, name: c.title, more: c.more })), searching: false });
    }, 300);
    setAnswer((h) => ({ ...h, searching: true }));
    return () => {
      ended = true;
      clearTimeout(timer);
    };
  }, [typed]);
  return answer;
}

function useCases(typed: string | null, kind: string): Half {
  const { me } = useValue(session);
  const names = useNames();
  const answer = useRows(typed !== null && me ? appQueries.casesOfKind(me.keys, kind) : null);
  return useMemo(() => {
    if (typed === null) return NOTHING;
    const found = answer.rows
      .filter((r) => !r.data.void)
      .map((r) => ({
        id: r.id,
        name: [r.data.number, r.data.summary, names.customer(r.data.customer)].filter(Boolean).join(" · ") || r.id,
        more: r.data.openedAt.slice(0, 10),
      }))
      .filter((f) => has([f.name, f.more], typed))
      .slice(0, MOST);
    return { found, searching: answer.waiting };
  }, [answer, typed, names]);
}
