/** What the service still works off for a case, how far it is, and what a person must start again. */
import { useEffect, useState } from "preact/hooks";
import { EFFECT_TITLES } from "../../../functions/src/engine/declare/row/effect.ts";
import { ApiError, post } from "../data/api.ts";
import { net } from "../data/session.ts";
import { language, t } from "../i18n/index.ts";
import { useValue } from "../lib/state.ts";

interface Job {
  id: string;
  does: string;
  state: "waiting" | "done" | "failed";
  progress: number;
  says: string | null;
}
/** Milliseconds between two looks while something is under way. */
const PAUSE = 5000;

/** `again`: counts what was asked for anew, after which there is something to see. */
function useWork(id: string, seq: number, again: number): Job[] {
  const [jobs, setJobs] = useState<Job[]>([]);
  const { online } = useValue(net);
  useEffect(() => {
    if (!online) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let ended = false;
    const look = async () => {
      const { work } = await post<{ work: Job[] }>("/api/work", { case: id }).catch(() => ({ work: [] }));
      if (ended) return;
      setJobs(work.filter((j) => j.state !== "done"));
      if (work.some((j) => j.state === "waiting")) timer = setTimeout(look, PAUSE);
    };
    void look();
    return () => {
      ended = true;
      clearTimeout(timer);
    };
  }, [id, seq, online, again]);
  return jobs;
}

export function Work({ id, seq }: { id: string; seq: number }) {
  const [asked, setAsked] = useState(0);
  const jobs = useWork(id, seq, asked);
  if (!jobs.length) return null;
  return (
    <section>
      <h2>{t("work.title")}</h2>
      <ul class="rows">
        {jobs.map((j) => (
          <JobRow key={j.id + j.state} j={j} asked={() => setAsked(asked + 1)} />
        ))}
      </ul>
    </section>
  );
}

const titles: Partial<Record<string, { zh: string; en: string }>> = EFFECT_TITLES;
const wordOf = (does: string): string => titles[does]?.[language] ?? does;

function JobRow({ j, asked }: { j: Job; asked: () => void }) {
  const [said, setSaid] = useState("");
  const again = () =>
    post("/api/again", { outbox: j.id }).then(
      () => {
        setSaid(t("work.asked"));
        asked();
      },
      (error: unknown) => setSaid((error instanceof ApiError && error.says) || t("in.noNet")),
    );
  return (
    <li>
      <div class="row">
        <div>
          <span class="name">{wordOf(j.does)}</span>
          {j.progress > 0 && <span class="number"> · {t("work.done", j.progress)}</span>}
          {j.says && <p class="small">{j.says}</p>}
          <p class="small soft" role="status">
            {said}
          </p>
        </div>
        <span class="line">
          <span class={`tag ${j.state === "failed" ? "late" : "blue"}`}>
            {t(j.state === "failed" ? "work.failed" : "work.waiting")}
          </span>
          {j.state === "failed" && !said && (
            <button type="button" class="button small" onClick={() => void again()}>
              {t("work.again")}
            </button>
          )}
        </span>
      </div>
    </li>
  );
}
