/** 客户抱怨案件登记追踪表 (九(三)): every complaint registered in a month, where it stands and by when; drawn up anew for each print. */
import * as z from "zod";
import { customer, date, fen, fill, kept, row, sheet, text } from "../../../engine/form.ts";
import {
  because,
  type Effect,
  type Gatherer,
  gatherNumbers,
  kind,
  print,
  printed,
  step,
} from "../../../engine/kind.ts";
import { STATUSES, type Status } from "./complaint/row.ts";
import type { OnComplaint } from "./complaint/sheet.ts";
import { registerPaper } from "./papers/register.ts";
import type { Process } from "./process.ts";
import { registerData } from "./register-data.ts";
import type { Terms } from "./terms.ts";

const entry = row({
  number: text("编号"),
  registeredOn: date("登记日期"),
  customer: customer("客户"),
  product: text("品名"),
  partNo: text("料号"),
  status: text("处理进度"),
  unit: text("责任部门"),
  value: fen("核决金额"),
  closedOn: date("结案日期").optional(),
});
export type Entry = z.output<typeof entry>;
/** Rows of one print; the next one begins after its last number. */
export const ROWS = 200;

export const registerSheet = ({ id, at }: Terms) =>
  sheet(`${id}.register`, {
    month: text("登记月份", { en: "Registered in", hint: "如 2026-09" }),
    from: text("起编号", { en: "From number", hint: "一次最多 200 件；续印时填上次末一件的编号" }),
    entries: kept("登记案件", z.array(entry).max(ROWS), { en: "Entries", clause: at("九(三)", "九4") }),
    total: kept("件数", z.int(), { en: "Cases" }),
  });

const entries: Gatherer = {
  start: { entries: [], total: 0 },
  add: (state, { status, number, sheet: s }) => {
    // What the gatherer itself made, and a complaint's sheet and status.
    const [of, list] = [s as OnComplaint, state.entries as Entry[]];
    const next: Entry = {
      number: number ?? "",
      registeredOn: of.registeredOn ?? "",
      customer: of.customer ?? "",
      product: of.product ?? "—",
      partNo: of.partNo ?? "—",
      status: STATUSES[status as Status] ?? status,
      unit: of.confirmed ?? of.responsible ?? of.provisionalUnit ?? "—",
      value: of.finalValue ?? of.value ?? 0,
      ...(of.closedOn && { closedOn: of.closedOn }),
    };
    return { total: Number(state.total) + 1, entries: list.length < ROWS ? [...list, next] : list };
  },
  end: (state) => state,
};

export function register(p: Process) {
  const { offices, at, sheets, number } = p;
  const clause = at("九(三)", "九4");
  const drawing = ({ id, sheet: s }: { id: string; sheet: { month?: string; from?: string } }): Effect[] => {
    const prefix = prefixOf(s.month ?? "", number.period);
    const numbers = { from: s.from ?? prefix, until: `${prefix}~` };
    return [gatherNumbers(sheets.complaint, numbers, "entries", { kind: sheets.register, step: "enter", case: id })];
  };
  return kind(
    {
      sheet: sheets.register,
      title: `客户抱怨案件登记追踪表${p.mark}`,
      titleEn: "Register of complaints",
      clause,
      edition: 1,
      statuses: { drawing: "汇集中", drawn: "已汇集" },
      readers: [offices.registrar, offices.deputy, offices.general],
      supervisor: offices.general,
      subject: "month",
      key: ["month"],
      gatherers: { entries },
      papers: { register: printed(registerPaper(p), (c) => registerData(c)) },
    },
    {
      open: step({
        title: "汇集登记追踪表",
        clause,
        by: offices.registrar,
        from: null,
        to: "drawing",
        form: fill(sheets.register, "month"),
        refuse: {
          month: {
            clause,
            when: ({ input }) => !/^20\d\d-(0[1-9]|1[0-2])$/.test(input.month),
            says: "月份须写作 2026-09",
          },
        },
        then: drawing,
      }),
      again: step({
        title: "重新汇集打印",
        clause,
        by: offices.registrar,
        from: "drawn",
        due: null,
        form: fill(sheets.register, "from?"),
        set: ({ input }) => (input.from === undefined ? { from: null } : {}),
        then: drawing,
      }),
      enter: step({
        title: "列入登记案件",
        clause,
        by: "system",
        from: ["drawing", "drawn"],
        to: "drawn",
        form: fill(sheets.register, "entries", "total"),
        set: ({ input }) => ({ total: because(input.total, clause, "该月登记的案件，按编号先后") }),
        then: [print("register")],
      }),
    },
  );
}
/** `2026-09` in the numbers' own format. */
const prefixOf = (month: string, format: string): string => {
  const [year = "", m = ""] = month.split("-");
  return format === "yyMM" ? `${year.slice(2)}${m}` : `${year}${m}`;
};
