/** A choice of what the regulations declare: an office, or a regulation itself. */
import { useState } from "preact/hooks";
import { one } from "../../../functions/src/engine/declare/field/raw.ts";
import { ITSELF, type RegulationEntry } from "../../../functions/src/engine/declare/manifest.ts";
import { useNames } from "../data/names.ts";
import { useFewHolders } from "../data/offices.ts";
import { useManifest } from "../data/regulations/manifest.ts";
import { useRunning } from "../data/regulations/running.ts";
import { beside } from "../data/regulations/titles.ts";
import { both, language, t } from "../i18n/index.ts";
import { idOf, useFilling } from "./context.ts";
import type { ControlProps } from "./field.tsx";

/** An office by its title: of the regulations that run today or later, and whatever the case names already. */
export function RoleInput({ field, path, described, wrong }: ControlProps) {
  const { raw, offices } = useFilling();
  const [first] = useState(() => one(raw, path));
  const { value: manifest } = useManifest();
  const running = useRunning();
  const groups = (running && manifest?.regulations)?.map((r) => ({
    regulation: r,
    roles: running?.willRun(r.id) ? r.roles : r.roles.filter((x) => offices.named.has(x.role) || x.role === first),
  }));
  return (
    <select id={idOf(path)} name={path} aria-describedby={described} aria-invalid={wrong || undefined}>
      <option value="">{t("form.chooseOne")}</option>
      {first && !groups && <option value={first} selected />}
      {groups?.map(
        ({ regulation, roles }) =>
          roles.length > 0 && (
            <optgroup key={regulation.id} label={`${regulation.id} ${both(regulation.title, regulation.titleEn)}`}>
              {roles.map((r) => (
                <option key={r.role} value={r.role} selected={r.role === first}>
                  {beside(inLanguage(r), regulation.id, regulation.id !== field.regulation)}
                </option>
              ))}
            </optgroup>
          ),
      )}
    </select>
  );
}

/** Which of the case's own offices nobody else holds, above rows that give offices to others. */
export function SoleHolder({ field }: Pick<ControlProps, "field">) {
  const { offices } = useFilling();
  const names = useNames();
  const holders = useFewHolders();
  const gives = field.row?.some((f) => f.type === "role") && field.row.some((f) => f.type === "staff");
  const sole = gives ? offices.held.filter((role) => holders.get(role) === 1) : [];
  return sole.length ? <p class="hint">{t("form.soleHolder", sole.map(names.group).join("、"))}</p> : null;
}

/** A regulation that may run or not; the organisation's own always does. */
export function RegulationInput({ path, described, wrong }: ControlProps) {
  const { raw } = useFilling();
  const [first] = useState(() => one(raw, path));
  const { value: manifest } = useManifest();
  return (
    <select id={idOf(path)} name={path} aria-describedby={described} aria-invalid={wrong || undefined}>
      <option value="">{t("form.chooseOne")}</option>
      {first && !manifest && <option value={first} selected />}
      {manifest?.regulations
        .filter((r) => r.id !== ITSELF || r.id === first)
        .map((r) => (
          <option key={r.id} value={r.id} selected={r.id === first}>
            {r.id} {both(r.title, r.titleEn)}
          </option>
        ))}
    </select>
  );
}

const inLanguage = ({ title, en }: RegulationEntry["roles"][number]): string => (language === "en" && en ? en : title);
