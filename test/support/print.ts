/** Papers of a kind, filled from a sheet: as blocks, and printed and read back. */
import { render } from "../../functions/src/adapters/pdf/index.ts";
import type { Mark, PaperCtx, Printed } from "../../functions/src/engine/declare/kind.ts";
import {
  type Block,
  type CopyReaders,
  copyReaders,
  type Issue,
  issue,
} from "../../functions/src/engine/paper/paper.ts";
import { SHANGHAI } from "../../functions/src/engine/time/clock.ts";
import { instantText } from "../../functions/src/service/outbox/names.ts";
import { type Pdf, readPdf } from "./read/pdf.ts";

const PEOPLE: Record<string, string> = { zhao: "赵敏", qian: "钱进", wu: "吴刚", zhou: "周洁" };
const CUSTOMERS: Record<string, string> = { c1: "客户一", huabei: "华北物流有限公司" };
const OFFICES: Record<string, string> = { "R04.production": "制造部" };
const instant = (at: string) => instantText(at, SHANGHAI);
const dayOf = (at: string) => instant(at.length === 10 ? `${at}T04:00:00.000Z` : at).split(" ")[0] ?? "";

/** A case opened by 赵敏 on 5 November 2026 and printed a day later. */
const caseOf = <S>(sheet: S, more: Partial<PaperCtx<S>>): PaperCtx<S> => ({
  id: "abc",
  number: undefined,
  status: "open",
  sheet,
  done: {},
  openedAt: "2026-11-05T01:05:00.000Z",
  openedBy: "zhao",
  at: "2026-11-06T01:05:00.000Z",
  names: {
    person: (uid) => (uid === undefined ? "" : (PEOPLE[uid] ?? `${uid}?`)),
    customer: (id) => (id === undefined ? "" : (CUSTOMERS[id] ?? `${id}?`)),
    office: (role) => (role === undefined ? "" : (OFFICES[role] ?? PEOPLE[role] ?? `${role}?`)),
    file: (id) => `${id}.pdf`,
    instant: (at) => (at === undefined ? "" : instant(at)),
    day: (at) => (at === undefined ? "" : dayOf(at)),
    link: (id, step) => `https://banfa.example/s/${id}/${step}`,
  },
  setting: ({ example }) => example,
  ...more,
});
/** A step done by somebody on a day. */
export const doneBy = (by: string, day: string): Mark & { times: number } => ({
  at: `${day}T02:00:00.000Z`,
  by,
  seq: 1,
  times: 1,
});

type More<S> = Partial<Omit<PaperCtx<S>, "sheet">>;
export const blocksOf = <S>({ paper, data }: Printed<S>, sheet: NoInfer<S>, more: More<S> = {}): readonly Block[] =>
  paper.layout(data(caseOf(sheet, more)));
export const readersOf = <S>({ paper, data }: Printed<S>, sheet: NoInfer<S>): CopyReaders | undefined =>
  copyReaders(paper, data(caseOf(sheet, {})));
/** The first copy of a paper, as a reader finds it. */
export const printed = async <S>(
  { paper, data }: Printed<S>,
  sheet: NoInfer<S>,
  more: More<S> = {},
  facts: Issue = {},
): Promise<Pdf> => {
  const [first] = issue(paper, data(caseOf(sheet, more)), facts);
  if (!first) throw new Error(`${paper.id} has no copy`);
  return readPdf(await render(first, "2026-11-05T01:00:00.000Z"));
};
/** What stands in each box of a grid, by row. */
export const texts = (block: Block | undefined): string[][] =>
  block?.block === "grid" ? block.rows.map((row) => row.map((c) => (typeof c === "string" ? c : c.text))) : [];
