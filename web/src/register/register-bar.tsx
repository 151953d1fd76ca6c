/** Above a register's rows: its period, which cases, a number to look for, and the spreadsheet. */
import { useState } from "preact/hooks";
import { useLocation } from "preact-iso/router";
import { periodBeside, periodText } from "../../../functions/src/engine/declare/register.ts";
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
        <Find book={book} turn={turn} />
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

function Periods({ book: { kind, numbering }, turn }: BarProps) {
  const { route } = useLocation();
  const to = (period: string) => hrefOf(kind.id, { period, only: turn.only });
  const beside = (by: number) => periodBeside(numbering, turn.period, by);
  const byMonth = turn.period.length > 4;
  return (
    <div class="line">
      <a class="button small" href={to(beside(-1))}>
        ‹ <Short period={beside(-1)} />
      </a>
      <input
        // Drawn anew with each period, so that it shows the one that the address says.
        key={turn.period}
        type={byMonth ? "month" : "number"}
        aria-label={t("book.period")}
        defaultValue={turn.period}
        required
        min={byMonth ? "2000-01" : "2000"}
        max={byMonth ? "2099-12" : "2099"}
        onChange={({ currentTarget: { value, validity } }) => validity.valid && route(to(value))}
      />
      <a class="button small" href={to(beside(1))}>
        <Short period={beside(1)} /> ›
      </a>
    </div>
  );
}

/** Beside a period that is shown with its year. */
const Short = ({ period }: { period: string }) => (
  <>
    {shortPeriod(period)}
    {period.length > 4 && <span class="hidden"> {period.slice(0, 4)}</span>}
  </>
);

function Find({ book, turn }: BarProps) {
  const { route } = useLocation();
  const [wrong, setWrong] = useState(false);
  const example = `${book.numbering.prefix ?? ""}${periodText(book.numbering, turn.period)}${"1".padStart(book.numbering.width, "0")}`;
  const find = (e: SubmitEvent) => {
    e.preventDefault();
    const typed = e.currentTarget instanceof HTMLFormElement ? new FormData(e.currentTarget).get("number") : "";
    const number = typedNumber(book, String(typed), turn.period);
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
