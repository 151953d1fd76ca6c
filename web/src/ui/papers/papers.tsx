/** 文书: each opens through a signed link that expires. */
import type { ComponentChildren } from "preact";
import type { PaperDoc } from "../../../../functions/src/stored/shapes.ts";
import type { Row } from "../../data/backend.ts";
import { papersOf } from "../../data/queries.ts";
import { useRows } from "../../data/rows.ts";
import { session } from "../../data/session.ts";
import { t } from "../../i18n/index.ts";
import { short } from "../../i18n/when.ts";
import { useValue } from "../../lib/state.ts";
import { Icon } from "../icon.tsx";
import { Openings } from "./openings.tsx";
import { LinkState, useSignedLink } from "./signed-link.tsx";

export function Papers({ id }: { id: string }) {
  const { me } = useValue(session);
  const { rows } = useRows(me && papersOf(id, me.keys));
  if (!rows.length) return null;
  return (
    <section>
      <h2>{t("case.papers")}</h2>
      <ul class="rows">
        {[...rows].sort(byDate).map((r) => (
          <PaperRow key={r.id} caseId={id} paper={r} />
        ))}
      </ul>
    </section>
  );
}

/** Newest first; the copies of one paper in their order. */
const byDate = (a: Row<PaperDoc>, b: Row<PaperDoc>): number =>
  b.data.at.localeCompare(a.data.at) || a.id.localeCompare(b.id, undefined, { numeric: true });

interface PaperRowProps {
  caseId: string;
  paper: Row<PaperDoc>;
  /** What stands beside copy and date. */
  children?: ComponentChildren;
}
export function PaperRow({ caseId, paper: { id, data }, children }: PaperRowProps) {
  const { asked, open } = useSignedLink({ case: caseId, paper: id });
  const inside = Boolean(data.internal);
  return (
    <li>
      <div class="row">
        <div>
          <span class="name line">
            <Icon name="paper" /> {data.title} {inside && <span class="tag">{t("paper.internal")}</span>}
          </span>
          <span class="small soft line">
            {[data.copy ?? data.holder, short(data.at)].filter(Boolean).join(" · ")} {children}
            {data.replaced && <span class="tag">{t(`paper.${data.replaced}`)}</span>}
            {data.signed === "unsigned" && data.replaced !== "corrected" && (
              <span class="tag soon">{t("paper.unsigned")}</span>
            )}
            {data.signed === "returned" && <span class="tag">{t("paper.returned")}</span>}
            {data.erased && <span class="tag">{t("paper.erased")}</span>}
          </span>
          <LinkState asked={asked} once={inside} />
          {inside && <Openings caseId={caseId} paper={id} title={data.title} />}
        </div>
        {!data.erased && (
          <button type="button" class="button small" disabled={asked.state === "asking"} onClick={() => void open()}>
            {t(asked.state === "asking" ? "paper.opening" : "paper.open")}
            <span class="hidden">
              {" "}
              {data.title} {data.copy}
            </span>
          </button>
        )}
      </div>
    </li>
  );
}
