/**
 * 更正: a field gets the value that it should have had, and approvals that rested on the old one are withdrawn. What has
 * come to its end is not opened again by the way: that is the supervisor's to do.
 */
import * as z from "zod";
import type { Case, Why } from "../case/case.ts";
import { isSealed } from "../case/sealing.ts";
import { Refused, refuse } from "../declare/kind.ts";
import type { Loaded } from "../declare/loaded.ts";
import { metaOf, text } from "../declare/sheet.ts";
import { listOf } from "../values/lists.ts";
import { type CommonInput, type CommonPatch, clauseOf, commonStep } from "./common-step.ts";
import { reason } from "./fields.ts";
import { reopen } from "./reopen.ts";

export const correct = commonStep({
  name: "correct",
  title: "更正",
  en: "Correct",
  by: ["doers"],
  form: z.strictObject({
    field: text("更正的栏目", { en: "Field" }),
    value: z.string().max(20_000).meta({ label: "更正为", labelEn: "Corrected value", widget: "long", personal: true }),
    reason,
  }),
  refersTo: {
    field: {
      among: (k, c) =>
        Object.entries(k.sheet.shape)
          .filter(([f, type]) => c.sheet[f] !== undefined && c.sheet[f] !== null && !metaOf(type).computed)
          .map(([field]) => ({ value: field, field })),
      named: (field, { k }) => (Object.hasOwn(k.sheet.shape, field) ? { field } : undefined),
    },
  },
  optional: true,
  supervised: true,
  afterEnd: true,
  undo: "ends",
  fills: (k, input) => {
    const meant = fieldOf({ k, name: "correct", input });
    const read = meant instanceof Refused ? undefined : readValue(meant.type, input.value);
    return !(meant instanceof Refused) && read?.success ? { [meant.field]: read.data } : {};
  },
  apply: (a) => {
    const meant = fieldOf(a);
    if (meant instanceof Refused) return meant;
    const read = readValue(meant.type, a.input.value);
    if (!read.success) return no(a, "form", `“${meant.label}”不能是“${a.input.value}”，请按原表的写法填写`);
    const since = filledAt(a, meant.field);
    if (since === undefined) return no(a, "blank", `“${meant.label}”还没有填过，请在相应步骤填写`);
    const approval = approvalSince(a.k, a.c, since);
    return endedFor(a, meant, approval) ?? corrected(a, meant, read.data, approval);
  },
});

type Correcting = CommonInput<{ field: string; value: string; reason: string }>;
type Asked = Pick<Correcting, "k" | "name" | "input">;
const no = (a: Asked, code: string, says: string) => refuse(code, clauseOf(a), says);

interface Meant {
  field: string;
  type: z.ZodType;
  label: string | undefined;
}
/** The field that is meant, by its name or label, if it may be corrected at all. */
function fieldOf(a: Asked): Meant | Refused {
  const { k, input } = a;
  const { shape } = k.sheet;
  const field = Object.keys(shape).find((f) => f === input.field || metaOf(shape[f]).label === input.field);
  const type = field === undefined ? undefined : shape[field];
  if (field === undefined || !type) return no(a, "field", `${k.title}没有“${input.field}”这一栏`);
  const { label, computed: kept, fixed } = metaOf(type);
  if (kept) return no(a, "kept", `“${label}”由系统计算，不能更正；请更正它所依据的栏目`);
  if (fixed) return no(a, "fixed", `“${label}”已据以计算，不能单独更正；${fixed}`);
  if (k.key?.includes(field)) return no(a, "key", `“${label}”决定了事项的标识，不能更正；请作废后重新办理`);
  return { field, type, label };
}

/** JSON where the field isn't text; text as it was typed. */
function readValue(type: z.ZodType, value: string) {
  const text = z.safeParse(type, value);
  if (text.success) return text;
  try {
    return z.safeParse(type, JSON.parse(value));
  } catch {
    return text;
  }
}

/** The last action that filled the field. */
function filledAt({ k, c }: Correcting, field: string): number | undefined {
  const marks = k.rows.flatMap((n) => (field in (k.steps[n]?.form?.shape ?? {}) ? (c.done[n]?.seq ?? []) : []));
  return marks.toSorted((x, y) => y - x)[0];
}

/** The first approval that was given after an action. */
function approvalSince(k: Loaded, c: Case, since: number): string | undefined {
  const rested = k.rows.filter((n) => k.steps[n]?.notBy && (c.done[n]?.seq ?? 0) > since);
  return rested.toSorted((x, y) => (c.done[x]?.seq ?? 0) - (c.done[y]?.seq ?? 0))[0];
}

/** A case that has come to its end is not opened again by withdrawing an approval. */
function endedFor(a: Correcting, { label }: Meant, approval: string | undefined): Refused | undefined {
  const { k, c } = a;
  const reopening = k.steps[reopen.name];
  if (approval === undefined || !reopening || !k.ends?.includes(c.status)) return undefined;
  const undone = `更正“${label}”会撤回“${k.steps[approval]?.title}”`;
  const first = `请先由${k.supervisor.title}“${reopening.title}”，再更正`;
  return no(a, "ended", `${k.title}${k.statuses[c.status]}，${undone}；${first}`);
}

function corrected(a: Correcting, { field, label }: Meant, read: unknown, approval: string | undefined): CommonPatch {
  const { why = [], ...undone } = approval === undefined ? {} : withdrawn(a, approval);
  const own: Why = {
    what: `更正：${label}`,
    field,
    ...fromTo(isSealed(a.k, field), a.c.sheet[field], read),
    clause: clauseOf(a),
  };
  return { sheet: { [field]: read }, ...undone, why: [own, ...why] };
}
/** Old and new value; of a sealed field neither: every reader sees reasons, and they outlive an erasure. */
const fromTo = (sealed: boolean, from: unknown, to: unknown): Pick<Why, "value" | "because"> =>
  sealed ? { value: null, because: ["内容见表"] } : { value: to, because: [`原为 ${JSON.stringify(from ?? null)}`] };

/** The case goes back to where an approval is to be given again; what was done from there on is undone. */
function withdrawn({ k, c, seq, at }: Correcting, approval: string): CommonPatch {
  const from = listOf(k.steps[approval]?.from)[0];
  if (!from || from === "*") return {};
  const undone = k.rows.filter((n) => (c.done[n]?.seq ?? 0) >= (c.done[approval]?.seq ?? 0));
  const why: Why = {
    what: "状态",
    value: k.statuses[from],
    clause: k.steps[approval]?.clause ?? k.clause,
    because: [`“${k.steps[approval]?.title}”依据更正前的内容，须重新办理`],
  };
  return {
    status: from,
    entered: { seq, at },
    done: Object.fromEntries(undone.map((n) => [n, null])),
    why: [why],
  };
}
