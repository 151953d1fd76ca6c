/** 文书: each opens through a signed link that expires. */
import { useState } from "preact/hooks";
import type { PaperDoc } from "../../../functions/src/service/documents.ts";
import { useValue } from "../app/state.ts";
import { ApiError, post } from "../data/api.ts";
import type { Row } from "../data/backend.ts";
import { papersOf } from "../data/queries.ts";
import { useRows } from "../data/rows.ts";
import { session } from "../data/session.ts";
import { t } from "../i18n/index.ts";
import { short } from "../i18n/when.ts";
import { Icon } from "./icon.tsx";

export function Papers({ id }: { id: string }) {
  const { me } = useValue(session);
  const { rows } = useRows<PaperDoc>(me && papersOf(id, me.keys));
  if (!rows.length) return null;
  return (
    <section>
      <h2>{t("case.papers")}</h2>
      <ul class="rows">
        {[...rows]
          .sort((a, b) => (a.data.at < b.data.at ? 1 : -1))
          .map((r) => (
            <PaperRow key={r.id} caseId={id} paper={r} />
          ))}
      </ul>
    </section>
  );
}

type Asked = { state: "no" } | { state: "asking" } | { state: "here"; url: string } | { state: "failed"; says: string };

function PaperRow({ caseId, paper: { id, data } }: { caseId: string; paper: Row<PaperDoc> }) {
  const [asked, put] = useState<Asked>({ state: "no" });
  const open = async () => {
    // Opened at once, so that it is the tap that opens it; the address comes a moment later.
    const tab = window.open("", "_blank");
    put({ state: "asking" });
    try {
      const { url } = await post<{ url: string }>("/api/link", { case: caseId, paper: id });
      put({ state: "here", url });
      if (tab) tab.location.replace(url);
    } catch (error) {
      tab?.close();
      put({ state: "failed", says: (error instanceof ApiError && error.says) || t("paper.failed") });
    }
  };
  return (
    <li>
      <div class="row">
        <div>
          <span class="name line">
            <Icon name="paper" /> {data.title}
          </span>
          <span class="small soft">
            {[data.copy, data.holder, short(data.at)].filter(Boolean).join(" · ")}{" "}
            {data.signed === "unsigned" && <span class="tag soon">{t("paper.unsigned")}</span>}
            {data.signed === "returned" && <span class="tag">{t("paper.returned")}</span>}
            {data.erased && <span class="tag">{t("paper.erased")}</span>}
          </span>
          {asked.state === "here" && <Opened url={asked.url} />}
          {asked.state === "failed" && (
            <p class="small near-late" role="alert">
              {asked.says}
            </p>
          )}
        </div>
        {!data.erased && (
          <button type="button" class="button small" disabled={asked.state === "asking"} onClick={open}>
            {t(asked.state === "asking" ? "paper.opening" : "paper.open")}
            <span class="hidden"> {data.title}</span>
          </button>
        )}
      </div>
    </li>
  );
}

function Opened({ url }: { url: string }) {
  const [copied, tick] = useState(false);
  return (
    <p class="small line" role="status">
      <a href={url} target="_blank" rel="noopener">
        {t("paper.open")} PDF
      </a>
      <button
        type="button"
        class="plain"
        onClick={() => void navigator.clipboard.writeText(url).then(() => tick(true))}
      >
        {t(copied ? "app.copied" : "app.copy")}
      </button>
      <span class="soft">{t("paper.hint")}</span>
    </p>
  );
}
