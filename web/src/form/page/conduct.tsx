/** Conduct clauses (提示) of the chapter that a step belongs to: guidance, nothing that is checked. */
import { useClauses } from "../../data/regulations/clauses.ts";
import { t } from "../../i18n/index.ts";
import { summary } from "../../ui/clause.tsx";

/** `R01 十一(二)` → `R01 十一`: a chapter's clauses lie together. */
const chapter = (id: string) => id.replace(/[(（].*$/, "");

export function ConductNotes({ clause }: { clause: string }) {
  const { value } = useClauses(/^R\d\d/.exec(clause)?.[0] ?? null);
  const notes = (value ?? []).filter((c) => c.disposition === "conduct" && chapter(c.id) === chapter(clause));
  if (!notes.length) return null;
  return (
    <aside class="notice small" aria-label={t("form.notes")}>
      <ul>
        {notes.map((c) => (
          <li key={c.id}>
            {summary(c)} <span class="soft">{c.id}</span>
          </li>
        ))}
      </ul>
    </aside>
  );
}
