/** Cases as rows: what, for whom, where it stands, whom it waits for, until when. */
import type { KindEntry } from "../../../functions/src/engine/declare/manifest.ts";
import type { HeaderDoc } from "../../../functions/src/stored/shapes.ts";
import type { Row } from "../data/backend.ts";
import { useNames } from "../data/names.ts";
import { useManifest } from "../data/regulations/manifest.ts";
import { useTitles } from "../data/regulations/titles.ts";
import { said, t } from "../i18n/index.ts";
import { nearness } from "../i18n/when.ts";
import { useNow } from "../lib/clock.ts";
import { Due } from "./due.tsx";

export function CaseRows({ rows, current }: { rows: readonly Row<HeaderDoc>[]; current?: string }) {
  const { value: manifest } = useManifest();
  const titleOf = useTitles();
  return (
    <ul class="rows">
      {rows.map((r) => (
        <CaseRow
          key={r.id}
          id={r.id}
          h={r.data}
          kind={manifest?.kinds.get(r.data.kind)}
          titleOf={titleOf}
          current={r.id === current}
        />
      ))}
    </ul>
  );
}

interface RowProps {
  id: string;
  h: HeaderDoc;
  /** Undefined until the manifest is there. */
  kind: KindEntry | undefined;
  titleOf: (kind: KindEntry) => string;
  current: boolean;
}
function CaseRow({ id, h, kind, titleOf, current }: RowProps) {
  const now = useNow();
  const names = useNames();
  const customer = names.customer(h.customer);
  const waits = [...new Set(h.waitingFor.map(names.group))].join("、");
  return (
    <li>
      <a
        class="row"
        href={`/c/${id}`}
        data-near={h.nextDue && !h.ended ? nearness(h.nextDue, now, h.vague) : undefined}
        aria-current={current ? "true" : undefined}
      >
        <span>
          <span class="name">{kind ? titleOf(kind) : h.kind}</span>
          {[customer, said(h.regulation, h.summary ?? "")].filter(Boolean).map((x) => ` · ${x}`)}
          <br />
          <span class="small soft">
            {h.number && <span class="number">{h.number} · </span>}
            {h.void ? t("case.void") : said(h.regulation, kind?.statuses[h.status] ?? h.status)}
            {waits && ` · ${t("case.waits", waits)}`}
          </span>
        </span>
        {!h.ended && h.nextDue && <Due dueAt={h.nextDue} now={now} vague={h.vague} provisional={h.provisional} />}
      </a>
    </li>
  );
}
