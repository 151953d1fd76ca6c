/** 客户: search by name, pinyin, initials or the last digits; here first, then at the server. */
import { useEffect, useState } from "preact/hooks";
import { type Card, customerMatches, searchServer } from "../data/find-customers.ts";
import { net } from "../data/session.ts";
import { customers } from "../data/shared.ts";
import { useStarts } from "../data/starts.ts";
import { t } from "../i18n/index.ts";
import { useValue } from "../lib/state.ts";
import { Filter } from "../ui/filter.tsx";
import { List } from "../ui/list.tsx";
import { usePage } from "../ui/page.ts";

const FIRST = 50;

export default function CustomersPage() {
  const heading = usePage(t("nav.customers"));
  const all = useValue(customers);
  const { online } = useValue(net);
  const [typed, setTyped] = useState("");
  const more = useServerCards(typed);
  const here = all.rows
    .filter((r) => customerMatches(r.data, typed))
    .sort((a, b) => Number(b.data.active) - Number(a.data.active) || a.data.name.localeCompare(b.data.name, "zh-CN"));
  const known = new Set(here.map((r) => r.id));
  const rest = more.filter((c) => !known.has(c.id));
  const create = useStarts()?.find((s) => s.kind.id === "R00.customer");
  return (
    <div class="stack">
      <div class="line apart">
        <h1 ref={heading} tabIndex={-1}>
          {t("nav.customers")}
        </h1>
        {create && (
          <a class="button small" href={`/new/R00.customer?step=${create.step}`}>
            {t("kh.new")}
          </a>
        )}
      </div>
      <Filter label={t("kh.hint")} onFilter={setTyped} autoFocus />
      {typed && online === false && <p class="soft small">{t("kh.cached")}</p>}
      <List {...all} count={here.length + rest.length} empty={t("kh.none")}>
        <ul class="rows">
          {here.slice(0, FIRST).map((r) => (
            <Row
              key={r.id}
              id={r.id}
              name={r.data.name}
              more={[r.data.class, r.data.address]}
              archived={!r.data.active}
            />
          ))}
          {rest.map((c) => (
            <Row key={c.id} id={c.id} name={c.title} more={[c.more]} archived={false} />
          ))}
        </ul>
      </List>
    </div>
  );
}

const Row = ({
  id,
  name,
  more,
  archived,
}: {
  id: string;
  name: string;
  more: (string | null)[];
  archived: boolean;
}) => (
  <li>
    <a class="row" href={`/k/${id}`}>
      <span>
        <span class="name">{name}</span>
        <br />
        <span class="small soft">{more.filter(Boolean).join(" · ")}</span>
      </span>
      {archived && <span class="tag">{t("kh.archived")}</span>}
    </a>
  </li>
);

/** What the server's index adds, a moment after the last key. */
function useServerCards(typed: string): Card[] {
  const [cards, setCards] = useState<Card[]>([]);
  useEffect(() => {
    setCards([]);
    if (!typed.trim()) return;
    let ended = false;
    const timer = setTimeout(() => {
      searchServer(typed, "R00.customer").then(
        (found) => !ended && setCards(found),
        () => undefined,
      );
    }, 300);
    return () => {
      ended = true;
      clearTimeout(timer);
    };
  }, [typed]);
  return cards;
}
