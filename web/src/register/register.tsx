/** 登记簿: a kind's cases in the order of their numbers or of fields, a period at a time and fifty to a page. */
import { useEffect, useMemo } from "preact/hooks";
import { useLocation, useRoute } from "preact-iso/router";
import { GAP, turnOfCase, WHOLE } from "../../../functions/src/engine/declare/ordering.ts";
import { type Known, regulationOf, useKnown } from "../data/kinds.ts";
import { appQueries } from "../data/queries.ts";
import { type Book, bookOf, hrefOf, type Page, pageOf, queryOf, type Turn, turnOf } from "../data/register.ts";
import { useRows } from "../data/rows.ts";
import { net, session } from "../data/session.ts";
import { both, t } from "../i18n/index.ts";
import { dayOf, period as periodWords } from "../i18n/when.ts";
import { useValue } from "../lib/state.ts";
import { Empty, List } from "../ui/list.tsx";
import { Loading } from "../ui/loading.tsx";
import { usePage } from "../ui/page.ts";
import { Unreachable } from "../ui/unreachable.tsx";
import { RegisterBar } from "./register-bar.tsx";
import { RegisterProof } from "./register-proof.tsx";
import { RegisterRows } from "./register-rows.tsx";
import "../style/register.css";

export default function RegisterPage() {
  const id = useRoute().params.kind ?? "";
  const { value, failed } = useKnown(regulationOf(id));
  const book = bookOf(value?.kinds.get(id));
  if (failed || (value && !book)) return <Unreachable />;
  return value && book ? <View key={id} book={book} known={value} /> : <Loading />;
}

function View({ book, known }: { book: Book; known: Known }) {
  const { query } = useLocation();
  const { me } = useValue(session);
  const { kind, register } = book;
  const turn = turnOf(book.ordering, query, dayOf(new Date().toISOString()));
  const heading = usePage(both(register.title, register.titleEn));
  const answer = useRows(me && queryOf(me.keys, book, turn));
  const { online } = useValue(net);
  // The cache may hold a few rows of a page only: they are shown when nothing better can come.
  const coming = answer.waiting || (!answer.fresh && online === true);
  const page = useMemo(() => pageOf(answer.rows, turn), [answer.rows, turn.after, turn.before]);
  const keeper = register.book && known.kinds.get(register.book.kind);
  return (
    <div class="stack register tables">
      <header>
        <p class="soft">
          <a href={`/r/${known.regulation.id}#${encodeURIComponent(register.clause)}`}>{register.clause}</a>
        </p>
        <h1 ref={heading} tabIndex={-1}>
          {both(register.title, register.titleEn)}
          {turn.period !== WHOLE && ` · ${periodWords(turn.period)}`}
        </h1>
      </header>
      <RegisterBar book={book} turn={turn} />
      {register.book && keeper && (
        <RegisterProof key={turn.period} kept={register.book} kind={keeper} period={turn.period} />
      )}
      {coming ? (
        <Loading />
      ) : page.rows.length > 0 || !answer.fresh ? (
        <List {...answer} count={page.rows.length} empty="">
          <Total page={page} turn={turn} />
          <Found page={page} turn={turn} fresh={answer.fresh} />
          <RegisterRows book={book} rows={page.rows} at={turn.at} />
          <Pages kind={kind.id} page={page} turn={turn} />
        </List>
      ) : (
        <Nothing book={book} turn={turn} />
      )}
    </div>
  );
}

/** Only where the whole period stands on one page: elsewhere the proof says how many there are. */
const Total = ({ page, turn }: { page: Page; turn: Turn }) =>
  page.previous || page.next || turn.only ? null : <p class="soft small">{t("book.total", page.rows.length)}</p>;

/** The row that was looked for is brought into view; where it is not listed, that is said. */
function Found({ page, turn, fresh }: { page: Page; turn: Turn; fresh: boolean }) {
  const row = page.rows.find((r) => r.data.place === turn.at);
  useEffect(() => {
    if (row) document.querySelector(".register [data-at]")?.scrollIntoView({ block: "center" });
  }, [row?.id]);
  if (!turn.at || row || !fresh) return null;
  return (
    <p class="notice soon" role="status">
      {turn.at.includes(GAP) ? t("book.notHereNow") : t("book.notHere", Number(turn.at.slice(-9)))}
    </p>
  );
}

function Pages({ kind, page: { previous, next }, turn }: { kind: string; page: Page; turn: Turn }) {
  if (!previous && !next) return null;
  const to = (beside: Pick<Turn, "after" | "before">) => hrefOf(kind, { ...turn, ...beside, at: "" });
  return (
    <nav class="line" aria-label={t("book.pages")}>
      {previous && (
        <a class="button" href={to(previous)} rel="prev">
          {t("book.previous")}
        </a>
      )}
      {next && (
        <a class="button" href={to(next)} rel="next">
          {t("book.next")}
        </a>
      )}
    </nav>
  );
}

/** Nothing here: of this period, of this choice, or on this page; and where there is something. */
function Nothing({ book, turn }: { book: Book; turn: Turn }) {
  const { me } = useValue(session);
  const chosen = turn.only !== "" || turn.after !== "" || turn.before !== "";
  const last = useRows(me && !chosen ? appQueries.lastRegistered(me.keys, book.kind.id, "~") : null);
  const found = last.rows[0]?.data;
  const period = found && turnOfCase(book.ordering, found);
  if (chosen)
    return (
      <>
        <Empty title={t("book.noneSuch")} />
        <p>
          <a class="button" href={hrefOf(book.kind.id, { period: turn.period })}>
            {t("book.first")}
          </a>
        </p>
      </>
    );
  return (
    <>
      <Empty title={turn.period === WHOLE ? t("book.noneYet") : t("book.none", periodWords(turn.period))} />
      {period && period !== turn.period && (
        <p>
          {t("book.last")}
          <a href={hrefOf(book.kind.id, { period })}>{periodWords(period)}</a>
        </p>
      )}
    </>
  );
}
