/**
 * 更正: a field gets the value that it should have had, by the office whose step filled it and through that step's own
 * rules; decisions that rested on the old one are withdrawn. What has come to its end is not opened again by the way.
 */
import type { Why } from "../../case/case.ts";
import { isSealed } from "../../case/sealing.ts";
import type { CommonPatch } from "../../common/common-step.ts";
import { reopen } from "../../common/reopen.ts";
import { type Fields, type Found, Refused, refuse } from "../../declare/kind.ts";
import type { Instant } from "../../time/period.ts";
import { type Explained, statusAfter } from "../change.ts";
import { type Judging, judged } from "./judged.ts";
import { type Meant, meantBy, readValue } from "./meant.ts";
import { type Printing, reprints } from "./papers.ts";
import { decisionsAfter, isSpelling } from "./rests.ts";
import { type Correcting, called, notTheirs } from "./who.ts";
import { goneOut, valuesAfter, type Withdrawn, whyBack, withdrawnBy } from "./withdrawn.ts";

interface Correction extends Judging, Correcting, Printing {
  /** The correction's own place in the case. */
  taken: { seq: number; at: Instant };
  /** Other cases that the rows to be withdrawn have acted on. */
  acted: readonly Found<Fields>[];
}
/** Facts of a correction that are none of the row's own. */
export const ACTED = "acted";
export const SOURCE = "source";

export function corrected(x: Correction, name: string, value: string): CommonPatch | Refused {
  const meant = meantBy(x.k, x.c, name);
  if (meant instanceof Refused) return meant;
  const theirs = notTheirs(x, meant);
  if (theirs) return theirs;
  const wanted = readValue(meant, value);
  if (wanted instanceof Refused) return wanted;
  const right = judged(x, meant, wanted.read);
  if (right instanceof Refused) return right;
  const old = x.c.sheet[meant.field];
  const spelling = isSpelling(old, right.made[meant.field]);
  const decisions = spelling ? [] : decisionsAfter(x.k, x.c, meant.field, meant.filler.mark.seq);
  if (!decisions.length)
    return { ...patched(x, meant, right, spelling), ...led(x, meant, right), effects: reprints(x, right.made, []) };
  const back = withdrawnBy(x.k, x.c, decisions);
  return (
    endedFor(x, meant, decisions[0] ?? "") ?? goneOut(x, back, x.acted, meant.label) ?? undone(x, meant, right, back)
  );
}

/** A case that has come to its end is not opened again by withdrawing a decision. */
function endedFor({ k, c }: Correction, { label }: Meant, first: string): Refused | undefined {
  const reopening = k.steps[reopen.name];
  const s = k.steps[first];
  if (!reopening || !s || !k.ends?.includes(c.status)) return undefined;
  const undoing = `更正“${label}”会撤回“${s.title}”`;
  const says = `${k.title}${k.statuses[c.status]}，${undoing}；请先由${k.supervisor.title}“${reopening.title}”，再更正`;
  return refuse("ended", s.clause, says);
}

function undone(x: Correction, meant: Meant, value: Explained<Fields>, back: Withdrawn): CommonPatch {
  const { k, taken } = x;
  const { why = [], ...patch } = patched(x, meant, value, false);
  const { status, rows } = back;
  return {
    ...patch,
    sheet: { ...valuesAfter(x, back, { ...x.c.sheet, ...value.made }), ...value.made },
    ...(status !== undefined && { status, entered: taken }),
    done: Object.fromEntries(rows.map((n) => [n, null])),
    effects: reprints(x, value.made, rows),
    why: [...why, ...(status === undefined ? [] : [whyBack(k, rows[0] ?? "", status)])],
  };
}

function patched(
  { k, c, source }: Correction,
  { field, label, row }: Meant,
  value: Explained<Fields>,
  spelling: boolean,
): CommonPatch {
  const own: Why = {
    what: `更正：${label}`,
    field,
    ...fromTo(isSealed(k, field), c.sheet[field], value.made[field]),
    clause: row.clause,
  };
  const because = [
    ...own.because,
    ...(spelling ? ["只改写法，不影响已作的决定"] : []),
    ...(source ? [`来源：${called(source)}`] : []),
  ];
  return { sheet: value.made, why: [{ ...own, because }, ...value.why] };
}
/** The row leads elsewhere by the right value, and nothing has been done on the old way. */
function led({ c, taken }: Correction, { row }: Meant, { made }: Explained<Fields>): CommonPatch {
  const [old, status] = [statusAfter(row, c.sheet), statusAfter(row, { ...c.sheet, ...made })];
  return status === undefined || status === old ? {} : { status, entered: taken };
}
/** Old and new value; of a sealed field neither: every reader sees reasons, and they outlive an erasure. */
const fromTo = (sealed: boolean, from: unknown, to: unknown): Pick<Why, "value" | "because"> =>
  sealed ? { value: null, because: ["内容见表"] } : { value: to, because: [`原为 ${JSON.stringify(from ?? null)}`] };

/** The facts that it needs beside those of the row. */
export const foundFor = (facts: Readonly<Record<string, unknown[]>>) => ({
  acted: (facts[ACTED] ?? []) as Found<Fields>[],
  source: ((facts[SOURCE] ?? [])[0] ?? null) as Found<Fields> | null,
});
