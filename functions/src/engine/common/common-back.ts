/** What takes back: reopening, withdrawing, and correcting with the approvals that rested on the old value. */
import * as z from "zod";
import type { Case, Duty, Undo, Why } from "../case/case.ts";
import { isSealed } from "../case/sealing.ts";
import { refuse } from "../declare/kind.ts";
import { metaOf } from "../declare/sheet.ts";
import type { Loaded } from "../load/load.ts";
import { listOf } from "../values/lists.ts";
import type { Apply, Applying, Part } from "./applying.ts";

export const reopen: Apply = (a) => {
  const status = Object.entries(a.k.statuses).find(([, title]) => title === a.input.status)?.[0];
  if (!status || (a.k.ends ?? []).includes(status)) return refuse("status", a.k.clause, "请选择一个尚在办理的状态");
  const undone = Object.keys(a.c.done).filter((n) => isAhead(a.k, n, status));
  return {
    status,
    reopened: { seq: a.seq, at: a.at },
    entered: { seq: a.seq, at: a.at },
    done: Object.fromEntries(undone.map((n) => [n, null])),
  };
};

/** A row that comes only at this status or later: it is to be taken again. */
function isAhead(k: Loaded, name: string, status: string): boolean {
  const from = k.steps[name]?.from;
  if (!k.rows.includes(name) || from === null || from === "*") return false;
  return listOf(from).every((f) => (k.rank[f] ?? 0) >= (k.rank[status] ?? 0));
}

export const withdraw: Apply = ({ k, c, name }) => {
  const u = c.undo;
  if (!u) return refuse("too-late", k.steps[name]?.clause ?? k.clause, "没有可以撤回的步骤");
  return { ...u.change, duties: restored(c, u) };
};

/** Duties stand as before the step, but keep what has happened to them since: a moved date, a waiver, a reminder. */
function restored(c: Case, u: Undo): Record<string, Duty | null> {
  return Object.fromEntries(
    Object.entries(u.change.duties ?? {}).map(([id, old]) => {
      const now = c.duties[id];
      if (!old || !now) return [id, old];
      const { doneBy: _by, doneAt: _at, acceptedAt: _accepted, ...kept } = now;
      return [id, { ...kept, state: old.state }];
    }),
  );
}

/**
 * A correction points to what it corrects; approvals that rested on the old value are withdrawn. What has come to its end
 * is not opened again by the way: that is the supervisor's to do.
 */
export const correct: Apply = (a) => {
  const { k, c, input } = a;
  const field = Object.keys(k.sheet.shape).find(
    (f) => f === input.field || metaOf(k.sheet.shape[f]).label === input.field,
  );
  const type = field && k.sheet.shape[field];
  if (!field || !type) return refuse("field", k.clause, `${k.title}没有“${String(input.field)}”这一栏`);
  if (metaOf(type).computed)
    return refuse("kept", k.clause, `“${metaOf(type).label}”由系统计算，不能更正；请更正它所依据的栏目`);
  const { fixed } = metaOf(type);
  if (fixed) return refuse("fixed", k.clause, `“${metaOf(type).label}”已据以计算，不能单独更正；${fixed}`);
  if (k.key?.includes(field))
    return refuse("key", k.clause, `“${metaOf(type).label}”决定了事项的标识，不能更正；请作废后重新办理`);
  const read = readValue(type, String(input.value));
  if (!read.success)
    return refuse("form", k.clause, `“${metaOf(type).label}”不能是“${String(input.value)}”，请按原表的写法填写`);
  const filledAt = Math.max(
    0,
    ...k.rows.flatMap((n) => (c.done[n] && field in (k.steps[n]?.form?.shape ?? {}) ? [c.done[n].seq] : [])),
  );
  if (!filledAt) return refuse("blank", k.clause, `“${metaOf(type).label}”还没有填过，请在相应步骤填写`);
  const approval = approvalSince(k, c, filledAt);
  if (approval && k.steps.reopen && k.ends?.includes(c.status))
    return refuse(
      "ended",
      k.clause,
      `${k.title}${k.statuses[c.status]}，更正“${metaOf(type).label}”会撤回“${k.steps[approval]?.title}”；请先由${k.supervisor.title}“${k.steps.reopen.title}”，再更正`,
    );
  a.why.push({
    what: `更正：${metaOf(type).label}`,
    field,
    ...fromTo(isSealed(k, field), c.sheet[field], read.data),
    clause: k.clause,
  });
  return { sheet: { [field]: read.data }, ...withdrawApprovals(a, filledAt) };
};

/** Old and new value; of a sealed field neither: every reader sees reasons, and they outlive an erasure. */
const fromTo = (sealed: boolean, from: unknown, to: unknown): Pick<Why, "value" | "because"> =>
  sealed ? { value: null, because: ["内容见表"] } : { value: to, because: [`原为 ${JSON.stringify(from ?? null)}`] };

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

/** The first approval that was given after a step. */
function approvalSince(k: Loaded, c: Case, since: number): string | undefined {
  const rested = k.rows.filter((n) => k.steps[n]?.notBy && (c.done[n]?.seq ?? 0) > since);
  return rested.toSorted((x, y) => (c.done[x]?.seq ?? 0) - (c.done[y]?.seq ?? 0))[0];
}

function withdrawApprovals({ k, c, seq, at, why }: Applying, since: number): Part {
  const first = approvalSince(k, c, since);
  const from = first && listOf(k.steps[first]?.from)[0];
  if (!first || !from || from === "*") return {};
  const undone = k.rows.filter((n) => (c.done[n]?.seq ?? 0) >= (c.done[first]?.seq ?? 0));
  why.push({
    what: "状态",
    value: k.statuses[from],
    clause: k.steps[first]?.clause ?? k.clause,
    because: [`“${k.steps[first]?.title}”依据更正前的内容，须重新办理`],
  });
  return { status: from, entered: { seq, at }, done: Object.fromEntries(undone.map((n) => [n, null])) };
}
