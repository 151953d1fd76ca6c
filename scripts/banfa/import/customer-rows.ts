/** Rows of a table saved as text as what 建档 asks for, with every fault by its line. */

import { fieldsOf } from "../../../functions/src/engine/declare/field/field.ts";
import { type Place, readForm } from "../../../functions/src/engine/declare/field/reading.ts";
import { issuesOf } from "../../../functions/src/engine/declare/issues.ts";
import { fieldLabel, fill } from "../../../functions/src/engine/declare/sheet.ts";
import { type Column, columnsOf, type Known } from "../../../functions/src/engine/values/file/columns.ts";
import { type FileRow, rowsOf } from "../../../functions/src/engine/values/file/rows.ts";
import { nearest } from "../../../functions/src/engine/values/nearest.ts";
import { plain } from "../../../functions/src/engine/values/plain-text.ts";
import { Customer, OPTIONAL } from "../../../functions/src/regulations/r00-organisation/customer.ts";

export interface Row {
  /** Line in the file, the heads being line 1. */
  line: number;
  input: Record<string, unknown>;
}
interface Customers {
  rows: Row[];
  faults: string[];
  /** Columns that were left out on request, if some were. */
  left?: readonly string[];
}

const OWN = [
  "name",
  "short",
  "nature",
  "industry",
  "principal",
  "phone",
  "email",
  "fax",
  "address",
  "channel",
] as const;
const OTHER_HEADS: Partial<Record<(typeof OWN)[number], readonly string[]>> = {
  name: ["名称", "单位名称", "公司名称", "客户全称"],
  phone: ["联系电话", "电话号码"],
  email: ["邮箱", "电子邮件", "E-mail"],
  address: ["联系地址", "单位地址"],
};
const CONTACT = [
  { field: "contact.name", heads: ["联系人", "联系人姓名"] },
  { field: "contact.post", heads: ["联系人职务"] },
  { field: "contact.phone", heads: ["联系人电话"] },
  { field: "contact.mobile", heads: ["联系人手机"] },
] as const;
type Field = (typeof OWN)[number] | (typeof CONTACT)[number]["field"];
const KNOWN: readonly Known<Field>[] = [
  ...OWN.map((field) => ({ field, heads: [fieldLabel(Customer, field), ...(OTHER_HEADS[field] ?? [])] })),
  ...CONTACT,
];
const form = fill(Customer, "name", ...OPTIONAL);
const FIELDS = fieldsOf(form);
const OF_CONTACT = FIELDS.find((f) => f.name === "contacts")?.row ?? [];
/** No field of a customer is an hour of a day. */
const PLACE: Place = { instantOf: () => undefined };
/** More rows than any organisation of this kind has customers. */
const MOST_ROWS = 50_000;

export function readCustomers(text: string, leaveOut: readonly string[] = []): Customers {
  const file = rowsOf(text);
  const { columns, unknown, left, faults } = columnsOf(file.rows, KNOWN, leaveOut);
  const none = (...says: string[]): Customers => ({ rows: [], faults: says });
  if (!file.rows.length) return none(...(file.faults.length ? file.faults : ["文件是空的"]));
  if (unknown.length) return none(strange(unknown));
  if (faults.length) return none(...faults);
  if (!columns.some(({ field }) => field === "name")) return none("缺少栏目“客户名称”");
  const [heads, ...body] = file.rows;
  if (body.length > MOST_ROWS) return none(`有 ${body.length} 行，一次最多 ${MOST_ROWS} 行，请拆分`);
  const read = body.map((row) => rowOf(row, columns, heads?.cells.length ?? 0));
  const checked = check(read);
  return { ...checked, faults: [...file.faults, ...checked.faults], ...(left.length && { left }) };
}
const HEADS = KNOWN.flatMap((known) => known.heads);
/** Spreadsheets have columns of their own: only a slip of one character is taken for one. */
const withNearest = (head: string): string => {
  const [near] = nearest(head, HEADS, 1);
  return near ? `${head}（是不是“${near}”？）` : head;
};
const strange = (heads: readonly string[]): string =>
  [
    `不认识的栏目：${heads.map(withNearest).join("、")}`,
    `可用：${HEADS.join("、")}`,
    `不导入的栏目请写明：--leave-out ${heads.join("、")}`,
  ].join("；");

interface Read extends Row {
  faults: string[];
}
function rowOf({ line, cells }: FileRow, columns: readonly Column<Field>[], width: number): Read {
  const input: Record<string, unknown> = {};
  const contact: Record<string, unknown> = {};
  const faults: string[] = [];
  for (const { field, head, place } of columns) {
    const typed = cells[place];
    if (!typed) continue;
    const [own = field, ofContact] = field.split(".");
    const name = ofContact ?? own;
    const asked = (ofContact ? OF_CONTACT : FIELDS).filter((f) => f.name === name);
    const reading = readForm(asked, { [name]: typed }, PLACE);
    for (const { what, field: f } of reading.faults)
      if (what === "unreadable") faults.push(`“${head}”${f.type === "phone" ? "不是电话号码" : "看不懂"}：${typed}`);
    // What can be read and is wrong goes on: the form says why.
    (ofContact ? contact : input)[name] = reading.input[name] ?? typed;
  }
  if (Object.keys(contact).length) input.contacts = [contact];
  if (cells.slice(width).some(Boolean)) faults.push("比首行多出栏目");
  return { line, input, faults };
}

function check(read: readonly Read[]): { rows: Row[]; faults: string[] } {
  const seen = new Map<string, number>();
  const rows: Row[] = [];
  const faults = read.flatMap(({ line, input, faults: own }) => {
    const parsed = own.length ? undefined : form.safeParse(input);
    const found = [...own, ...(parsed?.error ? [issuesOf(form, parsed.error)] : [])];
    // The values as the form put them right: a second run finds the same customer whatever the writing.
    rows.push({ line, input: parsed?.data ?? input });
    const key = sameCustomer(input);
    const before = seen.get(key);
    if (before !== undefined) found.push(`与第 ${before} 行的客户相同`);
    else seen.set(key, line);
    return found.map((fault) => `第 ${line} 行：${fault}`);
  });
  return { rows, faults };
}

/** What makes two rows one customer: the name as people see it, and the telephone. */
export const sameCustomer = (input: Record<string, unknown>): string =>
  `${plain(String(input.name ?? ""))} ${String(input.phone ?? "")}`;
