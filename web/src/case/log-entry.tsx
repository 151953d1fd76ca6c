/** One entry of the log: what, who, when; then what it changed. */
import type { Case } from "../../../functions/src/engine/case/case.ts";
import { commonOf } from "../../../functions/src/engine/common/index.ts";
import type { Loaded } from "../../../functions/src/engine/declare/loaded.ts";
import { metaOf } from "../../../functions/src/engine/declare/sheet.ts";
import { path } from "../../../functions/src/stored/paths.ts";
import { type Entry, type FieldChange, showsPersonal, withHalf } from "../data/case/log.ts";
import { type Names, useNames } from "../data/names.ts";
import { useDoc } from "../data/rows.ts";
import { wordsOf } from "../form/common-choices.ts";
import { fieldOf } from "../form/fields.ts";
import { said, t } from "../i18n/index.ts";
import { short } from "../i18n/when.ts";
import { ClauseLine } from "../ui/clause.tsx";
import { sayField } from "../ui/value.tsx";
import { SettingChanges } from "./setting-changes.tsx";

const kindOf = (e: Entry) =>
  e.result === "accepted" ? (e.by === "system" ? "system" : "done") : e.result === "pending" ? "pending" : "refused";

interface EntryProps {
  e: Entry;
  c: Case;
  kind: Loaded;
}

export function LogEntry({ e, c, kind }: EntryProps) {
  const names = useNames();
  const who = e.for ? t("log.for", names.person(e.by), names.person(e.for)) : names.person(e.by);
  const title = said(kind.regulation, kind.steps[e.step]?.title ?? e.step);
  const far = e.happened && Math.abs(Date.parse(e.happened) - Date.parse(e.at)) > 10 * 60_000;
  return (
    <li data-kind={kindOf(e)}>
      <p>
        <strong>{title}</strong> · {who} · <time dateTime={e.at}>{short(e.at)}</time>{" "}
        {e.result === "pending" && <span class="tag">{t("case.pending")}</span>}
        {e.result === "refused" && <span class="tag late">{t("log.refused")}</span>}
        {e.result === "failed" && <span class="tag late">{t("log.failed")}</span>}
        {e.number && <span class="tag blue number">{e.number}</span>}
      </p>
      {far && e.happened && <p class="small soft">{t("log.claimed", short(e.happened))}</p>}
      {e.says && (
        <div>
          {e.says} {e.clause && <ClauseLine id={e.clause} />}
        </div>
      )}
      <Given e={e} c={c} kind={kind} names={names} />
      {e.by === "system" && e.clause && <p class="small soft">{t("log.because", e.clause)}</p>}
    </li>
  );
}

function Given({ e: open, c, kind, names }: EntryProps & { names: Names }) {
  const half = useDoc(showsPersonal(kind, open.step) ? path.sealed(c.id, open.id, "personal") : null).data;
  const e = withHalf(open, half);
  const isSet = ({ field }: FieldChange) => metaOfField(kind, field).widget === "settings";
  // What is proposed stands beside what holds now, where the step keeps both.
  const [set, beside] = e.changes.filter(isSet).toReversed();
  const others = e.changes.filter((x) => !isSet(x));
  const lines = commonOf(e.step) ? inputLines(e, c, kind, names) : others.map((x) => changeLine(x, kind, names));
  return (
    <>
      {set && <SettingChanges was={beside ? beside.value : set.was} value={set.value} />}
      {half?.erased && <span class="tag">{t("paper.erased")}</span>}
      {lines.length > 0 && (
        <dl class="facts small">
          {lines.map(([label, value]) => (
            <>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </>
          ))}
        </dl>
      )}
    </>
  );
}
const metaOfField = (kind: Loaded, field: string) => {
  const type = kind.sheet.shape[field];
  return type ? metaOf(type) : {};
};
function changeLine({ field, value, was }: FieldChange, kind: Loaded, names: Names): [string, string] {
  const type = kind.sheet.shape[field];
  if (!type) return [field, String(value)];
  const f = fieldOf(field, type, kind.regulation);
  const before = was === undefined ? "" : `（${t("log.was", sayField(f, was, names))}）`;
  return [f.label, sayField(f, value, names) + before];
}
function inputLines(e: Entry, c: Case, kind: Loaded, names: Names): [string, string][] {
  const shape = kind.steps[e.step]?.form?.shape ?? {};
  const { refersTo, logged } = commonOf(e.step) ?? {};
  return Object.entries(e.input).flatMap(([name, value]): [string, string][] => {
    const type = shape[name];
    if (!type || (logged && !logged.includes(name))) return [];
    const f = fieldOf(name, type, kind.regulation);
    const named = refersTo?.[name]?.named(String(value), { k: kind, c, input: e.input });
    return [[f.label, named ? wordsOf(named, kind) : sayField(f, value, names)]];
  });
}
