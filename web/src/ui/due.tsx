/** A due instant: the date in bold, and under it how near it is, in words and colour. */
import { t } from "../i18n/index.ts";
import { nearness, nearWord, shortDay, time } from "../i18n/when.ts";

interface DueProps {
  dueAt: string | null;
  now: string;
  vague?: boolean;
  provisional?: boolean;
  along?: string | null;
}

export function Due({ dueAt, now, vague, provisional, along }: DueProps) {
  if (dueAt === null) return <span class="date small soft">{along ? t("duty.along", along) : t("duty.noLimit")}</span>;
  const word = nearWord(dueAt, now, vague);
  const hour = time(dueAt);
  return (
    <span class="date">
      <strong>{shortDay(dueAt)}</strong> {!word.includes(hour) && <span class="hour">{hour}</span>}
      <br />
      <span class={`small near-${nearness(dueAt, now, vague)}`}>
        {word}
        {provisional && ` · ${t("duty.provisional")}`}
      </span>
    </span>
  );
}
