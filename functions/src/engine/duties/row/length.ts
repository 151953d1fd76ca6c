/** How long a row's limit is on a case, as data, with the words that say why this long. */
import type { Case } from "../../case/case.ts";
import type { Rule } from "../../declare/duty.ts";
import type { Fields, Limit, SettingLimit } from "../../declare/kind.ts";
import type { Loaded } from "../../declare/loaded.ts";
import { fieldLabel } from "../../declare/sheet.ts";
import type { Org } from "../../organisation/org.ts";
import { days, type Period, say } from "../../time/period.ts";

/** Where a rule is looked for. */
export interface On {
  k: Loaded;
  c: Case;
  org: Org;
}
export interface Ruled {
  rule: Rule;
  because: string[];
}

/** Undefined: the field that chooses it is blank. */
export function lengthOf({ k, c, org }: On, within: Limit<Fields> | null): Ruled | undefined {
  if (!within) return undefined;
  // A limit by a field was checked at load to have an entry for each word; its type is put aside in the row.
  const limit = within as Limit<Record<string, string>>;
  if ("per" in limit) {
    const word = c.sheet[limit.per];
    const chosen = word === undefined ? undefined : limit.table[String(word)];
    if (!chosen) return undefined;
    const { rule, because } = plainly(chosen, org);
    const period = "id" in chosen ? "" : `：${say(chosen)}`;
    return { rule, because: [`${fieldLabel(k.sheet, limit.per)}为“${String(word)}”${period}`, ...because] };
  }
  return plainly(limit, org);
}
function plainly(limit: Period | SettingLimit, org: Org): Ruled {
  if (!("id" in limit)) return { rule: { period: limit }, because: [] };
  const { id, entry, example } = limit;
  const from = { setting: id, ...(entry !== undefined && { entry }) };
  const set = settingOf(limit, org);
  if (set === undefined)
    return {
      rule: { period: example, ...from, example: true },
      because: [`期限为示例：${say(example)}，可在设置中更改`],
    };
  return { rule: { period: set, ...from }, because: [`本单位设定：${say(set)}`] };
}
/** Settings are validated against their shape or example when they are set. */
function settingOf({ id, entry }: SettingLimit, org: Org): Period | undefined {
  const set = org.settings[id];
  if (set === undefined || entry === undefined) return set as Period | undefined;
  return days((set as Record<string, number>)[entry] ?? 0);
}

/** The rule that holds now in place of an old one. A setting that was changed meanwhile is for what begins from now on. */
export function renewed(old: Rule, now: Rule): Rule {
  if (old.on || now.on) return old.on && now.on ? { ...old, on: { ...old.on, date: now.on.date } } : old;
  const { cap: _old, extended, from, ...kept } = old;
  const { from: day = from, cap, ...given } = now;
  const own = isSameSetting(old, now) ? kept : given;
  const goesOn = JSON.stringify(own.period) === JSON.stringify(old.period) && extended;
  // What reminds again after a reopening runs from there, no longer from the day.
  return { ...own, ...(from !== undefined && { from: day }), ...(goesOn && { extended }), ...(cap && { cap }) };
}
/** Duties from before entries were kept have none: they keep their days. */
const isSameSetting = (old: Rule, now: Rule): boolean =>
  now.setting !== undefined && now.setting === old.setting && (old.entry === undefined || now.entry === old.entry);
