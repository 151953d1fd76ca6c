/** A period of a register as a spreadsheet: made page by page for who asks, from the cases that this person reads. */
import { type ColumnType, type SheetColumn, writeSheets } from "../../adapters/xlsx/write.ts";
import { type Field, fieldIn } from "../../engine/declare/field/field.ts";
import type { Loaded } from "../../engine/declare/loaded.ts";
import { isTurn, orderingOf, rangeIn, WHOLE } from "../../engine/declare/ordering.ts";
import { columnsOf, numberingOf, type Shown } from "../../engine/declare/register.ts";
import { formatInstant } from "../../engine/time/local.ts";
import type { Instant } from "../../engine/time/period.ts";
import type { Env } from "../../service/env.ts";
import { companyOf } from "../../service/read/company.ts";
import { orgFor } from "../../service/read/org.ts";
import { appQueries } from "../../stored/app-queries.ts";
import type { HeaderDoc } from "../../stored/shapes.ts";
import type { Caller } from "../staff.ts";
import { type MadeFile, XLSX } from "./made-file.ts";
import { Names } from "./names.ts";

/** Cases read at a time. */
const AT_A_TIME = 1000;

/** `period`: `WHOLE` of a list that is not turned over. Undefined unless the kind has a register, and these keys read a case of it. */
export async function registerFile(
  env: Env,
  id: string,
  period: string,
  keys: readonly string[],
): Promise<MadeFile | undefined> {
  const kind = await env.kinds.kindOf(id);
  const ordering = kind && orderingOf(kind);
  if (!kind?.register || !ordering || !isTurn(ordering, period)) return undefined;
  const { after, until } = rangeIn(ordering, period);
  const [first] = await env.docs.query({ ...appQueries.register(keys, id, after, until), limit: 1 });
  if (!first) return undefined;
  return {
    type: XLSX,
    name: `${kind.register.title}${period === WHOLE ? "" : ` ${period}`}.xlsx`,
    pieces: [],
    make: (reader, now) => written(env, { kind, period, after, until }, reader, now),
  };
}

interface Range {
  kind: Loaded;
  period: string;
  after: string;
  until: string;
}
type Cells = (string | number | null)[];

async function written(
  env: Env,
  { kind, period, after, until }: Range,
  reader: Caller,
  now: Instant,
): Promise<Uint8Array> {
  const org = await orgFor(env, [], Date.parse(now));
  const at = formatInstant(now, org.zone).slice(0, 16);
  const shown = columnsOf(kind);
  const names = new Names(env);
  const rows: Cells[] = [];
  for await (const page of pagesOf(env, reader.keys, kind.id, after, until)) {
    await names.learn(page.flatMap((h) => referencesOf(kind, shown, h)));
    for (const h of page) rows.push(cellsOf({ kind, shown, names, zone: org.zone, now }, h));
  }
  const who = [reader.name, reader.number].filter(Boolean).join(" ");
  // In cells of their own, so that the first column stays as narrow as its numbers.
  rows.push([`共 ${rows.length} 件`, `${who} 下载`, at, `${companyOf(org).name}内部使用`]);
  env.log.info("register.opened", { uid: reader.uid, kind: kind.id, period, rows: rows.length - 1 });
  return writeSheets([{ name: period === WHOLE ? "全部" : period, columns: headings(kind, shown), rows }]);
}

async function* pagesOf(env: Env, keys: readonly string[], kind: string, first: string, until: string) {
  for (let after = first; ; ) {
    const docs = await env.docs.query({ ...appQueries.register(keys, kind, after, until), limit: AT_A_TIME });
    const page = docs.map((d) => d.data);
    yield page;
    after = page.at(-1)?.place ?? "";
    if (page.length < AT_A_TIME) return;
  }
}

/** People, offices and customers that a row names. */
const referencesOf = (kind: Loaded, shown: readonly Shown[], h: HeaderDoc) => [
  { widget: "customer", id: h.customer },
  ...h.waitingFor.map((id) => ({ widget: "staff", id })),
  ...shown.map((c) => ({ widget: fieldIn(kind.sheet, c.field)?.type, id: h.row?.[c.field] })),
];

const headings = (kind: Loaded, shown: readonly Shown[]): SheetColumn[] => [
  ...(numberingOf(kind) ? [{ title: "编号", type: "text" } as const] : []),
  ...(kind.customer ? [{ title: "客户", type: "text" } as const] : []),
  ...shown.map((c) => {
    const type = cellType(fieldIn(kind.sheet, c.field));
    return { title: type === "money" ? `${c.title}（元）` : c.title, type };
  }),
  { title: "处理进度", type: "text" },
  { title: "等待", type: "text" },
  { title: "期限", type: "date" },
  { title: "逾期", type: "text" },
];
function cellType(f: Field | undefined): ColumnType {
  if (f?.type === "money" || f?.type === "number" || f?.type === "date") return f.type;
  return f?.type === "whole" ? "number" : "text";
}

interface Drawn {
  kind: Loaded;
  shown: readonly Shown[];
  names: Names;
  zone: string;
  now: Instant;
}
function cellsOf({ kind, shown, names, zone, now }: Drawn, h: HeaderDoc): Cells {
  const value = (c: Shown) => {
    const v = h.row?.[c.field] ?? null;
    if (typeof v === "boolean") return v ? "是" : "否";
    return typeof v === "string" ? names.of(fieldIn(kind.sheet, c.field)?.type, v) : v;
  };
  const due = h.ended ? null : h.nextDue;
  return [
    ...(numberingOf(kind) ? [h.number] : []),
    ...(kind.customer ? [h.customer && names.of("customer", h.customer)] : []),
    ...shown.map(value),
    h.void ? "已作废" : (kind.statuses[h.status] ?? h.status),
    [...new Set(h.waitingFor.map((id) => names.of("staff", id)))].join("、"),
    due && formatInstant(due, zone).slice(0, 16),
    due && !h.vague && due < now ? "逾期" : null,
  ];
}
