/** Effects: what a step may cause, and the words that make them. */
import type { LocalDate } from "../../time/period.ts";
import type { Fields } from "../../values/plain.ts";
import type { Present } from "../lookup.ts";
import { idOf, type Sheet } from "../sheet.ts";

/** What follows from a step. All of it is plain data; the service works it off after the commit. */
export type Effect =
  | { do: "print"; paper: string }
  /**
   * A paper shows what was corrected since: `corrected` draws it anew beside those that were made, `awaited` waits for the
   * step that prints it to be done again.
   */
  | { do: "reprint"; paper: string; as: "corrected" | "awaited" }
  | { do: "tell"; whom: string; what: string; clause?: string }
  /**
   * `office`: to each holder of the role in `address`. `sent`: the case's own step that is taken when the letter has left.
   * `data`: `case`, which the letter leads to and, as `LETTER`, is the text of (default: its own); `until`, the last day in
   * words; `what`, the words of a `COPY`.
   */
  | { do: "mail"; to: "customer" | "staff" | "office"; address: string; template: string; data: Fields; sent?: string }
  /** `own`: with the rights of whoever took the step, whose duty it is; only decided together with it. */
  | { do: "act"; kind: string; step: string; case: string; input: Fields; own?: true }
  | {
      do: "openForEach";
      of: Rows;
      kind: string;
      step: string;
      field: string;
      key: readonly (string | Present)[];
      input: Fields;
    }
  /** A step on each of these cases, each once. */
  | { do: "actForEach"; of: Rows; kind: string; step: string; input: Fields }
  /**
   * A step for each line of a file, decided as its sender (`by`) as of the instant at which the file arrived. `file`: the id of
   * the attachment; `leaveOut`: heads that are not read. `then`: the step that takes what became of the lines.
   */
  | {
      do: "lines";
      file: string;
      by: string;
      kind: string;
      step: string;
      input: Fields;
      leaveOut: readonly string[];
      then: { kind: string; step: string; case: string };
    }
  | {
      do: "aggregate";
      of: string;
      /** Blank it is a fault, unless there is `all` or `numbers`: it never means every case. */
      parent: string;
      /** Instead of the parent's: all of the kind. */
      all?: true;
      /** Only in these statuses. */
      in?: readonly string[];
      /** Put into the aggregator's start: a period, a window. Plain data. */
      with?: Fields;
      /** Instead of the parent's: those whose number is one of these, both included. */
      numbers?: Numbers;
      aggregator: string;
      kind: string;
      step: string;
      case: string;
    }
  /** A year's calendar was published: every open duty that it touches is reckoned anew, as a logged action. */
  | { do: "recalculate"; year: number }
  /** Open duties of a person who leaves or may do them no more go to the successor or back: each case gets a `handOver`. */
  | { do: "handOver"; from: string; to?: string; parent?: string }
  /** An office lost its last holder: the administrator hears of what waits for it. Made by the service, not by a row. */
  | { do: "vacant"; role: string }
  /** The account a person signs in with: it exists, and is open or closed; closing ends the sessions. */
  | { do: "account"; uid: string; disabled: boolean }
  /** Blanks the sealed halves, attachments, papers and search rows of the case. */
  | { do: "erase" };
/** The template of a letter with the case's own text (`letter` in its head), and that of 抄送. */
export const LETTER = "letter";
export const COPY = "copy";
/** Templates of letters; the service has their words. */
export const TEMPLATES = [
  "survey-invitation",
  "survey-reminder",
  "invitation",
  "reminder",
  "notice",
  LETTER,
  COPY,
] as const;
export type Template = (typeof TEMPLATES)[number];

/** How each is called where its progress or its failure shows. */
export const EFFECT_TITLES: Readonly<Record<Effect["do"], { zh: string; en: string }>> = {
  print: { zh: "生成文书", en: "Printing papers" },
  reprint: { zh: "重出文书", en: "Printing papers anew" },
  tell: { zh: "知会", en: "Notices" },
  mail: { zh: "发送邮件", en: "Sending letters" },
  act: { zh: "后续步骤", en: "Following steps" },
  openForEach: { zh: "逐个办理", en: "One by one" },
  actForEach: { zh: "逐件办理", en: "On each of them" },
  lines: { zh: "逐行办理", en: "Line by line" },
  aggregate: { zh: "汇总", en: "Counting" },
  recalculate: { zh: "期限重算", en: "Reckoning limits anew" },
  handOver: { zh: "待办移交", en: "Handing duties over" },
  vacant: { zh: "无人担任", en: "Offices without holders" },
  account: { zh: "账号", en: "Account" },
  erase: { zh: "删除个人信息", en: "Erasing personal data" },
};
/** Numbers from one to another. `counter`: their period, when what its counter has given is to be compared. */
interface Numbers {
  from: string;
  until: string;
  counter?: string;
}
/** Lists that bulk work may walk through; each is one query in stored/queries.ts. */
/** `activeCustomers`: neither archived nor merged, with a contract or delivery in so many months. */
export type Rows =
  | { list: "activeCustomers"; months: number }
  /** What a person has chosen, or places in a list of the sheet. */
  | { list: "given"; ids: readonly string[] }
  /** Cases of a kind, by status, by what they belong to, by the day on which they were opened, by columns of its register. */
  | {
      list: "cases";
      kind: string;
      in?: readonly string[];
      parent?: string;
      opened?: { from: LocalDate; until: LocalDate };
      where?: Readonly<Record<string, readonly (string | number | boolean)[]>>;
    };
type Aggregate = Extract<Effect, { do: "aggregate" }>;
/** Where the result goes: a step of a case. */
interface Target {
  kind: Sheet;
  step: string;
  case: string;
}
/** `in`: only cases in these statuses (at most 30) at the time of the walk. `with`: put into the aggregator's start. */
type Narrowed = Pick<Aggregate, "in" | "with">;
/**
 * Walks the cases of a kind that belong to one, whichever of their parents it is, folds them with an aggregator of this case's
 * kind, and acts with the result. A blank parent is a fault of the work.
 */
export const aggregate = (
  of: Sheet,
  parent: string,
  aggregator: string,
  then: Target,
  only: Narrowed = {},
): Aggregate => ({
  do: "aggregate",
  of: idOf(of),
  parent,
  aggregator,
  kind: idOf(then.kind),
  step: then.step,
  case: then.case,
  ...only,
});

/** As `aggregate`, over all cases of a kind: who was never visited. */
export const aggregateAll = (of: Sheet, aggregator: string, then: Target, only?: Narrowed): Aggregate => ({
  ...aggregate(of, "", aggregator, then, only),
  all: true,
});

/** As `aggregate`, over the cases of a kind with a number from `from` to `until`. */
export const aggregateNumbers = (
  of: Sheet,
  numbers: Numbers,
  aggregator: string,
  then: Target,
  only?: Narrowed,
): Aggregate => ({ ...aggregate(of, "", aggregator, then, only), numbers });
