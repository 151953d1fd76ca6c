/** Above a register's rows: its period, which cases, a number to look for, and the spreadsheet. */
import { useState } from "preact/hooks";
import { useLocation } from "preact-iso/router";
import type { Serial } from "../../../functions/src/engine/declare/kind.ts";
import { isTurn, turnBeside } from "../../../functions/src/engine/declare/ordering.ts";
import { periodText } from "../../../functions/src/engine/declare/register.ts";
import { ApiError, post } from "../data/api.ts";
import { type Book, hrefOf, hrefOfNumber, type Turn, typedNumber } from "../data/register.ts";
import { t, type Word } from "../i18n/index.ts";
import { shortPeriod } from "../i18n/when.ts";

interface BarProps {
  book: Book;
  turn: Turn;
}

export function RegisterBar({ book, turn }: BarProps) {
  return (
    <>
      <div class="line apart">
        <Periods book={book} turn={turn} />
        {"serial" in book.ordering && <Find book={book} serial={book.ordering.serial} turn={turn} />}
        <Spreadsheet key={turn.period} kind={book.kind.id} period={turn.period} />
      </div>
      <nav class="tabs" aria-label={t("book.status")}>
        {ONLY.map(([only, word]) => (
          <a
            key={only}
            href={hrefOf(book.kind.id, { period: turn.period, only })}
            aria-current={turn.only === only ? "true" : undefined}
          >
            {t(word)}
          </a>
        ))}
      </nav>
    </>
  );
}
const ONLY: readonly [Turn["only"], Word][] = [
  ["", "log.all"],
  ["open", "work.waiting"],
  ["ended", "book.ended"],
];

/** Nothing for a list that is not turned over. */
function Periods({ book: { kind, ordering }, turn }: BarProps) {
  const { route } = useLocation();
  const to = (period: string) => hrefOf(kind.id, { period, only: turn.only });
  const [before, after] = [turnBeside(ordering, turn.period, -1), turnBeside(ordering, turn.period, 1)];
  if (before === undefined || after === undefined) return null;
  return (
    <div class="line">
      <a class="button small" href={to(before)}>
        ‹ <Short period={before} />
      </a>
      {/* Drawn anew with each period, so that it shows the one that the address says. */}
      <PeriodInput key={turn.period} period={turn.period} go={(p) => isTurn(ordering, p) && route(to(p))} />
      <a class="button small" href={to(after)}>
        <Short period={after} /> ›
      </a>
    </div>
  );
}
/** Browsers have pickers for months and weeks; quarters and halves are typed as they stand there. */
function PeriodInput({ period, go }: { period: string; go: (period: string) => void }) {
  const given = {
    "aria-label": t("book.period"),
    defaultValue: period,
    required: true,
    onChange: ({ currentTarget: { value, validity } }: { currentTarget: HTMLInputElement }) =>
      validity.valid && go(value.trim()),
  };
  if (period.length === 4) return <input type="number" min="2000" max="2099" {...given} />;
  if (/^\d{4}-\d\d$/.test(period)) return <input type="month" min="2000-01" max="2099-12" {...given} />;
  return period.includes("W") ? <input type="week" {...given} /> : <input type="text" {...given} />;
}

/** Beside a period that is shown with its year. */
const Short = ({ period }: { period: string }) => (
  <>
    {shortPeriod(period)}
    {/^\d{4}-\d\d$/.test(period) && <span class="hidden"> {period.slice(0, 4)}</span>}
  </>
);

function Find({ book, serial, turn }: BarProps & { serial: Serial }) {
  const { route } = useLocation();
  const [wrong, setWrong] = useState(false);
  const example = `${serial.prefix ?? ""}${periodText(serial, turn.period)}${"1".padStart(serial.width, "0")}`;
  const find = (e: SubmitEvent) => {
    e.preventDefault();
    const typed = e.currentTarget instanceof HTMLFormElement ? new FormData(e.currentTarget).get("number") : "";
    const number = typedNumber(serial, String(typed), turn.period);
    const href = number && hrefOfNumber(book, number);
    setWrong(!href);
    if (href) route(href);
  };
  return (
    <form class="find" onSubmit={find} noValidate>
      <input
        type="search"
        name="number"
        inputMode="numeric"
        autoComplete="off"
        aria-label={t("book.find")}
        placeholder={t("book.find")}
        aria-invalid={wrong || undefined}
      />
      <button type="submit" class="button small">
        {t("book.go")}
      </button>
      {wrong && (
        <span class="small near-late" role="alert">
          {t("book.wrong", example)}
        </span>
      )}
    </form>
  );
}

function Spreadsheet({ kind, period }: { kind: string; period: string }) {
  const [now, setNow] = useState<{ url?: string; says?: string; asking?: boolean }>({});
  const ask = async () => {
    setNow({ asking: true });
    try {
      const { url } = await post<{ url: string }>("/api/link", { register: kind, period });
      setNow({ url });
      // It is sent as a file to keep, so the page stays.
      location.assign(url);
    } catch (error) {
      setNow({ says: (error instanceof ApiError && error.says) || t("paper.failed") });
    }
  };
  return (
    <span class="line">
      <button type="button" class="button small" disabled={now.asking} onClick={() => void ask()}>
        {t(now.asking ? "paper.opening" : "book.sheet")}
      </button>
      {now.url && (
        <a class="small" href={now.url}>
          {t("paper.open")} .xlsx
        </a>
      )}
      {now.says && (
        <span class="small near-late" role="alert">
          {now.says}
        </span>
      )}
    </span>
  );
}
