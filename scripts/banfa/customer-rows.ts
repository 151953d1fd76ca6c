/** Rows of a CSV file as what 建档 asks for, with every fault by its line. */
import { parse } from "csv-parse/sync";
import { fieldLabel, fill } from "../../functions/src/engine/form.ts";
import { issuesOf } from "../../functions/src/engine/issues.ts";
import { phoneOf } from "../../functions/src/engine/typed.ts";
import { Customer, OPTIONAL } from "../../functions/src/regulations/r00-organisation/customer.ts";

export interface Row {
  /** Line in the file, the heads being line 1. */
  line: number;
  input: Record<string, unknown>;
}

const FIELDS = [
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
const form = fill(Customer, "name", ...OPTIONAL);
const CONTACT = { 联系人: "name", 联系人职务: "post", 联系人电话: "phone", 联系人手机: "mobile" } as const;
const PHONES = ["phone", "fax", "mobile"];
const HEADS = new Map<string, string>([
  ...FIELDS.map((field) => [fieldLabel(Customer, field), field] as const),
  ["名称", "name"],
  ["单位名称", "name"],
  ["邮箱", "email"],
  ["联系电话", "phone"],
]);
/** More rows than any organisation of this kind has customers. */
const MOST_ROWS = 50_000;

export function readCustomers(text: string): { rows: Row[]; faults: string[] } {
  let records: string[][];
  try {
    records = parse(text, { bom: true, relax_column_count: true, skip_empty_lines: true, trim: true });
  } catch (error) {
    return { rows: [], faults: [`文件不是 CSV：${error instanceof Error ? error.message : error}`] };
  }
  const [heads = [], ...body] = records;
  const wrong = heads.filter((head) => head && !HEADS.has(head) && !(head in CONTACT));
  if (wrong.length)
    return {
      rows: [],
      faults: [`不认识的栏目：${wrong.join("、")}；可用：${[...HEADS.keys(), ...Object.keys(CONTACT)].join("、")}`],
    };
  if (!heads.some((head) => HEADS.get(head) === "name")) return { rows: [], faults: ["缺少栏目“客户名称”"] };
  if (body.length > MOST_ROWS) return { rows: [], faults: [`有 ${body.length} 行，一次最多 ${MOST_ROWS} 行，请拆分`] };
  return check(body.map((cells, i) => ({ line: i + 2, ...rowOf(heads, cells) })));
}

interface Read extends Row {
  faults: string[];
}
function rowOf(heads: string[], cells: string[]): Omit<Read, "line"> {
  const input: Record<string, unknown> = {};
  const contact: Record<string, unknown> = {};
  const faults: string[] = [];
  heads.forEach((head, i) => {
    const typed = cells[i]?.trim();
    if (!typed) return;
    const own = Object.entries(CONTACT).find(([label]) => label === head)?.[1];
    const field = own ?? HEADS.get(head);
    if (field === undefined) return;
    const value = PHONES.includes(field) ? phoneOf(typed) : typed;
    if (value === undefined) faults.push(`“${head}”不是电话号码：${typed}`);
    (own ? contact : input)[field] = value;
  });
  if (Object.keys(contact).length) input.contacts = [contact];
  if (cells.length > heads.length) faults.push("比首行多出栏目");
  return { input, faults };
}

function check(read: Read[]): { rows: Row[]; faults: string[] } {
  const seen = new Map<string, number>();
  const faults = read.flatMap(({ line, input, faults: own }) => {
    const parsed = own.length ? undefined : form.safeParse(input);
    const found = [...own, ...(parsed?.error ? [issuesOf(form, parsed.error)] : [])];
    const key = `${input.name}\n${input.phone ?? ""}`;
    const before = seen.get(key);
    if (before !== undefined) found.push(`与第 ${before} 行的客户相同`);
    else seen.set(key, line);
    return found.map((fault) => `第 ${line} 行：${fault}`);
  });
  return { rows: read.map(({ line, input }) => ({ line, input })), faults };
}
