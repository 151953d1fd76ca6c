/** What stands on a case's sheet, and why. */
import { isDeepStrictEqual } from "node:util";
import type { Why } from "../../engine/case/case.ts";
import { fieldsOf } from "../../engine/declare/field/field.ts";
import { labelled } from "../../engine/declare/field/values.ts";
import { instead } from "../../engine/values/nearest.ts";
import type { ActionDoc } from "../../stored/shapes.ts";
import { asWritten } from "../shown.ts";
import { asInstants } from "../written/filled.ts";
import { differs, type Looking, plain, rest } from "./report.ts";

export function checkSheet(l: Looking): void {
  const { k, c, x, names, actions, to } = l;
  for (const [label, want] of Object.entries(x.表 ?? {})) {
    const of = fieldsOf(k.sheet).find((f) => f.label === label || f.name === label);
    if (!of) continue; // spelling/ has told it
    const got = c.sheet[of.name] ?? null;
    if (!isDeepStrictEqual(plain(names.values(asInstants(of, labelled(of, want)))), plain(got))) {
      to.fault(["表", label], differs(`${x.事} 的“${label}”`, want, names.inside(asWritten(of, got))));
      continue;
    }
    const why = lastWhy(actions, (y) => y.field === of.name);
    const filler = actions.findLast((a) => fills(l, a, of.name));
    rest(l, "表", `“${label}”`, [why?.clause, of.clause, k.steps[filler?.step ?? ""]?.clause]);
  }
}
const fills = ({ k }: Looking, { step, outcome }: ActionDoc, field: string): boolean =>
  field in (k.steps[step]?.form?.shape ?? {}) || (outcome?.why?.some((y) => y.field === field) ?? false);

export function checkWhy(l: Looking): void {
  const { x, actions, to } = l;
  for (const [what, want] of Object.entries(x.缘由 ?? {})) {
    const why = lastWhy(actions, (y) => y.what === what || y.field === what);
    const text = why ? [...why.because, why.clause].join("；") : "";
    if (why && text.includes(want)) rest(l, "缘由", `“${what}”`, [why.clause]);
    else if (why) to.fault(["缘由", what], `${x.事} “${what}”的缘由应含“${want}”，实为“${text}”`);
    else to.fault(["缘由", what], `${x.事} 没有“${what}”的缘由${instead(what, whats(actions))}`);
  }
}
const whysOf = (actions: readonly ActionDoc[]): Why[] => actions.flatMap((a) => a.outcome?.why ?? []);
const whats = (actions: readonly ActionDoc[]): string[] => whysOf(actions).map(({ what }) => what);
const lastWhy = (actions: readonly ActionDoc[], is: (w: Why) => boolean): Why | undefined =>
  whysOf(actions).findLast(is);
