/** What a form is filled with: duties and papers by their titles, instants as the clock shows them. */
import type { Case } from "../../engine/case/case.ts";
import { commonOf } from "../../engine/common/index.ts";
import { type Field, fieldsOf } from "../../engine/declare/field/field.ts";
import { byLabel } from "../../engine/declare/field/values.ts";
import type { Fields } from "../../engine/declare/kind.ts";
import type { Loaded } from "../../engine/declare/loaded.ts";
import { SHANGHAI } from "../../engine/time/clock.ts";
import { parseInstant } from "../../engine/time/local.ts";

/** By the names of the step's fields. `c`: the case before it. */
export function filledWith(k: Loaded, step: string, given: Fields, c: Case | undefined): Fields {
  const form = k.steps[step]?.form;
  if (!form) return given;
  const fields = fieldsOf(form);
  return Object.fromEntries(
    Object.entries(byLabel(fields, given)).map(([name, v]) => {
      const f = fields.find((x) => x.name === name);
      return [name, f ? asInstants(f, named(k, step, name, v, c)) : v];
    }),
  );
}

/** What the form of a common step offers by a title: of several the one that is still open, else the last. */
function named(k: Loaded, step: string, field: string, v: unknown, c: Case | undefined): unknown {
  const reference = commonOf(step)?.refersTo?.[field];
  if (!c || !reference || typeof v !== "string") return v;
  // A paper's duty is called by its step and the paper.
  const titles = [v, `${k.steps[step]?.title}：${v}`];
  const called = (x: object) => "title" in x && titles.includes(String(x.title));
  const offered = (reference.among?.(k, c) ?? []).filter(called).map((x) => x.value);
  const duties = Object.values(c.duties).filter((d) => d.title === v);
  const ids = offered.length ? offered : field === DUTY ? duties.map((d) => d.id) : [];
  return ids.find((id) => c.duties[id]?.state === "open") ?? ids.at(-1) ?? v;
}
/** The field of common steps that holds a duty's id. */
const DUTY = "duty";

const LOCAL = /^\d{4}-\d\d-\d\d \d\d:\d\d$/;
/** `2026-11-02 09:00` where an instant is held, in rows too. */
export function asInstants(f: Field, v: unknown): unknown {
  if (f.type === "instant" && typeof v === "string" && LOCAL.test(v)) return parseInstant(v, SHANGHAI);
  if (!f.row) return v;
  return Array.isArray(v) ? v.map((row) => inRow(f.row ?? [], row)) : inRow(f.row, v);
}
function inRow(row: readonly Field[], v: unknown): unknown {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return v;
  return Object.fromEntries(
    Object.entries(v).map(([name, x]) => {
      const f = row.find((r) => r.name === name);
      return [name, f ? asInstants(f, x) : x];
    }),
  );
}
